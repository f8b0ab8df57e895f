package dev.talkbench.cli.html;

import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Inline;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Blocks of a note. */
final class Blocks {
  private static final Pattern NAME = Pattern.compile("[a-z0-9+#.-]{1,32}");
  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9._+-]+");

  private final Markup out;
  private final Inlines inlines;
  private final Pictures pictures;
  private final boolean korean;

  Blocks(Markup out, Inlines inlines, Pictures pictures, boolean korean) {
    this.korean = korean;
    this.out = out;
    this.inlines = inlines;
    this.pictures = pictures;
  }

  void write(List<? extends Block> blocks) {
    blocks.forEach(this::write);
  }

  void write(Block block) {
    switch (block) {
      case Block.Heading heading -> {
        out.tag("<h" + heading.level() + " id=\"" + Markup.value(heading.anchor()) + "\">");
        inlines.write(heading.content());
        out.tag("</h" + heading.level() + ">\n");
      }
      case Block.Paragraph paragraph -> paragraph(paragraph.content());
      case Block.CodeBlock code -> code(code);
      case Block.Diagram diagram -> diagram(diagram);
      case Block.MathBlock math -> out.tag("<pre class=\"math\">").text(math.tex()).tag("</pre>\n");
      case Block.Quote quote -> within("blockquote", "", quote.content());
      case Block.Callout callout -> callout(callout);
      case Block.ListBlock list -> list(list);
      case Block.ListItem item -> item(item, false);
      case Block.Table table -> table(table);
      case Block.TableCell cell -> inlines.write(cell.content());
      case Block.Figure figure -> figure(figure);
      case Block.ThematicBreak rule -> out.tag("<hr>\n");
      case Block.DefinitionList list -> definitions(list);
      case Block.Details details -> {
        out.tag(details.open() ? "<details open><summary>" : "<details><summary>");
        inlines.write(details.summary());
        out.tag("</summary>\n");
        write(details.content());
        out.tag("</details>\n");
      }
      case Block.Footnote note -> {
        int number = note.number();
        out.tag("<div class=\"footnote\" id=\"fn-" + number + "\">");
        out.tag("<a href=\"#fnref-" + number + "\">" + number + "</a>\n");
        write(note.content());
        out.tag("</div>\n");
      }
      case Block.Embed embed ->
          out.tag("<p class=\"card\">")
              .text(embed.title() + " (" + embed.kind() + ": " + embed.target() + ")")
              .tag("</p>\n");
      case Block.DemoCard card -> demo(card);
    }
  }

  private void paragraph(List<Inline> content) {
    out.tag("<p>");
    inlines.write(content);
    out.tag("</p>\n");
  }

  private void within(String element, String attributes, List<? extends Block> content) {
    out.tag("<" + element + attributes + ">\n");
    write(content);
    out.tag("</" + element + ">\n");
  }

  private void code(Block.CodeBlock code) {
    out.tag("<figure class=\"code\">");
    String title = code.title();
    if (title != null) {
      out.tag("<figcaption>").text(title).tag("</figcaption>");
    }
    boolean named = NAME.matcher(code.language()).matches();
    out.tag("<pre><code" + (named ? " class=\"language-" + code.language() + "\">" : ">"));
    out.text(code.code()).tag("</code></pre></figure>\n");
  }

  private void diagram(Block.Diagram diagram) {
    Optional<String> light = pictures.diagram(diagram.code(), false);
    if (light.isEmpty()) {
      out.tag("<pre class=\"diagram\">").text(diagram.code()).tag("</pre>\n");
      return;
    }
    String alt = Markup.value(diagram.code());
    Optional<String> dark = pictures.diagram(diagram.code(), true);
    out.tag("<figure class=\"diagram\">");
    out.tag("<img" + (dark.isPresent() ? " class=\"only-light\"" : ""));
    out.tag(" alt=\"" + alt + "\" src=\"" + light.get() + "\">");
    dark.ifPresent(
        data -> out.tag("<img class=\"only-dark\" alt=\"" + alt + "\" src=\"" + data + "\">"));
    out.tag("</figure>\n");
  }

  private void callout(Block.Callout callout) {
    String kind = NAME.matcher(callout.kind()).matches() ? callout.kind() : "note";
    boolean folds = callout.folding() != null;
    boolean open = Boolean.TRUE.equals(callout.folding());
    String element = folds ? "details" : "aside";
    out.tag("<" + element + " class=\"callout " + kind.replaceAll("[^a-z-]", "") + "\"");
    out.tag(folds && open ? " open>" : ">");
    out.tag(folds ? "<summary>" : "<p class=\"callout-title\">");
    if (callout.title().isEmpty()) {
      out.text(
          korean
              ? korean(kind)
              : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1));
    } else {
      inlines.write(callout.title());
    }
    out.tag(folds ? "</summary>\n" : "</p>\n");
    write(callout.content());
    out.tag("</" + element + ">\n");
  }

  private static String korean(String kind) {
    return switch (kind) {
      case "tip" -> "도움말";
      case "info" -> "알아 두기";
      case "warning" -> "조심";
      case "danger" -> "위험";
      case "important" -> "중요";
      case "caution" -> "주의";
      default -> "참고";
    };
  }

  private void list(Block.ListBlock list) {
    Integer start = list.start();
    String element = start == null ? "ul" : "ol";
    out.tag("<" + element + (start == null || start == 1 ? ">" : " start=\"" + start + "\">"));
    out.tag("\n");
    list.items().forEach(item -> item(item, list.tight()));
    out.tag("</" + element + ">\n");
  }

  private void item(Block.ListItem item, boolean tight) {
    out.tag(item.checked() == null ? "<li>" : "<li class=\"task\">");
    if (item.checked() != null) {
      out.tag(item.checked() ? "☑ " : "☐ ");
    }
    for (Block block : item.content()) {
      if (tight && block instanceof Block.Paragraph paragraph) {
        inlines.write(paragraph.content());
        out.tag("\n");
      } else {
        write(block);
      }
    }
    out.tag("</li>\n");
  }

  private void table(Block.Table table) {
    out.tag("<div class=\"wide\"><table>\n");
    if (!table.header().isEmpty()) {
      out.tag("<thead>");
      row(table.header(), "th", table.columns());
      out.tag("</thead>\n");
    }
    out.tag("<tbody>\n");
    table.rows().forEach(row -> row(row, "td", table.columns()));
    out.tag("</tbody></table></div>\n");
  }

  private void row(List<Block.TableCell> cells, String element, List<Block.Alignment> columns) {
    out.tag("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      Block.Alignment alignment = i < columns.size() ? columns.get(i) : Block.Alignment.NONE;
      String style =
          switch (alignment) {
            case CENTER -> " class=\"center\"";
            case RIGHT -> " class=\"right\"";
            case LEFT, NONE -> "";
          };
      out.tag("<" + element + style + ">");
      write(cells.get(i));
      out.tag("</" + element + ">");
    }
    out.tag("</tr>\n");
  }

  private void figure(Block.Figure figure) {
    out.tag("<figure>");
    inlines.image(figure.image());
    if (!figure.caption().isEmpty()) {
      out.tag("<figcaption>");
      inlines.write(figure.caption());
      out.tag("</figcaption>");
    }
    out.tag("</figure>\n");
  }

  private void definitions(Block.DefinitionList list) {
    out.tag("<dl>\n");
    for (Block block : list.content()) {
      if (block instanceof Block.Paragraph term) {
        out.tag("<dt>");
        inlines.write(term.content());
        out.tag("</dt>\n");
      } else if (block instanceof Block.ListItem definition) {
        within("dd", "", definition.content());
      } else {
        write(block);
      }
    }
    out.tag("</dl>\n");
  }

  /** Paper runs nothing: the card says how to run it in Talkbench. */
  private void demo(Block.DemoCard card) {
    out.tag("<div class=\"card\">");
    paragraph(card.content());
    var command = new StringBuilder("talkbench demo run ").append(word(card.demo()));
    if (card.scenario() != null) {
      command.append(" --scenario ").append(word(card.scenario()));
    }
    for (Map.Entry<String, String> parameter : card.parameters().entrySet()) {
      command.append(" -p ").append(word(parameter.getKey() + "=" + parameter.getValue()));
    }
    out.tag("<p><code>").text(command.toString()).tag("</code></p></div>\n");
  }

  /** Quoted for a shell: somebody will paste it into one. */
  private static String word(String word) {
    return PLAIN_WORD.matcher(word.replace("=", "")).matches()
        ? word
        : "'" + word.replace("'", "'\\''").replaceAll("\\p{Cntrl}", " ") + "'";
  }
}
