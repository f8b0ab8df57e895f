package dev.talkbench.desktop.shell;

import dev.talkbench.library.NoteId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A line of the sidebar. */
sealed interface SidebarRow {
  /** Name of a group. */
  record Head(String name) implements SidebarRow {}

  /**
   * Name of a library.
   *
   * @param own whether the reader brought it: it can be taken out again
   */
  record Shelf(String library, String name, boolean own) implements SidebarRow {}

  /** A place of the app. */
  record Place(Shell.Page page, String name, Feather icon, String count) implements SidebarRow {}

  /** A search that has a name. */
  record Saved(String name, String query) implements SidebarRow {}

  /**
   * A folder of a library.
   *
   * @param depth 0 directly under the library
   */
  record Folder(String library, String path, String name, int depth, int notes, boolean open)
      implements SidebarRow {}

  /**
   * A note.
   *
   * @param depth 0 directly under the library
   * @param course shows how far it is read also when that is nothing
   * @param other its edition in the other language, for which this row stands too, or null
   */
  record NoteRow(NoteId id, String title, int depth, boolean course, @Nullable NoteId other)
      implements SidebarRow {
    /** Whether the row stands for {@code what}. */
    boolean is(@Nullable Object what) {
      return what != null && (what.equals(id) || what.equals(other));
    }
  }

  /** A value that notes have, and how many: {@code tag} or {@code category}. */
  record Chip(String fact, String value, int notes) {
    /** The question that finds those notes. */
    String question() {
      return fact + ":" + (value.contains(" ") ? '"' + value + '"' : value);
    }
  }

  /**
   * Values in a few lines.
   *
   * @param more words of the way to all of them, or back to a few; may be empty
   */
  record Chips(List<Chip> chips, String more) implements SidebarRow {}

  /** A sentence that leads nowhere. */
  record Note(String words) implements SidebarRow {}

  /** Something that can be done about a trouble. */
  record Offer(String words, Runnable run) {}

  /** What is wrong with a library, and what can be done. */
  record Trouble(String words, List<Offer> offers) implements SidebarRow {}

  /** A sentence where there is nothing else. */
  record Hint(String words) implements SidebarRow {}
}
