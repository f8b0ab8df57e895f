package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.library.NoteId;
import dev.talkbench.search.SearchResponse.NoteHit;
import dev.talkbench.search.SearchResponse.SectionHit;
import dev.talkbench.store.Bookmark;

/**
 * The ways into a note: from the lists, from a hit, from a claim. Each opens it, in a tab of its
 * own when that is asked for, and gives the keyboard to the reader. JavaFX thread.
 */
final class Ways {
  private final NoteDesk notes;
  private final TabDesk tabs;
  private final HeadingDesk headings;
  private Runnable read = () -> {};

  Ways(NoteDesk notes, TabDesk tabs, HeadingDesk headings) {
    this.notes = notes;
    this.tabs = tabs;
    this.headings = headings;
  }

  /** {@code reading} shows the reader and gives it the keyboard. */
  void then(Runnable reading) {
    read = reading;
  }

  /** Where it was left. */
  void note(NoteId note) {
    go(() -> notes.open(note));
  }

  void bookmark(Bookmark bookmark) {
    go(() -> headings.open(bookmark));
  }

  void hit(NoteHit note, SectionHit section) {
    go(() -> notes.openHit(note.note(), section));
  }

  void at(NoteId note, Landing landing) {
    go(() -> notes.open(note, landing));
  }

  void go(Runnable opening) {
    tabs.asked(opening);
    read.run();
  }
}
