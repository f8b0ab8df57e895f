package dev.talkbench.desktop.shell;

import dev.talkbench.claims.Claim;
import dev.talkbench.claims.Verdict;
import dev.talkbench.cli.DemoBench;
import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Scenario;
import dev.talkbench.desktop.claims.ClaimWords;
import dev.talkbench.desktop.claims.ClaimsView;
import dev.talkbench.desktop.claims.Measuring;
import dev.talkbench.desktop.demo.DemoSession;
import dev.talkbench.desktop.demo.RunBook;
import dev.talkbench.desktop.demo.Stamp;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.Library;
import dev.talkbench.store.Run;
import dev.talkbench.store.StoreException;
import dev.talkbench.workspace.ClaimBook;
import dev.talkbench.workspace.ClaimBook.Entry;
import dev.talkbench.workspace.Ledger;
import dev.talkbench.workspace.NoteSummary;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.Platform;

/** The ledger of all claims: reads them behind the window and says what is to be measured. */
final class ClaimPage {
  private final Workspace workspace;
  private final Executor background;
  private final Messages messages;
  private final StatusBar status;
  private final Ledger ledger;
  private final ClaimWords words;
  private final RunBook book;
  private final ClaimsView view;
  private List<Entry> entries = List.of();
  private IntConsumer counted = count -> {};
  private Runnable read = () -> {};

  /** {@code open} shows the paragraph of a claim. */
  ClaimPage(
      Workspace workspace,
      Executor background,
      Messages messages,
      StatusBar status,
      Ledger ledger,
      ClaimWords words,
      RunBook book,
      Measuring measuring,
      Consumer<Entry> open) {
    this.workspace = workspace;
    this.background = background;
    this.messages = messages;
    this.status = status;
    this.ledger = ledger;
    this.words = words;
    this.book = book;
    view = new ClaimsView(ledger, words, messages, measuring, open, this::jobs);
    book.versionProperty().subscribe(version -> view.refresh());
  }

  ClaimsView view() {
    return view;
  }

  /** {@code counter} is told how many claims there are, whenever that is known. */
  void onCount(IntConsumer counter) {
    counted = counter;
  }

  /**
   * {@code listener} is told whenever the claims have been read: {@link #stamps} says more then.
   */
  void onRead(Runnable listener) {
    read = listener;
  }

  /** Reads the claims of every library. */
  void load() {
    background.execute(
        () -> {
          var found = new ArrayList<Entry>();
          try {
            for (Library library : workspace.libraries()) {
              claims(library, found);
            }
            Platform.runLater(() -> take(found));
          } catch (StoreException e) {
            fail(e);
          }
        });
  }

  /** A library that cannot be read now has no claims; the sidebar says so already. */
  private void claims(Library library, List<Entry> found) {
    try {
      ClaimBook.of(workspace, library.id()).stream()
          .filter(entry -> mine(entry.note()))
          .forEach(found::add);
    } catch (IOException e) {
      if (library.kind() == Library.Kind.BUILT_IN) {
        fail(e);
      }
    }
  }

  private void fail(Exception e) {
    status.failed(e);
  }

  /** A note in two languages makes its claims once: in the interface's. */
  private boolean mine(NoteSummary note) {
    return note.translation() == null || note.lang().equals(messages.lang());
  }

  private void take(List<Entry> found) {
    entries = List.copyOf(found);
    view.show(entries);
    counted.accept(entries.size());
    read.run();
  }

  /** A run was kept: the claims it decides are measured as they are worded now. */
  void measured(Run run) {
    for (Entry entry : entries) {
      if (ledger.decides(run, entry.claim())) {
        ledger.measured(entry.note().id(), entry.claim());
      }
    }
  }

  /** Stamps for what became of the claims that a scenario measures. */
  List<Stamp> stamps(Demo demo, Scenario scenario) {
    var stamps = new ArrayList<Stamp>();
    verdicts(demo, scenario)
        .forEach(
            (verdict, count) ->
                stamps.add(
                    new Stamp(
                        words.alone(verdict) + (count > 1 ? " " + count : ""),
                        ClaimWords.kind(verdict))));
    return stamps;
  }

  private Map<Verdict, Integer> verdicts(Demo demo, Scenario scenario) {
    var counts = new EnumMap<Verdict, Integer>(Verdict.class);
    for (Entry entry : entries) {
      if (measures(demo, scenario, entry.claim())) {
        counts.merge(ledger.of(entry.note().id(), entry.claim()).verdict(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private boolean measures(Demo demo, Scenario scenario, Claim claim) {
    return claim.isMeasurable()
        && demo.id().equals(claim.demo())
        && words.scenario(claim).filter(scenario::equals).isPresent();
  }

  /** What one row of runs can decide. */
  private record Setup(Scenario scenario, Map<String, String> values) {}

  /** One job for each scenario and its settings, in the order of the claims. */
  private List<Measuring.Job> jobs(List<Claim> claims) {
    var bySetup = new LinkedHashMap<Setup, List<Claim>>();
    for (Claim claim : claims) {
      words
          .scenario(claim)
          .map(scenario -> new Setup(scenario, DemoBench.given(scenario, claim)))
          .ifPresent(setup -> bySetup.computeIfAbsent(setup, s -> new ArrayList<>()).add(claim));
    }
    var jobs = new ArrayList<Measuring.Job>();
    bySetup.forEach(
        (setup, its) ->
            words
                .demo(its.getFirst())
                .ifPresent(demo -> jobs.add(new Measuring.Job(session(demo, setup), its))));
    return jobs;
  }

  private DemoSession session(Demo demo, Setup setup) {
    Scenario scenario = setup.scenario();
    var session =
        new DemoSession(demo, scenario, setup.values(), scenario.shows().in(messages.lang()));
    session.setSeed(book.freshSeed(demo.id(), scenario.id()));
    return session;
  }
}
