package dev.talkbench.demos.loan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * The database every simulation starts from and none may change: contracts, calendar, base rates.
 */
final class Golden {
  private static final int COPY = 1 << 16;

  private Golden() {}

  /** Tables of a bank; days count from 1970-01-01, money in won, rates in ppm a year. */
  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE loan(
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, floating INTEGER NOT NULL,
            principal INTEGER NOT NULL, margin INTEGER NOT NULL, term INTEGER NOT NULL,
            disbursed INTEGER NOT NULL, reset_months INTEGER NOT NULL,
            status TEXT NOT NULL DEFAULT 'NEW', balance INTEGER NOT NULL DEFAULT 0,
            rate INTEGER NOT NULL DEFAULT 0, billed INTEGER NOT NULL DEFAULT 0,
            level INTEGER NOT NULL DEFAULT 0, accrued INTEGER NOT NULL DEFAULT 0,
            accrued_to INTEGER NOT NULL DEFAULT 0, closed INTEGER)\
          """,
          """
          CREATE TABLE calendar(
            day INTEGER PRIMARY KEY, date TEXT NOT NULL, business INTEGER NOT NULL,
            name TEXT, assumed INTEGER NOT NULL, version TEXT NOT NULL)\
          """,
          "CREATE INDEX business_day ON calendar(day) WHERE business = 1",
          "CREATE TABLE base_rate(day INTEGER PRIMARY KEY, rate INTEGER NOT NULL)",
          "CREATE TABLE product(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
          """
          CREATE TABLE fixing(
            day INTEGER PRIMARY KEY, rate INTEGER NOT NULL, published INTEGER NOT NULL)\
          """,
          """
          CREATE TABLE reset(
            loan INTEGER NOT NULL, day INTEGER NOT NULL, rate INTEGER NOT NULL,
            fixing INTEGER NOT NULL, PRIMARY KEY(loan, day)) WITHOUT ROWID\
          """,
          """
          CREATE TABLE level(
            loan INTEGER NOT NULL, day INTEGER NOT NULL, payment INTEGER NOT NULL,
            balance INTEGER NOT NULL, rate INTEGER NOT NULL, remaining INTEGER NOT NULL,
            PRIMARY KEY(loan, day)) WITHOUT ROWID\
          """,
          """
          CREATE TABLE bill(
            loan INTEGER NOT NULL, no INTEGER NOT NULL, scheduled INTEGER NOT NULL,
            due INTEGER NOT NULL, pay INTEGER NOT NULL, rate INTEGER NOT NULL,
            principal INTEGER NOT NULL, interest INTEGER NOT NULL,
            penalty INTEGER NOT NULL DEFAULT 0, status TEXT NOT NULL, paid INTEGER,
            PRIMARY KEY(loan, no)) WITHOUT ROWID\
          """,
          """
          CREATE TABLE request(
            kind TEXT NOT NULL, seq INTEGER NOT NULL, day INTEGER NOT NULL,
            loan INTEGER NOT NULL, amount INTEGER NOT NULL, outcome TEXT NOT NULL,
            PRIMARY KEY(kind, seq)) WITHOUT ROWID\
          """,
          """
          CREATE TABLE entry(
            day INTEGER NOT NULL, phase INTEGER NOT NULL, priority INTEGER NOT NULL,
            seq INTEGER NOT NULL, line INTEGER NOT NULL, kind TEXT NOT NULL,
            loan INTEGER NOT NULL, bill INTEGER NOT NULL, account TEXT NOT NULL,
            debit INTEGER NOT NULL, credit INTEGER NOT NULL,
            PRIMARY KEY(day, phase, priority, seq, line)) WITHOUT ROWID\
          """,
          """
          CREATE TABLE gl(
            day INTEGER NOT NULL, account TEXT NOT NULL, debit INTEGER NOT NULL,
            credit INTEGER NOT NULL, PRIMARY KEY(day, account)) WITHOUT ROWID\
          """,
          """
          CREATE TABLE batch(
            day INTEGER NOT NULL, phase INTEGER NOT NULL, PRIMARY KEY(day, phase)) WITHOUT ROWID\
          """,
          "CREATE TABLE business_date(one INTEGER PRIMARY KEY CHECK(one = 1), day INTEGER NOT"
              + " NULL)");

  /**
   * Writes the golden database of a world.
   *
   * @param latePpm surcharge on overdue instalments
   * @param feePpm fee for repaying early
   */
  static void create(Path file, World world, long latePpm, long feePpm) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA synchronous=OFF");
      connection.setAutoCommit(false);
      for (String table : TABLES) {
        statement.execute(table);
      }
      insertContracts(connection, world.contracts());
      insertCalendar(connection, world.end());
      try (var insert = connection.prepareStatement("INSERT INTO base_rate VALUES (?, ?)")) {
        for (var rate : world.baseRates().entrySet()) {
          insert(insert, rate.getKey(), rate.getValue());
        }
      }
      try (var insert = connection.prepareStatement("INSERT INTO product VALUES (?, ?)")) {
        insert(insert, "late", Math.min(latePpm, Interest.LATE_CAP_PPM));
        insert(insert, "fee", feePpm);
      }
      try (var insert = connection.prepareStatement("INSERT INTO business_date VALUES (1, ?)")) {
        insert(insert, World.START.toEpochDay());
      }
      connection.commit();
    }
  }

  private static void insertContracts(Connection connection, List<Contract> contracts)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO loan(id, kind, floating, principal, margin, term, disbursed, reset_months)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Contract c : contracts) {
        insert(
            insert,
            c.id(),
            c.kind().name(),
            c.floating() ? 1 : 0,
            c.principal(),
            c.marginPpm(),
            c.term(),
            c.disbursed(),
            c.resetMonths());
      }
    }
  }

  private static void insertCalendar(Connection connection, LocalDate end) throws SQLException {
    LocalDate last = end.plusYears(1);
    var calendar = new BusinessCalendar(World.START, last);
    try (var insert =
        connection.prepareStatement("INSERT INTO calendar VALUES (?, ?, ?, ?, ?, ?)")) {
      for (LocalDate date = World.START; date.isBefore(last); date = date.plusDays(1)) {
        insert.setLong(1, date.toEpochDay());
        insert.setString(2, date.toString());
        insert.setInt(3, calendar.business(date) ? 1 : 0);
        insert.setString(4, calendar.holiday(date).orElse(null));
        insert.setInt(5, BusinessCalendar.assumed(date) ? 1 : 0);
        insert.setString(6, BusinessCalendar.VERSION);
        insert.executeUpdate();
      }
    }
  }

  private static void insert(PreparedStatement insert, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
    insert.executeUpdate();
  }

  /**
   * Makes a consistent copy by {@code VACUUM INTO} (SQLite 3.27); {@code copy} must not exist. A
   * plain file copy would miss what still stands in a write-ahead log.
   */
  static void copy(Path golden, Path copy) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + golden);
        var statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, copy.toString());
      statement.execute();
    }
  }

  /** SHA-256 of a file. */
  static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      byte[] buffer = new byte[COPY];
      while (in.read(buffer) >= 0) {
        // Reading feeds the digest.
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
