package dev.talkbench.desktop.claims;

import dev.talkbench.claims.Claim;
import dev.talkbench.claims.Claims;
import dev.talkbench.claims.Expectation;
import dev.talkbench.claims.Judgement;
import dev.talkbench.claims.Range;
import dev.talkbench.claims.Verdict;
import dev.talkbench.cli.DemoBench;
import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Scenario;
import dev.talkbench.desktop.demo.MetricFormat;
import dev.talkbench.desktop.demo.Reasons;
import dev.talkbench.desktop.demo.SettingsWords;
import dev.talkbench.desktop.demo.Stamp;
import dev.talkbench.desktop.reader.ClaimStamp;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.workspace.Ledger.Standing;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the window says of a claim, in one language. */
public final class ClaimWords {
  private final List<Demo> demos;
  private final Messages messages;
  private final MetricFormat format;
  private final Reasons reasons;
  private final DemoBench bench;

  /** Words in the language of {@code messages}; {@code demos} name what measures a claim. */
  public ClaimWords(List<Demo> demos, Messages messages) {
    this.demos = demos;
    this.messages = messages;
    this.format = new MetricFormat(messages);
    this.reasons = new Reasons(messages);
    this.bench = new DemoBench(demos);
  }

  /** The verdict alone. */
  public String verdict(Verdict verdict) {
    return messages.get("verdict." + keyOf(verdict));
  }

  /** The verdict where no sentence stands before it. */
  public String alone(Verdict verdict) {
    return verdict == Verdict.DIFFERENT ? messages.get("claims.different") : verdict(verdict);
  }

  private static String keyOf(Verdict verdict) {
    return switch (verdict) {
      case REPRODUCED -> "reproduced";
      case DIFFERENT -> "different";
      case INCONCLUSIVE -> "inconclusive";
      case NOT_APPLICABLE -> "not-applicable";
      case STALE -> "stale";
      case NEVER_RUN -> "never";
      case QUOTED -> "quoted";
    };
  }

  /** Colour and outline of a verdict. */
  public static Stamp.Kind kind(Verdict verdict) {
    return switch (verdict) {
      case REPRODUCED -> Stamp.Kind.MEASURED;
      case DIFFERENT, INCONCLUSIVE, STALE -> Stamp.Kind.UNSURE;
      case NOT_APPLICABLE, NEVER_RUN, QUOTED -> Stamp.Kind.QUOTED;
    };
  }

  /** What stands after a claim that is not written as it should be. */
  public ClaimStamp malformed() {
    return new ClaimStamp(messages.get("claim.malformed"), ClaimStamp.Kind.UNSURE);
  }

  /** What is wrong with it and what to write. */
  public String fault(Claims.Fault fault) {
    return messages.get(
        switch (fault) {
          case NO_ID -> "claim.fault.id";
          case ID_TWICE -> "claim.fault.twice";
          case NO_METRIC -> "claim.fault.metric";
          case NO_EXPECTATION -> "claim.fault.expect";
          case NO_DEMO -> "claim.fault.demo";
        });
  }

  /** Whether a demo, scenario and metric of that name are here to measure it. */
  boolean known(Claim claim) {
    return metric(claim).isPresent();
  }

  /** What stands after a claim in its sentence. */
  public ClaimStamp stamp(Claim claim, Standing standing) {
    if (claim.isMeasurable() && !known(claim)) {
      return new ClaimStamp(messages.get("claim.unknown"), ClaimStamp.Kind.UNSURE);
    }
    String word = verdict(standing.verdict());
    return switch (standing.verdict()) {
      case QUOTED -> {
        String speaker = speaker(claim);
        yield new ClaimStamp(
            speaker.isEmpty() ? word : word + " · " + speaker, ClaimStamp.Kind.QUOTED);
      }
      case NEVER_RUN -> new ClaimStamp(word, ClaimStamp.Kind.QUOTED);
      case NOT_APPLICABLE -> new ClaimStamp(word, ClaimStamp.Kind.NOT_HERE);
      case REPRODUCED -> new ClaimStamp(word + here(standing, " · "), ClaimStamp.Kind.MEASURED);
      case DIFFERENT -> new ClaimStamp(word + here(standing, " · "), ClaimStamp.Kind.UNSURE);
      case STALE -> new ClaimStamp(word, ClaimStamp.Kind.UNSURE);
      case INCONCLUSIVE ->
          new ClaimStamp(
              (standing.runs() < Judgement.MIN_RUNS
                      ? messages.get("claim.few", Integer.toString(standing.runs()))
                      : word)
                  + here(standing, " · "),
              ClaimStamp.Kind.UNSURE);
    };
  }

  /** Who said it; empty when nobody is named. */
  public String speaker(Claim claim) {
    return switch (claim.saidBy()) {
      case null -> "";
      case "talk", "slide", "review", "press", "vendor", "seed" ->
          messages.get("said." + claim.saidBy());
      default -> claim.saidBy();
    };
  }

  /** The newest figure after {@code before}; empty when there is none. */
  public String here(Standing standing, String before) {
    Object latest = standing.latest();
    return latest == null || standing.verdict() == Verdict.NOT_APPLICABLE
        ? ""
        : before + format.text(latest, standing.unit());
  }

