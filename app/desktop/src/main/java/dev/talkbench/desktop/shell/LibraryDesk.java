package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Failures;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.FolderWatcher.Change;
import dev.talkbench.library.Library;
import dev.talkbench.library.NoteId;
import dev.talkbench.store.StoreException;
import dev.talkbench.store.UserStore;
import dev.talkbench.store.Visit;
import dev.talkbench.workspace.Indexing;
import dev.talkbench.workspace.LibraryWatch;
import dev.talkbench.workspace.NoteSummary;
import dev.talkbench.workspace.Progress;
import dev.talkbench.workspace.Unavailable;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** The libraries in the sidebar, and bringing them up to date behind the window. */
final class LibraryDesk {
  private static final int VISITS = 10_000;
  private static final int FEW = 2;
  private static final long SAY_NANOS = 50_000_000;

  private final Workspace workspace;
  private final UserStore store;
  private final Executor background;
  private final Messages messages;
  private final StatusBar status;
  private final Sidebar sidebar;
  private final ShelfRows shelfRows;
  private final NoteDesk notes;
  private final Troubles troubles;
  private final LibraryWatch watch;
  private Runnable changed = () -> {};
  private final AtomicLong refreshes = new AtomicLong();
  private boolean mending;

  /** Which of the refreshes shows. */
  private long shown;

  /** The note whose row is still to be shown, or null. */
  private @Nullable NoteId sought;

  private volatile Map<Library, List<NoteSummary>> shelves = new LinkedHashMap<>();

  LibraryDesk(
      Workspace workspace,
      UserStore store,
      Executor background,
      Messages messages,
      StatusBar status,
      Sidebar sidebar,
      NoteDesk notes,
      PlaceRows places,
      Consumer<String> remark) {
    this.workspace = workspace;
    this.store = store;
    this.background = background;
    this.messages = messages;
    this.status = status;
    this.sidebar = sidebar;
    shelfRows =
        new ShelfRows(messages, places, library -> workspace.name(library, messages.lang()));
    places.onChange(this::lay);
    this.notes = notes;
    troubles = new Troubles(messages);
    watch = new LibraryWatch(this::changed, remark);
  }

  /** {@code listener} runs on the JavaFX thread whenever what can be searched has changed. */
  void onChange(Runnable listener) {
    changed = listener;
  }

  /** Watches nothing any more. */
  void close() {
    watch.close();
  }

  /** Reads the lists of notes and shows them; any thread may be slow, so it is not this one. */
  void refresh() {
    long mine = refreshes.incrementAndGet();
    background.execute(
        () -> {
          try {
            var read = new LinkedHashMap<Library, List<NoteSummary>>();
            for (Library library : workspace.libraries()) {
              read.put(library, workspace.notes(library.id()));
            }
            var shares = new HashMap<String, Double>();
            for (Visit visit : store.visits(VISITS)) {
              shares.put(visit.note(), visit.progress());
            }
            Platform.runLater(
                () -> {
                  // A list that took longer to read than a later one holds less.
                  if (mine > shown) {
                    shown = mine;
                    shelves = read;
                    sidebar.progress(shares);
                    status.listed(read.values().stream().mapToInt(List::size).sum());
                    status.wellAgain(this::troubled);
                    lay();
                  }
                });
            // Walks through new folders: nobody waits for it.
            watch.follow(workspace.libraries());
          } catch (IOException | StoreException e) {
            fail(e);
          }
        });
  }

  /**
   * Brings the index up to date, saying how far it is; {@code ready} runs on the JavaFX thread when
   * it is.
   */
  void index(Runnable ready) {
    background.execute(() -> update(() -> workspace.update(progress()), ready));
  }

  /** Puts every note again; {@code ready} runs on the JavaFX thread when it is done. */
  void reindex(Runnable ready) {
    background.execute(() -> update(() -> workspace.reindex(progress()), ready));
  }

  /**
   * Builds an index again that cannot be read; once at a time, however often that is noticed.
   *
   * @return whether it begins now
   */
  boolean mend(Runnable ready) {
    if (mending) {
      return false;
    }
    mending = true;
    background.execute(
        () -> {
          try {
            update(() -> workspace.reindex(progress()), ready);
          } finally {
            // Also when it failed: the disk may have room again, or the other process be gone.
            Platform.runLater(() -> mending = false);
          }
        });
    return true;
  }

  private interface Work {
    List<Indexing> run() throws IOException;
  }

  private void update(Work work, Runnable ready) {
    try {
      report(work.run());
      Platform.runLater(ready);
    } catch (IOException | StoreException e) {
      fail(e);
    }
    refresh();
  }

  private void report(List<Indexing> all) throws IOException {
    int notes = 0;
    var names = new HashMap<String, String>();
    for (Library library : workspace.libraries()) {
      notes += workspace.notes(library.id()).size();
      names.put(library.id(), library.name());
    }
    int sum = notes;
    Platform.runLater(
        () -> {
          status.indexReady(sum);
          for (Indexing done : all) {
            Unavailable why = done.unavailable();
            if (why != null) {
              status.sayTrouble(
                  done.library(),
                  troubles.words(names.getOrDefault(done.library(), done.library()), why));
            }
          }
          status.wellAgain(id -> workspace.unavailable(id).isPresent());
        });
  }

