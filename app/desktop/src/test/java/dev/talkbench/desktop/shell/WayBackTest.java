package dev.talkbench.desktop.shell;

import static dev.talkbench.desktop.shell.ShellBench.FX;
import static dev.talkbench.desktop.shell.ShellBench.SSE;
import static dev.talkbench.desktop.shell.ShellBench.await;
import static dev.talkbench.desktop.shell.ShellBench.key;
import static dev.talkbench.desktop.shell.ShellBench.open;
import static dev.talkbench.desktop.shell.ShellBench.press;
import static dev.talkbench.desktop.shell.ShellBench.reader;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.store.Tabs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jump inside a note is a step back and forward; the outline marks the section in view. */
class WayBackTest {
  private ShellBench bench;
  private ShellBench.Window window;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    bench = new ShellBench(folder);
    window = bench.window("ko", Theme.Choice.LIGHT, SSE, Tabs.NONE);
    layout();
  }

  @AfterEach
  void end() throws Exception {
    bench.close();
  }

  private void layout() {
    Screens.runOnFx(
        () -> {
          for (int i = 0; i < 3; i++) {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
          }
        });
  }

  private int place() {
    layout();
    return Screens.onFx(() -> reader(window).position().offset());
  }

  private List<Node> outline() {
    return List.copyOf(
        Screens.onFx(
            () ->
                ((javafx.scene.Parent) window.scene().getRoot().lookup(".outline-list"))
                    .getChildrenUnmodifiable()));
  }

  private List<String> marked() {
    layout();
    return outline().stream()
        .filter(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected")))
        .map(row -> ((Button) row).getText())
        .toList();
  }

  private String choose(int row) {
    Button chosen = (Button) outline().get(row);
    Screens.runOnFx(chosen::fire);
    layout();
    return chosen.getText();
  }

  @Test
  void aHeadingOfTheOutlineIsAStep() throws Exception {
    Screens.runOnFx(() -> reader(window).fireEvent(scroll(300)));
    int before = place();
    choose(4);
    int there = place();
    assertTrue(there > before, before + " " + there);
    choose(4);
    assertEquals(there, place());
    press(window, "Alt+LEFT");
    await(() -> place() == before);
    assertEquals(SSE, open(window));
    press(window, "Alt+RIGHT");
    await(() -> place() == there);
  }

  @Test
  void whatWasFoundInTheNoteIsOneStepHoweverManyPlaces() throws Exception {
    int before = place();
    press(window, "Shortcut+F");
    Screens.runOnFx(
        () -> {
          var field =
              (javafx.scene.control.TextField)
                  window.scene().getRoot().lookup(".find-bar .text-field");
          field.setText("연결");
        });
    key(reader(window), KeyCode.F3, false);
    key(reader(window), KeyCode.F3, false);
    key(reader(window), KeyCode.F3, false);
    assertTrue(place() > before);
    press(window, "Alt+LEFT");
    await(() -> place() == before);
  }

  /** The heading of the section in view, as the reader says it; nothing above the first. */
  private List<String> section() {
    layout();
    return Screens.onFx(
        () ->
            Optional.ofNullable(reader(window).currentSectionProperty().get())
                .map(section -> section.headings().getLast())
                .stream()
                .toList());
  }

  @Test
  void theOutlineMarksTheSectionInViewAndNoOther() throws Exception {
    choose(4);
    // Pictures that arrive below a heading may bring another section to where the reader looks.
    await(() -> marked().equals(section()) && section().size() == 1);
    List<String> there = section();
    key(reader(window), KeyCode.HOME, false);
    await(() -> marked().equals(section()) && !section().equals(there));
    choose(5);
    Screens.runOnFx(() -> window.shell().open(FX));
    await(() -> open(window).equals(FX));
    await(() -> marked().equals(section()));
  }

  @Test
  void aPageThatIsNoNoteHasNoFindBarAndNoShareRead() throws Exception {
    assertTrue(Screens.onFx(this::saysShare));
    press(window, "Shortcut+Shift+E");
    press(window, "Shortcut+F");
    assertTrue(Screens.onFx(() -> ShellBench.says(window.scene(), "노트를 열면")));
    assertFalse(Screens.onFx(this::saysShare));
    Screens.runOnFx(() -> ((Shell) window.scene().getRoot()).show(Shell.Page.READER));
    layout();
    assertTrue(
        Screens.onFx(
            () -> {
              Node bar = window.scene().getRoot().lookup(".find-bar");
              return bar == null || !bar.isVisible();
            }));
    assertTrue(Screens.onFx(this::saysShare));
  }

  @Test
  void theSidebarAndTheOutlineTakeNothingOfThePlace() throws Exception {
    choose(4);
    Screens.runOnFx(() -> reader(window).fireEvent(scroll(77)));
    layout();
    int offset = Screens.onFx(() -> reader(window).firstVisibleOffsetProperty().get());
    for (int i = 0; i < 6; i++) {
      press(window, i % 2 == 0 ? "Shortcut+B" : "Shortcut+Shift+O");
      press(window, "Shortcut+EQUALS");
      press(window, "Shortcut+EQUALS");
      press(window, "Shortcut+MINUS");
    }
    layout();
    assertEquals(offset, Screens.onFx(() -> reader(window).firstVisibleOffsetProperty().get()), 80);
  }

  private boolean saysShare() {
    return window.scene().getRoot().lookupAll(".status-bar .label").stream()
        .anyMatch(node -> node.isVisible() && ((Label) node).getText().contains("0 % · 약"));
  }

  private static javafx.scene.input.ScrollEvent scroll(double pixels) {
    return new javafx.scene.input.ScrollEvent(
        javafx.scene.input.ScrollEvent.SCROLL,
        0,
        0,
        0,
        0,
        false,
        false,
        false,
        false,
        true,
        false,
        0,
        -pixels,
        0,
        -pixels,
        javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        javafx.scene.input.ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }
}
