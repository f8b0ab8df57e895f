package dev.talkbench.desktop.shell;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Scenario;
import dev.talkbench.desktop.demo.DemoLauncher;
import dev.talkbench.desktop.demo.DemosView;
import dev.talkbench.desktop.demo.RunHistory;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.reader.ReaderPorts;
import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.desktop.reader.ReaderWords;
import dev.talkbench.desktop.search.LiveSearch;
import dev.talkbench.desktop.search.SearchDesk;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.library.Library;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Inline;
import dev.talkbench.search.SearchResponse.NoteHit;
import dev.talkbench.search.SearchResponse.SectionHit;
import dev.talkbench.store.Run;
import dev.talkbench.store.UserStore;
import dev.talkbench.workspace.Ledger;
import dev.talkbench.workspace.LinkTarget;
import dev.talkbench.workspace.NoteSummary;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;

/**
 * Puts the parts of the window together for one language; the only place that knows all of them.
 */
public final class ShellAssembly {
  /**
   * What lives longer than one shell.
   *
   * @param demos all that ship
   * @param launcher runs them
   * @param background reads notes and asks the store, off the JavaFX thread
   * @param browser shows an address outside the app
   */
  public record Ports(
      Workspace workspace,
      UserStore store,
      List<Demo> demos,
      DemoLauncher launcher,
      LiveSearch.Engine search,
      Theme theme,
      Executor background,
      Consumer<URI> browser,
      Runnable otherLanguage,
      Runnable quit) {}

  private static final double ZOOM_STEP = 1.0 / 17;

  private final Ports ports;
  private final Messages messages;
  private final StatusBar status;
  private final TopBar bar;
  private final DemoDesk demos;
  private final ClaimDesk claims;
  private final NoteDesk notes;
  private final LibraryDesk library;
  private final LinkDesk links;
  private final ReaderView reader;
  private final PackPlaces places;
  private final String builtIn;
  private final OutlineView outline;
  private final SearchDesk search;
  private final DemosView demosView;
  private final Shell shell;

  /** A shell in the language of {@code messages}. JavaFX thread. */
  public ShellAssembly(Ports ports, Messages messages) {
    this.ports = ports;
    this.messages = messages;
    Workspace workspace = ports.workspace();
    status = new StatusBar(messages);
    places = new PackPlaces(workspace);
    builtIn = workspace.libraries().getFirst().id();
    bar = new TopBar(messages);
    var history = new RunHistory(ports.store(), messages);
    demos = new DemoDesk(ports.demos(), ports.launcher(), history, messages, status);
    claims = new ClaimDesk(new Ledger(ports.store()), demos, messages);
    notes = new NoteDesk(workspace, ports.store(), ports.background(), messages, status);
    links = new LinkDesk(workspace, messages, status, this::openLink, ports.browser());
    reader = new ReaderView(readerPorts());
    reader.darkProperty().bind(ports.theme().darkProperty());
    notes.showIn(reader, claims::read);
    outline = new OutlineView(anchor -> reader.land(new Landing.Anchor(anchor)));
    var sidebar = new Sidebar(this::chosen);
    library =
        new LibraryDesk(
            workspace, ports.store(), ports.background(), messages, status, sidebar, ports.demos());
    search =
        new SearchDesk(
            bar.search,
            ports.search(),
            messages,
            this::libraryName,
            this::openHit,
            failure -> status.sayError(messages.get("search.error")),
            reader::requestFocus);
    demosView =
        new DemosView(ports.demos(), ports.store(), messages, this::openDemoNote, this::runDemo);
    shell =
        new Shell(
            bar,
            sidebar,
            reader,
            outline,
            status,
            demosView,
            demos,
            search.layer(),
            reader::requestFocus);
    wire(sidebar);
  }

  private void wire(Sidebar sidebar) {
    notes.onVisit(library::visited);
    notes
        .openProperty()
        .subscribe(
            note -> {
              if (note != null) {
                outline.show(note.document().sections());
                sidebar.mark(note.id());
                shell.show(Shell.Page.READER);
              }
            });
    reader
        .currentSectionProperty()
        .subscribe(
            section -> {
              if (section != null) {
                outline.mark(section.anchor());
              }
            });
    reader.progressProperty().subscribe(share -> showProgress());
    reader.minutesLeftProperty().subscribe(minutes -> showProgress());
    var menus = new Menus(messages, new Wishes());
    bar.back.disableProperty().bind(notes.trail().canGoBack().not());
    bar.forward.disableProperty().bind(notes.trail().canGoForward().not());
    bar.back.setOnAction(event -> notes.back());
    bar.forward.setOnAction(event -> notes.forward());
    bar.sidebar.setOnAction(event -> shell.toggleSidebar());
    bar.text.setOnAction(event -> menus.text(bar.text));
    bar.theme.setOnAction(event -> menus.theme(bar.theme, ports.theme()));
    bar.more.setOnAction(event -> menus.more(bar.more));
    status.language.setOnAction(event -> ports.otherLanguage().run());
    shell.acceptDrops(library::add);
    search.offer(
        new Commands(messages)
            .add("command.demos", "", () -> shell.show(Shell.Page.DEMOS))
            .demos(ports.demos(), this::runDemo)
            .add("menu.add.folder", "Ctrl O", () -> menus.addFolder(shell))
            .wishes(new Wishes())
            .themes(ports.theme())
            .add("command.sidebar", "Ctrl B", shell::toggleSidebar)
            .add("bar.back", "Alt ←", notes::back)
            .add("bar.forward", "Alt →", notes::forward)
            .add("keys.alongside", "Ctrl Shift D", () -> demos.toggleBeside(reader))
            .list());
  }

