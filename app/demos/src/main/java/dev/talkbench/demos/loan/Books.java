package dev.talkbench.demos.loan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The bank's tables as the engine sees them. Inserts carry unique keys and say whether they were
 * new, which is what makes a batch that starts again book nothing twice.
 */
final class Books implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement entry;
  private final PreparedStatement request;
  private final PreparedStatement bill;
  private final PreparedStatement payBill;
  private final PreparedStatement overdue;
  private final PreparedStatement level;
  private final PreparedStatement reset;
  private final PreparedStatement fixing;
  private final PreparedStatement loan;
  private final PreparedStatement mark;
  private final PreparedStatement totals;
  private final PreparedStatement date;
  private long entries;

  /** Takes over {@code connection}; transactions are committed by {@link #commit} alone. */
  Books(Connection connection) throws SQLException {
    this.connection = connection;
    try (var statement = connection.createStatement()) {
      // Scratch data: nobody needs it after a power cut, and readers must not block the run.
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA synchronous=OFF");
      statement.execute("PRAGMA cache_size=-65536");
      statement.execute("PRAGMA wal_autocheckpoint=8000");
    }
    connection.setAutoCommit(false);
    entry = prepare("INSERT INTO entry VALUES (?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING");
    request = prepare("INSERT INTO request VALUES (?,?,?,?,?,?) ON CONFLICT DO NOTHING");
    bill =
        prepare("INSERT INTO bill VALUES (?,?,?,?,?,?,?,?,0,'OPEN',NULL) ON CONFLICT DO NOTHING");
    payBill =
        prepare(
            "UPDATE bill SET status='PAID', paid=?, penalty=?"
                + " WHERE loan=? AND no=? AND status<>'PAID'");
    overdue = prepare("UPDATE bill SET status='OVERDUE' WHERE loan=? AND no=? AND status='OPEN'");
    level = prepare("INSERT OR REPLACE INTO level VALUES (?,?,?,?,?,?)");
    reset = prepare("INSERT INTO reset VALUES (?,?,?,?) ON CONFLICT DO NOTHING");
    fixing = prepare("INSERT INTO fixing VALUES (?,?,?) ON CONFLICT DO NOTHING");
    loan =
        prepare(
            "UPDATE loan SET status=?, balance=?, rate=?, billed=?, level=?, accrued=?,"
                + " accrued_to=?, closed=? WHERE id=?");
    mark = prepare("INSERT INTO batch VALUES (?,?) ON CONFLICT DO NOTHING");
    totals =
        prepare(
            "INSERT OR REPLACE INTO gl SELECT day, account, sum(debit), sum(credit) FROM entry"
                + " WHERE day=? GROUP BY account");
    date = prepare("UPDATE business_date SET day=?");
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  private static boolean run(PreparedStatement statement, long... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setLong(i + 1, values[i]);
    }
    return statement.executeUpdate() > 0;
  }

  /** Books one line of a transaction; whether it is new. An amount of nothing is not booked. */
  boolean debit(Transaction t, int line, int billNo, Account account, long won)
      throws SQLException {
    return line(t, line, billNo, account, won, 0);
  }

  /** Books one line of a transaction; whether it is new. An amount of nothing is not booked. */
  boolean credit(Transaction t, int line, int billNo, Account account, long won)
      throws SQLException {
    return line(t, line, billNo, account, 0, won);
  }

  private boolean line(Transaction t, int line, int billNo, Account account, long dr, long cr)
      throws SQLException {
    if (dr == 0 && cr == 0) {
      return false;
    }
    entry.setLong(1, t.day());
    entry.setInt(2, t.phase().code());
    entry.setInt(3, t.priority());
    entry.setLong(4, t.seq());
    entry.setInt(5, line);
    entry.setString(6, t.kind().name());
    entry.setLong(7, t.loan());
    entry.setInt(8, billNo);
    entry.setString(9, account.name());
    entry.setLong(10, dr);
    entry.setLong(11, cr);
    boolean fresh = entry.executeUpdate() > 0;
    entries += fresh ? 1 : 0;
    return fresh;
  }

  /** Lines booked since this was opened. */
  long entries() {
    return entries;
  }

  /** Notes a customer's request and what became of it; whether it is new. */
  boolean request(Transaction t, String outcome) throws SQLException {
    request.setString(1, t.kind().name());
    request.setLong(2, t.seq());
    request.setLong(3, t.day());
    request.setLong(4, t.loan());
    request.setLong(5, t.amount());
    request.setString(6, outcome);
    return request.executeUpdate() > 0;
  }

  /** Keeps a bill; whether it is new. */
  boolean bill(Bill b, boolean scheduled) throws SQLException {
    return run(
        bill,
        b.loan(),
        b.no(),
        scheduled ? 1 : 0,
        b.due(),
        b.pay(),
        b.ratePpm(),
        b.principal(),
        b.interest());
  }

  /** Marks a bill as paid; whether it was not. */
  boolean paid(Bill b, long day, long penalty) throws SQLException {
    return run(payBill, day, penalty, b.loan(), b.no());
  }

  /** Marks a bill as overdue; whether it was open. */
  boolean overdue(Bill b) throws SQLException {
    return run(overdue, b.loan(), b.no());
  }

  /** Keeps the instalment in force from {@code day}. */
  void level(Position p, long day) throws SQLException {
    run(level, p.contract.id(), day, p.level, p.balance, p.ratePpm, p.remaining());
  }

  /** Keeps a loan's rate from {@code day}; whether it is new. */
  boolean reset(Position p, long day, long fixingDay) throws SQLException {
    return run(reset, p.contract.id(), day, p.ratePpm, fixingDay);
  }

  /** Keeps the index from {@code day}; whether it is new. */
  boolean fixing(long day, long ratePpm, long published) throws SQLException {
    return run(fixing, day, ratePpm, published);
  }

  /** Keeps where a loan stands; {@code closed} is 0 unless it is. */
  void save(Position p, long closed) throws SQLException {
    loan.setString(1, p.status.name());
    loan.setLong(2, p.balance);
    loan.setLong(3, p.ratePpm);
    loan.setInt(4, p.billed);
    loan.setLong(5, p.level);
    loan.setLong(6, p.accruedExact());
    loan.setLong(7, p.accruedTo());
    if (closed == 0) {
      loan.setNull(8, java.sql.Types.INTEGER);
    } else {
      loan.setLong(8, closed);
    }
    loan.setLong(9, p.contract.id());
    loan.executeUpdate();
  }

  /** Sums a day's entries by account. */
  void totals(long day) throws SQLException {
    run(totals, day);
  }

  /** Marks a phase of a day as finished. */
  void mark(long day, Phase phase) throws SQLException {
    run(mark, day, phase.code());
  }

  /** Keeps the business date. */
  void date(long day) throws SQLException {
    run(date, day);
  }

  /** Makes all since the last commit durable for whoever opens the file next. */
  void commit() throws SQLException {
    connection.commit();
  }

  /** The business date. */
  long date() throws SQLException {
    return number("SELECT day FROM business_date");
  }

  /** A parameter of the product. */
  long product(String name) throws SQLException {
    return number("SELECT value FROM product WHERE name='" + name + "'");
  }

  private long number(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      return found.getLong(1);
    }
  }

  /** Phases of a day that have not finished, in order. */
  List<Phase> unfinished(long day) throws SQLException {
    var phases = new ArrayList<>(List.of(Phase.values()));
    try (var statement = prepare("SELECT phase FROM batch WHERE day=?")) {
      statement.setLong(1, day);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          int code = found.getInt(1);
          phases.removeIf(p -> p.code() == code);
        }
      }
    }
    return phases;
  }

  /** All loans by id. */
  List<Position> positions() throws SQLException {
    var positions = new ArrayList<Position>();
    try (var statement = connection.createStatement();
        ResultSet r =
            statement.executeQuery(
                "SELECT id, kind, floating, principal, margin, term, disbursed, reset_months,"
                    + " status, balance, rate, billed, level, accrued, accrued_to"
                    + " FROM loan ORDER BY id")) {
      while (r.next()) {
        var contract =
            new Contract(
                r.getLong(1),
                Repayment.valueOf(r.getString(2)),
                r.getInt(3) == 1,
                r.getLong(4),
                r.getLong(5),
                r.getInt(6),
                r.getLong(7),
                r.getInt(8));
        positions.add(
            new Position(
                contract,
                Position.Status.valueOf(r.getString(9)),
                r.getLong(10),
                r.getLong(11),
                r.getInt(12),
                r.getLong(13),
                r.getLong(14),
                r.getLong(15)));
      }
    }
    return positions;
  }

  /** Bills not paid, by loan and number. */
  List<Bill> open() throws SQLException {
    var bills = new ArrayList<Bill>();
    try (var statement = connection.createStatement();
        ResultSet r =
            statement.executeQuery(
                "SELECT loan, no, due, pay, rate, principal, interest FROM bill"
                    + " WHERE status<>'PAID' ORDER BY loan, no")) {
      while (r.next()) {
        bills.add(
            new Bill(
                r.getLong(1),
                r.getInt(2),
                r.getLong(3),
                r.getLong(4),
                r.getLong(5),
                r.getLong(6),
                r.getLong(7)));
      }
    }
    return bills;
  }

  /** A table of day and rate. */
  NavigableMap<Long, Long> rates(String table) throws SQLException {
    var rates = new TreeMap<Long, Long>();
    try (var statement = connection.createStatement();
        ResultSet r = statement.executeQuery("SELECT day, rate FROM " + table)) {
      while (r.next()) {
        rates.put(r.getLong(1), r.getLong(2));
      }
    }
    return rates;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
