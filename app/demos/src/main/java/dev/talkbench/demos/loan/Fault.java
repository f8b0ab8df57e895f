package dev.talkbench.demos.loan;

import dev.talkbench.demos.Label;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** A mistake that an engine can make, planted in a ledger that was right. */
enum Fault {
  INTEREST_TOO_MUCH(
      "이자 1원 많음",
      "A won of interest too much",
      "UPDATE bill SET interest=interest+1 WHERE (loan,no) IN " + Places.BILL),
  PRINCIPAL_TOO_MUCH(
      "원금 1원 많음",
      "A won of principal too much",
      "UPDATE bill SET principal=principal+1 WHERE (loan,no) IN " + Places.BILL),
  BILL_LOST("청구 사라짐", "Bill lost", "DELETE FROM bill WHERE (loan,no) IN " + Places.BILL),
  DUE_DATE_LATE(
      "약정일 하루 늦음",
      "Due date a day late",
      "UPDATE bill SET due=due+1 WHERE (loan,no) IN " + Places.BILL),
  PAY_DAY_MOVED(
      "납입일 밀림", "Pay day moved", "UPDATE bill SET pay=pay+1 WHERE (loan,no) IN " + Places.BILL),
  RATE_OF_ANOTHER_MONTH(
      "다른 달의 금리",
      "Rate of another month",
      "UPDATE bill SET rate=rate+2500 WHERE (loan,no) IN " + Places.BILL),
  PAID_WITHOUT_MONEY(
      "돈 없이 납입 처리",
      "Paid without money",
      "UPDATE bill SET status='PAID', paid=pay WHERE status<>'PAID'"),
  FORGOTTEN_AS_OPEN(
      "납입이 미납으로 남음",
      "Paid, left as open",
      "UPDATE bill SET status='OPEN', paid=NULL WHERE (loan,no) IN " + Places.BILL),
  SURCHARGE_FORGOTTEN(
      "연체 가산 빠짐", "Surcharge forgotten", "UPDATE bill SET penalty=0 WHERE penalty > 0"),
  SURCHARGE_ABOVE_CAP(
      "가산 금리 상한 넘음", "Surcharge above the cap", "UPDATE product SET value=30001 WHERE name='late'"),
  ONE_SIDE_OFF(
      "한쪽만 1원 많음",
      "One side of an entry off",
      "UPDATE entry SET credit=credit+1 WHERE kind='DISBURSE' AND credit>0"
          + " AND day=(SELECT min(day) FROM entry)"),
  DEBIT_LOST(
      "출금 기장 빠짐",
      "Debit lost",
      "DELETE FROM entry WHERE kind='DEBIT' AND account='CASH' AND day=" + Places.last("DEBIT")),
  BOOKED_TWICE(
      "두 번 기장",
      "Booked twice",
      "INSERT INTO entry SELECT day,phase,priority,seq,line+10,kind,loan,bill,account,debit,credit"
          + " FROM entry WHERE kind='DEBIT' AND day="
          + Places.last("DEBIT")),
  WRONG_LOAN(
      "다른 대출에 기장",
      "Booked on the wrong loan",
      "UPDATE entry SET loan=(SELECT min(id) FROM loan WHERE id<>entry.loan) WHERE kind='PREPAY'"
          + " AND day="
          + Places.last("PREPAY")),
  PREPAYMENT_LOST(
      "중도상환 사라짐",
      "Prepayment lost",
      "DELETE FROM entry WHERE kind='PREPAY' AND day=" + Places.last("PREPAY")),
  FEE_FORGOTTEN("수수료 빠짐", "Fee forgotten", "DELETE FROM entry WHERE account='FEE'"),
  REFUSED_YET_BOOKED(
      "거절한 요청을 기장",
      "Refused, yet booked",
      "UPDATE request SET outcome='REFUSED' WHERE kind='PREPAY' AND outcome='ACCEPTED'"),
  POSTED_AFTER_CLOSURE(
      "해지 뒤 기장",
      "Posted after closure",
      "UPDATE loan SET closed=closed-1 WHERE closed IS NOT NULL"),
  BALANCE_AT_MATURITY(
      "만기에 남은 잔액", "Balance at maturity", "UPDATE loan SET balance=1 WHERE status='CLOSED'"),
  RESET_MISSED(
      "금리 변경 빠짐", "Reset missed", "DELETE FROM reset WHERE day=(SELECT max(day) FROM reset)"),
  OLD_INDEX(
      "지난달 지표로 변경",
      "Reset by an old index",
      "UPDATE reset SET rate=rate-2500 WHERE day=(SELECT max(day) FROM reset)"),
  INDEX_NOT_BASE_RATE(
      "기준금리와 다른 지표",
      "Index is not the base rate",
      "UPDATE fixing SET rate=rate+1 WHERE day=(SELECT max(day) FROM fixing)"),
  INDEX_NOT_PUBLISHED(
      "지표 고시 빠짐",
      "Index not published",
      "DELETE FROM fixing WHERE day=(SELECT max(day) FROM fixing)"),
  WRONG_INSTALMENT(
      "틀린 월 납입액",
      "Wrong instalment",
      "UPDATE level SET payment=payment+2 WHERE day=" + Places.LEVEL),
  INSTALMENT_NOT_RECOMPUTED(
      "월 납입액 그대로", "Instalment not recomputed", "DELETE FROM level WHERE day=" + Places.LEVEL),
  ACCRUED_TOO_LITTLE(
      "발생 이자 1원 적음",
      "Accrued a won too little",
      "UPDATE entry SET debit=debit-1, credit=0 WHERE kind='ACCRUE' AND account='ACCRUED' AND day="
          + Places.DAY_90),
  BALANCED_TOO_MUCH(
      "차대 맞는 과다 이자",
      "Balanced, too much interest",
      "UPDATE entry SET debit=debit+(debit>0), credit=credit+(credit>0) WHERE kind='ACCRUE' AND"
          + " day="
          + Places.DAY_90),
  PHASE_SKIPPED(
      "배치 단계 건너뜀",
      "Phase skipped",
      "DELETE FROM batch WHERE phase=5 AND day=(SELECT min(day)+90 FROM batch)"),
  GENERAL_LEDGER_OFF(
      "총계정 어긋남",
      "General ledger off",
      "UPDATE gl SET debit=debit+1 WHERE day=(SELECT min(day)+90 FROM gl)"),
  HOLIDAY_FORGOTTEN(
      "휴일 잊음",
      "Holiday forgotten",
      "UPDATE calendar SET business=0 WHERE day=(SELECT pay FROM bill WHERE scheduled=1 ORDER BY"
          + " pay DESC, loan LIMIT 1 OFFSET 50)");

  /** Rows that a fault may hit. */
  private static final class Places {
    static final String BILL =
        "(SELECT loan, no FROM bill WHERE status='PAID' AND scheduled=1 AND interest > 100"
            + " ORDER BY loan DESC, no LIMIT 1)";
    static final String LEVEL =
        "(SELECT max(v.day) FROM level v JOIN loan l ON l.id=v.loan WHERE kind='ANNUITY')";
    static final String DAY_90 = "(SELECT min(day)+90 FROM entry)";

    static String last(String kind) {
      return "(SELECT max(day) FROM entry WHERE kind='" + kind + "')";
    }
  }

  private final String korean;
  private final String english;
  private final String sql;

  Fault(String korean, String english, String sql) {
    this.korean = korean;
    this.english = english;
    this.sql = sql;
  }

  /** As in reports. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  Label label() {
    return new Label(korean, english);
  }

  /** Plants it; whether there was anything in the ledger that it could hit. */
  boolean plant(Statement ledger) throws SQLException {
    return ledger.executeUpdate(sql) > 0;
  }
}