  /** Why the verdict is what it is; empty when it says so itself. */
  public String reason(Claim claim, Standing standing) {
    return switch (standing.verdict()) {
      case QUOTED, NEVER_RUN -> "";
      case STALE -> messages.get("reason.stale");
      case NOT_APPLICABLE -> reasons.words(standing.reason());
      case INCONCLUSIVE ->
          standing.runs() < Judgement.MIN_RUNS
              ? messages.get(
                  "reason.few",
                  Integer.toString(standing.runs()),
                  Integer.toString(Judgement.MIN_RUNS))
              : standing.interval() == null
                  ? messages.get("reason.disagree")
                  : messages.get(
                      "reason.edge", range(standing), expectation(claim, standing.unit()));
      case REPRODUCED, DIFFERENT -> judged(claim, standing);
    };
  }

  private String judged(Claim claim, Standing standing) {
    if (standing.interval() == null || standing.interval().low() == standing.interval().high()) {
      String same =
          messages.get("reason.same", Integer.toString(standing.runs()), here(standing, ""));
      return standing.verdict() == Verdict.REPRODUCED
          ? same
          : same + messages.get("reason.claimed", expectation(claim, standing.unit()));
    }
    return messages.get("reason.interval", range(standing))
        + (standing.verdict() == Verdict.REPRODUCED
            ? ""
            : messages.get("reason.claimed", expectation(claim, standing.unit())));
  }

  private String range(Standing standing) {
    Range interval = standing.interval();
    if (interval == null) {
      return "";
    }
    String high = format.text(interval.high(), standing.unit());
    return bare(format.text(interval.low(), standing.unit()), high) + "–" + high;
  }

  /** {@code figure} without its unit where {@code next}, which stands behind it, has the same. */
  private static String bare(String figure, String next) {
    int unit = next.lastIndexOf(MetricFormat.THIN);
    return unit >= 0 && figure.endsWith(next.substring(unit))
        ? figure.substring(0, figure.length() - next.length() + unit)
        : figure;
  }

  /** What the claim expects of its metric. */
  public String expectation(Claim claim, String unit) {
    String u = unit.isEmpty() ? metric(claim).map(Metric::unit).orElse("") : unit;
    return switch (claim.expectation()) {
      case null -> "";
      case Expectation.Around e ->
          bare(format.text(e.value(), u), format.text(e.tolerance(), u))
              + " ± "
              + format.text(e.tolerance(), u);
      case Expectation.Near e -> format.text(e.value(), u) + " ± " + format.text(e.percent(), "%");
      case Expectation.AtLeast e -> "≥ " + format.text(e.value(), u);
      case Expectation.AtMost e -> "≤ " + format.text(e.value(), u);
      case Expectation.Exactly e -> "= " + format.text(e.value(), u);
      case Expectation.Truth e -> format.text(e.value(), u);
      case Expectation.Same e -> "= " + e.text();
    };
  }

  /** The scenario that measures it. */
  public Optional<Scenario> scenario(Claim claim) {
    return demo(claim)
        .flatMap(
            demo ->
                claim.scenario() == null
                    ? Optional.of(demo.scenarios().getFirst())
                    : demo.scenarios().stream()
                        .filter(s -> s.id().equals(claim.scenario()))
                        .findFirst());
  }

  /** The demo that measures it. */
  public Optional<Demo> demo(Claim claim) {
    return demos.stream().filter(d -> d.id().equals(claim.demo())).findFirst();
  }

  /** The demo and scenario that measure it, by name; empty when it is only quoted. */
  public String method(Claim claim) {
    String lang = messages.lang();
    return demo(claim)
        .flatMap(d -> scenario(claim).map(s -> d.title().in(lang) + " · " + s.title().in(lang)))
        .orElse("");
  }

  /** The scenario that measures it, by name; empty when it is only quoted. */
  public String scenarioName(Claim claim) {
    return scenario(claim).map(s -> s.title().in(messages.lang())).orElse("");
  }

  /** The figure that is held against the claim, by name; empty when it is only quoted. */
  public String figure(Claim claim) {
    String name = claim.metric();
    Optional<Metric> metric = metric(claim);
    if (name == null || metric.isEmpty()) {
      return name == null ? "" : name;
    }
    String label = metric.get().label().in(messages.lang());
    String family = metric.get().name();
    return family.endsWith(".*")
        ? label
            + " · "
            + demo(claim)
                .map(d -> d.member(name.substring(family.length() - 1)).in(messages.lang()))
                .orElse("")
        : label;
  }

  /** The settings that decide it; empty when it is only quoted. */
  public String settings(Claim claim) {
    return demo(claim)
        .flatMap(
            demo ->
                scenario(claim)
                    .flatMap(
                        scenario ->
                            bench
                                .settings(claim)
                                .map(all -> SettingsWords.of(demo, scenario, all, messages))))
        .map(words -> words.isEmpty() ? messages.get("claim.sheet.standard") : words)
        .orElse("");
  }

  /** What the figures of its scenario are held against; may be empty. */
  public String control(Claim claim) {
    return scenario(claim).map(s -> s.control().in(messages.lang())).orElse("");
  }

  private Optional<Metric> metric(Claim claim) {
    @Nullable String name = claim.metric();
    return name == null
        ? Optional.empty()
        : scenario(claim)
            .flatMap(
                s ->
                    s.metrics().stream()
                        .filter(m -> m.name().equals(name) || inFamily(m.name(), name))
                        .findFirst());
  }

  private static boolean inFamily(String family, String name) {
    return family.endsWith(".*") && name.startsWith(family.substring(0, family.length() - 1));
  }
}
