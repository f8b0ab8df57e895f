package dev.talkbench.demos.loan;

import dev.talkbench.demos.loan.Transaction.Kind;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.PriorityQueue;

/**
 * The loan engine: books customers' requests until the cut-off and then the end of day, phase by
 * phase. Opened on a database that a crash has left, it goes on with the first phase that has not
 * finished; what was already booked is not booked again.
 */
final class Bank {
  /** Operations between two commits within a day; a crash repeats what came after the last. */
  private static final int CHUNK = 200;

  private static final int PUBLISHED = 15;

  /** Passed after each operation: where a run looks whether to stop, and a test crashes. */
  interface Checkpoint {
    /** Ends the bank by throwing. */
    void pass(long day, Phase phase) throws InterruptedException;
  }

  private final Books books;
  private final BusinessClock clock;
  private final BusinessCalendar calendar;
  private final World world;
  private final Checkpoint checkpoint;
  private final List<Position> positions;
  private final List<Bill> open;
  private final NavigableMap<Long, Long> baseRates;
  private final NavigableMap<Long, Long> fixings;
  private final PriorityQueue<Transaction> inbox = new PriorityQueue<>();
  private final long latePpm;
  private final long feePpm;
  private boolean cutOff;
  private long loanDays;
  private int operations;

  /** Opens the bank where its books stand. */
  Bank(Books books, World world, Checkpoint checkpoint) throws SQLException {
    this.books = books;
    this.world = world;
    this.checkpoint = checkpoint;
    this.clock = new BusinessClock(LocalDate.ofEpochDay(books.date()));
    this.calendar = new BusinessCalendar(World.START, world.end().plusYears(1));
    this.positions = books.positions();
    this.open = books.open();
    this.baseRates = books.rates("base_rate");
    this.fixings = books.rates("fixing");
    this.latePpm = books.product("late");
    this.feePpm = books.product("fee");
    if (fixings.isEmpty()) {
      long first = clock.day();
      fix(first, first);
    }
  }

  /** Takes a customer's request; after the cut-off, or late, it counts for the next open date. */
  void submit(Transaction request) {
    long earliest = clock.day() + (cutOff ? 1 : 0);
    inbox.add(request.day() < earliest ? request.on(earliest) : request);
  }

  /** The business date. */
  LocalDate date() {
    return clock.date();
  }

  /** Loans times days of interest computed since this was opened. */
  long loanDays() {
    return loanDays;
  }

  /** Average rate in force of active loans, weighted by balance, in percent; NaN without any. */
  double averageRate(boolean floating) {
    double weighted = 0;
    double balance = 0;
    for (Position p : positions) {
      if (p.active() && p.contract.floating() == floating) {
        weighted += (double) p.balance * p.ratePpm;
        balance += (double) p.balance;
      }
    }
    return weighted / balance / 10_000;
  }

  /** Runs the business date to its end and rolls it. */
  void endOfDay() throws SQLException, InterruptedException {
    long day = clock.day();
    for (Phase phase : books.unfinished(day)) {
      cutOff = phase != Phase.REAL_TIME;
      switch (phase) {
        case REAL_TIME -> requests(day);
        case RATE_FIXING -> fixRates(day);
        case ACCRUAL -> accrue(day);
        case BILLING -> bill(day);
        case AUTO_DEBIT -> debit(day);
        case DELINQUENCY -> flagOverdue(day);
        case GENERAL_LEDGER -> books.totals(day);
        case DATE_ROLL -> books.date(day + 1);
      }
      books.mark(day, phase);
      checkpoint.pass(day, phase);
    }
    books.commit();
    clock.roll();
    cutOff = false;
  }

  private void done(long day, Phase phase) throws SQLException, InterruptedException {
    operations++;
    if (operations % CHUNK == 0) {
      books.commit();
    }
    checkpoint.pass(day, phase);
  }

