package dev.talkbench.demos.loan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger depends on the world alone: not on order of arrival, crashes or the host. */
class TimeTravelTest {
  private static final World WORLD = Simulation.WORLD;
  private final Path folder;
  private Path golden = Path.of("");

  TimeTravelTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void createGolden() throws SQLException {
    golden = Simulation.golden(folder, WORLD);
  }

  private static List<Transaction> requests() {
    return WORLD.requests(WORLD.contracts());
  }

  private Path plain() throws Exception {
    return Simulation.run(golden, folder.resolve("plain.db"), WORLD, requests());
  }

  @Test
  void aCleanRunViolatesNothingAndLeavesTheGoldenDatabase() throws Exception {
    String before = Golden.hash(golden);
    Path database = plain();
    assertEquals(Map.of(), Simulation.violations(database));
    assertEquals(before, Golden.hash(golden));
    try (Connection connection = Simulation.connect(database)) {
      assertTrue(count(connection, "SELECT count(*) FROM request WHERE kind='PREPAY'") > 20);
      assertTrue(count(connection, "SELECT count(*) FROM request WHERE outcome='REFUSED'") > 0);
      assertTrue(count(connection, "SELECT count(*) FROM bill WHERE penalty > 0") > 20);
      assertTrue(count(connection, "SELECT count(*) FROM bill WHERE pay > due") > 100);
      assertTrue(count(connection, "SELECT count(*) FROM reset WHERE fixing < day") > 20);
      assertTrue(count(connection, "SELECT count(*) FROM loan WHERE status='CLOSED'") > 3);
      assertTrue(count(connection, "SELECT count(*) FROM entry WHERE account='FEE'") > 20);
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      return found.getLong(1);
    }
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() throws Exception {
    String plain = Simulation.fingerprint(plain());
    for (int i = 0; i < 3; i++) {
      List<Transaction> shuffled = new ArrayList<>(requests());
      Collections.shuffle(shuffled, new Random(i));
      Path database = folder.resolve("shuffled" + i + ".db");
      assertEquals(
          plain, Simulation.fingerprint(Simulation.run(golden, database, WORLD, shuffled)));
    }
  }

  @Test
  void afterTheCutOffCountsForTheNextBusinessDate() throws Exception {
    Transaction late =
        requests().stream()
            .filter(t -> t.kind() == Transaction.Kind.PREPAY)
            .findFirst()
            .orElseThrow();
    List<Transaction> others = requests().stream().filter(t -> !t.equals(late)).toList();
    Path database = folder.resolve("late.db");
    Golden.copy(golden, database);
    Bank[] self = new Bank[1];
    boolean[] sent = {false};
    try (var books = new Books(Simulation.connect(database))) {
      var bank =
          new Bank(
              books,
              WORLD,
              (day, phase) -> {
                if (!sent[0] && day == late.day() && phase == Phase.ACCRUAL) {
                  sent[0] = true;
                  self[0].submit(late);
                }
              });
      self[0] = bank;
      others.forEach(bank::submit);
      while (bank.date().isBefore(WORLD.end())) {
        bank.endOfDay();
      }
    }
    assertTrue(sent[0]);
    List<Transaction> nextDay = new ArrayList<>(others);
    nextDay.add(late.on(late.day() + 1));
    Path expected = Simulation.run(golden, folder.resolve("next.db"), WORLD, nextDay);
    assertEquals(Simulation.fingerprint(expected), Simulation.fingerprint(database));
    assertNotEquals(Simulation.fingerprint(plain()), Simulation.fingerprint(database));
    assertEquals(Map.of(), Simulation.violations(database));
  }

  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Dies after the {@code n}-th operation of each phase on a busy day, some of it committed. */
  @Test
  void aBatchThatCrashesAndStartsAgainBooksNothingTwice() throws Exception {
    var world = new World(42, 1, 60, 3.5, 8, 0.5, 0.1);
    Path own = Simulation.golden(Files.createDirectory(folder.resolve("year")), world);
    List<Transaction> requests = world.requests(world.contracts());
    String plain =
        Simulation.fingerprint(Simulation.run(own, folder.resolve("year.db"), world, requests));
    int crashes = 0;
    for (Phase phase : Phase.values()) {
      for (int n : List.of(1, 2)) {
        Path database = folder.resolve("crash-" + phase + n + ".db");
        Golden.copy(own, database);
        crashes += runCrashing(world, database, phase, n);
        assertEquals(plain, Simulation.fingerprint(database), phase + " " + n);
        assertEquals(Map.of(), Simulation.violations(database));
      }
    }
    assertTrue(crashes > 20, "crashes: " + crashes);
  }

  private static int runCrashing(World world, Path database, Phase phase, int n) throws Exception {
    int crashes = 0;
    long after = World.START.toEpochDay();
    while (true) {
      long from = after;
      long[] died = {0};
      try (var books = new Books(Simulation.connect(database))) {
        int[] passed = {0};
        var bank =
            new Bank(
                books,
                world,
                (day, now) -> {
                  if (day > from + 100 && now == phase && ++passed[0] == n) {
                    died[0] = day;
                    commitHalf(books, n);
                    throw new Crash();
                  }
                });
        world
            .requests(world.contracts())
            .forEach(bank::submit); // delivered again, as a queue would
        while (bank.date().isBefore(world.end())) {
          bank.endOfDay();
        }
        return crashes;
      } catch (Crash e) {
        crashes++;
        after = died[0];
      }
    }
  }

  /** A crash may come before or after a commit. */
  private static void commitHalf(Books books, int n) {
    if (n % 2 == 1) {
      try {
        books.commit();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void aBankCannotRunOnBooksThatAreClosed() throws Exception {
    Path database = folder.resolve("closed.db");
    Golden.copy(golden, database);
    var books = new Books(Simulation.connect(database));
    var bank = new Bank(books, WORLD, (day, phase) -> {});
    books.close();
    assertThrows(SQLException.class, bank::endOfDay);
  }

  @Test
  void anotherSeedIsAnotherLedger() throws Exception {
    var other = new World(43, 2, 60, 3.5, 8, 0.5, 0.1);
    Path otherGolden = Simulation.golden(Files.createDirectory(folder.resolve("o")), other);
    Path database =
        Simulation.run(
            otherGolden, folder.resolve("other.db"), other, other.requests(other.contracts()));
    assertNotEquals(Simulation.fingerprint(plain()), Simulation.fingerprint(database));
    assertEquals(Map.of(), Simulation.violations(database));
  }

  @Test
  void theEdgesOfTheParametersAddUp() throws Exception {
    int i = 0;
    for (World world :
        List.of(
            new World(1, 1, 10, 0, 0, 0, 0),
            new World(2, 3, 30, 20, 200, 1, 0.5),
            new World(3, 12, 15, 0, 100, 0.3, 0.2))) {
      Path own = Files.createDirectory(folder.resolve("edge" + i++));
      Path database =
          Simulation.run(
              Simulation.golden(own, world),
              own.resolve("run.db"),
              world,
              world.requests(world.contracts()));
      assertEquals(Map.of(), Simulation.violations(database));
    }
  }

  @Test
  void thirtyFirstsComeBackAfterShortMonths() {
    long disbursed = LocalDate.of(2024, 10, 31).toEpochDay();
    var contract = new Contract(1, Repayment.ANNUITY, false, 1, 1, 12, disbursed, 6);
    assertEquals(LocalDate.of(2024, 11, 30).toEpochDay(), contract.due(1));
    assertEquals(LocalDate.of(2024, 12, 31).toEpochDay(), contract.due(2));
    assertEquals(LocalDate.of(2025, 2, 28).toEpochDay(), contract.due(4));
  }
}
