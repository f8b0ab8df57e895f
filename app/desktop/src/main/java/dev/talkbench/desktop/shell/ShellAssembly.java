package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.claims.Measuring;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.store.Run;
import dev.talkbench.store.Tabs;
import dev.talkbench.workspace.NoteSummary;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;

/**
 * Puts the parts of the window together for one language; the only place that knows all of them.
 * What the parts do is theirs: each desk {@code offer}s its own actions, which become keys, menu,
 * palette and sheet of keys.
 */
public final class ShellAssembly {
  private final ShellPorts ports;
  private final StatusBar status;
  private final TopBar bar;
  private final SheetLayer sheets = new SheetLayer(this::read);
  private final Experiments experiments;
  private final NoteDesk notes;
  private final TabDesk tabs;
  private final Held held = new Held();
  private final Chosen chosen = new Chosen();
  private final Keeping keeping = new Keeping();
  private final PlaceRows rows;
  private final LibraryDesk library;
  private final ReaderDesk desk;
  private final ReaderView reader;
  private final ReadingDesk reading;
  private final ReadingPage readingPage;
  private final HeadingDesk headings;
  private final Ways ways;
  private final HighlightDesk highlights;
  private final OutlineView outline;
  private final IndexMending mending;
  private final FindDesk find;
  private final Shell shell;
  private final FrameDesk frame;
  private final FilePicker picker;
  private final Arrivals arrivals;
  private final BackupDesk backup;
  private final Actions actions;
  private final ContextMenus contexts;
  private final RowWays rowWays;
  private Whereabouts where = Whereabouts.NONE;

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
    var places = new PackPlaces(workspace);
    experiments = new Experiments(ports, messages, status, places, ways);
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
            experiments.demos(),
            experiments.claims(),
            places,
            sheets,
            headings,
            tag -> search("tag:" + tag));
    reader = desk.view();
    notes.showIn(reader, experiments.claims()::read);
    headings.showIn(reader);
    highlights = new HighlightDesk(ports, messages, status, notes, reader, sheets);
    reading = new ReadingDesk(reader, ports.store(), background, status);
    outline = new OutlineView(anchor -> notes.jump(new Landing.Anchor(anchor)));
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
    mending = new IndexMending(library, messages, status, ports.reports()::remark);
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
            failure -> mending.broken(failure, this::askAgain),
            this::read);
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
    var pages = new EnumMap<Shell.Page, PageView>(experiments.pages());
    pages.put(Shell.Page.READING, readingPage);
    pages.put(Shell.Page.BOOKMARKS, bookmarksPage);
    var highlightsPage =
        new HighlightsPage(
            workspace,
            background,
            messages,
            highlights,
            chosen -> ways.go(() -> highlights.go(chosen)));
    pages.put(Shell.Page.HIGHLIGHTS, highlightsPage);
    shell =
        new Shell(
            bar,
            sidebar,
            reader,
            outline,
            status,
            pages,
            tabs.strip(),
            experiments.demos(),
            find.desk().layer(),
            sheets);
    frame = new FrameDesk(shell, ports.store(), background);
    held.watch(shell);
    arrivals =
        new Arrivals(
            workspace,
            notes,
            tabs,
            experiments.demos(),
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
    contexts = new ContextMenus(actions, chosen);
    rowWays = new RowWays(ways, library, find, shell, picker);
    wire(sidebar, menus, messages);
    highlights.listIn(highlightsPage, rows, shell);
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
        .add("bookmarks", () -> shell.show(Shell.Page.BOOKMARKS), "Shortcut+Shift+B")
        .add("highlights", () -> shell.show(Shell.Page.HIGHLIGHTS), "Ctrl+Shift+H");
    find.offer(all);
    reading.offer(all, () -> showReadingSheet(messages));
    headings.offer(all);
    highlights.offer(all);
    experiments.offer(all, shell, () -> experiments.demos().toggleTable(reader, shell));
    desk.offer(all);
    new FileDesk(ports, notes, chosen, messages, status).offer(all, bar);
    all.addToContext("note.tab", () -> chosen.note().ifPresent(tabs::inTab))
        .addToContext(
            "note.link", () -> chosen.note().ifPresent(note -> headings.copyLink(note, "")));
    experiments.offerScenarios(all);
    picker.offer(all);
    all.in(Action.Group.LIBRARY).add("reindex", () -> mending.reindex(this::askAgain));
    new LibraryActions(library, chosen, notes.openProperty()::get, sheets, messages, status)
        .offer(all);
    backup.offer(all);
    frame.offer(all, ports.theme());
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
    notes
        .visits()
        .onVisit(
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
    shell
        .shownProperty()
        .subscribe(
            page -> {
              mark(sidebar);
              status.reading(page == Shell.Page.READER);
            });
    notes.openProperty().subscribe(note -> mark(sidebar));
    notes.openProperty().subscribe(rowWays::reveal);
    contexts.on(reader);
    contexts.on(sidebar);
    experiments.countIn(rows);
    experiments.onVerdict(reader::refreshClaims);
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

  private void askAgain() {
    find.desk().askAgain();
  }

  /** Gives the keyboard back to what is being read. */
  private void read() {
    reader.requestFocus();
  }

  private void moreTags() {
    library.toggleTags();
  }

  private void chosen(SidebarRow row) {
    rowWays.follow(row);
  }

  /** A run was kept: stamps are drawn anew. JavaFX thread. */
  public void runStored(Run run) {
    experiments.stored(run);
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
    experiments.load();
    tabs.restore(kept.tabs(), first);
    frame.restore(kept);
    reading.restore(kept);
    tabs.adopt(where.open(), where.closed());
    notes.show(first, landing);
    find.desk().keep(where.query());
    read();
    if (where.page() != Shell.Page.READER) {
      shell.show(where.page());
    }
  }

  /** Reads the sidebar's lists, then brings the index up to date behind the window. */
  public void index() {
    library.refresh();
    find.load(rows::saved);
    headings.load();
    highlights.book().load();
    readingPage.refresh();
    library.index(this::indexed);
  }

  private void indexed() {
    find.indexed();
    // A note that was renamed took its highlights along.
    highlights.book().load();
    experiments.readClaims();
  }

  /** Opens what comes from outside: a path or a link. */
  public void take(String word) {
    arrivals.take(word);
  }

  /** A command outside the window has changed the libraries. */
  public void librariesChanged() {
    library.refresh();
    find.pastAgain();
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

  /** What could not be written for a while is on disk. */
  public void keptAgain() {
    status.kept();
    headings.load();
    highlights.book().load();
    find.pastAgain();
    experiments.load();
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

  /**
   * What is under way.
   *
   * @param demos that run
   * @param measuring claims that are measured, or wait for it
   * @param where the reader is and has been
   */
  public record Unfinished(DemoDesk.Running demos, Measuring.Left measuring, Whereabouts where) {}

  /** What is under way, for the shell in the other language; this one lets go of it. */
  public Unfinished unfinished() {
    return experiments.unfinished(
        new Whereabouts(tabs.ways(), tabs.closedWays(), find.desk().query(), shell.shown()));
  }

  /** Goes on with what is under way; before the first note is shown. */
  public void adopt(Unfinished unfinished) {
    experiments.adopt(unfinished);
    where = unfinished.where();
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
    if (sheets.isVisible()) {
      sheets.close();
    }
    Runnable marks = highlights.book().end();
    Runnable place = notes.visits().end();
    Tabs open = tabs.now();
    find.end();
    return () -> {
      library.close();
      marks.run();
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

  void exportHighlights(java.nio.file.Path file) {
    highlights.export(file);
  }

  ContextMenus contextMenus() {
    return contexts;
  }

  /** What the window can do. */
  Actions actions() {
    return actions;
  }
}
