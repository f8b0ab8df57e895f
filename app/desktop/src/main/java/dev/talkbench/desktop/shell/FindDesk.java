package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.search.PastSearches;
import dev.talkbench.desktop.search.SearchDesk;
import dev.talkbench.desktop.search.SearchField;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.Note;
import dev.talkbench.search.SearchResponse.NoteHit;
import dev.talkbench.search.SearchResponse.SectionHit;
import dev.talkbench.store.SavedSearch;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The search as part of the window: its keys, the searches of the past, the open note. */
final class FindDesk {
  private final PastSearches past;
  private final SearchDesk desk;
  private final Supplier<@Nullable Note> reading;

  /**
   * A desk.
   *
   * @param libraryName name of a library by its id; any thread
   * @param open told of the chosen section
   * @param broken told when the index cannot be read
   * @param leave gives the keyboard back to what is being read
   */
  FindDesk(
      ShellPorts ports,
      SearchField field,
      Messages messages,
      StatusBar status,
      NoteDesk notes,
      UnaryOperator<String> libraryName,
      BiConsumer<NoteHit, SectionHit> open,
      Consumer<IOException> broken,
      Runnable leave) {
    reading = notes.openProperty()::get;
    past = new PastSearches(ports.store(), ports.background(), status::failed);
    desk = new SearchDesk(field, ports.search(), past, messages, libraryName, open, broken, leave);
  }

  SearchDesk desk() {
    return desk;
  }

  void offer(Actions actions) {
    actions
        .in(Action.Group.SEARCH)
        .add("search", desk::focus, "Shortcut+K", "Shortcut+L")
        .add("commands", desk::focusCommands, "Shortcut+Shift+P")
        .add("search.within", this::within, "Shortcut+Shift+F")
        .add("search.save", desk::save, "Shortcut+S");
  }

  /** Reads the searches of the past; {@code saved} is told of those with a name, now and later. */
  void load(Consumer<List<SavedSearch>> saved) {
    past.onChange(
        () -> {
          desk.pastChanged();
          saved.accept(past.saved());
        });
    past.load();
  }

  private void within() {
    Note note = reading.get();
    if (note != null) {
      desk.focusWithin(note.id(), note.title());
    }
  }
}
