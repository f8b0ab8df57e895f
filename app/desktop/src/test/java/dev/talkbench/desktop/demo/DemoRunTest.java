package dev.talkbench.desktop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.runner.DemoCatalog;
import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.store.Run;
import dev.talkbench.store.SqliteUserStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card, a real child process, a real store. */
class DemoRunTest {
  private final Messages messages = new Messages("ko");
  private final List<Run> stored = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private SqliteUserStore store;
  private DemoLauncher launcher;
  private RunBook book;

  @BeforeEach
  void open(@TempDir Path folder) {
    store = SqliteUserStore.open(folder.resolve("user.db"), folder.resolve("natives"));
    book = new RunBook(store, Runnable::run, failure -> said.add(failure.toString()));
    launcher =
        new DemoLauncher(
            folder,
            store,
            run -> {
              stored.add(run);
              book.add(run);
            },
            failure -> said.add(failure.toString()));
  }

  @AfterEach
  void close() {
    launcher.close();
    store.close();
  }

  private DemoSession session(String demo, Map<String, String> values) {
    Demo found = DemoCatalog.standard().find(demo).orElseThrow();
    return new DemoSession(found, found.scenarios().getFirst(), values, "한 문장");
  }

  private DemoCardView card(DemoSession session) {
    return new DemoCardView(
        session,
        launcher,
        new RunHistory(book, messages),
        messages,
        new DemoCardView.Surroundings() {
          @Override
          public void alongside(DemoSession asked) {
            said.add("alongside");
          }

          @Override
          public void say(String sentence) {
            said.add(sentence);
          }
        },
        false);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    Instant until = Instant.now().plus(Duration.ofSeconds(40));
    while (!Screens.onFx(condition::getAsBoolean)) {
      assertTrue(Instant.now().isBefore(until), "nothing happened in 40 s");
      Thread.sleep(30);
    }
  }

  private Scene show(DemoSession session, Theme.Choice choice) {
    return Screens.onFx(
        () -> {
          var root = new StackPane(card(session));
          root.setStyle("-fx-padding: 24;");
          return Screens.scene(root, 760, 700, choice);
        });
  }

  @Test
  void aRunIsDrawnFinishedAndStored() throws Exception {
    DemoSession session = session("loan", Map.of("years", "3", "loans", "200"));
    Scene scene = show(session, Theme.Choice.LIGHT);
    Screens.runOnFx(() -> Screens.shoot(scene, "demo-idle-ko-light"));
    Screens.runOnFx(() -> launcher.run(session, messages));
    await(() -> !session.samples().isEmpty());
    Screens.runOnFx(() -> Screens.shoot(scene, "demo-running-ko-light"));
    await(() -> !session.running());
    var end = assertInstanceOf(DemoSession.State.Finished.class, session.stateProperty().get());
    assertEquals(0L, end.result().metrics().get("violations"));
    Screens.runOnFx(() -> Screens.shoot(scene, "demo-finished-ko-light"));
    await(() -> stored.size() == 1);
    assertEquals(1, store.runs("loan", "time-travel", 10).size());
    assertEquals(List.of(), said);
    // A card made anew shows the stored run as it was.
    DemoSession later = session("loan", Map.of());
    Scene dark = show(later, Theme.Choice.DARK);
    await(() -> later.stateProperty().get() instanceof DemoSession.State.Finished);
    Screens.runOnFx(() -> Screens.shoot(dark, "demo-finished-ko-dark"));
    assertInstanceOf(DemoSession.State.Finished.class, later.stateProperty().get());
    assertEquals(session.samples().size(), later.samples().size());
    assertTrue(Screens.onFx(() -> says(dark, "이 결과의 설정: 기간 (년) 3")), "not those of the sliders");
    // Of two runs the one with the settings of the card is shown, be it the older one.
    Run other = stored.getFirst();
    book.add(withSettings(other, Map.of("years", 4L)));
    DemoSession same = session("loan", Map.of("years", "3", "loans", "200"));
    Scene again = show(same, Theme.Choice.LIGHT);
    await(() -> same.stateProperty().get() instanceof DemoSession.State.Finished);
    Screens.runOnFx(() -> again.getRoot().layout());
    var shown = (DemoSession.State.Finished) same.stateProperty().get();
    assertEquals("3", String.valueOf(shown.parameters().get("years")));
    // A slider that moves makes no other figures.
    Screens.runOnFx(() -> same.values().put("years", "10"));
    assertTrue(Screens.onFx(() -> says(again, "이 결과의 설정: 기간 (년) 3")));
  }

