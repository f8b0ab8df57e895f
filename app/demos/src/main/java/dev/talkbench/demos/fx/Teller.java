package dev.talkbench.demos.fx;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * One connection to the ledger. Reading and writing are two steps with the application's decision
 * between them, as in any service that loads an entity, changes it and saves it; what keeps others
 * out in between is the caller's choice.
 *
 * <p>Threads: one at a time.
 */
final class Teller implements AutoCloseable {
  private final Connection connection;
  private final ReentrantLock writerTurn;
  private final PreparedStatement begin;
  private final PreparedStatement commit;
  private final PreparedStatement rollback;
  private final PreparedStatement stored;
  private final PreparedStatement read;
  private final PreparedStatement claim;
  private final PreparedStatement update;
  private final PreparedStatement record;
  private final PreparedStatement post;

  Teller(Connection connection, ReentrantLock writerTurn) throws SQLException {
    this.connection = connection;
    this.writerTurn = writerTurn;
    begin = connection.prepareStatement("BEGIN IMMEDIATE");
    commit = connection.prepareStatement("COMMIT");
    rollback = connection.prepareStatement("ROLLBACK");
    stored = connection.prepareStatement("SELECT response FROM exchange WHERE key = ?");
    read =
        connection.prepareStatement(
            "SELECT id, balance, version FROM account WHERE id IN (?, ?, ?, ?)");
    claim = connection.prepareStatement("UPDATE account SET fence = ? WHERE id = ? AND fence < ?");
    update =
        connection.prepareStatement(
            """
            UPDATE account SET balance = ?, version = ?
            WHERE id = ? AND version BETWEEN ? AND ? AND fence <= ?
            """);
    record =
        connection.prepareStatement(
            """
            INSERT INTO exchange(key, customer, side, rate, response) VALUES(?, ?, ?, ?, ?)
            ON CONFLICT(key) DO NOTHING RETURNING id
            """);
    post =
        connection.prepareStatement(
            "INSERT INTO posting(exchange, account, amount) VALUES(?, ?, ?)");
  }

  /** An account as it was read. */
  record Row(long balance, long version) {}

  /** What became of a write. */
  enum Written {
    /** On the books. */
    DONE,
    /** The key was there already; nothing moved. */
    DUPLICATE,
    /** The condition did not hold; nothing moved. */
    STALE
  }

  /** The answer given to this key before. */
  Optional<String> answer(String key) throws SQLException {
    stored.setString(1, key);
    try (ResultSet row = stored.executeQuery()) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  /** Reads four accounts in one statement: one snapshot, no lock. */
  Map<Integer, Row> read(List<Integer> accounts) throws SQLException {
    for (int i = 0; i < 4; i++) {
      read.setInt(i + 1, accounts.get(i));
    }
    var found = new HashMap<Integer, Row>();
    try (ResultSet row = read.executeQuery()) {
      while (row.next()) {
        found.put(row.getInt(1), new Row(row.getLong(2), row.getLong(3)));
      }
    }
    return found;
  }

  /**
   * Leaves the token on the accounts and reads them, in one transaction. A token checked only at
   * the write is not enough: a newer holder may have read before the late write and would then
   * write over it.
   *
   * @return empty when a newer token has been here
   */
  Optional<Map<Integer, Row>> claim(List<Integer> accounts, long token)
      throws SQLException, InterruptedException {
    return transaction(
        () -> {
          for (int account : accounts) {
            claim.setLong(1, token);
            claim.setInt(2, account);
            claim.setLong(3, token);
            if (claim.executeUpdate() == 0) {
              return Optional.<Map<Integer, Row>>empty();
            }
          }
          return Optional.of(read(accounts));
        },
        Optional::isPresent);
  }

  /**
   * Writes the exchange: balances computed from what was read, four postings, the stored answer;
   * all or nothing.
   *
   * @param checkVersion whether the versions must still be those that were read
   * @param token the accounts must carry no newer one; {@link Long#MAX_VALUE} for no check
   */
  Written write(Exchange exchange, Map<Integer, Row> found, boolean checkVersion, long token)
      throws SQLException, InterruptedException {
    return transaction(
        () -> put(exchange, found, checkVersion, token), written -> written == Written.DONE);
  }

  /** Takes the writer's turn; commits what is to be kept and undoes everything else. */
  private <T> T transaction(Step<T> step, Predicate<T> keep)
      throws SQLException, InterruptedException {
    writerTurn.lockInterruptibly();
    try {
      begin.executeUpdate();
      try {
        T outcome = step.run();
        (keep.test(outcome) ? commit : rollback).executeUpdate();
        return outcome;
      } catch (SQLException e) {
        undo(e);
        throw e;
      }
    } finally {
      writerTurn.unlock();
    }
  }

  /** SQLite has undone everything itself when, say, the disk is full. */
  private void undo(SQLException reason) {
    try {
      rollback.executeUpdate();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  private interface Step<T> {
    T run() throws SQLException;
  }

  private Written put(Exchange exchange, Map<Integer, Row> found, boolean checkVersion, long token)
      throws SQLException {
    for (Exchange.Leg leg : exchange.legs()) {
      Row row = row(found, leg.account());
      update.setLong(1, row.balance() + leg.amount());
      update.setLong(2, row.version() + 1);
      update.setInt(3, leg.account());
      update.setLong(4, checkVersion ? row.version() : 0);
      update.setLong(5, checkVersion ? row.version() : Long.MAX_VALUE);
      update.setLong(6, token);
      if (update.executeUpdate() == 0) {
        return Written.STALE;
      }
    }
    record.setString(1, exchange.key());
    record.setInt(2, exchange.customer());
    record.setString(3, exchange.side().name());
    record.setString(4, exchange.quote().wonPerUnit().toPlainString());
    record.setString(5, "done " + exchange.key());
    long id;
    try (ResultSet row = record.executeQuery()) {
      if (!row.next()) {
        return Written.DUPLICATE;
      }
      id = row.getLong(1);
    }
    for (Exchange.Leg leg : exchange.legs()) {
      post.setLong(1, id);
      post.setInt(2, leg.account());
      post.setLong(3, leg.amount());
      post.executeUpdate();
    }
    return Written.DONE;
  }

  /**
   * The row of an account.
   *
   * @throws SQLException there is none
   */
  static Row row(Map<Integer, Row> found, int account) throws SQLException {
    Row row = found.get(account);
    if (row == null) {
      throw new SQLException("no account " + account);
    }
    return row;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
