package dev.talkbench.demos.replay;

import dev.talkbench.demos.Label;
import java.util.Map;

/** What the planted mistakes are called in a report. */
final class DefectNames {
  private static final Map<String, Label> NAMES =
      Map.ofEntries(
          name("balance_one_won_off", "잔액이 1원 다름", "Balance off by one won"),
          name("balance_in_32_bits", "잔액을 32비트로 자름", "Balance cut to 32 bits"),
          name("available_ignores_hold", "출금 가능액이 묶인 돈을 빼지 않음", "Available ignores a hold"),
          name("status_stale", "묵은 계좌 상태", "Stale account status"),
          name("holder_cut", "예금주 이름이 잘림", "Holder's name cut"),
          name("currency_missing", "통화가 빠짐", "Currency missing"),
          name("day_in_another_zone", "다른 시간대의 날짜", "Day of another time zone"),
          name("internal_field_leaks", "내부 필드가 새어 나감", "Internal field leaks"),
          name("end_day_excluded", "마지막 날이 빠짐", "Last day left out"),
          name("oldest_first", "오래된 것부터 정렬", "Oldest first"),
          name("row_twice", "한 줄이 두 번", "A row twice"),
          name("row_lost", "한 줄이 사라짐", "A row lost"),
          name("total_of_page_only", "총수가 그 쪽만 셈", "Total of the page only"),
          name("next_page_always", "늘 다음 쪽이 있다고 함", "Always a next page"),
          name("page_from_one", "쪽 번호가 하나 밀림", "Page number off by one"),
          name("memo_lost", "적요가 사라짐", "Memo lost"),
          name("memo_garbled", "적요의 글자가 깨짐", "Memo garbled"),
          name("balance_before_row", "거래 전 잔액을 보임", "Balance before the row"),
          name("signed_amount", "금액의 부호가 바뀜", "Amount with the wrong sign"),
          name("fee_as_withdrawal", "수수료를 출금으로 적음", "Fee shown as withdrawal"),
          name("not_found_is_empty", "없음을 빈 답으로 돌려줌", "Not found is an empty answer"),
          name("other_error_code", "다른 오류 코드", "Another error code"),
          name("wrong_row_id", "다른 거래 번호", "Wrong row id"),
          name("end_day_earns", "마지막 날에도 이자", "Last day earns interest"),
          name("interest_rounded_up", "이자를 올림", "Interest rounded up"),
          name("local_tax_lost", "지방소득세가 빠짐", "Local tax left out"),
          name("rate_as_fraction", "금리를 소수로 적음", "Rate as a fraction"),
          name("cancelled_count", "취소 건까지 셈", "Cancelled ones counted"),
          name("fees_not_out", "출금 합에서 수수료가 빠짐", "Fees missing from the outflow"),
          name("month_off", "엉뚱한 달", "Wrong month"),
          name("legacy_month_as_twelfth", "레거시: 한 달을 12분의 1로", "Legacy: a month is a twelfth"));

  private DefectNames() {}

  private static Map.Entry<String, Label> name(String id, String ko, String en) {
    return Map.entry(id, new Label(ko, en));
  }

  /** The name of a mistake; its id where it has none. */
  static Label of(String id) {
    return NAMES.getOrDefault(id, new Label(id.replace('_', ' '), id.replace('_', ' ')));
  }
}
