package dev.talkbench.claims;

import dev.talkbench.markdown.Attributes;
import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Inline;
import dev.talkbench.markdown.InlineWalk;
import dev.talkbench.markdown.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a document.
 *
 * @param placed in document order
 * @param problems claims that cannot be used, or only as a quotation; in document order
 */
public record Claims(List<Placed> placed, List<Malformed> problems) {
  /** Keys of a claim's own. */
  private static final Set<String> KEYS =
      Set.of("demo", "scenario", "metric", "expect", "said-by", "as");

  /**
   * A claim and where it stands.
   *
   * @param at in the projection of the document
   * @param written the very span of the document; two claims may be equal, their spans are not one
   */
  public record Placed(Claim claim, Span at, Inline.Claim written) {}

  /** What can be wrong with a claim. */
  public enum Fault {
    /** It has no id. */
    NO_ID,
    /** Its id belongs to an earlier claim of the note. */
    ID_TWICE,
    /** A demo, but no metric. */
    NO_METRIC,
    /** A demo, but no expectation, or one that cannot be read. */
    NO_EXPECTATION,
    /** A metric or an expectation, but no demo. */
    NO_DEMO
  }

  /**
   * A claim that is not written as it should be.
   *
   * @param id or null when it has none
   * @param line from 1, in the file: where its block begins
   * @param fault what is wrong
   * @param cause one line of English: what is wrong and what to write
   * @param written the very span of the document
   */
  public record Malformed(
      @Nullable String id, int line, Fault fault, String cause, Inline.Claim written) {}

  /** Copies the lists. */
  public Claims {
    placed = List.copyOf(placed);
    problems = List.copyOf(problems);
  }

  /** The claims of {@code document}; those without an id are left out and named as problems. */
  public static Claims of(Document document) {
    var reader = new Reader(document);
    reader.read();
    return new Claims(reader.placed, reader.problems);
  }

  /** Reads one document. */
  private static final class Reader {
    private final Document document;
    private final List<Placed> placed = new ArrayList<>();
    private final List<Malformed> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    Reader(Document document) {
      this.document = document;
    }

    void read() {
      InlineWalk.through(
          document,
          (run, at, block) -> {
            if (run instanceof Inline.Claim claim) {
              claim(claim, at, block);
            }
          });
    }

    private void claim(Inline.Claim written, int at, Block block) {
      Attributes attributes = written.attributes();
      String id = attributes.id();
      if (id == null || id.isBlank()) {
        problem(null, written, block, Fault.NO_ID, "a claim without an id: write id=\"...\"");
        return;
      }
      if (!ids.add(id)) {
        problem(
            id,
            written,
            block,
            Fault.ID_TWICE,
            "the id is used twice in this note: choose another");
        return;
      }
      String demo = attributes.get("demo");
      String metric = attributes.get("metric");
      Expectation expectation = expectation(id, written, block);
      if (demo != null && (metric == null || expectation == null)) {
        problem(
            id,
            written,
            block,
            metric == null ? Fault.NO_METRIC : Fault.NO_EXPECTATION,
            metric == null
                ? "a claim with a demo but no metric: write metric=\"...\""
                : "a claim with a demo but no readable expectation: write expect=\"...\"");
      } else if (demo == null && (metric != null || attributes.get("expect") != null)) {
        problem(
            id,
            written,
            block,
            Fault.NO_DEMO,
            "a metric or expectation without a demo: write demo=\"...\"");
      }
      String text = written.text();
      var claim =
          new Claim(
              id,
              text,
              demo,
              attributes.get("scenario"),
              metric,
              expectation,
              attributes.get("said-by"),
              attributes.get("as"),
              demo == null ? Map.of() : settings(attributes));
      placed.add(new Placed(claim, new Span(at, at + text.length()), written));
    }

    /** As in a card: what is no key of a claim names a parameter. */
    private static Map<String, String> settings(Attributes attributes) {
      var settings = new LinkedHashMap<>(attributes.values());
      settings.keySet().removeAll(KEYS);
      return settings;
    }

    private @Nullable Expectation expectation(String id, Inline.Claim written, Block block) {
      String expect = written.attributes().get("expect");
      if (expect == null) {
        return null;
      }
      try {
        return Expectation.parse(expect);
      } catch (IllegalArgumentException e) {
        problem(id, written, block, Fault.NO_EXPECTATION, String.valueOf(e.getMessage()));
        return null;
      }
    }

    private void problem(
        @Nullable String id, Inline.Claim written, Block block, Fault fault, String cause) {
      int line = 1;
      for (int i = 0; i < block.source().start(); i++) {
        line += document.source().charAt(i) == '\n' ? 1 : 0;
      }
      problems.add(new Malformed(id, line, fault, cause, written));
    }
  }
}
