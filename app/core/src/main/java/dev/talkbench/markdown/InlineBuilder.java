package dev.talkbench.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.abbreviation.Abbreviation;
import com.vladsch.flexmark.ext.abbreviation.AbbreviationBlock;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.talkbench.markdown.syntax.LeafNode;
import dev.talkbench.markdown.syntax.MarkNode;
import dev.talkbench.markdown.syntax.NoteParser;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the runs of a parsed block into ours. One parse, one thread. */
final class InlineBuilder {
  private static final int MAX_DEPTH = 100;

  private final Origin origin;
  private final Document document;
  private final AttributeListReader lists;
  private final Footnotes footnotes;

  InlineBuilder(Origin origin, Document document, AttributeListReader lists, Footnotes footnotes) {
    this.origin = origin;
    this.document = document;
    this.lists = lists;
    this.footnotes = footnotes;
  }

  /** The runs inside {@code parent}. */
  List<Inline> build(Node parent) {
    return content(parent, 0);
  }

  private List<Inline> content(Node parent, int depth) {
    var runs = new Runs();
    children(parent, runs, depth);
    List<Inline> content = depth == 0 ? runs.finish() : runs.finishInner();
    return linked(parent) ? content : Addresses.linked(content);
  }

  /** Whether {@code node} stands in a link, where addresses are text. */
  private static boolean linked(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof Link || (at instanceof LinkRef reference && reference.isDefined())) {
        return true;
      }
    }
    return false;
  }

  private void children(Node parent, Runs runs, int depth) {
    if (depth > MAX_DEPTH) {
      throw new LimitExceeded("emphasis or links nested deeper than " + MAX_DEPTH);
    }
    // What no tag behind one element closes, none closes behind the next.
    var unclosed = new HashSet<String>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      NoteParser.checkInterrupt();
      HtmlToken.Open script = script(node);
      Node close = null;
      if (script != null && !unclosed.contains(script.name())) {
        close = closing(node, script.name());
        if (close == null) {
          unclosed.add(script.name());
        }
      }
      if (close != null) {
        node = close;
      } else {
        add(node, runs, depth);
      }
    }
  }

  private HtmlToken.@Nullable Open script(Node node) {
    if (!(node instanceof HtmlInline)) {
      return null;
    }
    List<HtmlToken> tokens = HtmlTokens.of(origin.verbatim(node.getChars()));
    return tokens.size() == 1
            && tokens.getFirst() instanceof HtmlToken.Open open
            && (open.name().equals("script") || open.name().equals("style"))
        ? open
        : null;
  }

  private static @Nullable Node closing(Node open, String name) {
    String tag = "</" + name;
    for (Node node = open.getNext(); node != null; node = node.getNext()) {
      if (node instanceof HtmlInline
          && node.getChars().toString().regionMatches(true, 0, tag, 0, tag.length())) {
        return node;
      }
    }
    return null;
  }

  private void add(Node node, Runs runs, int depth) {
    switch (node) {
      case SoftLineBreak soft -> runs.add(new Inline.LineBreak(false));
      case HardLineBreak hard -> runs.add(new Inline.LineBreak(true));
      case Emphasis emphasis -> runs.add(new Inline.Emphasis(content(emphasis, depth + 1)));
      case StrongEmphasis strong -> runs.add(new Inline.Strong(content(strong, depth + 1)));
      case Strikethrough struck -> runs.add(new Inline.Strikethrough(content(struck, depth + 1)));
      case MarkNode mark -> runs.add(new Inline.Mark(content(mark, depth + 1)));
      case Code code -> runs.add(new Inline.Code(code(code), Attributes.NONE));
      case Link link -> runs.add(link(link.getUrl(), link.getTitle(), content(link, depth + 1)));
      case AutoLink auto -> runs.add(automatic(origin.verbatim(auto.getText()), ""));
      case MailLink mail -> runs.add(automatic(origin.verbatim(mail.getText()), "mailto:"));
      case Image image -> runs.add(image(image.getUrl(), image.getTitle(), image, depth));
      case LinkRef reference -> reference(reference, runs, depth);
      case ImageRef reference -> reference(reference, runs, depth);
      case Footnote footnote -> footnote(footnote, runs);
      case Abbreviation abbreviation -> runs.add(abbreviation(abbreviation));
      case HtmlInlineComment comment -> {
        // Not shown by any reader.
      }
      case HtmlInline html -> HtmlTokens.of(origin.verbatim(html.getChars())).forEach(runs::tag);
      case HtmlEntity entity -> runs.text(origin.plain(entity.getChars()));
      case LeafNode leaf -> leaf(leaf, runs);
      default -> {
        if (node.hasChildren()) {
          children(node, runs, depth + 1);
        } else {
          runs.text(origin.plain(node.getChars()));
        }
      }
    }
  }

  /** CommonMark 0.31.2, section 6.1: line ends become spaces, one space inside both ends goes. */
  private String code(Code code) {
    String text = origin.verbatim(code.getText()).replaceAll("\n[ \t>]*", " ");
    if (code.getAncestorOfType(TableCell.class) != null) {
      // GFM, "Tables": a pipe inside a cell is escaped, in code too.
      text = text.replace("\\|", "|");
    }
    boolean padded =
        text.length() > 2 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
    return padded ? text.substring(1, text.length() - 1) : text;
  }

  private Inline link(BasedSequence url, BasedSequence title, List<Inline> content) {
    LiquidTags.Tag tag = origin.liquid().from(url.getStartOffset() + origin.shift());
    boolean post =
        tag != null
            && tag.kind() == LiquidTags.Kind.POST
            && tag.start() < url.getEndOffset() + origin.shift();
    String target =
        post && tag != null && tag.start() > url.getStartOffset() + origin.shift()
            ? tag.value()
            : origin.plain(url);
    return new Inline.Link(
        post ? Inline.Link.Kind.POST : Inline.Link.Kind.PLAIN, target, title(title), content);
  }

  private static Inline automatic(String text, String scheme) {
    String prefix = scheme.isEmpty() && text.startsWith("www.") ? "https://" : scheme;
    return new Inline.Link(
        Inline.Link.Kind.PLAIN,
        text.startsWith(prefix) ? text : prefix + text,
        null,
        List.of(new Inline.Text(text)));
  }

  private Inline image(BasedSequence url, BasedSequence title, Node alt, int depth) {
    return new Inline.Image(
        origin.plain(url), Inlines.text(content(alt, depth + 1)), title(title), Attributes.NONE);
  }

  private @Nullable String title(BasedSequence title) {
    return title.isNull() || title.isEmpty() ? null : origin.plain(title);
  }

  /** A reference nobody defined is ordinary text in brackets. */
  private void reference(RefNode node, Runs runs, int depth) {
    Reference target = node.isDefined() ? node.getReferenceNode(document) : null;
    if (target != null) {
      runs.add(
          node instanceof ImageRef
              ? image(target.getUrl(), target.getTitle(), node, depth)
              : link(target.getUrl(), target.getTitle(), content(node, depth + 1)));
      return;
    }
    String source = origin.verbatim(node.getChars());
    int open = source.indexOf('[') + 1;
    if (source.substring(open, Math.max(open, source.indexOf(']'))).isBlank()) {
      runs.text(source);
      return;
    }
    runs.text(source.substring(0, open) + spaces(source, open, 1));
    children(node, runs, depth + 1);
    boolean full = !node.getText().isNull() && !node.getReference().isEmpty();
    runs.text(
        full
            ? "][" + origin.plain(node.getReference()) + "]"
            : spaces(source, source.indexOf(']') - 1, -1) + "]");
    if (!full && source.length() > 2 && source.endsWith("[]")) {
      runs.text("[]");
    }
  }

  /** The white space of {@code source} from {@code at} on, in the direction of {@code step}. */
  private static String spaces(String source, int at, int step) {
    int end = at;
    while (end > 0 && end < source.length() && Character.isWhitespace(source.charAt(end))) {
      end += step;
    }
    return " ".repeat(Math.abs(end - at));
  }

  private void footnote(Footnote footnote, Runs runs) {
    if (footnote.isDefined()) {
      String label = origin.verbatim(footnote.getText()).strip();
      runs.add(
          new Inline.FootnoteReference(label, footnotes.reference(footnote.getFootnoteBlock())));
    } else {
      runs.text(origin.plain(footnote.getChars()));
    }
  }

  private Inline abbreviation(Abbreviation abbreviation) {
    AbbreviationBlock meaning = abbreviation.getReferenceNode(document);
    var text = new Inline.Text(origin.verbatim(abbreviation.getChars()));
    return meaning == null
        ? text
        : new Inline.Abbreviation(List.of(text), origin.plain(meaning.getAbbreviation()));
  }

  private void leaf(LeafNode leaf, Runs runs) {
    String source = origin.verbatim(leaf.getChars());
    switch (leaf.kind()) {
      case ATTRIBUTES -> runs.attributes(lists.read(source), source);
      case MATH -> runs.add(new Inline.Formula(Tex.inside(source)));
      case WIKI_LINK -> runs.add(WikiLink.read(source).inline());
      case WIKI_EMBED -> runs.add(WikiLink.embed(source));
      case COMMENT -> {
        // Hidden by its author.
      }
    }
  }
}
