package dev.talkbench.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a paragraph where a line of it holds nothing but pictures: such a line stands alone in the
 * reader, as an author who wrote no blank line around it meant. A line of emphasis right under a
 * picture is its caption and stays with it.
 */
final class PictureLines {
  private PictureLines() {}

  /** The parts of {@code runs}, in order; the breaks between two parts go. */
  static List<List<Inline>> parts(List<Inline> runs) {
    if (runs.stream().noneMatch(Inline.Image.class::isInstance)) {
      return List.of(runs);
    }
    var parts = new ArrayList<List<Inline>>();
    var part = new ArrayList<Inline>();
    boolean pictured = false;
    for (List<Inline> line : lines(runs)) {
      boolean picture = pictures(line);
      boolean joins = picture == pictured || (pictured && caption(line));
      if (!joins && !part.isEmpty()) {
        parts.add(trimmed(part));
        part.clear();
      }
      pictured = picture || (pictured && joins);
      part.addAll(line);
    }
    parts.add(trimmed(part));
    return parts;
  }

  /** Every line with the break that ends it. */
  private static List<List<Inline>> lines(List<Inline> runs) {
    var lines = new ArrayList<List<Inline>>();
    var line = new ArrayList<Inline>();
    for (Inline run : runs) {
      line.add(run);
      if (run instanceof Inline.LineBreak) {
        lines.add(List.copyOf(line));
        line.clear();
      }
    }
    if (!line.isEmpty()) {
      lines.add(List.copyOf(line));
    }
    return lines;
  }

  private static boolean pictures(List<Inline> line) {
    return line.stream().anyMatch(Inline.Image.class::isInstance)
        && line.stream().allMatch(run -> run instanceof Inline.Image || blank(run));
  }

  private static boolean caption(List<Inline> line) {
    return line.stream().allMatch(run -> run instanceof Inline.Emphasis || blank(run));
  }

  private static boolean blank(Inline run) {
    return run instanceof Inline.LineBreak
        || (run instanceof Inline.Text text && text.text().isBlank());
  }

  private static List<Inline> trimmed(List<Inline> part) {
    var runs = new Runs();
    part.forEach(runs::add);
    return runs.finish();
  }
}