  private void showProgress() {
    status.progress(reader.progressProperty().get(), reader.minutesLeftProperty().get());
  }

  private ReaderPorts readerPorts() {
    return new ReaderPorts(
        link -> follow(link),
        this::showClaim,
        tag -> searchFor("tag:" + tag),
        this::openTranslation,
        () -> status.say(messages.get("status.copied")),
        this::image,
        this::diagram,
        card -> {
          Note note = notes.openProperty().get();
          return note == null ? Optional.empty() : Optional.of(demos.card(note.id(), card));
        },
        span -> claims.stamp(span),
        ReaderWords.of(messages.lang()),
        ports.background());
  }

  private void follow(Inline.Link link) {
    Note note = notes.openProperty().get();
    if (note != null) {
      links.follow(note, link, reader);
    }
  }

  private void showClaim(Inline.Claim span) {
    claims
        .find(span)
        .ifPresent(
            claim -> {
              var at = shell.screenToLocal(new Robot().getMousePosition());
              shell.sheets().show(claims.sheet(claim, shell.sheets()::close), at.getX(), at.getY());
            });
  }

  /** A run was kept: stamps are drawn anew. JavaFX thread. */
  public void runStored(Run run) {
    claims.stored(run);
    reader.refreshClaims();
    demosView.refresh();
  }

  private void openLink(LinkTarget.NoteTarget target, Landing landing) {
    notes.open(target.id(), landing);
  }

  private CompletableFuture<byte[]> image(Inline.Image image) {
    Note note = notes.openProperty().get();
    if (note == null) {
      return CompletableFuture.failedFuture(new IOException("no note is open"));
    }
    return bytes(
        () ->
            ports
                .workspace()
                .resource(note.id(), image.destination(), note.document().frontMatter())
                .orElseThrow(() -> new NoSuchFileException(image.destination())));
  }

  private Optional<CompletableFuture<byte[]>> diagram(Block.Diagram diagram) {
    Note note = notes.openProperty().get();
    boolean dark = ports.theme().darkProperty().get();
    return note == null || !note.id().library().equals(builtIn)
        ? Optional.empty()
        : Optional.of(
            bytes(
                () ->
                    places
                        .diagram(note.id(), diagram, dark)
                        .orElseThrow(
                            () -> new NoSuchFileException(PackPlaces.name(diagram.code(), dark)))));
  }

  private String libraryName(String id) {
    return ports.workspace().library(id).map(Library::name).orElse(id);
  }

  private interface Bytes {
    byte[] read() throws IOException;
  }

  private CompletableFuture<byte[]> bytes(Bytes source) {
    var future = new CompletableFuture<byte[]>();
    ports
        .background()
        .execute(
            () -> {
              try {
                future.complete(source.read());
              } catch (IOException e) {
                future.completeExceptionally(e);
              }
            });
    return future;
  }

  private void openTranslation() {
    Note note = notes.openProperty().get();
    if (note != null) {
      try {
        ports.workspace().translation(note.id()).ifPresent(notes::open);
      } catch (IOException e) {
        status.sayError(String.valueOf(e.getMessage()));
      }
    }
  }

  private void openHit(NoteHit note, SectionHit section) {
    notes.openHit(note.note(), section);
    shell.show(Shell.Page.READER);
    reader.requestFocus();
  }

  private void searchFor(String query) {
    bar.search.field().setText(query);
    search.focus();
    bar.search.field().end();
  }

  private void chosen(SidebarRow row) {
    switch (row) {
      case SidebarRow.NoteRow note -> {
        shell.show(Shell.Page.READER);
        notes.open(note.id());
        reader.requestFocus();
      }
      case SidebarRow.Folder folder -> library.toggle(folder);
      case SidebarRow.Place place -> shell.show(place.page());
      case SidebarRow.Head head -> {
        // Names a group; leads nowhere.
      }
      case SidebarRow.Hint hint -> new Menus(messages, new Wishes()).addFolder(shell);
    }
  }

