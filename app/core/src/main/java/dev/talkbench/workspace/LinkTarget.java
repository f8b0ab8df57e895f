package dev.talkbench.workspace;

import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Section;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Where a link leads. */
public sealed interface LinkTarget {
  /**
   * A note of the same library, or a place in it.
   *
   * @param id the note
   * @param anchor as written, decoded: an anchor or, in a wiki link, a heading's text; empty for
   *     the top
   */
  record NoteTarget(NoteId id, String anchor) implements LinkTarget {
    /** The section the anchor names in the note's document; empty for the top or no such one. */
    public Optional<Section> section(Document document) {
      if (anchor.isEmpty()) {
        return Optional.empty();
      }
      return document.sections().stream()
          .filter(section -> section.anchor().equals(anchor))
          .findFirst()
          .or(
              () ->
                  document.sections().stream()
                      .filter(s -> s.level() > 0 && same(s.headings().getLast(), anchor))
                      .findFirst());
    }

    private static boolean same(String heading, String written) {
      return plain(heading).equals(plain(written));
    }

    private static String plain(String text) {
      return text.strip().replaceAll("[\\s-]+", " ").toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Outside; opened only when the reader says so.
   *
   * @param uri with the scheme {@code http}, {@code https} or {@code mailto}
   */
  record ExternalTarget(URI uri) implements LinkTarget {}

  /**
   * Nowhere.
   *
   * @param reason in English, for a person
   */
  record Missing(String reason) implements LinkTarget {}
}