  /** Something happened in the source of a library. On the watcher's thread, which waits. */
  void changed(Library library, Change change) {
    Set<String> touched = change instanceof Change.At at ? at.paths() : Set.of();
    Platform.runLater(
        () -> notes.changed(library.id(), path -> touched.isEmpty() || touched.contains(path)));
    update(
        () ->
            List.of(
                touched.isEmpty()
                    ? workspace.update(library.id(), progress())
                    : workspace.update(library.id(), touched, progress())),
        () -> {
          notes.listed(library.id());
          changed.run();
        });
  }

  private boolean troubled(String library) {
    return shelves.keySet().stream().anyMatch(known -> known.id().equals(library))
        && workspace.unavailable(library).isPresent();
  }

  private Progress progress() {
    return progress(library -> {});
  }

  /** {@code listed} is told, on the thread that works, of a library whose notes are listed. */
  private Progress progress(Consumer<String> listed) {
    return new Progress() {
      private long said;

      @Override
      public boolean watched() {
        return true;
      }

      @Override
      public void listed(String library) {
        listed.accept(library);
        refresh();
      }

      @Override
      public void searchable(String library) {
        Platform.runLater(changed);
      }

      @Override
      public void at(String id, int done, int total) {
        long now = System.nanoTime();
        // A few notes are soon done, and nobody reads faster than this.
        if (total - done < FEW || now - said > SAY_NANOS) {
          said = now;
          Platform.runLater(() -> status.indexing(done, total));
        }
      }

      @Override
      public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
      }
    };
  }

  /** Adds a folder, a file or a zip, and opens its first note as soon as it is listed. */
  void add(Path path, Consumer<NoteId> open) {
    status.say(messages.get("status.adding", String.valueOf(path.getFileName())));
    background.execute(
        () -> {
          var opened = new AtomicBoolean();
          Consumer<String> first =
              library -> {
                if (!opened.getAndSet(true)) {
                  first(library).ifPresent(id -> Platform.runLater(() -> open.accept(id)));
                }
              };
          try {
            Indexing added = workspace.add(path, progress(first));
            report(List.of(added));
            String name =
                workspace.library(added.library()).map(Library::name).orElse(added.library());
            first.accept(added.library());
            Platform.runLater(
                () -> {
                  if (added.unavailable() == null) {
                    status.say(words(added, name));
                  }
                  changed.run();
                });
          } catch (IOException | StoreException e) {
            Platform.runLater(
                () ->
                    status.sayError(
                        messages.get(
                            "open.failed",
                            String.valueOf(path.getFileName()),
                            Failures.words(e, messages))));
          }
          refresh();
        });
  }

  private Optional<NoteId> first(String library) {
    try {
      return workspace.notes(library).stream().findFirst().map(NoteSummary::id);
    } catch (IOException e) {
      return Optional.empty(); // Taken out of the list again meanwhile: nothing to open.
    }
  }

  private String words(Indexing added, String name) {
    if (added.notes() == 0) {
      return messages.get("status.added.none", name);
    }
    String words = messages.get("status.added", name, messages.number(added.notes()));
    int skipped = added.skipped().size();
    return skipped == 0
        ? words
        : words + " · " + messages.get("status.skipped", messages.number(skipped));
  }

  /** Takes a library out of the list; its source stays. */
  void remove(String id) {
    background.execute(
        () ->
            update(
                () -> {
                  workspace.remove(id);
                  return List.of();
                },
                changed));
  }

  /** Looks at the source of a library as it is now. */
  void refresh(String id) {
    background.execute(() -> update(() -> List.of(workspace.update(id, progress())), changed));
  }

  /** The libraries that the reader brought: all but the one that ships. */
  List<Library> own() {
    return shelves.keySet().stream()
        .filter(library -> library.kind() != Library.Kind.BUILT_IN)
        .toList();
  }

  private Troubles.Ways ways(String id) {
    return new Troubles.Ways(
        () -> refresh(id),
        () ->
            background.execute(
                () -> update(() -> List.of(workspace.accept(id, progress())), changed)),
        () -> remove(id));
  }

  private void fail(Exception e) {
    status.failed(e);
  }

  /** How far a note is read, as it is remembered. */
  void visited(Visit visit) {
    sidebar.progress(Map.of(visit.note(), visit.progress()));
  }

  /** Shows a note in the sidebar: its folders open, its row in view; as soon as it is listed. */
  void reveal(NoteId note) {
    sought = note;
    // The rows of thousands of notes are not made again for nothing.
    if (shelfRows.reveal(shelves, note)) {
      lay();
    } else if (sidebar.reveal(note)) {
      sought = null;
    }
  }

  /** Opens a folder of the sidebar, or closes it. */
  void toggle(SidebarRow.Folder folder) {
    shelfRows.toggle(folder);
    lay();
  }

  /** Shows every tag of the sidebar, or the foremost. */
  void toggleTags() {
    shelfRows.toggleTags();
    lay();
  }

  /** The name of a library, as the sidebar shows it. Any thread. */
  String name(String id) {
    return shelves.keySet().stream()
        .filter(library -> library.id().equals(id))
        .findFirst()
        .map(library -> workspace.name(library, messages.lang()))
        .orElse(id);
  }

  /** The notes of all libraries. */
  List<NoteSummary> notes() {
    return shelves.values().stream().flatMap(List::stream).toList();
  }

  private void lay() {
    NoteId note = sought;
    if (note != null) {
      shelfRows.reveal(shelves, note);
    }
    sidebar.show(
        shelfRows.rows(
            shelves,
            library ->
                workspace
                    .unavailable(library.id())
                    .map(why -> troubles.row(library.id(), why, ways(library.id())))
                    .stream()
                    .toList()));
    if (note != null && sidebar.reveal(note)) {
      sought = null;
    }
  }
}
