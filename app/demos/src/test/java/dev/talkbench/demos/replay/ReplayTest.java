package dev.talkbench.demos.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the verifier finds, what it forgives, and that it cries no wolf. */
class ReplayTest {
  private static final long REQUESTS = 12_000;

  private static Verifier run(long seed, double defects, boolean forgiving, int daysLater) {
    var verifier = new Verifier(seed, defects, forgiving, Account.TODAY.plusDays(daysLater));
    List<Account> accounts = Account.portfolio(seed, 100);
    Ledger legacy = new LegacyLedger(1);
    for (long n = 0; n < REQUESTS; n++) {
      Question question = Question.of(seed, n, accounts);
      verifier.replay(new Exchange(n, question, legacy.answer(question)));
    }
    return verifier;
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  @Test
  void atLeastTwentyKindsOfDefectAreFoundNineteenTimesInTwenty() {
    for (long seed = 1; seed <= 5; seed++) {
      Verifier verifier = run(seed, 0.2, true, 0);
      assertTrue(verifier.seeded().size() >= 25, "kinds: " + verifier.seeded().size());
      assertTrue(verifier.detected().size() >= 25, "kinds: " + verifier.detected());
      double rate = (double) sum(verifier.detected()) / (double) sum(verifier.seeded());
      assertTrue(rate >= 0.95, "seed " + seed + ": " + rate);
      assertEquals(0, verifier.falseAlarms());
      assertEquals(0, verifier.unexplained());
    }
  }

  @Test
  void withoutDefectsOnlyTheLegacysOwnOneIsReported() {
    Verifier verifier = run(1, 0, true, 0);
    assertEquals(List.of("legacy_month_as_twelfth"), List.copyOf(verifier.detected().keySet()));
    assertEquals(sum(verifier.detected()), verifier.mismatches());
    assertEquals(0, verifier.falseAlarms());
  }

  /** The pitfall of every ignore list: what it was made for is not all that it hides. */
  @Test
  void theKnownListHidesADefectOfOneWon() {
    Verifier forgiving = run(1, 0.2, true, 0);
    Verifier strict = run(1, 0.2, false, 0);
    String id = "interest_rounded_up";
    long planted = forgiving.seeded().getOrDefault(id, 0L);
    long seen = forgiving.detected().getOrDefault(id, 0L);
    assertTrue(planted > 0 && seen * 2 < planted, seen + " of " + planted);
    assertTrue(strict.detected().getOrDefault(id, 0L) > seen * 2);
    assertTrue(strict.unexplained() > 0, "rounding of the legacy shows without the list");
    assertEquals(0, strict.forgiven());
  }

  @Test
  void theKnownListExpires() {
    assertEquals(0, run(1, 0, true, 110).unexplained());
    assertTrue(run(1, 0, true, 111).unexplained() > 0);
  }

  @Test
  void everyDefectHasANameInBothLanguages() {
    for (Defect defect : Defect.values()) {
      assertNotEquals(defect.id().replace('_', ' '), DefectNames.of(defect.id()).ko());
    }
  }

  @Test
  void theSameSeedIsTheSameRun() {
    Verifier once = run(3, 0.1, true, 0);
    Verifier again = run(3, 0.1, true, 0);
    assertEquals(once.seeded(), again.seeded());
    assertEquals(once.detected(), again.detected());
    assertEquals(once.kinds(), again.kinds());
    assertEquals(once.mismatches(), again.mismatches());
    assertNotEquals(once.seeded(), run(4, 0.1, true, 0).seeded());
  }

  @Test
  void spellingIsNoDifferenceButOrderIs() {
    Map<String, Object> row1 = Map.of("id", "000001", "date", "20240901", "memo", "월세   ");
    Map<String, Object> row2 = Map.of("id", 2, "date", "2024-09-01", "memo", "커피");
    Map<String, Object> row3 = Map.of("id", 3, "date", "2024-09-02", "memo", "커피");
    Map<String, Object> legacy =
        Map.of("trace", "x", "has_next", "Y", "items", List.of(row3, row2, row1));
    Map<String, Object> same =
        Map.of(
            "has_next",
            true,
            "items",
            List.of(row3, Map.of("id", 1, "date", "2024-09-01", "memo", "월세"), row2));
    assertEquals(List.of(), Difference.between(Canonical.of(legacy), Canonical.of(same)));
    Map<String, Object> turned = Map.of("has_next", true, "items", List.of(row1, row2, row3));
    assertEquals(
        List.of(new Difference(Difference.Kind.ORDER, "items", "", "")),
        Difference.between(Canonical.of(legacy), Canonical.of(turned)));
  }
}
