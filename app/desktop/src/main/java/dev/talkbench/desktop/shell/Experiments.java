package dev.talkbench.desktop.shell;

import dev.talkbench.cli.DemoBench;
import dev.talkbench.demos.Demo;
import dev.talkbench.desktop.claims.ClaimWords;
import dev.talkbench.desktop.claims.Measuring;
import dev.talkbench.desktop.demo.DemoSession;
import dev.talkbench.desktop.demo.DemosView;
import dev.talkbench.desktop.demo.RunBook;
import dev.talkbench.desktop.demo.RunHistory;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.store.Run;
import dev.talkbench.workspace.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be run and what is claimed: the demos, the book of their runs, and the ledger that holds
 * the one against the other. JavaFX thread.
 */
final class Experiments {
  /** How far above a claim's paragraph the note opens. */
  private static final double ABOVE = -120;

  private final List<Demo> all;
  private final RunBook book;
  private final DemoDesk demos;
  private final Measuring measuring;
  private final ClaimDesk claims;
  private final ClaimPage claimPage;
  private final DemoPlaces places;
  private final DemosView demosView;

  /** {@code ways} lead to the paragraphs that demos and claims belong to. */
  Experiments(ShellPorts ports, Messages messages, StatusBar status, PackPlaces pack, Ways ways) {
    all = ports.demos();
    book = new RunBook(ports.store(), ports.background(), status::failed);
    var history = new RunHistory(book, messages);
    demos = new DemoDesk(all, ports.launcher(), history, messages, status);
    var ledger = new Ledger(book, new DemoBench(all));
    var words = new ClaimWords(all, messages);
    measuring = new Measuring(ledger, demos, status::sayError);
    claims = new ClaimDesk(ledger, words, demos, book, measuring, messages);
    claimPage =
        new ClaimPage(
            ports.workspace(),
            ports.background(),
            messages,
            status,
            ledger,
            words,
            book,
            measuring,
            entry -> ways.at(entry.note().id(), new Landing.At(entry.offset(), ABOVE)));
    places =
        new DemoPlaces(
            pack,
            demos,
            ports.background(),
            messages,
            status,
            (place, landing) -> ways.at(place.note(), landing));
    demosView = new DemosView(all, book, messages, claimPage::stamps, places::show, places::run);
    claimPage.onRead(demosView::refreshIfFilled);
  }

  /** The demos of the notes that are open. */
  DemoDesk demos() {
    return demos;
  }

  /** The claims of the note that is open. */
  ClaimDesk claims() {
    return claims;
  }

  Map<Shell.Page, PageView> pages() {
    return Map.of(
        Shell.Page.CLAIMS,
        PageView.of(claimPage.view(), claimPage.view()::refresh, claimPage.view()::enter),
        Shell.Page.DEMOS,
        PageView.of(demosView, demosView::refresh, new RowKeys(demosView, demosView::rows)::enter));
  }

  /** Says in the sidebar how many demos and claims there are. */
  void countIn(PlaceRows rows) {
    rows.count(Shell.Page.DEMOS, all.stream().mapToInt(demo -> demo.scenarios().size()).sum());
    claimPage.onCount(count -> rows.count(Shell.Page.CLAIMS, count));
  }

  /** {@code watcher} is told whenever a verdict may be another one. */
  void onVerdict(Runnable watcher) {
    book.versionProperty().subscribe((before, now) -> watcher.run());
  }

  /** What can be done with demos and claims in that window. */
  void offer(Actions actions, Shell shell, Runnable table) {
    actions
        .in(Action.Group.DEMO)
        .add("demos", () -> shell.show(Shell.Page.DEMOS), "Shortcut+Shift+E")
        .add("claims", () -> shell.show(Shell.Page.CLAIMS), "Shortcut+Shift+Y")
        .add("demo.table", table, "Shortcut+Shift+J");
  }

  /** One action for each scenario of each demo. */
  void offerScenarios(Actions actions) {
    places.offer(actions);
  }

  /** Reads the runs that were kept. */
  void load() {
    book.load(all);
  }

  /** Reads the claims of the libraries as they are now. */
  void readClaims() {
    claimPage.load();
  }

  ShellAssembly.Unfinished unfinished(Whereabouts where) {
    Measuring.Left left = measuring.leave();
    Set<DemoSession> wanted =
        left.jobs().stream().map(Measuring.Job::session).collect(Collectors.toSet());
    return new ShellAssembly.Unfinished(demos.runningNow(wanted), left, where);
  }

  void adopt(ShellAssembly.Unfinished unfinished) {
    demos.adopt(unfinished.demos());
    measuring.adopt(unfinished.measuring());
  }

  /** A run was kept: stamps are drawn anew. */
  void stored(Run run) {
    claimPage.measured(run);
    book.add(run);
    measuring.stored(run);
  }
}
