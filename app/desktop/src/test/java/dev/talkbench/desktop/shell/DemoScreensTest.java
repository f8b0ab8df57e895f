package dev.talkbench.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.runner.DemoCatalog;
import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.demo.DemoCardView;
import dev.talkbench.desktop.demo.DemoSession;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.theme.Theme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every demo in its note and alongside: idle, running and finished, with real child processes; then
 * the page of demos and the ledger over what was measured.
 */
class DemoScreensTest extends WindowTest {
  /** Small enough for a test, and real all the same; the others run as they are: they decide. */
  private static final Map<String, Map<String, String>> SMALL =
      Map.of(
          "time-travel", Map.of("years", "3", "loans", "200"),
          "locking", Map.of("exchanges", "120"),
          "topology", Map.of(),
          "kernels", Map.of("rounds", "3", "slice", "20"),
          "push-vs-poll", Map.of("users", "20", "poll-interval", "0.6", "seconds", "2"));

  private Window at(String lang, Theme.Choice choice, Demo demo, Scenario scenario)
      throws Exception {
    PackPlaces.Place place =
        new PackPlaces(workspace).demo(demo.id(), scenario.id(), lang).orElseThrow();
    Window window = window(lang, choice, place.note(), new Landing.At(place.offset(), -150));
    settled(window, lang.equals("ko") ? "최신" : "up to date");
    return window;
  }

  /** The card of a scenario, in the note or beside it. */
  private static DemoCardView card(Window window, Scenario scenario) {
    window.scene().getRoot().applyCss();
    window.scene().getRoot().layout();
    return window.scene().getRoot().lookupAll(".demo-card").stream()
        .filter(DemoCardView.class::isInstance)
        .map(DemoCardView.class::cast)
        .filter(card -> card.session().scenarioProperty().get().equals(scenario))
        .findFirst()
        .orElseThrow();
  }

  private static List<DemoCardView> cards(Window window, DemoSession session) {
    window.scene().getRoot().applyCss();
    window.scene().getRoot().layout();
    return window.scene().getRoot().lookupAll(".demo-card").stream()
        .filter(DemoCardView.class::isInstance)
        .map(DemoCardView.class::cast)
        .filter(card -> card.session().equals(session))
        .toList();
  }

  private void picture(Window window, String name) {
    Screens.runOnFx(() -> Screens.shoot(window.scene(), name));
  }

  @Test
  void everyDemoIdleRunningAndFinishedInItsNoteAndAlongside() throws Exception {
    for (Demo demo : DemoCatalog.standard().demos()) {
      for (Scenario scenario : demo.scenarios()) {
        String name = "demo-" + demo.id() + "-" + scenario.id();
        Window window = at("ko", Theme.Choice.LIGHT, demo, scenario);
        picture(window, name + "-idle");
        DemoSession session = Screens.onFx(() -> card(window, scenario).session());
        Screens.runOnFx(
            () -> {
              session.values().putAll(SMALL.getOrDefault(scenario.id(), Map.of()));
              card(window, scenario).toggleRun();
            });
        await(() -> !session.samples().isEmpty() || !session.running());
        picture(window, name + "-running");
        await(() -> !session.running());
        assertInstanceOf(DemoSession.State.Finished.class, session.stateProperty().get(), name);
        picture(window, name + "-finished");
        Screens.runOnFx(() -> window.shell().actions().get("demo.alongside").run().run());
        picture(window, name + "-alongside");
        assertEquals(1, Screens.onFx(() -> cards(window, session).size()), "drawn once: " + name);
        if (scenario.id().equals("locking")) {
          keptFiguresComeBack(demo, scenario, name);
        }
      }
    }
    thePageOfDemosAndTheLedgerTellWhatWasMeasured();
  }

  private void keptFiguresComeBack(Demo demo, Scenario scenario, String name) throws Exception {
    Window dark = at("en", Theme.Choice.DARK, demo, scenario);
    DemoSession later = Screens.onFx(() -> card(dark, scenario).session());
    await(() -> later.stateProperty().get() instanceof DemoSession.State.Finished);
    picture(dark, name + "-finished-en-dark");
  }

  private void thePageOfDemosAndTheLedgerTellWhatWasMeasured() throws Exception {
    for (Theme.Choice choice : new Theme.Choice[] {Theme.Choice.LIGHT, Theme.Choice.DARK}) {
      String lang = choice == Theme.Choice.LIGHT ? "ko" : "en";
      Demo sse = DemoCatalog.standard().find("sse").orElseThrow();
      Window window = at(lang, choice, sse, sse.scenarios().getFirst());
      Screens.runOnFx(() -> window.shell().actions().get("demos").run().run());
      await(() -> says(window.scene(), lang.equals("ko") ? "최근 오늘" : "last today"));
      picture(window, "shell-demos-" + lang + "-" + choice.id());
      Screens.runOnFx(() -> window.shell().actions().get("claims").run().run());
      String few = lang.equals("ko") ? "지금 1회입니다" : "there are 1";
      await(() -> says(window.scene(), few));
      picture(window, "shell-claims-" + lang + "-" + choice.id());
      assertTrue(Screens.onFx(() -> window.scene().getRoot().lookupAll(".claim-line").size()) > 5);
    }
  }

  @Test
  void nothingRunsByItself() throws Exception {
    Demo loan = DemoCatalog.standard().find("loan").orElseThrow();
    at("ko", Theme.Choice.LIGHT, loan, loan.scenarios().getFirst());
    assertEquals(0, Screens.onFx(launcher::running));
  }
}
