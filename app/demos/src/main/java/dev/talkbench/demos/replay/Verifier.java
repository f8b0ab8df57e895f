package dev.talkbench.demos.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Asks the new ledger what the legacy one was asked, and keeps count of what differs; also asks a
 * second legacy process, with which nothing may differ. Used by one thread.
 */
final class Verifier {
  private final long seed;
  private final double defects;
  private final boolean forgiving;
  private final LocalDate today;
  private final Ledger renewed = new NewLedger();
  private final Ledger legacyAgain = new LegacyLedger(2);
  private final TreeMap<String, Long> seeded = new TreeMap<>();
  private final TreeMap<String, Long> detected = new TreeMap<>();
  private final TreeMap<String, Long> kinds = new TreeMap<>();
  private long replays;
  private long mismatches;
  private long unexplained;
  private long forgiven;
  private long falseAlarms;

  /**
   * @param defects share of answers of the new ledger in which a defect is planted, from 0 to 1
   * @param forgiving whether the list of known differences counts
   * @param today against which that list expires
   */
  Verifier(long seed, double defects, boolean forgiving, LocalDate today) {
    this.seed = seed;
    this.defects = defects;
    this.forgiving = forgiving;
    this.today = today;
  }

  /** Replays one exchange. */
  void replay(Exchange exchange) {
    replays++;
    Map<String, Object> legacy = Canonical.of(exchange.legacy());
    Map<String, Object> answer = renewed.answer(exchange.question());
    List<String> planted = planted(exchange, answer);
    planted.forEach(id -> seeded.merge(id, 1L, Long::sum));
    List<Difference> found = Difference.between(legacy, Canonical.of(answer));
    List<Difference> left = found.stream().filter(d -> !known(d)).toList();
    forgiven += found.size() - left.size();
    if (!left.isEmpty()) {
      mismatches++;
      unexplained += planted.isEmpty() ? 1 : 0;
      planted.forEach(id -> detected.merge(id, 1L, Long::sum));
      left.stream()
          .map(d -> d.kind().name().toLowerCase(Locale.ROOT))
          .distinct()
          .forEach(kind -> kinds.merge(kind, 1L, Long::sum));
    }
    Map<String, Object> again = Canonical.of(legacyAgain.answer(exchange.question()));
    falseAlarms += legacy.equals(again) ? 0 : 1;
  }

  private boolean known(Difference difference) {
    return forgiving && KnownDifference.LIST.stream().anyMatch(k -> k.covers(difference, today));
  }

  /** What is wrong with the new ledger's answer, or with the legacy's, by our own doing. */
  private List<String> planted(Exchange exchange, Map<String, Object> answer) {
    var planted = new ArrayList<String>();
    var random = new SplittableRandom(seed * 17 + exchange.n() * 0xd1342543de82ef95L);
    if (random.nextDouble() < defects) {
      List<Defect> possible = Defect.of(exchange.question());
      Defect defect = possible.get(random.nextInt(possible.size()));
      if (defect.plant(exchange.question(), answer)) {
        planted.add(defect.id());
      }
    }
    if (exchange.question() instanceof Question.Interest q && q.month()) {
      planted.add("legacy_month_as_twelfth");
    }
    return planted;
  }

  long replays() {
    return replays;
  }

  long mismatches() {
    return mismatches;
  }

  /** Mismatches where nothing was planted. */
  long unexplained() {
    return unexplained;
  }

  /** Differences that the known list let pass. */
  long forgiven() {
    return forgiven;
  }

  /** Legacy against itself. */
  long falseAlarms() {
    return falseAlarms;
  }

  /** Planted differences by kind. */
  Map<String, Long> seeded() {
    return seeded;
  }

  /** Those of them that led to a report. */
  Map<String, Long> detected() {
    return detected;
  }

  /** Mismatching answers by kind of difference; one answer may have several. */
  Map<String, Long> kinds() {
    return kinds;
  }
}
