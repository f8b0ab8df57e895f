package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Section;
import java.util.Optional;

/**
 * Where the reader stands after a note was edited under their eyes: at the same words. Pixels and
 * offsets both move when something above changes.
 */
public final class KeptPlace {
  private static final int ENOUGH = 12;

  private KeptPlace() {}

  /**
   * The place in {@code now} that {@code at} was in {@code before}: the same line if it is still
   * there, else its heading, else where the edit begins.
   */
  public static Landing of(Document before, Landing.At at, Document now) {
    String old = before.text();
    String text = now.text();
    int offset = Math.clamp(at.offset(), 0, old.length());
    int same = common(old, text);
    String line = line(old, offset);
    if (offset + line.length() <= same) {
      return new Landing.At(offset, at.delta());
    }
    int shift = text.length() - old.length();
    if (offset >= old.length() - commonEnd(old, text, same)) {
      return new Landing.At(offset + shift, at.delta());
    }
    if (line.length() >= ENOUGH) {
      int found = nearest(text, line, offset);
      if (found >= 0) {
        return new Landing.At(found, at.delta());
      }
    }
    return heading(before, offset)
        .flatMap(anchor -> section(now, anchor))
        .<Landing>map(
            section ->
                new Landing.At(
                    Math.max(section.text().start(), Math.min(offset, section.text().end())),
                    at.delta()))
        .orElse(new Landing.At(Math.min(same, text.length()), at.delta()));
  }

  private static int common(String a, String b) {
    int most = Math.min(a.length(), b.length());
    int i = 0;
    while (i < most && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private static int commonEnd(String a, String b, int start) {
    int most = Math.min(a.length(), b.length()) - start;
    int i = 0;
    while (i < most && a.charAt(a.length() - 1 - i) == b.charAt(b.length() - 1 - i)) {
      i++;
    }
    return i;
  }

  private static String line(String text, int offset) {
    int end = text.indexOf('\n', offset);
    return text.substring(offset, end < 0 ? text.length() : end);
  }

  private static int nearest(String text, String line, int offset) {
    int after = text.indexOf(line, Math.min(offset, text.length()));
    int before = text.lastIndexOf(line, offset);
    if (after < 0 || before < 0) {
      return Math.max(after, before);
    }
    return after - offset < offset - before ? after : before;
  }

  private static Optional<String> heading(Document document, int offset) {
    return document.sections().stream()
        .filter(section -> section.level() > 0 && section.text().contains(offset))
        .map(Section::anchor)
        .reduce((first, second) -> second);
  }

  private static Optional<Section> section(Document document, String anchor) {
    return document.sections().stream().filter(s -> s.anchor().equals(anchor)).findFirst();
  }
}