  private void openDemoNote(Demo demo, Scenario scenario) {
    atDemo(demo, scenario, place -> {});
  }

  private void runDemo(Demo demo, Scenario scenario) {
    atDemo(
        demo,
        scenario,
        place -> demos.besideFor(place.note(), demo, scenario.id()).ifPresent(demos::run));
  }

  private void atDemo(Demo demo, Scenario scenario, Consumer<PackPlaces.Place> then) {
    ports
        .background()
        .execute(
            () -> {
              try {
                Optional<PackPlaces.Place> found =
                    places.demo(demo.id(), scenario.id(), messages.lang());
                Platform.runLater(
                    () ->
                        found.ifPresent(
                            place -> {
                              notes.open(place.note(), new Landing.At(place.offset(), -40));
                              shell.show(Shell.Page.READER);
                              reader.requestFocus();
                              then.accept(place);
                            }));
              } catch (IOException e) {
                Platform.runLater(() -> status.sayError(String.valueOf(e.getMessage())));
              }
            });
  }

  /** The root of the window. */
  public StackPane root() {
    return shell;
  }

  /** Puts the keyboard to work on a scene. */
  public void install(Scene scene) {
    new Keys(messages)
        .on("Shortcut+K", search::focus)
        .on("Shortcut+L", search::focus)
        .on("Shortcut+Shift+P", search::focusCommands)
        .on("Shortcut+F", reader::openFind)
        .on("Shortcut+B", shell::toggleSidebar)
        .on("Alt+LEFT", notes::back)
        .on("Alt+RIGHT", notes::forward)
        .on("Shortcut+EQUALS", () -> zoom(1))
        .on("Shortcut+PLUS", () -> zoom(1))
        .on("Shortcut+MINUS", () -> zoom(-1))
        .on("Shortcut+DIGIT0", () -> zoom(0))
        .on("Shortcut+Shift+L", () -> Shell.nextTheme(ports.theme()))
        .on("Shortcut+ENTER", () -> demos.toggle(reader))
        .on("Shortcut+Shift+D", () -> demos.toggleBeside(reader))
        .on("Shortcut+O", () -> new Menus(messages, new Wishes()).addFolder(shell))
        .on("F1", this::showKeys)
        .on("Shortcut+Q", ports.quit())
        .install(scene, notes::back, notes::forward);
  }

  private void showKeys() {
    shell.sheets().showCentred(new Keys(messages).sheet());
  }

  private void zoom(int steps) {
    double next = steps == 0 ? 1 : reader.zoomProperty().get() + steps * ZOOM_STEP;
    reader.zoomProperty().set(Math.clamp(next, 14 / 17.0, 24 / 17.0));
    ports
        .background()
        .execute(
            () -> ports.store().setSetting("zoom", Double.toString(reader.zoomProperty().get())));
  }

  /** Shows a note that has been read already, then everything else: the sidebar, the index. */
  public void begin(Note first, Landing landing) {
    notes.show(first, landing);
    ports
        .store()
        .setting("zoom")
        .ifPresent(zoom -> reader.zoomProperty().set(Double.parseDouble(zoom)));
    library.refresh();
    reader.requestFocus();
  }

  /** Brings the index up to date behind the window. */
  public void index() {
    library.index(search::askAgain);
  }

  /** Adds what the window was started with. */
  public void add(Path path) {
    library.add(path);
  }

  /** Opens a note. */
  public void open(NoteId note) {
    notes.open(note);
  }

  /** The note that is open and where, for the next start or the other language. */
  public Optional<Note> openNote() {
    return Optional.ofNullable(notes.openProperty().get());
  }

  /** Says a sentence in the status line. */
  public void say(String sentence) {
    status.say(sentence);
  }

  /** Says what went wrong in the status line. */
  public void sayError(String sentence) {
    status.sayError(sentence);
  }

  /** The search, for typing into it from outside. */
  public void search(String query) {
    searchFor(query);
  }

  /** Keeps where the reader is; the shell is going. */
  public void end() {
    notes.rememberNow();
    search.close();
  }

  /** All notes, once the sidebar has been read. */
  List<NoteSummary> allNotes() {
    return library.notes();
  }

  private final class Wishes implements Menus.Wishes {
    @Override
    public void zoom(int steps) {
      ShellAssembly.this.zoom(steps);
    }

    @Override
    public void add(Path path) {
      library.add(path);
    }

    @Override
    public void reindex() {
      library.index(search::askAgain);
    }

    @Override
    public void find() {
      reader.openFind();
    }

    @Override
    public void keys() {
      showKeys();
    }

    @Override
    public void otherLanguage() {
      ports.otherLanguage().run();
    }

    @Override
    public void quit() {
      ports.quit().run();
    }
  }
}
