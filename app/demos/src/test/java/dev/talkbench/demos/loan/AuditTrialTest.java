package dev.talkbench.demos.loan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.demos.RecordingRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scenario that plants faults says how many there were and how many the audit found. */
class AuditTrialTest {
  @Test
  void everyFaultIsCountedAndFoundAndTheCleanLedgerRaisesNoAlarm(@TempDir Path folder)
      throws Exception {
    for (long seed : new long[] {1, 7}) {
      Path scratch = Files.createDirectory(folder.resolve("seed" + seed));
      var run = new RecordingRun(AuditTrial.SCENARIO, Map.of("loans", "40"), seed, scratch);
      Map<String, Object> metrics = new LoanDemo().run(AuditTrial.SCENARIO, run).metrics();
      assertEquals(0L, metrics.get("false_alarms"));
      assertEquals(1.0, metrics.get("detection_rate"), metrics.toString());
      assertEquals(metrics.get("seeded"), metrics.get("detected"));
      assertTrue(count(metrics, "seeded") >= 28, metrics.toString());
      assertEquals((long) Invariants.ALL.size(), metrics.get("invariants"));
      assertEquals(Fault.values().length, run.samples().length);
      // A fault is seen by some of the invariants and not by all: it was taken out again.
      assertTrue(count(metrics, "found_by.general_ledger_off") < 4, metrics.toString());
    }
  }

  private static long count(Map<String, Object> metrics, String name) {
    return metrics.get(name) instanceof Long count ? count : -1;
  }

  @Test
  void everyFaultHasANameInBothLanguages() {
    var demo = new LoanDemo();
    for (Fault fault : Fault.values()) {
      assertTrue(demo.member(fault.id()).ko().codePoints().anyMatch(c -> c >= 0xAC00), fault.id());
      assertTrue(!demo.member(fault.id()).en().equals(fault.id()), fault.id());
    }
  }
}