  private void requests(long day) throws SQLException, InterruptedException {
    while (!inbox.isEmpty() && inbox.element().day() <= day) {
      Transaction t = inbox.remove();
      Position p = positions.get(Math.toIntExact(t.loan() - 1));
      boolean accepted =
          switch (t.kind()) {
            case DISBURSE -> p.status == Position.Status.NEW;
            case PREPAY -> p.active() && t.amount() < p.balance;
            case PAY_OFF -> p.active() && p.balance > 0 && !owes(p);
            case ACCRUE, BILL, DEBIT -> throw new IllegalArgumentException("batch only: " + t);
          };
      if (books.request(t, accepted ? "ACCEPTED" : "REFUSED") && accepted) {
        switch (t.kind()) {
          case DISBURSE -> disburse(t, p);
          case PREPAY -> prepay(t, p);
          default -> payOff(t, p);
        }
      }
      done(day, Phase.REAL_TIME);
    }
  }

  private boolean owes(Position p) {
    return open.stream().anyMatch(b -> b.loan() == p.contract.id());
  }

  private void disburse(Transaction t, Position p) throws SQLException {
    p.settle(t.day());
    p.status = Position.Status.ACTIVE;
    p.balance = p.contract.principal();
    setRate(p, t.day());
    setLevel(p, t.day());
    books.debit(t, 1, 0, Account.PRINCIPAL, t.amount());
    books.credit(t, 2, 0, Account.CASH, t.amount());
    books.save(p, 0);
  }

  private void setRate(Position p, long day) throws SQLException {
    var fixing = fixings.floorEntry(day);
    if (p.contract.floating() && fixing != null) {
      p.ratePpm = fixing.getValue() + p.contract.marginPpm();
      books.reset(p, day, fixing.getKey());
    } else {
      p.ratePpm = p.contract.marginPpm();
      books.reset(p, day, day);
    }
  }

  private void setLevel(Position p, long day) throws SQLException {
    p.level =
        switch (p.contract.kind()) {
          case ANNUITY -> Amortisation.payment(p.balance, p.ratePpm, p.remaining());
          case EQUAL_PRINCIPAL -> p.balance / p.remaining();
          case BULLET -> 0;
        };
    books.level(p, day);
  }

  private long fee(Position p, long amount, long day) {
    return Interest.fee(amount, feePpm, day - p.contract.disbursed());
  }

  private void prepay(Transaction t, Position p) throws SQLException {
    long fee = fee(p, t.amount(), t.day());
    p.settle(t.day());
    p.balance -= t.amount();
    if (p.remaining() > 0) {
      setLevel(p, t.day());
    }
    books.debit(t, 1, 0, Account.CASH, t.amount() + fee);
    books.credit(t, 2, 0, Account.PRINCIPAL, t.amount());
    books.credit(t, 3, 0, Account.FEE, fee);
    books.save(p, 0);
  }

  private void payOff(Transaction t, Position p) throws SQLException {
    long interest = Interest.won(p.accrued(t.day()));
    long fee = fee(p, p.balance, t.day());
    var last =
        new Bill(p.contract.id(), p.billed + 1, t.day(), t.day(), p.ratePpm, p.balance, interest);
    books.bill(last, false);
    books.paid(last, t.day(), 0);
    books.debit(t, 1, last.no(), Account.CASH, p.balance + interest + fee);
    books.credit(t, 2, last.no(), Account.PRINCIPAL, p.balance);
    books.credit(t, 3, last.no(), Account.ACCRUED, interest);
    books.credit(t, 4, last.no(), Account.FEE, fee);
    p.balance = 0;
    p.nextPeriod(t.day());
    p.status = Position.Status.CLOSED;
    books.save(p, t.day());
  }

  private void fix(long day, long published) throws SQLException {
    var base = baseRates.floorEntry(published);
    if (base == null) {
      throw new IllegalStateException("no base rate before day " + published);
    }
    books.fixing(day, base.getValue(), published);
    fixings.put(day, base.getValue());
  }

  /** The index is published on the 15th or the business day after and applies from the next day. */
  private void fixRates(long day) throws SQLException, InterruptedException {
    LocalDate today = clock.date();
    if (today.equals(calendar.onOrAfter(today.withDayOfMonth(PUBLISHED)))) {
      fix(day + 1, day);
      done(day, Phase.RATE_FIXING);
    }
    for (Position p : positions) {
      Contract c = p.contract;
      if (p.active()
          && c.floating()
          && p.lastDue() == day
          && p.billed > 0
          && p.remaining() > 0
          && p.billed % c.resetMonths() == 0) {
        p.settle(day);
        setRate(p, day);
        if (c.kind() == Repayment.ANNUITY) {
          setLevel(p, day);
        }
        books.save(p, 0);
        done(day, Phase.RATE_FIXING);
      }
    }
  }

