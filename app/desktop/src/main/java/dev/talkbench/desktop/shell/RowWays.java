package dev.talkbench.desktop.shell;

import dev.talkbench.library.Note;
import org.jspecify.annotations.Nullable;

/** Where the rows of the sidebar lead, and that the row of the open note is in view. */
final class RowWays {
  private final Ways ways;
  private final LibraryDesk library;
  private final FindDesk find;
  private final Shell shell;
  private final FilePicker picker;

  RowWays(Ways ways, LibraryDesk library, FindDesk find, Shell shell, FilePicker picker) {
    this.ways = ways;
    this.library = library;
    this.find = find;
    this.shell = shell;
    this.picker = picker;
  }

  /** A row was clicked or entered. */
  void follow(SidebarRow row) {
    switch (row) {
      case SidebarRow.NoteRow note -> ways.note(note.id());
      case SidebarRow.Folder folder -> library.toggle(folder);
      case SidebarRow.Saved saved -> find.desk().ask(saved.query() + " ");
      case SidebarRow.Place place -> shell.show(place.page());
      case SidebarRow.Head _,
          SidebarRow.Shelf _,
          SidebarRow.Note _,
          SidebarRow.Trouble _,
          SidebarRow.Chips _ -> {
        // They say something; they lead nowhere.
      }
      case SidebarRow.Hint hint -> picker.folder();
    }
  }

  /** A note that was edited is the same one: a folder that was closed around it stays closed. */
  void reveal(@Nullable Note before, @Nullable Note now) {
    if (now != null && (before == null || !before.id().equals(now.id()))) {
      library.reveal(now.id());
    }
  }
}
