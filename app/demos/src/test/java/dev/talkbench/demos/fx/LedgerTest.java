package dev.talkbench.demos.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.demos.fx.Desk.Answer;
import dev.talkbench.demos.fx.Quote.Side;
import dev.talkbench.demos.fx.Teller.Written;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The books: four legs, whole minor units, one effect a key, postings for ever. */
class LedgerTest {
  private static final Quote DOLLAR = new Quote(Currency.USD, new BigDecimal("1384.55"));
  private static final Quote YEN = new Quote(Currency.JPY, new BigDecimal("9.21"));

  private final Path folder;

  LedgerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Ledger ledger(long opening) throws SQLException {
    return new Ledger(folder.resolve("fx.db"), "NORMAL", 16, 2, opening);
  }

  private static List<Integer> accounts(Exchange exchange) {
    return exchange.legs().stream().map(Exchange.Leg::account).toList();
  }

  @Test
  void roundingIsAgainstTheCustomerAndInWholeUnits() {
    assertEquals(138_455, DOLLAR.won(100_00, Side.BUY));
    assertEquals(14, DOLLAR.won(1, Side.BUY));
    assertEquals(13, DOLLAR.won(1, Side.SELL));
    assertEquals(922, YEN.won(100, Side.BUY) + 1);
    assertEquals(921, YEN.won(100, Side.SELL));
  }

  @Test
  void fourLegsAddUpToZeroInEachCurrency() {
    for (Side side : Side.values()) {
      var legs = new Exchange("k", 0, side, DOLLAR, 12_345).legs();
      assertEquals(4, legs.size());
      assertEquals(0, legs.get(0).amount() + legs.get(1).amount());
      assertEquals(0, legs.get(2).amount() + legs.get(3).amount());
      assertTrue(legs.getFirst().amount() < 0, "withdrawal first");
    }
  }

  @Test
  void secondWriterThatReadTheSameBalanceErasesTheFirst() throws Exception {
    try (Ledger ledger = ledger(1_000_000)) {
      var first = new Exchange("a", 0, Side.BUY, DOLLAR, 1_00);
      var second = new Exchange("b", 0, Side.BUY, DOLLAR, 2_00);
      Teller one = ledger.teller();
      Teller two = ledger.teller();
      var seenByOne = one.read(accounts(first));
      var seenByTwo = two.read(accounts(second));
      assertEquals(Written.DONE, one.write(first, seenByOne, false, Long.MAX_VALUE));
      assertEquals(Written.DONE, two.write(second, seenByTwo, false, Long.MAX_VALUE));
      assertEquals(4, ledger.lostUpdates());
      assertTrue(ledger.drift() > 0);
    }
  }

  @Test
  void versionTurnsTheSecondWriterAway() throws Exception {
    try (Ledger ledger = ledger(1_000_000)) {
      var first = new Exchange("a", 0, Side.BUY, DOLLAR, 1_00);
      var second = new Exchange("b", 0, Side.BUY, DOLLAR, 2_00);
      Teller teller = ledger.teller();
      var seen = teller.read(accounts(first));
      assertEquals(Written.DONE, teller.write(first, seen, true, Long.MAX_VALUE));
      assertEquals(Written.STALE, teller.write(second, seen, true, Long.MAX_VALUE));
      assertEquals(0, ledger.lostUpdates());
      assertEquals(0, ledger.drift());
      assertEquals(1, ledger.exchanges());
    }
  }

  @Test
  void lateHolderIsTurnedAwayEvenBeforeTheNewHolderWrites() throws Exception {
    try (Ledger ledger = ledger(1_000_000)) {
      var late = new Exchange("late", 0, Side.BUY, DOLLAR, 1_00);
      var fresh = new Exchange("fresh", 0, Side.BUY, DOLLAR, 2_00);
      Teller teller = ledger.teller();
      var seenByLate = teller.claim(accounts(late), 1).orElseThrow();
      var seenByFresh = teller.claim(accounts(fresh), 2).orElseThrow();
      assertEquals(Written.STALE, teller.write(late, seenByLate, false, 1));
      assertEquals(Written.DONE, teller.write(fresh, seenByFresh, false, 2));
      assertTrue(teller.claim(accounts(late), 1).isEmpty());
      assertEquals(0, ledger.lostUpdates());
    }
  }

  @Test
  void oneKeyMovesMoneyOnce() throws Exception {
    try (Ledger ledger = ledger(1_000_000)) {
      var exchange = new Exchange("same", 1, Side.SELL, YEN, 500);
      Teller teller = ledger.teller();
      var seen = teller.read(accounts(exchange));
      assertEquals(Written.DONE, teller.write(exchange, seen, false, Long.MAX_VALUE));
      // A second request that had passed the look-up before the first was written.
      assertEquals(Written.DUPLICATE, teller.write(exchange, seen, false, Long.MAX_VALUE));
      assertEquals(1, ledger.exchanges());
      assertEquals(0, ledger.drift());
      assertEquals("done same", teller.answer("same").orElseThrow());
    }
  }

  @Test
  void refusesWhatTheCustomerDoesNotHave() throws Exception {
    try (Ledger ledger = ledger(100)) {
      var shared = Desk.Shared.fresh(1000, 1000);
      var desk = new Desk(Mode.PESSIMISTIC, ledger.teller(), shared, true, new SplittableRandom(1));
      assertEquals(Answer.REFUSED, desk.serve(new Exchange("big", 0, Side.BUY, DOLLAR, 10_00), 0));
      assertEquals(0, ledger.exchanges());
    }
  }

  @Test
  void postingsCannotBeChanged() throws Exception {
    try (Ledger _ = ledger(100);
        var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("fx.db"));
        var statement = connection.createStatement()) {
      for (String sql :
          List.of("UPDATE posting SET amount = 1 WHERE id = 1", "DELETE FROM posting")) {
        var refused = assertThrows(SQLException.class, () -> statement.executeUpdate(sql));
        assertTrue(refused.toString().contains("append-only"), refused.toString());
      }
    }
  }

  @Test
  void diskBoundHolds() throws Exception {
    try (Ledger ledger = new Ledger(folder.resolve("fx.db"), "NORMAL", 1, 2, 1_000_000_000)) {
      Teller teller = ledger.teller();
      var full =
          assertThrows(
              SQLException.class,
              () -> {
                for (int i = 0; i < 20_000; i++) {
                  var exchange = new Exchange("k" + i, 0, Side.BUY, YEN, 1);
                  teller.write(exchange, teller.read(accounts(exchange)), false, Long.MAX_VALUE);
                }
              });
      assertTrue(full.toString().contains("full"), full.toString());
      assertEquals(0, ledger.drift());
    }
  }
}
