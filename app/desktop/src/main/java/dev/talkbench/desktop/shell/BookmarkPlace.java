package dev.talkbench.desktop.shell;

import dev.talkbench.library.Note;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Section;
import dev.talkbench.store.Bookmark;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * From a heading to its bookmark, and from a bookmark to the heading, also when the note changed.
 */
final class BookmarkPlace {
  private static final int EXCERPT = 80;

  /** Less of a beginning than this could be any section's. */
  private static final int TELLING = 16;

  private BookmarkPlace() {}

  /** The bookmark of the heading of {@code anchor}; empty means the note's beginning. */
  static Bookmark of(Note note, String anchor) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Document document = note.document();
    return document.sections().stream()
        .filter(section -> section.level() > 0 && section.anchor().equals(anchor))
        .findFirst()
        .map(
            section ->
                new Bookmark(
                    note.id().toString(),
                    anchor,
                    section.headings().getLast(),
                    excerpt(document, section),
                    now))
        .orElseGet(() -> new Bookmark(note.id().toString(), "", note.title(), "", now));
  }

  /**
   * The anchor that a bookmark leads to now: its own, else that of the heading with its words, else
   * that of the section that begins as its section did. Empty when it is lost.
   */
  static Optional<String> anchor(Bookmark bookmark, Document document) {
    if (bookmark.anchor().isEmpty()) {
      return Optional.of("");
    }
    var sections = document.sections().stream().filter(section -> section.level() > 0).toList();
    return sections.stream()
        .filter(section -> section.anchor().equals(bookmark.anchor()))
        .findFirst()
        .or(
            () ->
                sections.stream()
                    .filter(s -> plain(s.headings().getLast()).equals(plain(bookmark.heading())))
                    .findFirst())
        .or(
            () ->
                sections.stream()
                    .filter(
                        s ->
                            bookmark.excerpt().length() >= TELLING
                                && excerpt(document, s).equals(bookmark.excerpt()))
                    .findFirst())
        .map(Section::anchor);
  }

  /** The words of a bookmark, with a sign where they were cut. */
  static String shown(Bookmark bookmark) {
    String words = bookmark.excerpt();
    return words.length() < EXCERPT - 1 ? words : words + "\u2026";
  }

  private static String excerpt(Document document, Section section) {
    String text = section.text().of(document.text()).strip();
    String heading = section.headings().getLast();
    String body = text.startsWith(heading) ? text.substring(heading.length()).strip() : text;
    String line = body.replaceAll("\\s+", " ");
    if (line.length() <= EXCERPT) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
    return line.substring(0, end);
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
