package dev.talkbench.desktop.shell;

import dev.talkbench.claims.Claim;
import dev.talkbench.claims.Claims;
import dev.talkbench.claims.Judgement;
import dev.talkbench.claims.Verdict;
import dev.talkbench.desktop.demo.DemoSession;
import dev.talkbench.desktop.demo.MetricFormat;
import dev.talkbench.desktop.reader.ClaimStamp;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.Note;
import dev.talkbench.markdown.Inline;
import dev.talkbench.store.Run;
import dev.talkbench.workspace.Ledger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The claims of the open note: their stamps, their sheets, and measuring one often enough to judge
 * it.
 */
final class ClaimDesk {
  private final Ledger ledger;
  private final DemoDesk demos;
  private final Messages messages;
  private final MetricFormat format;
  private final Map<String, Claim> claims = new HashMap<>();
  private @Nullable Note note;
  private @Nullable Measuring measuring;

  /** A claim being measured until there are enough runs. */
  private record Measuring(Claim claim, DemoSession session) {}

  ClaimDesk(Ledger ledger, DemoDesk demos, Messages messages) {
    this.ledger = ledger;
    this.demos = demos;
    this.messages = messages;
    this.format = new MetricFormat(messages);
  }

  /** The note whose claims are asked for from now on. */
  void read(Note open) {
    note = open;
    claims.clear();
    for (Claims.Placed placed : Claims.of(open.document()).placed()) {
      claims.put(placed.claim().id(), placed.claim());
    }
  }

  /** The claim of a span, if it is written as it should be. */
  Optional<Claim> find(Inline.Claim span) {
    String id = span.attributes().id();
    return id == null ? Optional.empty() : Optional.ofNullable(claims.get(id));
  }

  /** What stands after a claim. */
  Optional<ClaimStamp> stamp(Inline.Claim span) {
    return find(span).map(claim -> stamp(claim, standing(claim)));
  }

  private ClaimStamp stamp(Claim claim, Ledger.Standing standing) {
    return switch (standing.verdict()) {
      case QUOTED ->
          new ClaimStamp(messages.get("verdict.quoted") + said(claim), ClaimStamp.Kind.QUOTED);
      case NEVER_RUN -> new ClaimStamp(messages.get("verdict.never"), ClaimStamp.Kind.QUOTED);
      case NOT_APPLICABLE ->
          new ClaimStamp(messages.get("verdict.not-applicable"), ClaimStamp.Kind.NOT_HERE);
      case REPRODUCED ->
          new ClaimStamp(
              messages.get("verdict.reproduced") + here(standing), ClaimStamp.Kind.MEASURED);
      case DIFFERENT ->
          new ClaimStamp(
              messages.get("verdict.different") + here(standing), ClaimStamp.Kind.UNSURE);
      case STALE -> new ClaimStamp(messages.get("verdict.stale"), ClaimStamp.Kind.UNSURE);
      case INCONCLUSIVE ->
          new ClaimStamp(
              standing.runs() < Judgement.MIN_RUNS
                  ? messages.get("claim.few", Integer.toString(standing.runs())) + here(standing)
                  : messages.get("verdict.inconclusive") + here(standing),
              ClaimStamp.Kind.UNSURE);
    };
  }

  private String said(Claim claim) {
    String by = claim.saidBy();
    return by == null ? "" : " · " + speaker(by);
  }

  private String speaker(String by) {
    return switch (by) {
      case "talk", "slide", "review", "press", "vendor", "seed" -> messages.get("said." + by);
      default -> by;
    };
  }

  private String here(Ledger.Standing standing) {
    return standing.latest() == null ? "" : " · " + format.text(standing.latest(), standing.unit());
  }

  /** The sheet of a claim; {@code close} takes it away. */
  ClaimSheet sheet(Claim claim, Runnable close) {
    Ledger.Standing standing = standing(claim);
    String by = claim.saidBy();
    return new ClaimSheet(
        claim,
        standing,
        stamp(claim, standing),
        by == null ? "" : speaker(by),
        standing.latest() == null ? "" : format.text(standing.latest(), standing.unit()),
        messages,
        () -> {
          close.run();
          measure(claim);
        });
  }

  /**
   * Runs the claim's demo, beside the note, until there are enough runs to judge. One explicit
   * click stands behind it.
   */
  private void measure(Claim claim) {
    Note open = note;
    String demo = claim.demo();
    if (open == null || demo == null) {
      return;
    }
    demos
        .find(demo)
        .flatMap(found -> demos.besideFor(open.id(), found, claim.scenario()))
        .ifPresent(
            session -> {
              measuring = new Measuring(claim, session);
              demos.run(session);
            });
  }

  /** A run was kept: the next one of the claim under measurement starts, with another seed. */
  void stored(Run run) {
    Measuring now = measuring;
    if (now == null || !run.demo().equals(now.claim().demo())) {
      return;
    }
    Ledger.Standing standing = ledger.of(now.claim());
    if (standing.verdict() == Verdict.NOT_APPLICABLE || standing.runs() >= Judgement.MIN_RUNS) {
      measuring = null;
      return;
    }
    now.session().setSeed(now.session().seed() + 1);
    demos.run(now.session());
  }

  private Ledger.Standing standing(Claim claim) {
    Note open = note;
    return open == null ? ledger.of(claim) : ledger.of(open.id(), claim);
  }

  /** What to keep, off the JavaFX thread, about the claims that a run has measured. */
  List<Runnable> stamps(Run run) {
    Note open = note;
    return open == null
        ? List.of()
        : claims.values().stream()
            .filter(claim -> run.demo().equals(claim.demo()))
            .filter(claim -> run.scenario().equals(claim.scenario()))
            .<Runnable>map(claim -> () -> ledger.measured(open.id(), claim))
            .toList();
  }

  /** The reader stopped: no further run starts by itself. */
  void ended() {
    measuring = null;
  }
}
