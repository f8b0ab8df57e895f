package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.KeptPlace;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.reader.NoteHeader;
import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.desktop.text.Failures;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.FrontMatter;
import dev.talkbench.search.SearchResponse.SectionHit;
import dev.talkbench.store.StoreException;
import dev.talkbench.store.UserStore;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Opens notes in the reader: reads them off the JavaFX thread, lands where asked, knows the way
 * back.
 */
final class NoteDesk {
  /** More would push the title's line apart; all of them are searchable. */
  private static final int TAGS = 3;

  private final Workspace workspace;
  private final Executor background;
  private final Messages messages;
  private final StatusBar status;
  private final VisitDesk visits;
  private final Trail trail = new Trail();
  private final ReadOnlyObjectWrapper<@Nullable Note> open = new ReadOnlyObjectWrapper<>();
  private @Nullable ReaderView reader;
  private Consumer<Note> beforeShow = note -> {};
  private Runnable shown = () -> {};
  private long generation;

  NoteDesk(
      Workspace workspace,
      UserStore store,
      Executor background,
      Messages messages,
      StatusBar status,
      Keeping keeping) {
    this.workspace = workspace;
    this.background = background;
    this.messages = messages;
    this.status = status;
    visits = new VisitDesk(store, background, status, keeping, open::get);
  }

  /**
   * The view that notes are shown in, and who reads a note before it is shown; once, before the
   * first is opened.
   */
  void showIn(ReaderView view, Consumer<Note> before) {
    reader = view;
    beforeShow = before;
    visits.follow(view);
    view.onLeap(this::leave);
  }

  /** Where the reader is, and where notes were left. */
  VisitDesk visits() {
    return visits;
  }

  Trail trail() {
    return trail;
  }

  /** The note in the reader, or null. */
  ReadOnlyObjectProperty<@Nullable Note> openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Opens a note where it was left, remembering the way back. */
  void open(NoteId id) {
    leave();
    go(id, note -> visits.left(id), note -> {});
  }

  /**
   * Opens a note where it was left, in a tab that is new: there is no way back.
   *
   * @param arrived it is shown
   */
  void openIn(NoteId id, Runnable arrived) {
    go(id, note -> visits.left(id), note -> {}, arrived, failure -> missing(id, failure));
  }

  /** Opens a note at a place, remembering the way back. */
  void open(NoteId id, Landing landing) {
    leave();
    go(id, landing);
  }

  /**
   * Opens a note at the place {@code landing} finds in it, remembering the way back.
   *
   * @param before what is done with the note just before it shows; JavaFX thread
   */
  void open(NoteId id, Function<Note, Landing> landing, Consumer<Note> before) {
    leave();
    go(id, landing, before);
  }

  /** Opens a note at a section that was found, what was found lit. */
  void openHit(NoteId id, SectionHit hit) {
    leave();
    go(id, note -> HitLanding.of(note.document(), hit), note -> {});
  }

  /** Goes elsewhere in the note that is open, remembering the way back. */
  void jump(Landing landing) {
    ReaderView view = reader;
    if (view != null) {
      leave();
      view.land(landing);
    }
  }

  private void leave() {
    stop().ifPresent(trail::leave);
  }

  void back() {
    stop().flatMap(trail::back).ifPresent(to -> go(to.note(), to.landing()));
  }

  void forward() {
    stop().flatMap(trail::forward).ifPresent(to -> go(to.note(), to.landing()));
  }

  void offer(Actions actions) {
    actions
        .in(Action.Group.GO)
        .add("back", this::back, "Alt+LEFT")
        .add("forward", this::forward, "Alt+RIGHT");
  }

  private Optional<Trail.Stop> stop() {
    Note note = open.get();
    return note == null || reader == null
        ? Optional.empty()
        : Optional.of(new Trail.Stop(note.id(), reader.position()));
  }

  /** Where the reader stands. */
  Landing.At place() {
    return reader == null ? new Landing.At(0, 0) : reader.position();
  }

  /**
   * Shows another tab's note; the way back is not this tab's.
   *
   * @param arrived it is shown
   * @param failed it cannot be read
   */
  void switchTo(NoteId id, Landing landing, Runnable arrived, Consumer<Exception> failed) {
    go(id, note -> landing, note -> {}, arrived, failed);
  }

