package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.desktop.search.PastSearches;
import dev.talkbench.desktop.search.SearchDesk;
import dev.talkbench.desktop.search.SearchField;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.Note;
import dev.talkbench.store.SavedSearch;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The search as part of the window: its keys, the searches of the past, the open note. */
final class FindDesk {
  /** More than that is no question. */
  private static final int LONGEST = 120;

  private final Messages messages;
  private final ReaderView reader;
  private final StatusBar status;
  private final PastSearches past;
  private final HitReturn back;
  private final RelatedView relatedView;
  private final RelatedDesk related;
  private final SearchDesk desk;
  private final Supplier<@Nullable Note> reading;

  /**
   * A desk.
   *
   * @param reader lands at hits; what is related to its section is found
   * @param ways into the notes
   * @param libraryName name of a library by its id; any thread
   * @param broken told when the index cannot be read
   * @param leave gives the keyboard back to what is being read
   */
  FindDesk(
      ShellPorts ports,
      SearchField field,
      Messages messages,
      StatusBar status,
      NoteDesk notes,
      ReaderView reader,
      Ways ways,
      UnaryOperator<String> libraryName,
      Consumer<IOException> broken,
      Runnable leave) {
    this.messages = messages;
    this.reader = reader;
    this.status = status;
    back = new HitReturn(notes);
    back.listen(reader);
    relatedView =
        new RelatedView(
            messages, section -> ways.at(section.note(), new Landing.Anchor(section.anchor())));
    related = new RelatedDesk(ports, reader, notes.openProperty(), relatedView, status, broken);
    reading = notes.openProperty()::get;
    past = new PastSearches(ports.store(), ports.background(), status::failed);
    desk =
        new SearchDesk(
            field,
            ports.search(),
            past,
            messages,
            libraryName,
            (note, section) -> {
              ways.hit(note, section);
              sayBack(back.opened(note.note()));
            },
            broken,
            leave);
  }

  private void sayBack(boolean thereIsAWay) {
    if (thereIsAWay) {
      status.say(messages.get("search.back"));
    }
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
        .add("search.selection", this::selection)
        .add("search.save", desk::save, "Shortcut+S")
        .add("related", this::enterRelated, "Shortcut+Shift+K");
  }

  /** What is related to the section being read, for a place beside it. */
  RelatedView related() {
    return relatedView;
  }

  private void enterRelated() {
    if (!relatedView.enter()) {
      status.say(messages.get("related.none"));
    }
  }

  /** The shell is going. */
  void end() {
    related.end();
    desk.close();
  }

  /** What can be found has changed. */
  void indexed() {
    desk.askAgain();
    related.again();
  }

  /**
   * Begins, behind the window: reads the searches of the past; {@code saved} is told of those with
   * a name, now and later.
   */
  void load(Consumer<List<SavedSearch>> saved) {
    past.onChange(
        () -> {
          desk.pastChanged();
          saved.accept(past.saved());
        });
    past.load();
    related.begin();
  }

  /** The searches of the past may be others on disk. */
  void pastAgain() {
    past.load();
  }

  /** Searches for what is selected: its first line, if that is long. */
  private void selection() {
    Note note = reading.get();
    String words =
        note == null
            ? ""
            : reader.selection().of(note.document().text()).strip().lines().findFirst().orElse("");
    if (words.isEmpty()) {
      status.say(messages.get("search.selection.none"));
    } else {
      desk.ask(words.substring(0, Math.min(LONGEST, words.length())));
    }
  }

  private void within() {
    Note note = reading.get();
    if (note != null) {
      desk.focusWithin(note.id(), note.title());
    }
  }
}
