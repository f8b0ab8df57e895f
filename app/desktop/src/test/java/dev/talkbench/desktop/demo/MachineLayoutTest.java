package dev.talkbench.desktop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.protocol.Event;
import dev.talkbench.demos.runner.DemoCatalog;
import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.store.SqliteUserStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The machine's layout: read from a line, drawn as a picture, listed as a table. */
class MachineLayoutTest {
  private final Messages messages = new Messages("ko");

  private static MachineLayout read(String layout, String offline) {
    return MachineLayout.parse(layout, offline).orElseThrow();
  }

  @Test
  void twoThreadsACore() {
    MachineLayout machine = read("0:0=0,4;1=1,5;2=2,6;3=3,7", "");
    assertEquals(1, machine.packages().size());
    assertEquals(4, machine.cores());
    assertEquals(8, machine.threads());
    assertEquals(
        new MachineLayout.Core(1, List.of(1, 5)), machine.packages().getFirst().cores().get(1));
  }

  @Test
  void siblingsSwitchedOff() {
    MachineLayout machine = read("0:0=0;1=1", "3,2");
    assertEquals(2, machine.threads());
    assertEquals(List.of(2, 3), machine.offline());
  }

  @Test
  void twoPackagesNumberTheirCoresApart() {
    MachineLayout machine = read("0:0=0,4;1=1,5|1:0=2,6;1=3,7", "");
    assertEquals(2, machine.packages().size());
    assertEquals(1, machine.packages().get(1).id());
    assertEquals(4, machine.cores());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "0:",
        "0:0",
        "0:0=",
        "0:0=a",
        "0:0=0,",
        "0:0=0;",
        "0:0=0|",
        "x:0=0",
        "0:0=0;1=0",
        "0:0=0;0=1",
        "0:0=0|0:1=1",
        "0:0=0:1",
        "0:0=-1",
        "0:0=99999999999"
      })
  void whatIsNoLayoutIsSaidInASentence(String line) {
    assertTrue(MachineLayout.parse(line, "").isEmpty(), line);
    String said =
        Screens.onFx(
            () -> {
              var picture = new TopologyPicture(line, "", messages);
              return ((Label) picture.getChildren().getFirst()).getText();
            });
    assertEquals(messages.get("topology.unreadable"), said);
  }

  @Test
  void aThreadIsNotBothOnAndOff() {
    assertTrue(MachineLayout.parse("0:0=0,1", "1").isEmpty());
    assertTrue(MachineLayout.parse("0:0=0", "one").isEmpty());
  }

  @Test
  void aFinishedRunIsAPictureAndItsTableIsOneKeyAway(@TempDir Path folder) {
    Demo smt = DemoCatalog.standard().find("smt").orElseThrow();
    try (var store = SqliteUserStore.open(folder.resolve("user.db"), folder.resolve("natives"));
        var launcher = new DemoLauncher(folder, store, run -> {}, sentence -> {})) {
      var session = new DemoSession(smt, smt.scenarios().getFirst(), Map.of(), "이 컴퓨터의 구조");
      Scene light = Screens.onFx(() -> show(session, launcher, store, Theme.Choice.LIGHT));
      Screens.runOnFx(
          () -> {
            session.showEarlier(
                recorded("0:0=0,4;1=1,5;2=2,6;3=3,7", ""),
                1,
                Instant.now(),
                Map.of(),
                null,
                List.of());
            Screens.shoot(light, "demo-topology-ko-light");
            assertEquals(8, light.getRoot().lookupAll(".topology-core .topology-thread").size());
            assertEquals(0, light.getRoot().lookupAll(".chart-grid").size());
            Scene dark = show(session, launcher, store, Theme.Choice.DARK);
            session.showEarlier(
                recorded("0:0=0;1=1|1:0=2;1=3", "4,5,6,7"),
                1,
                Instant.now(),
                Map.of(),
                null,
                List.of());
            Screens.shoot(dark, "demo-topology-off-ko-dark");
            assertEquals(2, dark.getRoot().lookupAll(".topology-package").size());
            assertEquals(
                4, dark.getRoot().lookupAll(".topology-offline .topology-thread-off").size());
            var twin =
                light.getRoot().lookupAll(".button").stream()
                    .map(javafx.scene.control.Button.class::cast)
                    .filter(one -> messages.get("demo.table").equals(one.getAccessibleText()))
                    .findFirst()
                    .orElseThrow();
            twin.fire();
            var table = (TableView<?>) light.getRoot().lookup(".sample-table");
            assertEquals(new TopologyTable.Row("1", "0", "2"), table.getItems().get(2));
            assertEquals(5, table.getItems().size());
          });
    }
  }

  private static Event.Result recorded(String layout, String offline) {
    MachineLayout machine = read(layout, offline);
    return new Event.Result(
        Map.of(
            "packages",
            machine.packages().size(),
            "cores",
            machine.cores(),
            "threads",
            machine.threads(),
            "smt",
            machine.threads() > machine.cores(),
            "layout",
            layout,
            "offline",
            offline),
        Map.of(),
        Map.of(),
        List.of());
  }

  private Scene show(
      DemoSession session, DemoLauncher launcher, SqliteUserStore store, Theme.Choice choice) {
    var card =
        new DemoCardView(
            session,
            launcher,
            new RunHistory(new RunBook(store, Runnable::run, sentence -> {}), messages),
            messages,
            new DemoCardView.Surroundings() {
              @Override
              public void alongside(DemoSession asked) {
                throw new AssertionError("nobody asked");
              }

              @Override
              public void say(String sentence) {
                throw new AssertionError(sentence);
              }
            },
            false);
    var root = new StackPane(card);
    root.setStyle("-fx-padding: 24;");
    return Screens.scene(root, 900, 520, choice);
  }
}
