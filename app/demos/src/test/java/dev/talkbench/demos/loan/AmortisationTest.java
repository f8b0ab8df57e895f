package dev.talkbench.demos.loan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.talkbench.demos.loan.Amortisation.Rounding;
import dev.talkbench.demos.loan.Amortisation.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Published schedules, to the won, each with the rounding that its publisher uses. */
class AmortisationTest {
  private static List<Row> schedule(
      Repayment kind, long principal, String percent, int n, Rounding rounding) {
    return Amortisation.schedule(
        kind, BigDecimal.valueOf(principal), new BigDecimal(percent), n, rounding);
  }

  private static long won(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private static BigDecimal interest(List<Row> rows) {
    return rows.stream().map(Row::interest).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void assertRow(Row row, long principal, long interest, long balance) {
    assertEquals(principal, won(row.principal()));
    assertEquals(interest, won(row.interest()));
    assertEquals(balance, won(row.balance()));
  }

  /** loan-and-life.tistory.com/123: nothing rounded but for display. */
  @Test
  void annuityOf100MillionAt3PercentOver30Years() {
    var rows = schedule(Repayment.ANNUITY, 100_000_000, "3", 360, Rounding.NONE);
    assertEquals(421_604, won(rows.getFirst().payment()));
    assertRow(rows.get(0), 171_604, 250_000, 99_828_396);
    assertRow(rows.get(4), 173_327, 248_278, 99_137_679);
    assertEquals(0, won(rows.getLast().balance()));
  }

  /** vibe-revenue.pages.dev/calculators/loan/30000-4.5-30: won by won, residue in the last. */
  @Test
  void annuityOf300MillionAt45PercentOver30Years() {
    var rows = schedule(Repayment.ANNUITY, 300_000_000, "4.5", 360, Rounding.WON);
    assertEquals(1_520_056, won(rows.getFirst().payment()));
    assertEquals(1_520_019, won(rows.getLast().payment()));
    assertEquals(247_220_123, won(interest(rows)));
    var exact = schedule(Repayment.ANNUITY, 300_000_000, "4.5", 360, Rounding.NONE);
    assertEquals(new BigDecimal("247220134.61"), interest(exact).setScale(2, RoundingMode.HALF_UP));
  }

  /** vibe-revenue.pages.dev/calculators/loan/5000-4.5-20. */
  @Test
  void annuityOf50MillionAt45PercentOver20Years() {
    var rows = schedule(Repayment.ANNUITY, 50_000_000, "4.5", 240, Rounding.WON);
    assertEquals(316_325, won(rows.getFirst().payment()));
    assertEquals(25_917_882, won(interest(rows)));
  }

  /** The same publisher: principal down to the won, 120 won left over for the last instalment. */
  @Test
  void equalPrincipalOf300MillionAt45PercentOver30Years() {
    var rows = schedule(Repayment.EQUAL_PRINCIPAL, 300_000_000, "4.5", 360, Rounding.WON);
    assertEquals(1_958_333, won(rows.getFirst().payment()));
    assertEquals(833_333, won(rows.getFirst().principal()));
    assertEquals(833_333 + 120, won(rows.getLast().principal()));
    assertEquals(836_578, won(rows.getLast().payment()));
    assertEquals(203_062_500, won(interest(rows)));
    var exact = schedule(Repayment.EQUAL_PRINCIPAL, 300_000_000, "4.5", 360, Rounding.NONE);
    assertEquals(836_458, won(exact.getLast().payment()));
  }

  @Test
  void equalPrincipalOf50MillionAt45PercentOver20Years() {
    var rows = schedule(Repayment.EQUAL_PRINCIPAL, 50_000_000, "4.5", 240, Rounding.WON);
    assertEquals(395_833, won(rows.getFirst().payment()));
    assertEquals(209_195, won(rows.getLast().payment()));
    assertEquals(208_333 + 80, won(rows.getLast().principal()));
  }

  /** loan.bunote.com. */
  @Test
  void equalPrincipalOf400MillionAt2PercentOver30Years() {
    var rows = schedule(Repayment.EQUAL_PRINCIPAL, 400_000_000, "2", 360, Rounding.NONE);
    assertEquals(1_777_778, won(rows.get(0).payment()));
    assertEquals(1_775_926, won(rows.get(1).payment()));
  }

  /** Computed: a reset after a year goes on from the same balance. */
  @Test
  void resetAfterAYear() {
    var rows = schedule(Repayment.ANNUITY, 10_000_000, "5", 120, Rounding.NONE);
    assertEquals(
        new BigDecimal("106065.5152"), rows.getFirst().payment().setScale(4, RoundingMode.HALF_UP));
    BigDecimal balance = rows.get(11).balance();
    assertEquals(new BigDecimal("9209255.84"), balance.setScale(2, RoundingMode.HALF_UP));
    BigDecimal monthly = new BigDecimal("0.00375");
    assertEquals(
        new BigDecimal("103858.24"),
        Amortisation.payment(balance, monthly, 108).setScale(2, RoundingMode.HALF_UP));
  }

  @Test
  void bulletPaysInterestOnlyUntilTheEnd() {
    var rows = schedule(Repayment.BULLET, 10_000_000, "5", 120, Rounding.NONE);
    assertEquals(5_000_000, won(interest(rows)));
    assertEquals(0, won(rows.get(118).principal()));
    assertEquals(10_000_000, won(rows.getLast().principal()));
  }

  @Test
  void withoutInterestTheAnnuityIsAnEqualShare() {
    assertEquals(100_000, Amortisation.payment(1_200_000, 0, 12));
  }

  @Test
  void interestByDays() {
    long exact = Interest.exact(10_000_000, 50_000, 29);
    assertEquals(39_726, Interest.won(exact));
    assertEquals(39_726.03, (double) exact / Interest.UNIT, 0.005);
    assertEquals(39_617.49, 10_000_000 * 0.05 * 29 / 366, 0.005);
  }

  @Test
  void feeForRepayingEarlyFadesOverThreeYears() {
    assertEquals(7_333, Interest.fee(10_000_000, 1_100, 365));
    assertEquals(11_000, Interest.fee(10_000_000, 1_100, 0));
    assertEquals(0, Interest.fee(10_000_000, 1_100, 1095));
  }
}
