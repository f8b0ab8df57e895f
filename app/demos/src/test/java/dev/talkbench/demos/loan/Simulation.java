package dev.talkbench.demos.loan;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A small bank of a test's own. */
final class Simulation {
  static final World WORLD = new World(42, 2, 60, 3.5, 8, 0.5, 0.1);
  static final long DAYS = WORLD.end().toEpochDay() - World.START.toEpochDay();

  private Simulation() {}

  static Connection connect(Path database) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + database);
  }

  static Path golden(Path folder, World world) throws SQLException {
    Path golden = folder.resolve("golden.db");
    Golden.create(golden, world, 30_000, 11_000);
    return golden;
  }

  static Bank open(Path database, World world, Bank.Checkpoint checkpoint) throws SQLException {
    return new Bank(new Books(connect(database)), world, checkpoint);
  }

  /** Runs the world from golden to end, requests as given. */
  static Path run(Path golden, Path database, World world, List<Transaction> requests)
      throws Exception {
    Golden.copy(golden, database);
    try (var books = new Books(connect(database))) {
      var bank = new Bank(books, world, (day, phase) -> {});
      requests.forEach(bank::submit);
      while (bank.date().isBefore(world.end())) {
        bank.endOfDay();
      }
    }
    return database;
  }

  static String fingerprint(Path database) throws SQLException {
    try (Connection connection = connect(database)) {
      return Fingerprint.of(connection);
    }
  }

  static Map<String, Long> violations(Path database) throws SQLException {
    try (Connection connection = connect(database)) {
      var violations = Invariants.check(connection);
      violations.values().removeIf(n -> n == 0);
      return violations;
    }
  }
}
