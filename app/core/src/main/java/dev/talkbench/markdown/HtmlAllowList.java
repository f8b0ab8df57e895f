package dev.talkbench.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What raw HTML may mean in a note. Nothing is ever executed or fetched: a tag either has a plain
 * counterpart in our model, or only its text is shown. What is no HTML at all, such as the type in
 * {@code List<T>}, is shown as written.
 */
final class HtmlAllowList {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "header",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "optgroup",
          "option",
          "p",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "title",
          "tr",
          "ul");
  private static final Set<String> OTHERS =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "animate",
          "area",
          "audio",
          "b",
          "base",
          "bdi",
          "bdo",
          "big",
          "br",
          "button",
          "canvas",
          "circle",
          "cite",
          "code",
          "col",
          "colgroup",
          "data",
          "datalist",
          "defs",
          "del",
          "dfn",
          "ellipse",
          "em",
          "embed",
          "font",
          "frame",
          "frameset",
          "g",
          "i",
          "iframe",
          "image",
          "img",
          "input",
          "ins",
          "kbd",
          "label",
          "line",
          "link",
          "map",
          "mark",
          "marker",
          "meta",
          "meter",
          "noscript",
          "object",
          "output",
          "param",
          "path",
          "picture",
          "polygon",
          "polyline",
          "progress",
          "q",
          "rect",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "script",
          "select",
          "slot",
          "small",
          "source",
          "span",
          "strike",
          "strong",
          "style",
          "sub",
          "sup",
          "svg",
          "template",
          "text",
          "textarea",
          "time",
          "track",
          "tspan",
          "tt",
          "u",
          "use",
          "var",
          "video",
          "wbr");

  private HtmlAllowList() {}

  /** Whether a tag of this name ends a run of text. */
  static boolean block(String name) {
    return BLOCKS.contains(name);
  }

  /** Whether HTML or SVG has such a tag. */
  static boolean known(String name) {
    return BLOCKS.contains(name) || OTHERS.contains(name);
  }

  /** The run that a tag wraps around its content, or null when only the content is shown. */
  static @Nullable Inline wrap(String name, Map<String, String> attributes, List<Inline> content) {
    return switch (name) {
      case "b", "strong" -> new Inline.Strong(content);
      case "i", "em", "cite", "dfn", "var" -> new Inline.Emphasis(content);
      case "del", "s", "strike" -> new Inline.Strikethrough(content);
      case "mark" -> new Inline.Mark(content);
      case "sup" -> new Inline.Superscript(content);
      case "sub" -> new Inline.Subscript(content);
      case "kbd" -> new Inline.Keyboard(content);
      case "code", "tt", "samp" -> new Inline.Code(Inlines.text(content), Attributes.NONE);
      case "abbr" -> new Inline.Abbreviation(content, attributes.getOrDefault("title", ""));
      case "a" -> link(attributes, content);
      default -> {
        Attributes styled = attributes(attributes);
        yield styled.equals(Attributes.NONE) ? null : new Inline.Styled(content, styled);
      }
    };
  }

  private static @Nullable Inline link(Map<String, String> attributes, List<Inline> content) {
    String target = attributes.get("href");
    return target == null
        ? null
        : new Inline.Link(Inline.Link.Kind.PLAIN, target, attributes.get("title"), content);
  }

  /** The run that a tag without content stands for, or null. */
  static @Nullable Inline single(String name, Map<String, String> attributes) {
    return switch (name) {
      case "br" -> new Inline.LineBreak(true);
      case "img" ->
          new Inline.Image(
              attributes.getOrDefault("src", ""),
              attributes.getOrDefault("alt", ""),
              attributes.get("title"),
              attributes(attributes));
      default -> null;
    };
  }

  /** Whether a tag of this name never has content. */
  static boolean empty(String name) {
    return switch (name) {
      case "area",
          "base",
          "br",
          "col",
          "embed",
          "hr",
          "img",
          "input",
          "link",
          "meta",
          "param",
          "source",
          "track",
          "wbr" ->
          true;
      default -> false;
    };
  }

  /** Classes, id, size and alignment; nothing that could carry a script or an address. */
  private static Attributes attributes(Map<String, String> all) {
    var values = new LinkedHashMap<String, String>();
    for (String key : List.of("width", "height", "align", "lang", "dir")) {
      String value = all.get(key);
      if (value != null) {
        values.put(key, value);
      }
    }
    String classes = all.getOrDefault("class", "").strip();
    return new Attributes(
        all.get("id"), classes.isEmpty() ? List.of() : List.of(classes.split("\\s+")), values);
  }
}
