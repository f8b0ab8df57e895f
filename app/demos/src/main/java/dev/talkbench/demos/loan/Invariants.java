package dev.talkbench.demos.loan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks a finished simulation by SQL. {@code point} is the history of balance and rate of each
 * loan, {@code span} its stretches of constant balance and rate, {@code due} the instalments that
 * the contracts ask for by SQLite's own calendar arithmetic.
 */
final class Invariants {
  private static final String UNIT = "365000000";
  private static final String TODAY = "(SELECT day FROM business_date)";

  private static final List<String> HISTORY =
      List.of(
          """
          CREATE TEMP TABLE due AS
            WITH RECURSIVE months(no) AS (SELECT 1 UNION ALL SELECT no + 1 FROM months WHERE no < 600)
            SELECT id AS loan, no, CAST(julianday(date(disbursed * 86400, 'unixepoch',
              '+' || no || ' months', 'floor')) - 2440587.5 AS INTEGER) AS day
            FROM loan JOIN months
              ON no <= min(term, ((SELECT day FROM business_date) - disbursed) / 28 + 1)\
          """,
          "CREATE UNIQUE INDEX temp.due_key ON due(loan, no)",
          """
          CREATE TEMP TABLE point AS
            SELECT loan, day, sum(delta) AS delta, max(rate) AS rate, sum(bill) AS bill FROM (
              SELECT loan, day, debit AS delta, NULL AS rate, 0 AS bill
                FROM entry WHERE kind = 'DISBURSE' AND account = 'PRINCIPAL'
              UNION ALL SELECT loan, due, -principal, NULL, 1 FROM bill
              UNION ALL SELECT loan, day, -credit, NULL, 0
                FROM entry WHERE kind = 'PREPAY' AND account = 'PRINCIPAL'
              UNION ALL SELECT r.loan, r.day, 0, l.margin + CASE WHEN l.floating = 0 THEN 0 ELSE
                  (SELECT f.rate FROM fixing f WHERE f.day <= r.day ORDER BY f.day DESC LIMIT 1) END, 0
                FROM reset r JOIN loan l ON l.id = r.loan)
            GROUP BY loan, day\
          """,
          """
          CREATE TEMP TABLE span AS
            SELECT loan, day, until, balance, no,
              max(rate) OVER (PARTITION BY loan, rates) AS rate FROM (
              SELECT loan, day, rate,
                coalesce(lead(day) OVER w, (SELECT day FROM business_date)) AS until,
                sum(delta) OVER w AS balance, 1 + sum(bill) OVER w AS no, count(rate) OVER w AS rates
              FROM point WINDOW w AS (PARTITION BY loan ORDER BY day))\
          """,
          "CREATE INDEX temp.span_key ON span(loan, day)",
          """
          CREATE TEMP TABLE earned AS
            SELECT loan, no, (sum(balance * rate * (until - day)) + %1$s / 2) / %1$s AS interest
            FROM span GROUP BY loan, no\
          """
              .formatted(UNIT),
          "CREATE UNIQUE INDEX temp.earned_key ON earned(loan, no)");

