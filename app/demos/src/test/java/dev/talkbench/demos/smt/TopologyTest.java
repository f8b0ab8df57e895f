package dev.talkbench.demos.smt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.demos.DemoException;
import dev.talkbench.demos.RecordingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines of many kinds, as Linux would show them. */
class TopologyTest {
  private final Path folder;

  TopologyTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n");
  }

  private void cpu(int cpu, int pack, int core, String siblings) throws IOException {
    file("cpu" + cpu + "/topology/physical_package_id", "" + pack);
    file("cpu" + cpu + "/topology/core_id", "" + core);
    file("cpu" + cpu + "/topology/thread_siblings_list", siblings);
  }

  private void smt(String active, String control) throws IOException {
    file("smt/active", active);
    file("smt/control", control);
  }

  private Map<String, Object> metrics() throws Exception {
    var demo = new SmtDemo();
    var scenario = demo.scenarios().getFirst();
    Map<String, String> given = Map.of("sysfs", folder.toString());
    return demo.run(scenario, new RecordingRun(scenario, given, 1, folder)).metrics();
  }

  private void expect(long packages, int cores, long threads, boolean smt, String layout)
      throws Exception {
    Map<String, Object> metrics = metrics();
    assertEquals(layout, metrics.get("layout"));
    assertEquals(packages, metrics.get("packages"));
    assertEquals(cores, metrics.get("cores"));
    assertEquals(threads, metrics.get("threads"));
    assertEquals(smt, metrics.get("smt"));
  }

  @Test
  void siblingsFarApart() throws Exception {
    for (int cpu = 0; cpu < 8; cpu++) {
      cpu(cpu, 0, cpu % 4, cpu % 4 + "," + (cpu % 4 + 4));
    }
    file("online", "0-7");
    smt("1", "on");
    expect(1, 4, 8, true, "0:0=0,4;1=1,5;2=2,6;3=3,7");
    assertEquals("on", metrics().get("smt_control"));
  }

  @Test
  void siblingsSideBySide() throws Exception {
    for (int cpu = 0; cpu < 4; cpu++) {
      cpu(cpu, 0, cpu / 2, cpu / 2 * 2 + "-" + (cpu / 2 * 2 + 1));
    }
    smt("1", "on");
    expect(1, 2, 4, true, "0:0=0,1;1=2,3");
  }

  @Test
  void switchedOffSiblingsAreOffline() throws Exception {
    for (int cpu = 0; cpu < 4; cpu++) {
      cpu(cpu, 0, cpu, "" + cpu);
      file("cpu" + (cpu + 4) + "/online", "0");
    }
    file("online", "0-3");
    smt("0", "off");
    expect(1, 4, 4, false, "0:0=0;1=1;2=2;3=3");
    assertEquals("4,5,6,7", metrics().get("offline"));
  }

  @Test
  void oneOfflineThreadLeavesItsCoreWithOne() throws Exception {
    cpu(0, 0, 0, "0,2");
    cpu(1, 0, 1, "1,3");
    cpu(2, 0, 0, "0,2");
    cpu(3, 0, 1, "1,3");
    file("cpu3/online", "0");
    file("cpu1/online", "1");
    smt("1", "on");
    expect(1, 2, 3, true, "0:0=0,2;1=1");
  }

  @Test
  void virtualMachineWithoutSmtFolder() throws Exception {
    cpu(0, 0, 0, "0");
    cpu(1, 0, 1, "1");
    file("online", "0-1");
    expect(1, 2, 2, false, "0:0=0;1=1");
    assertEquals("unknown", metrics().get("smt_control"));
  }

  @Test
  void hybridWithTwoKindsOfCores() throws Exception {
    cpu(0, 0, 0, "0-1");
    cpu(1, 0, 0, "0-1");
    cpu(2, 0, 4, "2-3");
    cpu(3, 0, 4, "2-3");
    for (int cpu = 4; cpu < 8; cpu++) {
      cpu(cpu, 0, 4 + cpu, "" + cpu);
    }
    smt("1", "on");
    expect(1, 6, 8, true, "0:0=0,1;4=2,3;8=4;9=5;10=6;11=7");
    Placement placement =
        Placement.of(new Sysfs(folder).read(), new TreeSet<>(Set.of(0, 1, 2, 3, 4, 5, 6, 7)));
    assertEquals(List.of(0, 1), placement.siblings());
    assertEquals(List.of(0, 2), placement.cores(), "two cores of one kind");
  }

  @Test
  void twoPackages() throws Exception {
    for (int cpu = 0; cpu < 8; cpu++) {
      int first = cpu % 4;
      cpu(cpu, first / 2, first % 2, first + "," + (first + 4));
    }
    expect(2, 4, 8, true, "0:0=0,4;1=1,5|1:0=2,6;1=3,7");
  }

  @Test
  void coreNumbersThatRepeatInAPackageStayApart() throws Exception {
    cpu(0, 0, 0, "0");
    cpu(1, 0, 0, "1");
    expect(1, 2, 2, false, "0:0=0;1=1");
  }

  @Test
  void noTopologyAtAll() throws Exception {
    file("cpu0/uevent", "");
    file("cpu1/uevent", "");
    expect(1, 2, 2, false, "0:0=0;1=1");
    assertEquals("0,1", metrics().get("guessed"));
  }

  @Test
  void coreNumbersWithoutSiblingLists() throws Exception {
    for (int cpu = 0; cpu < 4; cpu++) {
      file("cpu" + cpu + "/topology/core_id", "" + cpu % 2);
      file("cpu" + cpu + "/topology/physical_package_id", "-1");
    }
    expect(1, 2, 4, true, "0:0=0,2;1=1,3");
  }

  @Test
  void newNameOfTheSiblingList() throws Exception {
    for (int cpu = 0; cpu < 2; cpu++) {
      file("cpu" + cpu + "/topology/core_cpus_list", "0-1");
    }
    expect(1, 1, 2, true, "0:0=0,1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "0-", "3-1", "-1", "0,,1", "0-99999", "9999999999"})
  void oddListsAreNamed(String list) throws Exception {
    cpu(0, 0, 0, list);
    var e = assertThrows(DemoException.class, this::metrics);
    assertTrue(e.toString().contains("thread_siblings_list"), e.toString());
  }

  @Test
  void emptyFolderSaysWhatToGive() {
    var e = assertThrows(DemoException.class, this::metrics);
    assertTrue(e.toString().contains("sysfs=DIR"), e.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"0;[0]", "0-3;[0, 1, 2, 3]", "0-1,4-5;[0, 1, 4, 5]", "'';[]", "' 2 ';[2]"})
  void lists(String text, String expected) {
    assertEquals(expected, CpuList.read(text).toString());
  }
}