  /** Brings the note that is open back into view: a page stood before it. */
  void again() {
    shown.run();
  }

  /** Told whenever the reader asked for a note and it is there. */
  void onShow(Runnable watcher) {
    shown = watcher;
  }

  private void go(NoteId id, Landing landing) {
    go(id, note -> landing, note -> {});
  }

  private void go(NoteId id, Function<Note, Landing> landing, Consumer<Note> before) {
    go(id, landing, before, () -> {}, failure -> missing(id, failure));
  }

  private void missing(NoteId id, Exception failure) {
    status.sayError(messages.get("reader.missing", id.slug(), Failures.words(failure, messages)));
  }

  private void go(
      NoteId id,
      Function<Note, Landing> landing,
      Consumer<Note> before,
      Runnable arrived,
      Consumer<Exception> failed) {
    visits.remember();
    long mine = ++generation;
    Note now = open.get();
    boolean here = now != null && now.id().equals(id);
    background.execute(
        () -> {
          try {
            Note note = here ? now : workspace.note(id);
            Landing where = landing.apply(note);
            Platform.runLater(
                () -> {
                  if (mine == generation) {
                    before.accept(note);
                    arrive(note, where);
                    arrived.run();
                  }
                });
          } catch (IOException | StoreException e) {
            Platform.runLater(() -> failed.accept(e));
          }
        });
  }

  private void arrive(Note note, Landing where) {
    ReaderView view = reader;
    if (view != null && note.equals(open.get())) {
      view.land(where);
    } else {
      show(note, where);
    }
    shown.run();
  }

  /**
   * The files of a library have changed: the open note is shown as it is now, where the reader was.
   *
   * @param touched whether the note at a path may have changed
   */
  void changed(String library, Predicate<String> touched) {
    Note now = open.get();
    if (now == null || !now.id().library().equals(library) || !touched.test(now.path())) {
      return;
    }
    background.execute(
        () -> {
          try {
            Note fresh = workspace.note(now.id());
            if (!fresh.contentHash().equals(now.contentHash())) {
              Platform.runLater(() -> replace(now, fresh));
            }
          } catch (IOException e) {
            // Gone, renamed, or just being written: what the library says afterwards decides.
          }
        });
  }

  /** The list of a library is new: the open note may have another name, or none any more. */
  void listed(String library) {
    Note now = open.get();
    if (now == null || !now.id().library().equals(library)) {
      return;
    }
    background.execute(
        () -> {
          try {
            if (workspace.summary(now.id()).isPresent()) {
              return;
            }
            Optional<NoteId> renamed = workspace.renamed(now.id());
            if (renamed.isPresent()) {
              Note fresh = workspace.note(renamed.get());
              Platform.runLater(() -> replace(now, fresh));
            } else {
              Platform.runLater(() -> status.sayError(messages.get("reader.gone", now.path())));
            }
          } catch (IOException e) {
            Platform.runLater(
                () ->
                    status.sayError(
                        messages.get(
                            "reader.missing", now.id().slug(), Failures.words(e, messages))));
          }
        });
  }

  private void replace(Note before, Note fresh) {
    ReaderView view = reader;
    if (view != null && before.equals(open.get())) {
      double read = view.readProperty().get();
      show(fresh, KeptPlace.of(before.document(), view.position(), fresh.document()));
      view.readBefore(read);
    }
  }

  /** Shows a note that has been read already. */
  void show(Note note, Landing landing) {
    ReaderView view = reader;
    if (view == null) {
      return;
    }
    beforeShow.accept(note);
    open.set(note);
    view.show(note.document(), header(note), landing);
    visits.opened(note.id());
  }

  private NoteHeader header(Note note) {
    FrontMatter head = note.document().frontMatter();
    var parts = new ArrayList<String>();
    String event = head.event();
    if (event != null) {
      parts.add(event);
    }
    if (!head.speakers().isEmpty()) {
      parts.add(String.join(", ", head.speakers()));
    }
    if (head.date() != null) {
      parts.add(head.date().toString());
    }
    String translation =
        head.translation() == null ? null : note.lang().equals("ko") ? "English" : "한국어";
    List<String> tags = head.tags().stream().limit(TAGS).toList();
    return new NoteHeader(note.title(), String.join(" · ", parts), tags, translation);
  }
}
