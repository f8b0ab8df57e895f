package dev.talkbench.desktop.shell;

import dev.talkbench.demos.Demo;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.Library;
import dev.talkbench.store.StoreException;
import dev.talkbench.store.UserStore;
import dev.talkbench.store.Visit;
import dev.talkbench.workspace.Indexing;
import dev.talkbench.workspace.NoteSummary;
import dev.talkbench.workspace.Progress;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.kordamp.ikonli.feather.Feather;

/** The libraries in the sidebar, and bringing them up to date behind the window. */
final class LibraryDesk {
  private static final int VISITS = 10_000;

  private final Workspace workspace;
  private final UserStore store;
  private final Executor background;
  private final Messages messages;
  private final StatusBar status;
  private final Sidebar sidebar;
  private final List<Demo> demos;
  private final SidebarTree tree = new SidebarTree();
  private Map<Library, List<NoteSummary>> shelves = new LinkedHashMap<>();

  LibraryDesk(
      Workspace workspace,
      UserStore store,
      Executor background,
      Messages messages,
      StatusBar status,
      Sidebar sidebar,
      List<Demo> demos) {
    this.workspace = workspace;
    this.store = store;
    this.background = background;
    this.messages = messages;
    this.status = status;
    this.sidebar = sidebar;
    this.demos = demos;
  }

  /** Reads the lists of notes and shows them; any thread may be slow, so it is not this one. */
  void refresh() {
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
                  shelves = read;
                  sidebar.progress(shares);
                  lay();
                });
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
    background.execute(
        () -> {
          try {
            int notes = 0;
            for (Indexing done : workspace.update(progress())) {
              notes += done.notes();
            }
            int all = notes;
            Platform.runLater(
                () -> {
                  status.indexReady(all);
                  ready.run();
                });
            refresh();
          } catch (IOException | StoreException e) {
            fail(e);
          }
        });
  }

  private Progress progress() {
    return new Progress() {
      @Override
      public void at(String id, int done, int total) {
        Platform.runLater(() -> status.indexing(done, total));
      }

      @Override
      public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
      }
    };
  }

  /** Adds a folder, a file or a zip. */
  void add(Path path) {
    background.execute(
        () -> {
          try {
            Indexing added = workspace.add(path, progress());
            String name =
                workspace.library(added.library()).map(Library::name).orElse(added.library());
            Platform.runLater(
                () -> {
                  String words =
                      messages.get("status.added", name, Integer.toString(added.notes()));
                  int skipped = added.skipped().size();
                  status.say(
                      skipped == 0
                          ? words
                          : words
                              + " · "
                              + messages.get("status.skipped", Integer.toString(skipped)));
                });
            index(() -> {});
          } catch (IOException | StoreException e) {
            fail(e);
          }
        });
  }

  private void fail(Exception e) {
    Platform.runLater(() -> status.sayError(String.valueOf(e.getMessage())));
  }

  /** How far a note is read, as it is remembered. */
  void visited(Visit visit) {
    sidebar.progress(Map.of(visit.note(), visit.progress()));
  }

  /** Opens a folder of the sidebar, or closes it. */
  void toggle(SidebarRow.Folder folder) {
    tree.toggle(folder);
    lay();
  }

  /** The notes of all libraries. */
  List<NoteSummary> notes() {
    return shelves.values().stream().flatMap(List::stream).toList();
  }

  private void lay() {
    var rows = new ArrayList<SidebarRow>();
    rows.add(new SidebarRow.Head(messages.get("sidebar.library")));
    rows.add(
        new SidebarRow.Place(
            Shell.Page.DEMOS,
            messages.get("sidebar.demos"),
            Feather.PLAY_CIRCLE,
            Long.toString(demos.stream().mapToLong(d -> d.scenarios().size()).sum())));
    shelves.forEach(
        (library, notes) -> {
          boolean builtIn = library.kind() == Library.Kind.BUILT_IN;
          rows.add(
              new SidebarRow.Head(
                  builtIn ? library.name() : library.name() + " · " + notes.size()));
          List<NoteSummary> shown = builtIn ? inMyLanguage(notes) : notes;
          rows.addAll(
              tree.rows(
                  library.id(),
                  shown.stream()
                      .map(n -> new SidebarTree.Leaf(n.id(), n.path(), n.shortTitle()))
                      .toList()));
        });
    if (shelves.size() == 1) {
      rows.add(new SidebarRow.Hint(messages.get("sidebar.empty")));
    }
    sidebar.show(rows);
  }

  /** A pack in two languages is listed in one: the interface's, where it has that edition. */
  private List<NoteSummary> inMyLanguage(List<NoteSummary> notes) {
    List<NoteSummary> mine = notes.stream().filter(n -> n.lang().equals(messages.lang())).toList();
    return mine.isEmpty() ? notes : mine;
  }
}
