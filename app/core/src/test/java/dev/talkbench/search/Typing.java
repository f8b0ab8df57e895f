package dev.talkbench.search;

import dev.talkbench.library.NoteId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Headings typed key by key: what a reader sees at every state of the input method. */
final class Typing {
  private static final int TOP = 3;

  /** A heading that stands once among all notes, and its note. */
  record Heading(String text, NoteId note) {}

  private final List<Double> took = new ArrayList<>();
  private final List<Double> keys = new ArrayList<>();
  private int blank;

  /** Types every heading, {@code limit} notes an answer. */
  static Typing of(SearchIndex index, List<Heading> headings, int limit) throws IOException {
    var typing = new Typing();
    for (Heading heading : headings) {
      typing.type(index, heading, limit);
    }
    return typing;
  }

  private void type(SearchIndex index, Heading heading, int limit) throws IOException {
    List<String> states = Dubeolsik.states(heading.text());
    double needed = 1;
    for (int i = 0; i < states.size(); i++) {
      SearchResponse response = index.search(new SearchRequest(states.get(i), true, limit));
      took.add(response.tookMillis());
      if (response.notes().isEmpty()) {
        blank++;
      }
      boolean shown =
          response.notes().stream().limit(TOP).anyMatch(n -> n.note().equals(heading.note()));
      if (shown && needed == 1) {
        needed = (i + 1.0) / states.size();
      }
    }
    keys.add(needed);
  }

  int states() {
    return took.size();
  }

  /** Share of the states that show nothing. */
  double blank() {
    return blank / (double) took.size();
  }

  /** Median share of the keys until the note is among the first three; never counts as all. */
  double keys() {
    double[] sorted = keys.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** Milliseconds that {@code percent} of the answers stayed within. */
  double took(double percent) {
    double[] sorted = took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int at = (int) Math.ceil(percent / 100 * sorted.length) - 1;
    return sorted[Math.clamp(at, 0, sorted.length - 1)];
  }

  /** For people. */
  @Override
  public String toString() {
    return String.format(
        java.util.Locale.ROOT,
        "%d states, blank %.2f %%, keys %.2f, took_ms p50 %.2f p95 %.2f p99 %.2f max %.1f",
        states(),
        100 * blank(),
        keys(),
        took(50),
        took(95),
        took(99),
        took(100));
  }

  /** {@code most} of the headings that stand once, evenly spread. */
  static List<Heading> spread(List<Heading> all, int most) {
    var counts = new java.util.HashMap<String, Integer>();
    all.forEach(h -> counts.merge(h.text(), 1, Integer::sum));
    List<Heading> once =
        all.stream()
            .filter(h -> counts.getOrDefault(h.text(), 0) == 1)
            .filter(h -> h.text().length() >= 4 && h.text().length() <= 40)
            .toList();
    int take = Math.min(most, once.size());
    var chosen = new Heading[take];
    for (int i = 0; i < take; i++) {
      chosen[i] = once.get((int) ((i + 0.5) * once.size() / take));
    }
    return Arrays.asList(chosen);
  }

  /** Every heading of a note, its title with them. */
  static List<Heading> headings(dev.talkbench.library.Note note) {
    var headings = new java.util.LinkedHashSet<String>();
    headings.add(note.title());
    note.document()
        .sections()
        .forEach(
            s -> {
              if (!s.headings().isEmpty()) {
                headings.add(s.headings().getLast());
              }
            });
    return headings.stream().map(text -> new Heading(text, note.id())).toList();
  }
}
