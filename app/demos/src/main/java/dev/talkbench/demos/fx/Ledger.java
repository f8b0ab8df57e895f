package dev.talkbench.demos.fx;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The books of one mode: accounts with their balances, exchanges by key, and postings that nobody
 * can change. SQLite in WAL mode: readers never wait, writers take turns.
 *
 * <p>Threads: open, audit and close on one thread; each {@link Teller} belongs to one thread.
 */
final class Ledger implements AutoCloseable {
  private static final String SCHEMA =
      """
      CREATE TABLE account(
        id INTEGER PRIMARY KEY, currency TEXT NOT NULL, balance INTEGER NOT NULL,
        version INTEGER NOT NULL, fence INTEGER NOT NULL DEFAULT 0) STRICT;
      CREATE TABLE exchange(
        id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, customer INTEGER NOT NULL,
        side TEXT NOT NULL, rate TEXT NOT NULL, response TEXT NOT NULL) STRICT;
      CREATE TABLE posting(
        id INTEGER PRIMARY KEY, exchange INTEGER NOT NULL REFERENCES exchange(id),
        account INTEGER NOT NULL REFERENCES account(id), amount INTEGER NOT NULL) STRICT;
      CREATE INDEX posting_account ON posting(account);
      CREATE TRIGGER posting_stays BEFORE UPDATE ON posting
        BEGIN SELECT RAISE(ABORT, 'postings are append-only: post a reversal'); END;
      CREATE TRIGGER posting_remains BEFORE DELETE ON posting
        BEGIN SELECT RAISE(ABORT, 'postings are append-only: post a reversal'); END;
      """;
  private static final int PAGE = 4096;

  private final String url;
  private final String pragmas;
  private final Connection connection;
  private final List<Teller> tellers = new ArrayList<>();
  // SQLite polls for its one writer's place; a queue in front of it is fair and wakes at once.
  private final ReentrantLock writerTurn = new ReentrantLock(true);

  /**
   * Creates the file with its schema and opening balances.
   *
   * @param file must not exist
   * @param synchronous {@code NORMAL} or {@code FULL}: whether a commit waits for the disk
   * @param mostMiB how large the file may grow
   * @param opening minor units each customer starts with in every currency
   */
  Ledger(Path file, String synchronous, int mostMiB, int customers, long opening)
      throws SQLException {
    // The driver would ask for the last row id after each insert; nobody wants it.
    url = "jdbc:sqlite:" + file + "?jdbc.get_generated_keys=false";
    // The bound on pages holds for the connection that sets it.
    pragmas =
        """
        PRAGMA synchronous=%s; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON;
        PRAGMA cache_size=-512; PRAGMA max_page_count=%d;
        """
            .formatted(synchronous, mostMiB * 1024L * 1024 / PAGE);
    connection = connect();
    try {
      // Setting up and tidying away need not survive a power cut: no waiting for the disk, so that
      // a run can be stopped quickly. The tellers' connections keep the setting asked for.
      run(connection, "PRAGMA synchronous=OFF");
      run(connection, "PRAGMA journal_mode=WAL");
      run(connection, SCHEMA);
      open(customers, opening);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private Connection connect() throws SQLException {
    Connection opened = DriverManager.getConnection(url);
    try {
      run(opened, pragmas);
      return opened;
    } catch (SQLException e) {
      opened.close();
      throw e;
    }
  }

  private static void run(Connection connection, String statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(statements);
    }
  }

  private void open(int customers, long opening) throws SQLException {
    var sql = new StringBuilder("BEGIN;");
    sql.append("INSERT INTO exchange VALUES(0,'opening',-1,'OPEN','1','opened');");
    for (Currency currency : Currency.values()) {
      account(sql, Accounts.position(currency), currency, 0);
      account(sql, Accounts.capital(currency), currency, -opening * customers);
      for (int customer = 0; customer < customers; customer++) {
        account(sql, Accounts.customer(customer, currency), currency, opening);
      }
    }
    run(connection, sql.append("COMMIT;").toString());
  }

  private static void account(StringBuilder sql, int id, Currency currency, long opening) {
    sql.append(
        "INSERT INTO account(id,currency,balance,version) VALUES(%d,'%s',%d,1);"
            .formatted(id, currency, opening));
    sql.append(
        "INSERT INTO posting(exchange,account,amount) VALUES(0,%d,%d);".formatted(id, opening));
  }

  /** A new connection for one thread; closed with the ledger. */
  Teller teller() throws SQLException {
    Connection opened = connect();
    try {
      var teller = new Teller(opened, writerTurn);
      tellers.add(teller);
      return teller;
    } catch (SQLException e) {
      opened.close();
      throw e;
    }
  }

  /**
   * Balance updates that no present balance contains. Whoever writes a balance writes the version
   * it read plus one, so an account's version is the length of the chain of updates its balance is
   * made of; postings beyond that were written over.
   */
  long lostUpdates() throws SQLException {
    return number(
        """
        SELECT sum((SELECT count(*) FROM posting WHERE account = account.id) - version)
        FROM account
        """);
  }

  /** Distance of all balances from zero, currency by currency, in minor units; 0 when sound. */
  long sum() throws SQLException {
    return number("SELECT sum(abs(s)) FROM (SELECT sum(balance) s FROM account GROUP BY currency)");
  }

  /** Distance of balances from what their postings add up to, in minor units. */
  long drift() throws SQLException {
    return number(
        """
        SELECT sum(abs(balance - (SELECT sum(amount) FROM posting WHERE account = account.id)))
        FROM account
        """);
  }

  /** Exchanges on the books, the opening not counted. */
  long exchanges() throws SQLException {
    return number("SELECT count(*) FROM exchange WHERE id > 0");
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Closes every connection; no teller may be at work. */
  @Override
  public void close() throws SQLException {
    for (Teller teller : tellers) {
      teller.close();
    }
    connection.close();
  }
}
