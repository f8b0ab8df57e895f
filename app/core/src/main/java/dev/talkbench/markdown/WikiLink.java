package dev.talkbench.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code [[Note#Heading|label]]} as Obsidian writes it, and {@code [[/path]]{label}} as some Korean
 * wikis do.
 *
 * @param target note name or path with an optional {@code #heading}
 * @param label what is shown
 */
record WikiLink(String target, String label) {
  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "gif", "bmp", "svg", "webp", "avif");

  /** Reads a link with its brackets. */
  static WikiLink read(String source) {
    int close = source.indexOf("]]");
    String inside = source.substring(2, close);
    String after = source.substring(close + 2);
    int bar = inside.indexOf('|');
    String target = bar < 0 ? inside : inside.substring(0, bar);
    // In a table the bar is escaped.
    target = (target.endsWith("\\") ? target.substring(0, target.length() - 1) : target).strip();
    String label = bar < 0 ? target : inside.substring(bar + 1).strip();
    if (after.length() > 2) {
      label = after.substring(1, after.length() - 1).strip();
    }
    return new WikiLink(target, label.isEmpty() ? target : label);
  }

  /** An embedded file: a picture, or a link to a note. */
  static Inline embed(String source) {
    WikiLink link = read(source.substring(1));
    String target = link.target();
    String extension = target.substring(target.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!PICTURES.contains(extension)) {
      return link.inline();
    }
    if (link.label().matches("\\d{1,5}(?:x\\d{1,5})?")) {
      var size =
          new Attributes(null, List.of(), Map.of("width", link.label().replaceFirst("x.*", "")));
      return new Inline.Image(target, target, null, size);
    }
    return new Inline.Image(target, link.label(), null, Attributes.NONE);
  }

  /** The run that shows the link. */
  Inline inline() {
    return new Inline.Link(Inline.Link.Kind.WIKI, target, null, List.of(new Inline.Text(label)));
  }
}
