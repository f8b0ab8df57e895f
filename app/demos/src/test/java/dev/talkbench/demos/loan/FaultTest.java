package dev.talkbench.demos.loan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit that cannot fail is worth nothing: each planted fault must be found. */
class FaultTest {
  private static final String SOME_BILL =
      "(SELECT loan, no FROM bill WHERE status='PAID' AND scheduled=1 AND interest > 100"
          + " ORDER BY loan DESC, no LIMIT 1)";

  private static Map<String, String> faults() {
    var faults = new LinkedHashMap<String, String>();
    faults.put(
        "a won of interest too much",
        "UPDATE bill SET interest=interest+1 WHERE (loan,no) IN " + SOME_BILL);
    faults.put(
        "a won of principal too much",
        "UPDATE bill SET principal=principal+1 WHERE (loan,no) IN " + SOME_BILL);
    faults.put("a bill lost", "DELETE FROM bill WHERE (loan,no) IN " + SOME_BILL);
    faults.put(
        "a due date a day late", "UPDATE bill SET due=due+1 WHERE (loan,no) IN " + SOME_BILL);
    faults.put("a pay day moved", "UPDATE bill SET pay=pay+1 WHERE (loan,no) IN " + SOME_BILL);
    faults.put(
        "a rate of another month",
        "UPDATE bill SET rate=rate+2500 WHERE (loan,no) IN " + SOME_BILL);
    faults.put(
        "paid without money", "UPDATE bill SET status='PAID', paid=pay WHERE status<>'PAID'");
    faults.put(
        "forgotten as open",
        "UPDATE bill SET status='OPEN', paid=NULL WHERE (loan,no) IN " + SOME_BILL);
    faults.put("surcharge forgotten", "UPDATE bill SET penalty=0 WHERE penalty > 0");
    faults.put("surcharge above the cap", "UPDATE product SET value=30001 WHERE name='late'");
    faults.put("one side of an entry", "UPDATE entry SET credit=credit+1 WHERE rowid_of=1");
    faults.put(
        "a debit lost",
        "DELETE FROM entry WHERE kind='DEBIT' AND account='CASH' AND day=(SELECT max(day) FROM"
            + " entry WHERE kind='DEBIT')");
    faults.put(
        "a payment booked twice",
        "INSERT INTO entry SELECT"
            + " day,phase,priority,seq,line+10,kind,loan,bill,account,debit,credit FROM entry WHERE"
            + " kind='DEBIT' AND day=(SELECT max(day) FROM entry WHERE kind='DEBIT')");
    faults.put(
        "booked on the wrong loan",
        "UPDATE entry SET loan=loan%60+1 WHERE kind='PREPAY' AND day=(SELECT max(day) FROM entry"
            + " WHERE kind='PREPAY')");
    faults.put(
        "a prepayment lost",
        "DELETE FROM entry WHERE kind='PREPAY' AND day=(SELECT max(day) FROM entry WHERE"
            + " kind='PREPAY')");
    faults.put("fee forgotten", "DELETE FROM entry WHERE account='FEE'");
    faults.put(
        "a refused request booked",
        "UPDATE request SET outcome='REFUSED' WHERE kind='PREPAY' AND outcome='ACCEPTED'");
    faults.put("posting after closure", "UPDATE loan SET closed=closed-1 WHERE closed IS NOT NULL");
    faults.put("balance left at maturity", "UPDATE loan SET balance=1 WHERE status='CLOSED'");
    faults.put("reset missed", "DELETE FROM reset WHERE day=(SELECT max(day) FROM reset)");
    faults.put(
        "reset with last month's index",
        "UPDATE reset SET rate=rate-2500 WHERE day=(SELECT max(day) FROM reset)");
    faults.put(
        "index not the base rate",
        "UPDATE fixing SET rate=rate+1 WHERE day=(SELECT max(day) FROM fixing)");
    faults.put("index not published", "DELETE FROM fixing WHERE day=(SELECT max(day) FROM fixing)");
    faults.put(
        "wrong instalment after a reset",
        "UPDATE level SET payment=payment+2 WHERE day=(SELECT max(v.day) FROM level v JOIN loan l"
            + " ON l.id=v.loan WHERE kind='ANNUITY')");
    faults.put(
        "instalment not recomputed",
        "DELETE FROM level WHERE day=(SELECT max(v.day) FROM level v JOIN loan l ON l.id=v.loan"
            + " WHERE kind='ANNUITY')");
    faults.put(
        "interest accrued a won too little",
        "UPDATE entry SET debit=debit-1, credit=0 WHERE kind='ACCRUE' AND account='ACCRUED' AND"
            + " day=(SELECT min(day)+90 FROM entry)");
    faults.put(
        "balanced, yet too much interest",
        "UPDATE entry SET debit=debit+(debit>0), credit=credit+(credit>0) WHERE kind='ACCRUE' AND"
            + " day=(SELECT min(day)+90 FROM entry)");
    faults.put(
        "a phase skipped",
        "DELETE FROM batch WHERE phase=5 AND day=(SELECT min(day)+90 FROM batch)");
    faults.put(
        "general ledger off", "UPDATE gl SET debit=debit+1 WHERE day=(SELECT min(day)+90 FROM gl)");
    faults.put(
        "a holiday forgotten by the batch",
        "UPDATE calendar SET business=0 WHERE day=(SELECT pay FROM bill WHERE scheduled=1 ORDER BY"
            + " pay DESC, loan LIMIT 1 OFFSET 50)");
    return faults;
  }

  @Test
  void everyPlantedFaultIsFound(@TempDir Path folder) throws Exception {
    World world = Simulation.WORLD;
    Path clean =
        Simulation.run(
            Simulation.golden(folder, world),
            folder.resolve("clean.db"),
            world,
            world.requests(world.contracts()));
    assertEquals(Map.of(), Simulation.violations(clean));
    var missed = new ArrayList<String>();
    int planted = 0;
    for (var fault : faults().entrySet()) {
      Path faulty = folder.resolve("faulty.db");
      Files.deleteIfExists(faulty);
      Golden.copy(clean, faulty);
      String sql =
          fault
              .getValue()
              .replace(
                  "rowid_of=1",
                  "kind='DISBURSE' AND credit>0 AND day=(SELECT min(day) FROM entry)");
      try (Connection connection = Simulation.connect(faulty);
          var statement = connection.createStatement()) {
        assertTrue(statement.executeUpdate(sql) > 0, fault.getKey() + " hits nothing");
      }
      planted++;
      if (Simulation.violations(faulty).isEmpty()) {
        missed.add(fault.getKey());
      }
    }
    assertTrue(planted >= 20, "planted: " + planted);
    assertEquals(new ArrayList<String>(), missed);
  }
}
