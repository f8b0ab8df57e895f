package dev.talkbench.desktop.shell;

import static dev.talkbench.desktop.shell.ShellBench.FX;
import static dev.talkbench.desktop.shell.ShellBench.SSE;
import static dev.talkbench.desktop.shell.ShellBench.await;
import static dev.talkbench.desktop.shell.ShellBench.press;
import static dev.talkbench.desktop.shell.ShellBench.reader;
import static dev.talkbench.desktop.shell.ShellBench.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Block;
import dev.talkbench.store.OpenTab;
import dev.talkbench.store.Tabs;
import dev.talkbench.store.Visit;
import dev.talkbench.workspace.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Labeled;
import java.util.stream.Collectors;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A picture of each main screen, in Korean and English, light and dark: to be looked at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwelveScreensTest {
  private static final NoteId SSE_EN = new NoteId("slash24", "en/2024-09-12-sse-push");

  private final TreeSet<String> taken = new TreeSet<>();
  private ShellBench bench;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Path blog = folder.resolve("blog");
    for (int i = 1; i <= 12; i++) {
      Path post = blog.resolve(i % 3 == 0 ? "drafts" : "_posts");
      Files.createDirectories(post);
      Files.writeString(
          post.resolve("2024-02-%02d-글-%d.md".formatted(i, i)),
          "---\ntitle: 글 " + i + "\ntags: [회고, 폴링]\n---\n\n# 시작\n\n롱 폴링으로 버텼다.\n");
    }
    bench = new ShellBench(folder.resolve("data"));
    bench.workspace.add(blog, Progress.NONE);
    Instant now = Instant.now();
    for (NoteId note : List.of(SSE, SSE_EN)) {
      bench.store.setVisit(new Visit(note.toString(), 0, 0.38, now.minusSeconds(60), 6));
      bench.store.addBookmark(BookmarkPlace.of(bench.workspace.note(note), bench.anchor(note)));
    }
    bench.store.setVisit(new Visit(FX.toString(), 900, 1, now.minusSeconds(7_200), 0));
  }

  @AfterAll
  void end() throws Exception {
    bench.close();
  }

  private void shoot(ShellBench.Window window, String screen, String variant) {
    Screens.runOnFx(() -> Screens.shoot(window.scene(), "twelve-" + screen + "-" + variant));
    taken.add(screen);
  }

  private void when(
      ShellBench.Window window, Callable<Boolean> ready, String screen, String variant)
      throws Exception {
    await(
        () -> {
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
          return ready.call();
        });
    shoot(window, screen, variant);
  }

  @Test
  void twelveScreens() throws Exception {
    for (String lang : List.of("ko", "en")) {
      for (Theme.Choice choice : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
        screens(lang, choice);
      }
    }
    assertEquals(12, taken.size(), taken.toString());
  }

  private void screens(String lang, Theme.Choice choice) throws Exception {
    var words = new Messages(lang);
    String variant = lang + "-" + choice.id();
    NoteId note = lang.equals("ko") ? SSE : SSE_EN;
    String path = note.toString();
    var tabs =
        new Tabs(
            List.of(new OpenTab(path, "SSE", 0, 0), new OpenTab(FX.toString(), "FX", 0, 0)),
            0,
            List.of());
    var window = bench.window(lang, choice, note, Tabs.NONE);
    when(
        window,
        () ->
            says(window.scene(), words.get("sidebar.tags"))
                && window.scene().getRoot().lookup(".status-error") == null
                && says(window.scene(), lang.equals("ko") ? "최신" : "up to date"),
        "01-reading",
        variant);
    int card =
        bench.workspace.note(note).document().blocks().stream()
            .filter(Block.DemoCard.class::isInstance)
            .findFirst()
            .orElseThrow()
            .text()
            .start();
    Screens.runOnFx(() -> reader(window).land(new Landing.At(card, -160)));
    when(window, () -> window.scene().getRoot().lookup(".demo-card") != null, "02-demo", variant);
    press(window, "Shortcut+K");
    type(window, "폴링");
    when(
        window,
        () -> !window.scene().getRoot().lookupAll(".result-row").isEmpty(),
        "03-search",
        variant);
    type(window, "qqqqxyzzyqq");
    when(window, () -> says(window.scene(), words.get("search.none")), "04-nothing", variant);
    press(window, "Shortcut+Shift+P");
    when(
        window,
        () ->
            says(window.scene(), words.get("action.demos"))
                && foot(window).contains(words.get("search.key.run")),
        "05-commands",
        variant);
    assertFalse(Screens.onFx(() -> foot(window)).contains(words.get("search.key.open")));
    escape(window, ".search-field .text-field");
    press(window, "Shortcut+Shift+R");
    when(window, () -> says(window.scene(), words.get("reading.recent")), "06-continue", variant);
    // None at first: what is being read is kept a second after it was reached.
    assertTrue(Screens.onFx(() -> lefts(window, ".page-progress")).size() <= 1);
    assertTrue(
        Screens.onFx(
            () ->
                window.scene().getRoot().lookupAll(".status-bar > .label").stream()
                    .filter(label -> ((Labeled) label).getText().contains("%"))
                    .noneMatch(Node::isVisible)));
    press(window, "Shortcut+Shift+B");
    when(window, () -> says(window.scene(), words.get("bookmarks.lead")), "07-bookmarks", variant);
    press(window, "Shortcut+Shift+Y");
    when(
        window,
        () -> window.scene().getRoot().lookupAll(".claim-line").size() > 5,
        "08-claims",
        variant);
    press(window, "Shortcut+Shift+E");
    when(window, () -> says(window.scene(), words.get("demos.lead")), "09-demos", variant);
    var tabbed = bench.window(lang, choice, note, tabs);
    press(tabbed, "Shortcut+COMMA");
    when(tabbed, () -> says(tabbed.scene(), words.get("text.leading")), "10-settings", variant);
    escape(tabbed, ".reading-sheet");
    press(tabbed, "F1");
    when(tabbed, () -> says(tabbed.scene(), words.get("keys.title")), "11-keys", variant);
    escape(tabbed, ".key-sheet");
    Screens.runOnFx(() -> tabbed.shell().actions().get("checkup").run().run());
    when(tabbed, () -> tabbed.scene().getRoot().lookup(".checkup") != null, "12-checkup", variant);
  }

  private static void type(ShellBench.Window window, String words) {
    Screens.runOnFx(
        () ->
            ((TextField) window.scene().getRoot().lookup(".search-field .text-field"))
                .setText(words));
  }

  /** What the visible keys below the list do. */
  private static Set<String> foot(ShellBench.Window window) {
    return window.scene().getRoot().lookupAll(".search-foot .label").stream()
        .filter(label -> label.getParent().isVisible())
        .map(label -> ((Labeled) label).getText())
        .collect(Collectors.toSet());
  }

  /** Where nodes begin in the window, in whole pixels. */
  private static Set<Long> lefts(ShellBench.Window window, String of) {
    return window.scene().getRoot().lookupAll(of).stream()
        .map(node -> Math.round(node.localToScene(0, 0).getX()))
        .collect(Collectors.toSet());
  }

  private static void escape(ShellBench.Window window, String where) {
    Node node = Screens.onFx(() -> window.scene().getRoot().lookup(where));
    ShellBench.key(node, KeyCode.ESCAPE, false);
  }
}
