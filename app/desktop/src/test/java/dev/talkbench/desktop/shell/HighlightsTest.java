package dev.talkbench.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.cli.Language;
import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.text.KeyNames;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.highlights.Quotes;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Span;
import dev.talkbench.store.Highlight;
import dev.talkbench.workspace.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Marks of the reader's own: made by key, seen over every kind of text, found again, taken back.
 */
class HighlightsTest {
  private static final String NOTE =
      """
      # 표시해 둔 글

      보유 자산 화면은 3초마다 집계 API를 다시 불렀다. [링크가 있는 문장](b.md)도 있고 `poll()` 같은 코드도 있다.
      그 뒤 *요청 수가 약 30 % 줄었다*{: .claim id="x" said-by="발표"}고 했다. 같은 말을 다시 찾으면 겹쳐 보인다.

      ## 목록과 표

      - 첫째 항목은 다시 읽을 것이다.
      - 둘째 항목은 값을 보관하지 않는다.

      | 브로커 | 보관 |
      | --- | --- |
      | Redis Pub/Sub | 하지 않음 |
      | NATS JetStream | 함 |

      ## 코드와 상자

      ```java
      var connection = Sse.open(url);
      connection.retry(3_000); // 다시 3초
      ```

      > [!TIP]
      > 상자 안의 글도 표시할 수 있다.

      마지막 문단이다. 지워질 문장이 여기 있다.
      """;

  private final Path temp;
  private final Path file;
  private final NoteId id = new NoteId("vault", "표시");

  HighlightsTest(@TempDir Path temp) {
    this.temp = temp;
    file = temp.resolve("vault/표시.md");
  }

  @BeforeEach
  void write() throws Exception {
    Files.createDirectories(temp.resolve("vault"));
    Files.writeString(file, NOTE);
    Files.writeString(temp.resolve("vault/b.md"), "# 다른 글\n\n끝.\n");
  }

  private TestWindow window(Language language, Theme.Choice choice) throws Exception {
    var window = new TestWindow(temp.resolve("data-" + language + choice), language, choice);
    if (window.workspace.library("vault").isEmpty()) {
      window.workspace.add(temp.resolve("vault"), Progress.NONE);
    }
    return window;
  }

  private void open(TestWindow window) throws Exception {
    Screens.runOnFx(() -> window.shell.open(id));
    window.await(() -> window.open().equals(id));
  }

  private static Span find(TestWindow window, String words) {
    String text = window.shell.openNote().orElseThrow().document().text();
    int at = text.indexOf(words);
    assertTrue(at >= 0, words);
    return new Span(at, at + words.length());
  }

  private static void press(TestWindow window, String keys) {
    Runnable action =
        Objects.requireNonNull(
            window.scene.getAccelerators().get(KeyNames.combination(keys)), keys);
    Screens.runOnFx(action);
  }

  private static boolean bar(TestWindow window) {
    Node bar = window.scene.getRoot().lookup(".selection-bar");
    return bar != null && bar.isVisible();
  }

