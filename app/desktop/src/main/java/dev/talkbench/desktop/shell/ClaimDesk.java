package dev.talkbench.desktop.shell;

import dev.talkbench.claims.Claim;
import dev.talkbench.claims.Claims;
import dev.talkbench.cli.DemoBench;
import dev.talkbench.demos.Scenario;
import dev.talkbench.desktop.claims.ClaimSheet;
import dev.talkbench.desktop.claims.ClaimWords;
import dev.talkbench.desktop.claims.Measuring;
import dev.talkbench.desktop.demo.DemoSession;
import dev.talkbench.desktop.demo.RunBook;
import dev.talkbench.desktop.reader.ClaimStamp;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.Note;
import dev.talkbench.markdown.Inline;
import dev.talkbench.workspace.Ledger;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The claims of the open note: their stamps, their sheets, and measuring one often enough to judge
 * it.
 */
final class ClaimDesk {
  private final Ledger ledger;
  private final ClaimWords words;
  private final DemoDesk demos;
  private final RunBook book;
  private final Measuring measuring;
  private final Messages messages;
  private final IdentityHashMap<Inline.Claim, Claim> claims = new IdentityHashMap<>();
  private final IdentityHashMap<Inline.Claim, Claims.Fault> faults = new IdentityHashMap<>();
  private @Nullable Note note;

  ClaimDesk(
      Ledger ledger,
      ClaimWords words,
      DemoDesk demos,
      RunBook book,
      Measuring measuring,
      Messages messages) {
    this.ledger = ledger;
    this.words = words;
    this.demos = demos;
    this.book = book;
    this.measuring = measuring;
    this.messages = messages;
  }

  /** The note whose claims are asked for from now on. */
  void read(Note open) {
    note = open;
    claims.clear();
    faults.clear();
    Claims of = Claims.of(open.document());
    of.placed().forEach(placed -> claims.put(placed.written(), placed.claim()));
    of.problems().forEach(wrong -> faults.put(wrong.written(), wrong.fault()));
  }

  /** The claim of a span, if it is written as it should be. */
  Optional<Claim> find(Inline.Claim span) {
    return faults.containsKey(span) ? Optional.empty() : Optional.ofNullable(claims.get(span));
  }

  /** Why a span is no claim that can be used: one sentence; empty when it is. */
  Optional<String> fault(Inline.Claim span) {
    return Optional.ofNullable(faults.get(span)).map(words::fault);
  }

  /** What stands after a claim. */
  Optional<ClaimStamp> stamp(Inline.Claim span) {
    return faults.containsKey(span)
        ? Optional.of(words.malformed())
        : find(span).map(claim -> words.stamp(claim, standing(claim)));
  }

  /** The sheet of a claim; {@code close} takes it away. */
  ClaimSheet sheet(Claim claim, Runnable close) {
    return new ClaimSheet(
        claim,
        standing(claim),
        words,
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
    if (open != null) {
      words
          .demo(claim)
          .flatMap(demo -> demos.besideFor(open.id(), demo, claim.scenario()))
          .ifPresent(session -> measure(claim, session));
    }
  }

  /** The sliders show what is measured: the settings of the claim, not what they were moved to. */
  private void measure(Claim claim, DemoSession session) {
    if (!session.running()) {
      Scenario scenario = session.scenarioProperty().get();
      session.fill(scenario, DemoBench.given(scenario, claim));
      session.setSeed(book.freshSeed(session.demo().id(), scenario.id()));
    }
    measuring.start(List.of(new Measuring.Job(session, List.of(claim))));
  }

  private Ledger.Standing standing(Claim claim) {
    Note open = note;
    return open == null ? ledger.of(claim) : ledger.of(open.id(), claim);
  }
}