  /** All of them, in the order of a bank's day. */
  static final List<Invariant> ALL =
      List.of(
          new Invariant(
              "debits equal credits each day",
              "SELECT day FROM entry GROUP BY day HAVING sum(debit) <> sum(credit)"),
          new Invariant(
              "debits equal credits in each transaction",
              """
              SELECT day FROM entry GROUP BY day, phase, priority, seq
              HAVING sum(debit) <> sum(credit)\
              """),
          new Invariant(
              "no amount is negative or on both sides",
              "SELECT day FROM entry WHERE debit < 0 OR credit < 0 OR (debit > 0) = (credit > 0)"),
          new Invariant(
              "balance is disbursed less repaid",
              """
              SELECT l.id FROM loan l
              LEFT JOIN (SELECT loan, sum(debit - credit) AS won FROM entry
                WHERE account = 'PRINCIPAL' GROUP BY loan) e ON e.loan = l.id
              LEFT JOIN (SELECT loan, sum(principal) AS won FROM bill
                WHERE status <> 'PAID' GROUP BY loan) b ON b.loan = l.id
              WHERE l.balance + coalesce(b.won, 0) <> coalesce(e.won, 0)\
              """),
          new Invariant(
              "balance follows from its history",
              """
              SELECT l.id FROM loan l JOIN (SELECT loan, sum(delta) AS won FROM point GROUP BY loan) p
              ON p.loan = l.id WHERE p.won <> l.balance\
              """),
          new Invariant("no balance below zero", "SELECT loan FROM span WHERE balance < 0"),
          new Invariant(
              "every loan was disbursed as agreed",
              """
              SELECT l.id FROM loan l LEFT JOIN entry e
                ON e.loan = l.id AND e.kind = 'DISBURSE' AND e.account = 'PRINCIPAL'
              WHERE l.disbursed < %s AND (e.debit IS NOT l.principal OR e.day IS NOT l.disbursed)\
              """
                  .formatted(TODAY)),
          new Invariant(
              "zero at maturity",
              """
              SELECT l.id FROM loan l LEFT JOIN bill b ON b.loan = l.id AND b.status <> 'PAID'
              WHERE (l.status = 'CLOSED' AND (l.balance <> 0 OR b.no IS NOT NULL OR l.closed IS NULL))
                OR (l.status <> 'CLOSED' AND b.no IS NULL AND l.disbursed < %1$s
                    AND (SELECT d.day FROM due d WHERE d.loan = l.id AND d.no = l.term) < %1$s - 15)\
              """
                  .formatted(TODAY)),
          new Invariant(
              "one bill for every due date",
              """
              SELECT d.loan FROM due d JOIN loan l ON l.id = d.loan
              LEFT JOIN bill b ON b.loan = d.loan AND b.no = d.no AND b.scheduled = 1
              WHERE d.day <= %1$s AND (l.closed IS NULL OR d.day <= l.closed)
                AND b.due IS NOT d.day
              UNION ALL
              SELECT b.loan FROM bill b LEFT JOIN due d ON d.loan = b.loan AND d.no = b.no
              WHERE b.scheduled = 1 AND d.day IS NOT b.due\
              """
                  .formatted(TODAY)),
          new Invariant(
              "no posting outside a loan's life",
              """
              SELECT e.loan FROM entry e JOIN loan l ON l.id = e.loan
              WHERE e.day > l.closed OR e.day < l.disbursed\
              """),
          new Invariant(
              "index is the base rate of its publication",
              """
              SELECT f.day FROM fixing f WHERE f.rate IS NOT
                (SELECT b.rate FROM base_rate b WHERE b.day <= f.published ORDER BY b.day DESC LIMIT 1)
              UNION ALL
              SELECT c.day FROM calendar c LEFT JOIN fixing f ON f.published = c.day
              WHERE c.day < %s AND strftime('%%d', c.date) = '15' AND NOT EXISTS
                (SELECT 1 FROM fixing f WHERE f.published =
                  (SELECT min(o.day) FROM calendar o WHERE o.business = 1 AND o.day >= c.day))
                AND (SELECT min(o.day) FROM calendar o WHERE o.business = 1 AND o.day >= c.day) < %1$s\
              """
                  .formatted(TODAY)),
          new Invariant(
              "rate in force is the last fixing before its reset",
              """
              SELECT r.loan FROM reset r JOIN span s ON s.loan = r.loan AND s.day = r.day
              WHERE r.rate <> s.rate
              UNION ALL SELECT b.loan FROM bill b JOIN span s ON s.loan = b.loan AND s.no = b.no
              WHERE s.until = b.due AND b.rate <> s.rate\
              """),
          new Invariant(
              "no reset is missed",
              """
              SELECT d.loan FROM due d JOIN loan l ON l.id = d.loan
              LEFT JOIN reset r ON r.loan = d.loan AND r.day = d.day
              WHERE l.floating = 1 AND d.no % l.reset_months = 0 AND d.no < l.term
                AND d.day < (SELECT day FROM business_date)
                AND (l.closed IS NULL OR d.day < l.closed) AND r.day IS NULL\
              """),
          new Invariant(
              "interest billed is interest earned",
              """
              SELECT b.loan FROM bill b LEFT JOIN earned e ON e.loan = b.loan AND e.no = b.no
              WHERE b.interest IS NOT coalesce(e.interest, 0)\
              """),
          new Invariant(
              "instalment in force is the annuity of balance, rate and term",
              """
              SELECT v.loan FROM level v JOIN loan l ON l.id = v.loan
              JOIN span s ON s.loan = v.loan AND s.day = v.day
              WHERE l.kind = 'ANNUITY' AND (v.balance <> s.balance OR v.rate <> s.rate
                OR v.remaining <> l.term - s.no + 1
                OR abs(v.payment - CASE WHEN v.rate = 0 THEN v.balance * 1.0 / v.remaining ELSE
                  v.balance * (v.rate / 12e6) * pow(1 + v.rate / 12e6, v.remaining)
                    / (pow(1 + v.rate / 12e6, v.remaining) - 1) END) > 0.51)\
              """),
          new Invariant(
              "a reset or prepayment sets the instalment anew",
              """
              SELECT p.loan FROM point p JOIN loan l ON l.id = p.loan
              JOIN span s ON s.loan = p.loan AND s.day = p.day
              LEFT JOIN level v ON v.loan = p.loan AND v.day = p.day
              WHERE l.kind = 'ANNUITY' AND p.rate IS NOT NULL AND s.balance > 0 AND v.day IS NULL
              UNION ALL
              SELECT e.loan FROM entry e JOIN loan l ON l.id = e.loan
              LEFT JOIN level v ON v.loan = e.loan AND v.day = e.day
              WHERE l.kind <> 'BULLET' AND e.kind = 'PREPAY' AND e.account = 'PRINCIPAL'
                AND v.day IS NULL\
              """),
          new Invariant(
              "principal billed is what the product says",
              """
              SELECT loan FROM (
                SELECT b.loan, b.no, b.principal, b.interest, l.kind, l.term, s.balance,
                  (SELECT v.payment FROM level v WHERE v.loan = b.loan AND v.day < b.due
                   ORDER BY v.day DESC LIMIT 1) AS level
                FROM bill b JOIN loan l ON l.id = b.loan
                JOIN span s ON s.loan = b.loan AND s.until = b.due AND s.no = b.no
                WHERE b.scheduled = 1)
              WHERE principal <> CASE WHEN no = term THEN balance
                WHEN kind = 'BULLET' THEN 0
                WHEN kind = 'EQUAL_PRINCIPAL' THEN min(level, balance)
                ELSE max(0, min(level - interest, balance)) END\
              """),
          new Invariant(
              "pay day is the first business day from the due date",
              """
              SELECT b.loan FROM bill b WHERE b.scheduled = 1 AND b.pay IS NOT
                (SELECT min(c.day) FROM calendar c WHERE c.business = 1 AND c.day >= b.due)
              UNION ALL SELECT b.loan FROM bill b
              WHERE b.scheduled = 1 AND strftime('%w', b.pay * 86400, 'unixepoch') IN ('0', '6')
              UNION ALL SELECT e.loan FROM entry e JOIN calendar c ON c.day = e.day
              WHERE e.kind = 'DEBIT' AND c.business = 0\
              """),
          new Invariant(
              "every due bill is paid or overdue",
              """
              SELECT loan FROM bill
              WHERE (pay < %1$s AND status NOT IN ('PAID', 'OVERDUE'))
                OR (status = 'OVERDUE' AND pay >= %1$s) OR (status = 'PAID') = (paid IS NULL)
                OR paid < pay\
              """
                  .formatted(TODAY)),
          new Invariant(
              "every paid bill has its money, and only once",
              """
              SELECT b.loan FROM bill b LEFT JOIN (
                SELECT loan, bill, day, sum(debit) AS cash, count(*) AS times FROM entry
                WHERE kind = 'DEBIT' AND account = 'CASH' GROUP BY loan, bill) e
                ON e.loan = b.loan AND e.bill = b.no
              WHERE b.scheduled = 1 AND ((b.status = 'PAID'
                  AND (e.cash IS NOT b.principal + b.interest + b.penalty
                    OR e.day IS NOT b.paid OR e.times <> 1)
                  AND b.principal + b.interest > 0)
                OR (b.status <> 'PAID' AND e.cash IS NOT NULL))\
              """),
          new Invariant(
              "surcharge is rate and margin on the overdue instalment, within the cap",
              """
              SELECT b.loan FROM bill b WHERE b.scheduled = 1 AND b.penalty IS NOT
                CASE WHEN b.status = 'PAID' THEN ((b.principal + b.interest)
                  * (b.rate + (SELECT value FROM product WHERE name = 'late'))
                  * (b.paid - b.pay) + %1$s / 2) / %1$s ELSE 0 END
              UNION ALL SELECT 0 FROM product WHERE name = 'late' AND value > 30000\
              """
                  .formatted(UNIT)),
          new Invariant(
              "every accepted request is booked once, a refused one never",
              """
              SELECT r.loan FROM request r LEFT JOIN (
                SELECT kind, seq, sum(credit) AS won, count(*) AS times FROM entry
                WHERE account = 'PRINCIPAL' AND kind = 'PREPAY' GROUP BY kind, seq) e
                ON e.kind = r.kind AND e.seq = r.seq
              WHERE r.kind = 'PREPAY' AND (r.outcome = 'ACCEPTED') <>
                (coalesce(e.won, 0) = r.amount AND coalesce(e.times, 0) = 1)
              UNION ALL SELECT e.loan FROM entry e LEFT JOIN request r
                ON r.kind = e.kind AND r.seq = e.seq AND r.day = e.day AND r.outcome = 'ACCEPTED'
              WHERE e.phase = 0 AND r.seq IS NULL\
              """),
          new Invariant(
              "early repayment costs the agreed fee",
              """
              SELECT p.loan FROM (SELECT loan, day, seq, sum(credit) AS won FROM entry
                WHERE kind IN ('PREPAY', 'PAY_OFF') AND account = 'PRINCIPAL'
                GROUP BY loan, day, seq) p
              JOIN loan l ON l.id = p.loan
              LEFT JOIN (SELECT loan, day, seq, sum(credit) AS won FROM entry
                WHERE account = 'FEE' GROUP BY loan, day, seq) f
                ON f.loan = p.loan AND f.day = p.day AND f.seq = p.seq
              WHERE coalesce(f.won, 0) <> (p.won * (SELECT value FROM product WHERE name = 'fee')
                * max(0, 1095 - (p.day - l.disbursed)) + 547500000) / 1095000000\
              """),
          new Invariant(
              "accounts agree with customers",
              """
              SELECT 1 WHERE (SELECT sum(debit - credit) FROM entry WHERE account = 'PRINCIPAL') <>
                (SELECT sum(balance) FROM loan)
                  + (SELECT coalesce(sum(principal), 0) FROM bill WHERE status <> 'PAID')
              UNION ALL
              SELECT 2 WHERE (SELECT sum(debit - credit) FROM entry WHERE account = 'BILLED') <>
                (SELECT coalesce(sum(interest), 0) FROM bill WHERE status <> 'PAID')
              UNION ALL
              SELECT 3 WHERE (SELECT sum(debit - credit) FROM entry WHERE account = 'ACCRUED') <>
                (SELECT coalesce(sum(e.interest), 0) FROM earned e
                 LEFT JOIN bill b ON b.loan = e.loan AND b.no = e.no WHERE b.no IS NULL)
              UNION ALL
              SELECT 4 WHERE (SELECT sum(credit - debit) FROM entry WHERE account = 'PENALTY') <>
                (SELECT coalesce(sum(penalty), 0) FROM bill)\
              """),
          new Invariant(
              "general ledger is the sum of its entries",
              """
              SELECT day FROM (
                SELECT day, account, sum(debit) AS dr, sum(credit) AS cr FROM entry
                GROUP BY day, account)
              FULL JOIN gl USING (day, account) WHERE dr IS NOT gl.debit OR cr IS NOT gl.credit\
              """),
          new Invariant(
              "every phase of every day has run",
              """
              SELECT c.day FROM calendar c LEFT JOIN batch b ON b.day = c.day
              WHERE c.day < %s GROUP BY c.day HAVING count(b.phase) <> 8\
              """
                  .formatted(TODAY)));

  private Invariants() {}

  /** Violations by name of the invariant, in order; all are there, also those without any. */
  static Map<String, Long> check(Connection connection) throws SQLException {
    var violations = new LinkedHashMap<String, Long>();
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA temp_store=MEMORY");
      for (String table : List.of("due", "point", "span", "earned")) {
        statement.execute("DROP TABLE IF EXISTS temp." + table);
      }
      for (String sql : HISTORY) {
        statement.execute(sql);
      }
      for (Invariant invariant : ALL) {
        try (ResultSet found =
            statement.executeQuery("SELECT count(*) FROM (" + invariant.violations() + ")")) {
          violations.put(invariant.name(), found.getLong(1));
        } catch (SQLException e) {
          throw new SQLException("invariant '" + invariant.name() + "': " + e.getMessage(), e);
        }
      }
    }
    return violations;
  }
}
