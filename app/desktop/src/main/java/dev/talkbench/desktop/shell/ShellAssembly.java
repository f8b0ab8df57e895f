package dev.talkbench.desktop.shell;

import dev.talkbench.demos.runner.Engine;
import dev.talkbench.desktop.claims.ClaimWords;
import dev.talkbench.desktop.claims.Measuring;
import dev.talkbench.desktop.demo.DemosView;
import dev.talkbench.desktop.demo.RunBook;
import dev.talkbench.desktop.demo.RunHistory;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.store.Run;
import dev.talkbench.store.Tabs;
import dev.talkbench.workspace.Ledger;
import dev.talkbench.workspace.NoteSummary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;

/**
 * Puts the parts of the window together for one language; the only place that knows all of them.
 * What the parts do is theirs: each desk {@code offer}s its own actions, which become keys, menu,
 * palette and sheet of keys.
 */
public final class ShellAssembly {
  /** How far above a claim's paragraph the note opens. */
  private static final double ABOVE = -120;

  private final ShellPorts ports;
  private final StatusBar status;
  private final TopBar bar;
  private final SheetLayer sheets = new SheetLayer(this::read);
  private final RunBook book;
  private final ClaimDesk claims;
  private final ClaimPage claimPage;
  private final Measuring measuring;
  private final NoteDesk notes;
  private final TabDesk tabs;
  private final Held held = new Held();
  private final Keeping keeping = new Keeping();
  private final PlaceRows rows;
  private final LibraryDesk library;
  private final ReaderDesk desk;
  private final ReaderView reader;
  private final ReadingDesk reading;
  private final ReadingPage readingPage;
  private final HeadingDesk headings;
  private final Ways ways;
  private final OutlineView outline;
  private final FindDesk find;
  private final DemoDesk demos;
  private final DemoPlaces demoPlaces;
  private final DemosView demosView;
  private final Shell shell;
  private final FrameDesk frame;
  private final FilePicker picker;
  private final Arrivals arrivals;
  private final BackupDesk backup;
  private final Actions actions;

  /** A shell in the language of {@code messages}. JavaFX thread. */
  public ShellAssembly(ShellPorts ports, Messages messages) {
    this.ports = ports;
    var workspace = ports.workspace();
    var background = ports.background();
    status = new StatusBar(messages);
    bar = new TopBar(messages);
    notes = new NoteDesk(workspace, ports.store(), background, messages, status, keeping);
    tabs = new TabDesk(notes, ports.store(), background, messages, status, held, keeping);
    headings = new HeadingDesk(notes, ports.store(), background, messages, status);
    ways = new Ways(notes, tabs, headings);
    book = new RunBook(ports.store(), background, status::failed);
    var history = new RunHistory(book, messages);
    demos = new DemoDesk(ports.demos(), ports.launcher(), history, messages, status);
    var ledger = new Ledger(book, Engine.among(ports.demos()));
    var words = new ClaimWords(ports.demos(), messages);
    measuring = new Measuring(ledger, demos, status::sayError);
    claims = new ClaimDesk(ledger, words, demos, measuring, messages);
    claimPage =
        new ClaimPage(
            workspace,
            background,
            messages,
            status,
            ledger,
            words,
            book,
            measuring,
            entry -> ways.at(entry.note().id(), new Landing.At(entry.offset(), ABOVE)));
    var places = new PackPlaces(workspace);
    demoPlaces =
        new DemoPlaces(
            places,
            demos,
            background,
            messages,
            status,
            (place, landing) -> ways.at(place.note(), landing));
    var links =
        new LinkDesk(
            workspace,
            background,
            messages,
            status,
            (target, landing) -> tabs.asked(() -> notes.open(target.id(), landing)),
            ports.browser());
    desk =
        new ReaderDesk(
            ports,
            messages,
            status,
            notes,
            tabs,
            links,
            demos,
            claims,
            places,
            sheets,
            headings,
            tag -> search("tag:" + tag));
    reader = desk.view();
    notes.showIn(reader, claims::read);
    headings.showIn(reader);
    reading = new ReadingDesk(reader, ports.store(), background, status);
    outline = new OutlineView(anchor -> reader.land(new Landing.Anchor(anchor)));
    var sidebar = new Sidebar(this::chosen, this::search, this::moreTags);
    rows = new PlaceRows(messages);
    library =
        new LibraryDesk(
            workspace,
            ports.store(),
            background,
            messages,
            status,
            sidebar,
            notes,
            rows,
            ports.reports()::remark);
    find =
        new FindDesk(
            ports,
            bar.search,
            messages,
            status,
            notes,
            reader,
            ways,
            library::name,
            failure -> {
              status.sayError(messages.get("search.error"));
              ports.reports().remark("search: " + failure);
              mend();
            },
            this::read);
    demosView =
        new DemosView(
            ports.demos(), book, messages, claimPage::stamps, demoPlaces::show, demoPlaces::run);
    readingPage =
        new ReadingPage(
            workspace,
            ports.store(),
            background,
            messages,
            status,
            ways::note,
            begun -> rows.count(Shell.Page.READING, begun));
    var bookmarksPage =
        new BookmarksPage(workspace, background, messages, headings, ways::bookmark);
    shell =
        new Shell(
            bar,
            sidebar,
            reader,
            outline,
            status,
            Map.of(
                Shell.Page.READING,
                readingPage,
                Shell.Page.BOOKMARKS,
                bookmarksPage,
                Shell.Page.CLAIMS,
                PageView.of(claimPage.view(), claimPage.view()::refresh),
                Shell.Page.DEMOS,
                PageView.of(demosView, demosView::refresh)),
            tabs.strip(),
            demos,
            find.desk().layer(),
            sheets);
    frame = new FrameDesk(shell, ports.store(), background);
    held.watch(shell);
    arrivals =
        new Arrivals(
            workspace,
            notes,
            demos,
            library,
            background,
            messages,
            status,
            ports.reports()::remark);
    picker = new FilePicker(messages, shell, arrivals::path);
    backup = new BackupDesk(ports, messages, status, shell, keeping);
    actions = actions(messages);
    find.desk().offer(actions.commands());
    var menus = new Menus(messages, actions);
    if (KeyText.MAC) {
      shell.getChildren().add(menus.bar());
    }
    wire(sidebar, menus, messages);
    headings.onChange(
        () -> {
          rows.count(Shell.Page.BOOKMARKS, headings.all().size());
          if (shell.shown() == Shell.Page.BOOKMARKS) {
            bookmarksPage.shown();
          }
        });
  }