  private static void fire(TestWindow window, String selector, String spoken) {
    Screens.runOnFx(
        () ->
            window.scene.getRoot().lookupAll(selector).stream()
                .filter(
                    n ->
                        n instanceof Button
                            && String.valueOf(n.getAccessibleText()).startsWith(spoken))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(spoken))
                .fire());
  }

  private static Bounds where(TestWindow window, String style) {
    return window.scene.getRoot().lookupAll(".ground-" + style).stream()
        .filter(node -> !((javafx.scene.shape.Path) node).getElements().isEmpty())
        .map(node -> node.localToScene(node.getBoundsInLocal()))
        .findFirst()
        .orElseThrow();
  }

  private static void mouse(
      TestWindow window, EventType<MouseEvent> type, double x, double y, boolean still) {
    Screens.runOnFx(
        () ->
            Event.fireEvent(
                window.scene.getRoot().lookup(".stack"),
                new MouseEvent(
                    type,
                    x,
                    y,
                    x,
                    y,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    true,
                    false,
                    still,
                    null)));
  }

  private static int painted(TestWindow window, String style) {
    return window.scene.getRoot().lookupAll(".ground-" + style).stream()
        .mapToInt(node -> ((javafx.scene.shape.Path) node).getElements().size())
        .sum();
  }

  private void mark(TestWindow window, String words, Highlight.Colour colour, String comment)
      throws Exception {
    Note note = window.workspace.note(id);
    int at = note.document().text().indexOf(words);
    assertTrue(at >= 0, words);
    window.store.addHighlight(
        new Highlight(
            0,
            id.toString(),
            words,
            new Quotes(note.document()).place(new Span(at, at + words.length())),
            colour,
            comment,
            Instant.now().minusSeconds(60)));
  }

  private void markAll(TestWindow window) throws Exception {
    mark(window, "보유 자산 화면은 3초마다", Highlight.Colour.GREEN, "");
    mark(window, "링크가 있는 문장도 있고 poll()", Highlight.Colour.BLUE, "");
    mark(window, "요청 수가 약 30 % 줄었다고 했다", Highlight.Colour.PINK, "집에서 다시 재 볼 것");
    mark(window, "다시 읽을 것이다.\n둘째 항목은", Highlight.Colour.ORANGE, "");
    mark(window, "Redis Pub/Sub\t하지 않음", Highlight.Colour.GREEN, "");
    mark(window, "connection.retry(3_000);", Highlight.Colour.BLUE, "");
    mark(window, "상자 안의 글도", Highlight.Colour.PINK, "");
    mark(window, "지워질 문장이 여기 있다", Highlight.Colour.ORANGE, "이 문장은 곧 없어진다");
  }

  @Test
  void aKeyMarksWhatIsSelectedAndANoteIsKeptWithIt() throws Exception {
    try (TestWindow window = window(Language.KO, Theme.Choice.LIGHT)) {
      open(window);
      Screens.runOnFx(() -> window.reader().select(find(window, "값을 보관하지 않는다")));
      press(window, "Ctrl+H");
      window.await(() -> bar(window));
      window.shoot("highlight-bar-ko-light");
      fire(window, ".selection-bar .icon-button", "파랑으로 표시");
      window.awaitSays("하이라이트했습니다");
      List<Highlight> kept = window.store.highlights();
      assertEquals("값을 보관하지 않는다", kept.getFirst().quote());
      assertEquals(Highlight.Colour.BLUE, kept.getFirst().colour());
      window.await(() -> painted(window, "blue") > 0 && !bar(window));

      Bounds at = Screens.onFx(() -> where(window, "blue"));
      double y = at.getCenterY();
      mouse(window, MouseEvent.MOUSE_PRESSED, at.getMinX() + 4, y, true);
      mouse(window, MouseEvent.MOUSE_DRAGGED, at.getMaxX() - 12, y, false);
      assertTrue(Screens.onFx(() -> !bar(window)), "not while the mouse selects");
      mouse(window, MouseEvent.MOUSE_RELEASED, at.getMaxX() - 12, y, false);
      window.await(() -> bar(window));
      mouse(window, MouseEvent.MOUSE_PRESSED, at.getCenterX(), y, true);
      mouse(window, MouseEvent.MOUSE_RELEASED, at.getCenterX(), y, true);
      window.await(() -> !bar(window));
      mouse(window, MouseEvent.MOUSE_CLICKED, at.getCenterX(), y, true);
      window.await(() -> window.scene.getRoot().lookup(".highlight-sheet") != null);
      Screens.runOnFx(
          () ->
              ((TextArea) window.scene.getRoot().lookup(".highlight-sheet .text-area"))
                  .setText("다시 확인\n둘째 줄"));
      window.shoot("highlight-note-ko-light");
      Screens.runOnFx(
          () ->
              window.scene.getRoot().lookupAll(".highlight-sheet .swatch-button").stream()
                  .map(javafx.scene.control.ToggleButton.class::cast)
                  .filter(b -> b.getAccessibleText().equals("분홍"))
                  .findFirst()
                  .orElseThrow()
                  .fire());
      window.await(() -> painted(window, "pink") > 0);
      Screens.runOnFx(
          () ->
              ((SheetLayer) window.scene.getRoot().lookup(".highlight-sheet").getParent()).close());
      window.await(() -> window.store.highlights().getFirst().comment().equals("다시 확인\n둘째 줄"));
      assertEquals(Highlight.Colour.PINK, window.store.highlights().getFirst().colour());
    }
  }

  @Test
  void nothingSelectedTheKeyTakesTheParagraphAndWordsAreAddedByKey() throws Exception {
    try (TestWindow window = window(Language.EN, Theme.Choice.DARK)) {
      open(window);
      press(window, "Ctrl+H");
      window.await(() -> bar(window));
      String selected =
          Screens.onFx(
              () ->
                  window
                      .reader()
                      .selection()
                      .of(window.shell.openNote().orElseThrow().document().text()));
      assertTrue(NOTE.lines().anyMatch(line -> line.endsWith(selected)), selected);
      assertTrue(
          Screens.onFx(
              () ->
                  String.valueOf(window.scene.getFocusOwner().getAccessibleText())
                      .equals("Highlight in green")));
      window.shoot("highlight-bar-en-dark");
      fire(window, ".selection-bar .icon-button", "Highlight and write a note");
      window.await(() -> window.scene.getRoot().lookup(".highlight-sheet") != null);
      window.shoot("highlight-note-en-dark");
    }
  }

  @Test
  void theyAreSeenOverEveryKindOfTextInEveryTheme() throws Exception {
    for (Theme.Choice choice : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK, Theme.Choice.SEPIA)) {
      Language language = choice == Theme.Choice.DARK ? Language.EN : Language.KO;
      try (TestWindow window = window(language, choice)) {
        markAll(window);
        Screens.runOnFx(() -> window.shell.librariesChanged());
        open(window);
        window.await(() -> painted(window, "green") > 0 && painted(window, "pink") > 0);
        Span hit = find(window, "같은 말을 다시");
        Screens.runOnFx(
            () -> {
              window.reader().land(new Landing.Hit(hit.start(), List.of(hit)));
              window.reader().land(new Landing.Top());
              window.reader().openFind();
            });
        window.shoot("highlights-page-" + language.id() + "-" + choice.id());
        assertTrue(
            Screens.onFx(
                () ->
                    window.scene.getRoot().lookupAll(".leaf").stream()
                        .anyMatch(leaf -> leaf.getAccessibleHelp() != null)),
            "said to the screen reader");
      }
    }
  }

  @Test
  void theListLeadsToTheWordsAndWhatIsLostStandsApart() throws Exception {
    for (Language language : List.of(Language.KO, Language.EN)) {
      Files.writeString(file, NOTE);
      Theme.Choice choice = language == Language.KO ? Theme.Choice.LIGHT : Theme.Choice.DARK;
      try (TestWindow window = window(language, choice)) {
        markAll(window);
        Files.writeString(file, "새 머리말.\n\n" + NOTE.replace(" 지워질 문장이 여기 있다.", ""));
        window.workspace.update("vault", Progress.NONE);
        Screens.runOnFx(() -> window.shell.librariesChanged());
        press(window, "Ctrl+Shift+H");
        window.awaitSays(language.pick("더는 찾을 수 없습니다", "can no longer be found"));
        window.shoot("highlights-list-" + language.id() + "-" + choice.id());
        String quote = "요청 수가 약 30 % 줄었다고 했다";
        fire(window, ".page-row", language.pick("분홍. ", "Pink. ") + quote);
        window.await(() -> window.open().equals(id) && painted(window, "pink") > 0);
        press(window, "Ctrl+H");
        window.await(() -> window.scene.getRoot().lookup(".highlight-sheet") != null);
        press(window, "Ctrl+Shift+H");
        int before = window.store.highlights().size();
        fire(window, ".page-row-button", language.pick("지우기: ", "Remove: ") + quote);
        window.await(() -> window.store.highlights().size() == before - 1);
        window.awaitSays(language.pick("되살립니다", "brings it back"));
        press(window, "Shortcut+Z");
        window.await(() -> window.store.highlights().size() == before);
        assertTrue(
            window.store.highlights().stream()
                .anyMatch(h -> h.quote().equals(quote) && !h.comment().isEmpty()));
      }
    }
  }

  @Test
  void aNoteThatIsSavedElsewhereKeepsThem() throws Exception {
    try (TestWindow window =
        new TestWindow(temp.resolve("data"), Language.KO, Theme.Choice.LIGHT)) {
      window.take(temp.resolve("vault").toString());
      window.await(() -> window.open().library().equals("vault"));
      window.awaitSays("노트 2개를 추가했습니다");
      open(window);
      markAll(window);
      Screens.runOnFx(() -> window.shell.librariesChanged());
      window.await(() -> painted(window, "green") > 0);
      int before = window.store.highlights().getFirst().place().start();
      Files.writeString(file, NOTE.replace("# 표시해 둔 글\n", "# 표시해 둔 글\n\n새로 쓴 문단.\n"));
      window.await(
          () -> window.shell.openNote().orElseThrow().document().text().contains("새로 쓴 문단"));
      window.await(() -> painted(window, "green") > 0 && painted(window, "orange") > 0);
      int moved = "새로 쓴 문단.\n".length();
      window.await(() -> window.store.highlights().getFirst().place().start() == before + moved);
      assertEquals(NOTE.replace("# 표시해 둔 글\n", "# 표시해 둔 글\n\n새로 쓴 문단.\n"), Files.readString(file));
    }
  }

  @Test
  void anExportFromTheWindowLeavesOtherFilesAlone() throws Exception {
    try (TestWindow window = window(Language.EN, Theme.Choice.LIGHT)) {
      markAll(window);
      Screens.runOnFx(() -> window.shell.librariesChanged());
      window.await(() -> window.says("8"));
      Path to = temp.resolve("out.md");
      Screens.runOnFx(() -> window.shell.exportHighlights(to));
      window.awaitSays("8 highlights exported");
      assertTrue(Files.readString(to).contains("> 보유 자산 화면은 3초마다"));
      Screens.runOnFx(() -> window.shell.exportHighlights(file));
      window.awaitSays("Another file is there already");
      assertEquals(NOTE, Files.readString(file));
    }
  }
}
