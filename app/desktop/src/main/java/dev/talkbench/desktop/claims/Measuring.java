package dev.talkbench.desktop.claims;

import dev.talkbench.claims.Claim;
import dev.talkbench.claims.Judgement;
import dev.talkbench.claims.Verdict;
import dev.talkbench.desktop.demo.DemoSession;
import dev.talkbench.store.Run;
import dev.talkbench.workspace.Ledger;
import dev.talkbench.workspace.Ledger.Standing;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Runs what claims need, one scenario after the other and never two at once, until each claim can
 * be judged. One explicit click stands behind every list. JavaFX thread.
 */
public final class Measuring {
  /** Starts and ends runs. */
  public interface Runner {
    /** Starts a run with the session's values and seed. */
    void run(DemoSession session);

    /** Ends it. */
    void stop(DemoSession session);
  }

  /**
   * What is to be measured.
   *
   * @param claims that its runs decide
   */
  public record Job(DemoSession session, List<Claim> claims) {
    /** Copies the claims. */
    public Job {
      claims = List.copyOf(claims);
    }
  }

  /**
   * What is being measured.
   *
   * @param number of the job, from 1
   * @param of how many jobs
   * @param run of the job, from 1
   * @param runs at most
   */
  public record Now(Job job, int number, int of, int run, int runs) {
    /** Share of the whole work that is done, when the present run is at {@code share}. */
    public double done(double share) {
      return (number - 1 + (run - 1 + Math.clamp(share, 0, 1)) / runs) / of;
    }
  }

  private final Ledger ledger;
  private final Runner runner;
  private final Consumer<String> failed;
  private final Queue<Job> jobs = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<@Nullable Now> now = new ReadOnlyObjectWrapper<>();
  private Subscription watching = Subscription.EMPTY;
  private int of;
  private boolean kept;

  /**
   * Nothing to measure yet.
   *
   * @param failed told why a run ended badly; the next job goes on
   */
  public Measuring(Ledger ledger, Runner runner, Consumer<String> failed) {
    this.ledger = ledger;
    this.runner = runner;
    this.failed = failed;
  }

  /** What is being measured, or null. */
  public ReadOnlyObjectProperty<@Nullable Now> nowProperty() {
    return now.getReadOnlyProperty();
  }

  /** Whether runs of the claim's kind are still missing. */
  public static boolean needs(Standing standing) {
    return standing.verdict() == Verdict.NEVER_RUN
        || standing.verdict() == Verdict.STALE
        || (standing.verdict() == Verdict.INCONCLUSIVE && standing.runs() < Judgement.MIN_RUNS);
  }

  /** Measures {@code list} in order; what was under way is stopped. */
  public void start(List<Job> list) {
    stop();
    jobs.addAll(list);
    of = list.size();
    next(1);
  }

  /**
   * What is still to be measured, for the window in another language.
   *
   * @param jobs in order, the present one first
   * @param of how many jobs there were in the beginning
   * @param kept whether the present run has been kept already
   */
  public record Left(List<Job> jobs, @Nullable Now now, int of, boolean kept) {
    /** Copies the jobs. */
    public Left {
      jobs = List.copyOf(jobs);
    }
  }

  /** Lets go of what is being measured without ending it; somebody {@link #adopt}s it. */
  public Left leave() {
    var left = new Left(List.copyOf(jobs), now.get(), of, kept);
    jobs.clear();
    end();
    return left;
  }

  /** Goes on with what another one has let go of. */
  public void adopt(Left left) {
    Now running = left.now();
    jobs.addAll(left.jobs());
    of = left.of();
    kept = left.kept();
    now.set(running);
    if (running != null) {
      follow(running);
    }
  }

  /** Ends the present run and forgets the rest. */
  public void stop() {
    jobs.clear();
    Now running = now.get();
    end();
    if (running != null) {
      runner.stop(running.job().session());
    }
  }

  private void end() {
    watching.unsubscribe();
    watching = Subscription.EMPTY;
    now.set(null);
  }

  private void next(int number) {
    Job job = jobs.peek();
    if (job == null) {
      end();
    } else {
      run(new Now(job, number, of, 1, Judgement.MIN_RUNS));
    }
  }

  private void run(Now next) {
    watching.unsubscribe();
    watching = Subscription.EMPTY;
    kept = false;
    now.set(next);
    DemoSession session = next.job().session();
    follow(next);
    runner.run(session);
  }

  private void follow(Now running) {
    watching =
        running.job().session().stateProperty().subscribe((before, state) -> watch(running, state));
  }

  private void watch(Now running, DemoSession.State state) {
    switch (state) {
      case DemoSession.State.Stopped s -> stop();
      case DemoSession.State.Failed f -> {
        failed.accept(f.message());
        jobs.poll();
        next(running.number() + 1);
      }
      case DemoSession.State.Finished f -> advance(running);
      default -> {
        // Goes on.
      }
    }
  }

  /** A run was kept, whoever started it. */
  public void stored(Run run) {
    Now running = now.get();
    if (running != null
        && run.demo().equals(running.job().session().demo().id())
        && run.scenario().equals(running.job().session().scenarioProperty().get().id())) {
      kept = true;
      advance(running);
    }
  }

  /** Goes on once the run has both ended and been kept, in whatever order that is heard of. */
  private void advance(Now running) {
    DemoSession session = running.job().session();
    if (!kept || session.running() || !running.equals(now.get())) {
      return;
    }
    boolean enough =
        running.run() >= running.runs()
            || running.job().claims().stream().noneMatch(claim -> needs(ledger.of(claim)));
    if (enough) {
      jobs.poll();
      next(running.number() + 1);
    } else {
      session.setSeed(session.seed() + 1);
      run(
          new Now(
              running.job(), running.number(), running.of(), running.run() + 1, running.runs()));
    }
  }
}