  private Actions actions(Messages messages) {
    var all = new Actions(messages);
    notes.offer(all);
    tabs.offer(all);
    all.add("reading", () -> shell.show(Shell.Page.READING), "Shortcut+Shift+R")
        .add("bookmarks", () -> shell.show(Shell.Page.BOOKMARKS), "Shortcut+Shift+B");
    find.offer(all);
    reading.offer(all, () -> showReadingSheet(messages));
    headings.offer(all);
    all.in(Action.Group.DEMO)
        .add("demos", () -> shell.show(Shell.Page.DEMOS), "Shortcut+Shift+E")
        .add("claims", () -> shell.show(Shell.Page.CLAIMS), "Shortcut+Shift+Y")
        .add("demo.table", () -> demos.toggleTable(reader, shell), "Shortcut+Shift+J");
    desk.offer(all);
    new FileDesk(ports, notes, messages, status).offer(all, bar);
    demoPlaces.offer(all);
    all.in(Action.Group.LIBRARY)
        .add("add.folder", picker::folder, "Shortcut+O")
        .add("add.file", picker::file)
        .add("reindex", () -> library.reindex(find.desk()::askAgain));
    backup.offer(all);
    all.in(Action.Group.VIEW)
        .add("sidebar", shell::toggleSidebar, "Shortcut+B")
        .add("outline", shell::toggleOutline, "Shortcut+Shift+O")
        .add("theme.next", () -> Shell.nextTheme(ports.theme()), "Shortcut+Shift+L");
    for (Theme.Choice choice : Theme.Choice.values()) {
      all.add(
          "theme", "menu.theme." + choice.id(), () -> ports.theme().choiceProperty().set(choice));
    }
    return all.in(Action.Group.APP)
        .add("checkup", new CheckupDesk(ports, sheets, messages, status)::run)
        .add("keys", () -> sheets.showCentred(new KeySheet(all, reader.keys(), messages)), "F1")
        .add("language", ports.otherLanguage())
        .add("quit", ports.quit(), "Shortcut+Q");
  }

  private void showReadingSheet(Messages messages) {
    sheets.showUnder(bar.text, new ReadingSheet(reading, ports.theme(), messages));
  }

  private void wire(Sidebar sidebar, Menus menus, Messages messages) {
    notes.onVisit(
        visit -> {
          library.visited(visit);
          tabs.keep();
        });
    ways.then(
        () -> {
          shell.show(Shell.Page.READER);
          read();
        });
    tabs.onOpen(find.desk()::focus);
    notes.onShow(() -> shell.show(Shell.Page.READER));
    shell.shownProperty().subscribe(page -> mark(sidebar));
    notes.openProperty().subscribe(note -> mark(sidebar));
    rows.count(
        Shell.Page.DEMOS, ports.demos().stream().mapToInt(demo -> demo.scenarios().size()).sum());
    claimPage.onCount(count -> rows.count(Shell.Page.CLAIMS, count));
    claimPage.onRead(demosView::refreshIfFilled);
    book.versionProperty().subscribe((before, now) -> reader.refreshClaims());
    library.onChange(this::indexed);
    outline.follow(notes.openProperty(), reader);
    outline.under(find.related());
    status.follow(reader);
    bar.follow(notes);
    bar.sidebar.setOnAction(event -> shell.toggleSidebar());
    bar.text.setOnAction(event -> showReadingSheet(messages));
    bar.theme.setOnAction(event -> menus.theme(bar.theme, ports.theme()));
    bar.more.setOnAction(event -> menus.more(bar.more));
    status.language.setOnAction(event -> ports.otherLanguage().run());
    shell.acceptDrops(arrivals::path);
  }

