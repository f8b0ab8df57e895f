package dev.talkbench.demos.replay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;

/** A read request as the gateway gets it. */
sealed interface Question {
  /** Whose account. */
  Account account();

  /** Balance and standing. */
  record Balance(Account account) implements Question {}

  /** A page of movements, newest first; dates inclusive, page from 0. */
  record History(Account account, LocalDate from, LocalDate to, int page) implements Question {
    static final int SIZE = 10;
  }

  /** Interest on today's balance from a day to another, exclusive. */
  record Interest(Account account, LocalDate from, LocalDate to) implements Question {
    /** Whether the period is one calendar month. */
    boolean month() {
      return from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1));
    }
  }

  /** One movement; there may be none of that id. */
  record Detail(Account account, int id) implements Question {}

  /** Sums of a month. */
  record Summary(Account account, YearMonth month) implements Question {}

  /** Request number {@code n} of a run: each depends on seed and number alone. */
  static Question of(long seed, long n, List<Account> accounts) {
    var random = new SplittableRandom(seed * 31 + n * 0x9e3779b97f4a7c15L);
    Account account = accounts.get(random.nextInt(accounts.size()));
    int kind = random.nextInt(100);
    LocalDate day = Account.TODAY.minusDays(random.nextInt(360));
    if (kind < 30) {
      return new Balance(account);
    }
    if (kind < 65) {
      return new History(account, day.minusDays(60), day, random.nextInt(2));
    }
    if (kind < 73) {
      return new Interest(account, day.minusDays(10 + random.nextInt(200)), day);
    }
    if (kind < 75) {
      LocalDate first = day.withDayOfMonth(1);
      return new Interest(account, first, first.plusMonths(1));
    }
    if (kind < 90) {
      return new Detail(account, 1 + random.nextInt(account.movements().size() + 20));
    }
    return new Summary(account, YearMonth.from(day));
  }
}
