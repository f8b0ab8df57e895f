package dev.talkbench.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Everything the javadoc of {@link Block}, {@link Inline} and {@link Section} promises. */
final class Invariants {
  private final Document document;
  private final List<Block.Heading> headings = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  private Invariants(Document document) {
    this.document = document;
  }

  /** What {@code document} breaks, one line each; empty when all is well. */
  static List<String> broken(Document document) {
    var check = new Invariants(document);
    check.level(document.blocks(), new Span(0, document.text().length()), 0, true);
    check.sections();
    return check.broken;
  }

  private void check(boolean holds, Object where, String promise) {
    if (!holds) {
      String text = String.valueOf(where);
      broken.add(promise + ": " + text.substring(0, Math.min(160, text.length())));
    }
  }

  /** Neighbours stand one line feed apart and fill {@code outer} from {@code start}. */
  private void level(List<? extends Block> blocks, Span outer, int start, boolean closed) {
    int at = start;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (i > 0) {
        check(
            at < document.text().length() && document.text().charAt(at) == '\n',
            block,
            "a line feed before");
        at++;
      }
      check(block.text().start() == at, block, "starts at " + at);
      check(block.text().end() <= outer.end(), block, "inside its container");
      check(block.source().end() <= document.source().length(), block, "inside the source");
      at = block.text().end();
      block(block);
    }
    if (closed && !blocks.isEmpty()) {
      check(at == outer.end(), outer, "the container ends with its last child");
    }
  }

  private String of(Block block) {
    return block.text().of(document.text());
  }

  /** Where the first child stands behind a title. */
  private int behind(Block block, List<Inline> title) {
    String text = Inlines.text(title);
    check(of(block).startsWith(text), block, "starts with its title");
    int end = block.text().start() + text.length();
    return text.isEmpty() || end == block.text().end() ? end : end + 1;
  }

  private void block(Block block) {
    if (block instanceof Block.TextBlock text) {
      check(of(block).equals(Inlines.text(text.content())), block, "runs are the text");
      runs(text.content());
    }
    switch (block) {
      case Block.Heading heading -> headings.add(heading);
      case Block.CodeBlock code -> check(of(code).equals(code.code()), code, "code is the text");
      case Block.Diagram code -> check(of(code).equals(code.code()), code, "code is the text");
      case Block.MathBlock math -> check(of(math).equals(math.tex()), math, "TeX is the text");
      case Block.Quote quote -> level(quote.content(), quote.text(), quote.text().start(), true);
      case Block.Callout callout ->
          level(callout.content(), callout.text(), behind(callout, callout.title()), true);
      case Block.ListBlock list -> level(list.items(), list.text(), list.text().start(), true);
      case Block.ListItem item -> level(item.content(), item.text(), item.text().start(), true);
      case Block.DefinitionList list ->
          level(list.content(), list.text(), list.text().start(), true);
      case Block.Details details ->
          level(details.content(), details.text(), behind(details, details.summary()), true);
      case Block.Footnote note -> level(note.content(), note.text(), note.text().start(), true);
      case Block.Table table -> table(table);
      case Block.Figure figure -> {
        String caption = Inlines.text(figure.caption());
        String text = figure.image().alt() + (figure.caption().isEmpty() ? "" : "\n" + caption);
        check(of(figure).equals(text), figure, "alternative text and caption");
      }
      case Block.Embed embed -> check(of(embed).equals(embed.title()), embed, "its title");
      case Block.ThematicBreak rule -> check(of(rule).isEmpty(), rule, "nothing");
      case Block.Paragraph p -> check(!p.content().isEmpty(), p, "has runs");
      case Block.TableCell cell -> {
        // Checked with its table.
      }
      case Block.DemoCard card -> check(!card.demo().isEmpty(), card, "names a demo");
    }
  }

  private void table(Block.Table table) {
    var rows = new ArrayList<List<Block.TableCell>>();
    if (!table.header().isEmpty()) {
      rows.add(table.header());
    }
    rows.addAll(table.rows());
    int at = table.text().start();
    for (int row = 0; row < rows.size(); row++) {
      for (int cell = 0; cell < rows.get(row).size(); cell++) {
        Block.TableCell found = rows.get(row).get(cell);
        if (row > 0 || cell > 0) {
          char separator = cell > 0 ? '\t' : '\n';
          check(document.text().charAt(at) == separator, found, "tabs and line feeds between");
          at++;
        }
        check(found.text().start() == at, found, "starts at " + at);
        at = found.text().end();
        block(found);
      }
    }
    check(at == table.text().end(), table, "ends with its last cell");
  }

  private void runs(List<Inline> runs) {
    Inline before = null;
    for (Inline run : runs) {
      check(
          !(run instanceof Inline.Text && before instanceof Inline.Text), run, "texts are joined");
      if (run instanceof Inline.Text(String text)) {
        check(!text.isEmpty(), run, "not empty");
      }
      if (run instanceof Inline.Container container) {
        runs(container.content());
      }
      before = run;
    }
  }

  private void sections() {
    var anchors = new HashSet<String>();
    int at = 0;
    for (Section section : document.sections()) {
      check(section.text().start() >= at, section, "in order");
      check(section.text().end() <= document.text().length(), section, "inside the text");
      check(anchors.add(section.anchor()), section, "an anchor of its own");
      at = section.text().end();
    }
    List<Section> headed = document.sections().stream().filter(s -> s.level() > 0).toList();
    check(headed.size() == headings.size(), headed, "as many sections as headings");
    for (int i = 0; i < Math.min(headed.size(), headings.size()); i++) {
      Block.Heading heading = headings.get(i);
      Section section = headed.get(i);
      check(section.anchor().equals(heading.anchor()), heading, "the anchor of its section");
      check(section.text().start() == heading.text().start(), heading, "opens its section");
      check(
          section.headings().getLast().equals(Inlines.text(heading.content())),
          heading,
          "ends the path");
    }
  }
}