  private void mark(Sidebar sidebar) {
    Note open = notes.openProperty().get();
    boolean page = shell.shown() != Shell.Page.READER;
    sidebar.mark(page ? shell.shown() : open == null ? null : open.id());
  }

  /** The index cannot be read: it is built again. */
  private void mend() {
    library.mend(find.desk()::askAgain);
  }

  /** Gives the keyboard back to what is being read. */
  private void read() {
    reader.requestFocus();
  }

  private void moreTags() {
    library.toggleTags();
  }

  private void chosen(SidebarRow row) {
    switch (row) {
      case SidebarRow.NoteRow note -> {
        ways.note(note.id());
      }
      case SidebarRow.Folder folder -> library.toggle(folder);
      case SidebarRow.Saved saved -> find.desk().ask(saved.query() + " ");
      case SidebarRow.Place place -> shell.show(place.page());
      case SidebarRow.Head _, SidebarRow.Note _, SidebarRow.Trouble _, SidebarRow.Chips _ -> {
        // They say something; they lead nowhere.
      }
      case SidebarRow.Hint hint -> picker.folder();
    }
  }

  /** A run was kept: stamps are drawn anew. JavaFX thread. */
  public void runStored(Run run) {
    claimPage.measured(run);
    book.add(run);
    measuring.stored(run);
  }

  /** The root of the window. */
  public Shell root() {
    return shell;
  }

  /** Puts the keyboard to work on a scene. */
  public void install(Scene scene) {
    Keys.install(actions, scene, notes::back, notes::forward);
  }

  /**
   * Shows a note that has been read already; nothing else yet.
   *
   * @param kept how the window was left; the active tab is that of {@code first}
   */
  public void begin(Note first, Landing landing, Remembered kept) {
    book.load(ports.demos());
    tabs.restore(kept.tabs(), first);
    frame.restore(kept);
    reading.restore(kept);
    notes.show(first, landing);
    read();
  }

  /** Reads the sidebar's lists, then brings the index up to date behind the window. */
  public void index() {
    library.refresh();
    find.load(rows::saved);
    headings.load();
    readingPage.refresh();
    library.index(this::indexed);
  }

  private void indexed() {
    find.indexed();
    claimPage.load();
  }

  /** Opens what comes from outside: a path or a link. */
  public void take(String word) {
    arrivals.take(word);
  }

  /** A command outside the window has changed the libraries. */
  public void librariesChanged() {
    library.refresh();
    indexed();
  }

  /** Opens a note. */
  public void open(NoteId note) {
    notes.open(note);
  }

  /** How the window stands, for the other language. */
  public Remembered remembered() {
    var settings = new HashMap<>(reading.settings());
    settings.putAll(frame.settings());
    return new Remembered(tabs.now(), settings);
  }

  Tabs tabs() {
    return tabs.now();
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
    find.desk().ask(query);
  }

  /** Says what went wrong, in the reader's language. */
  public void failed(Exception failure) {
    status.failed(failure);
  }

  /** {@code watcher} is told of every note that shows. */
  public void onNote(Consumer<Note> watcher) {
    notes
        .openProperty()
        .subscribe(
            note -> {
              if (note != null) {
                watcher.accept(note);
              }
            });
  }

  /** Whether nothing of what is open is written down for now: other data take its place. */
  public void hold(boolean hold) {
    keeping.hold(hold);
  }

  /** The demos that run, for the shell in the other language. */
  public DemoDesk.Running runningDemos() {
    return demos.runningNow();
  }

  /** Goes on with demos that run; before the first note is shown. */
  public void adopt(DemoDesk.Running running) {
    demos.adopt(running);
  }

  /** Another shell takes this one's place in the window; it keeps what it is told. */
  public void leave() {
    Runnable last = end();
    ports
        .background()
        .execute(
            () -> {
              last.run();
              keeping.hold(true);
            });
  }

  /**
   * The shell is going.
   *
   * @return what keeps where the reader is; may wait for the disk
   */
  public Runnable end() {
    Runnable place = notes.end();
    Tabs open = tabs.now();
    find.end();
    return () -> {
      library.close();
      if (!keeping.held()) {
        place.run();
        ports.store().setTabs(open);
      }
    };
  }

  /** All notes, once the sidebar has been read. */
  List<NoteSummary> allNotes() {
    return library.notes();
  }

  /** What the window can do. */
  Actions actions() {
    return actions;
  }
}
