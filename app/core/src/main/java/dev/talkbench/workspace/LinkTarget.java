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
   * @param name of what is not there, or the kind of address; may be empty
   * @param reason in English, for a person
   */
  record Missing(Why why, String name, String reason) implements LinkTarget {
    /** Why it leads nowhere. */
    public enum Why {
      /** No such note or post. */
      NOTE,
      /** The path leaves the library. */
      LEAVES,
      /** An address of a kind that is not opened. */
      KIND,
      /** An address that names no host, or hides a user's name. */
      ADDRESS;

      /** The name that tables of words have for it, such as {@code leaves}. */
      public String id() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    static Missing note(String name) {
      return new Missing(Why.NOTE, name, "no note '" + name + "' in this library");
    }

    static Missing leaves(String path) {
      return new Missing(Why.LEAVES, path, "the path leaves the library");
    }

    static Missing kind(String scheme) {
      return new Missing(Why.KIND, scheme, "links of the kind '" + scheme + ":' are not opened");
    }

    static Missing address(String reason) {
      return new Missing(Why.ADDRESS, "", reason);
    }
  }
}
