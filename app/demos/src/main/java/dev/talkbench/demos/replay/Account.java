package dev.talkbench.demos.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An account and its history, oldest first.
 *
 * @param no from 0
 * @param ratePpm interest a year
 * @param hold won that are reserved
 */
record Account(
    int no, String holder, String status, long ratePpm, long hold, List<Movement> movements) {

  /** The business date all questions are asked on: the day of the talk. */
  static final LocalDate TODAY = LocalDate.of(2024, 9, 12);

  private static final List<String> NAMES =
      List.of("김하늘", "이바다", "박새롬", "최가온", "정다움", "한누리", "윤슬", "오로라 주식회사");
  private static final List<String> MEMOS =
      List.of("급여", "카드대금", "월세", "이자", "모임통장", "커피", "관리비", "보험료");
  private static final int DAYS = 400;

  /**
   * A line of the history.
   *
   * @param id unique within the account, rising
   * @param type {@code DEPOSIT}, {@code WITHDRAWAL} or {@code FEE}
   * @param amount in won, positive
   * @param balance afterwards
   * @param cancelled whether it does not count in summaries
   */
  record Movement(
      int id,
      LocalDate date,
      String type,
      long amount,
      long balance,
      String memo,
      boolean cancelled) {
    boolean deposit() {
      return type.equals("DEPOSIT");
    }
  }

  /** Balance now. */
  long balance() {
    return movements.getLast().balance();
  }

  /** {@code count} accounts, the same for the same seed. */
  static List<Account> portfolio(long seed, int count) {
    var accounts = new ArrayList<Account>();
    for (int no = 0; no < count; no++) {
      accounts.add(account(new SplittableRandom(seed * 1_000_003 + no), no));
    }
    return accounts;
  }

  private static Account account(SplittableRandom random, int no) {
    var movements = new ArrayList<Movement>();
    // A tenth are companies whose balance does not fit into 32 bits.
    long balance =
        random.nextInt(10) == 0 ? 3_000_000_000L : 1_000_000 + random.nextInt(50_000_000);
    LocalDate date = TODAY.minusDays(DAYS);
    movements.add(new Movement(1, date, "DEPOSIT", balance, balance, "개설", false));
    int count = 40 + random.nextInt(160);
    for (int id = 2; id <= count; id++) {
      date = later(date, random, count);
      int kind = random.nextInt(10);
      String type = kind < 4 ? "DEPOSIT" : kind < 9 ? "WITHDRAWAL" : "FEE";
      long amount = kind == 9 ? 500 : 1_000 + random.nextInt(400_000);
      if (!type.equals("DEPOSIT") && amount > balance) {
        type = "DEPOSIT";
      }
      boolean cancelled = random.nextInt(25) == 0;
      balance += cancelled ? 0 : type.equals("DEPOSIT") ? amount : -amount;
      String memo = MEMOS.get(random.nextInt(MEMOS.size()));
      movements.add(new Movement(id, date, type, amount, balance, memo, cancelled));
    }
    return new Account(
        no,
        NAMES.get(random.nextInt(NAMES.size())),
        random.nextInt(6) == 0 ? "DORMANT" : "ACTIVE",
        1_000L * (1 + random.nextInt(40)),
        random.nextInt(3) == 0 ? 10_000L * (1 + random.nextInt(50)) : 0,
        List.copyOf(movements));
  }

  private static LocalDate later(LocalDate date, SplittableRandom random, int count) {
    LocalDate next = date.plusDays(random.nextInt(2 * DAYS / count + 1));
    return next.isAfter(TODAY) ? TODAY : next;
  }
}