  private void accrue(long day) throws SQLException, InterruptedException {
    long interest = 0;
    for (Position p : positions) {
      if (p.active()) {
        interest += p.accrualOf(day);
        loanDays++;
      }
    }
    var t = Transaction.batch(day, Phase.ACCRUAL, Kind.ACCRUE, 0, 0, interest);
    books.debit(t, 1, 0, Account.ACCRUED, interest);
    books.credit(t, 2, 0, Account.INTEREST, interest);
    done(day, Phase.ACCRUAL);
  }

  /** Bills what falls due tomorrow: the period ends with today's interest. */
  private void bill(long day) throws SQLException, InterruptedException {
    long due = day + 1;
    for (Position p : positions) {
      if (p.active() && p.nextDue() == due && p.remaining() > 0) {
        bill(p, day, due);
        done(day, Phase.BILLING);
      }
    }
  }

  private void bill(Position p, long day, long due) throws SQLException {
    long interest = Interest.won(p.accrued(due));
    long principal =
        p.remaining() == 1
            ? p.balance
            : switch (p.contract.kind()) {
              case ANNUITY -> Math.clamp(p.level - interest, 0, p.balance);
              case EQUAL_PRINCIPAL -> Math.min(p.level, p.balance);
              case BULLET -> 0;
            };
    long pay = calendar.onOrAfter(LocalDate.ofEpochDay(due)).toEpochDay();
    var bill = new Bill(p.contract.id(), p.billed + 1, due, pay, p.ratePpm, principal, interest);
    if (books.bill(bill, true)) {
      open.add(bill);
    }
    var t = Transaction.batch(day, Phase.BILLING, Kind.BILL, bill.loan(), bill.no(), interest);
    books.debit(t, 1, bill.no(), Account.BILLED, interest);
    books.credit(t, 2, bill.no(), Account.ACCRUED, interest);
    p.balance -= principal;
    p.nextPeriod(due);
    books.save(p, 0);
  }

  private void debit(long day) throws SQLException, InterruptedException {
    if (!calendar.business(clock.date())) {
      return;
    }
    // By loan and number, as a restart would read them.
    open.sort(Comparator.comparingLong(Bill::loan).thenComparingInt(Bill::no));
    var due = new ArrayList<Bill>();
    for (Bill bill : open) {
      if (bill.pay() <= day && world.funded(bill.loan(), bill.no(), day - bill.pay())) {
        due.add(bill);
      }
    }
    for (Bill bill : due) {
      debit(bill, day);
      open.remove(bill);
      Position p = positions.get(Math.toIntExact(bill.loan() - 1));
      if (p.balance == 0 && p.remaining() == 0 && !owes(p)) {
        p.status = Position.Status.CLOSED;
        books.save(p, day);
      }
      done(day, Phase.AUTO_DEBIT);
    }
  }

  private void debit(Bill bill, long day) throws SQLException {
    long asked = bill.principal() + bill.interest();
    long penalty = Interest.won(Interest.exact(asked, bill.ratePpm() + latePpm, day - bill.pay()));
    if (!books.paid(bill, day, penalty)) {
      return;
    }
    var t =
        Transaction.batch(
            day, Phase.AUTO_DEBIT, Kind.DEBIT, bill.loan(), bill.no(), asked + penalty);
    books.debit(t, 1, bill.no(), Account.CASH, t.amount());
    books.credit(t, 2, bill.no(), Account.PRINCIPAL, bill.principal());
    books.credit(t, 3, bill.no(), Account.BILLED, bill.interest());
    books.credit(t, 4, bill.no(), Account.PENALTY, penalty);
  }

  private void flagOverdue(long day) throws SQLException, InterruptedException {
    for (Bill bill : open) {
      if (bill.pay() <= day && books.overdue(bill)) {
        done(day, Phase.DELINQUENCY);
      }
    }
  }
}
