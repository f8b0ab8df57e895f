package dev.talkbench.demos.loan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit that cannot fail is worth nothing: each planted fault must be found. */
class FaultTest {
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
    var missed = new ArrayList<Fault>();
    for (Fault fault : Fault.values()) {
      Path faulty = folder.resolve("faulty.db");
      Files.deleteIfExists(faulty);
      Golden.copy(clean, faulty);
      try (Connection connection = Simulation.connect(faulty);
          var statement = connection.createStatement()) {
        assertTrue(fault.plant(statement), fault + " hits nothing");
      }
      if (Simulation.violations(faulty).isEmpty()) {
        missed.add(fault);
      }
    }
    assertTrue(Fault.values().length >= 20);
    assertEquals(List.of(), missed);
  }
}