  /** The same run under another number, as if it had been made with other settings. */
  private Run withSettings(Run run, Map<String, Object> changed) {
    var parameters = new LinkedHashMap<>(run.parameters());
    parameters.putAll(changed);
    return store.addRun(
        new Run(
            0,
            run.demo(),
            run.scenario(),
            run.seed(),
            run.started(),
            run.seconds(),
            run.outcome(),
            parameters,
            run.metrics(),
            run.units(),
            run.badges(),
            run.environment(),
            null,
            run.stream(),
            null));
  }

  private static boolean says(Scene scene, String words) {
    return scene.getRoot().lookupAll(".label").stream()
        .anyMatch(node -> node instanceof Label label && label.getText().contains(words));
  }

  @Test
  void aStoppedRunIsGoneWithinASecondAndLeavesNoFigure() throws Exception {
    DemoSession session = session("loan", Map.of("years", "30", "loans", "5000"));
    Scene scene = show(session, Theme.Choice.LIGHT);
    Button action = Screens.onFx(() -> (Button) scene.getRoot().lookup(".demo-action"));
    Screens.runOnFx(action::requestFocus);
    Screens.runOnFx(action::fire);
    await(() -> !session.samples().isEmpty());
    ProcessHandle child = launcher.children().getFirst();
    Instant asked = Instant.now();
    Screens.runOnFx(
        () -> {
          action.fire();
          assertInstanceOf(DemoSession.State.Stopping.class, session.stateProperty().get());
          assertFalse(action.isDisabled(), "a button that is disabled gives the keyboard away");
          action.fire();
        });
    await(() -> !session.running());
    assertFalse(child.isAlive());
    assertTrue(Duration.between(asked, Instant.now()).toMillis() < 1300, "gone within a second");
    assertInstanceOf(DemoSession.State.Stopped.class, session.stateProperty().get());
    assertEquals(action, Screens.onFx(scene::getFocusOwner));
    assertEquals(List.of(), stored);
  }

  @Test
  void closingTheWindowEndsEveryChild() throws Exception {
    DemoSession session = session("loan", Map.of("years", "30", "loans", "5000"));
    Screens.runOnFx(() -> launcher.run(session, messages));
    ProcessHandle child = launcher.children().getFirst();
    launcher.close();
    assertFalse(child.isAlive());
  }

  @Test
  void aBadValueIsOneClearSentence() throws Exception {
    DemoSession session = session("loan", Map.of("years", "9999"));
    Screens.runOnFx(() -> launcher.run(session, messages));
    await(() -> !session.running());
    var end = assertInstanceOf(DemoSession.State.Failed.class, session.stateProperty().get());
    assertTrue(end.message().startsWith("매개변수 years에 쓸 수 없는 값입니다: 9999"), end.message());
  }

  @Test
  void whatAnEngineSaysWhenItFailsIsSaidInTheReadersLanguage() throws Exception {
    Demo sse = DemoCatalog.standard().find("sse").orElseThrow();
    // Nobody polls within two seconds.
    var session =
        new DemoSession(
            sse,
            sse.scenarios().getFirst(),
            Map.of("seconds", "2", "poll-interval", "10", "users", "2"),
            "");
    Screens.runOnFx(() -> launcher.run(session, messages));
    await(() -> !session.running());
    var end = assertInstanceOf(DemoSession.State.Failed.class, session.stateProperty().get());
    assertTrue(end.message().contains("아무도 폴링하지 않았습니다"), end.message());
  }
}
