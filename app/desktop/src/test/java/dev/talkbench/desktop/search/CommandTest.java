package dev.talkbench.desktop.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.search.OnDemandIndex;
import dev.talkbench.store.SqliteUserStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
  private static final Command DARK = new Command("밝기: 어둡게", "Brightness: Dark", "", () -> {});

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "밝기", "어둡", "어", "얻", "어둡ㄱ", "게 밝", "DARK", "bright dark", "ㅂㄱ", "ㅇㄷㄱ"})
  void aPartOfEitherNameFindsIt(String typed) {
    assertTrue(DARK.matches(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"밝게", "light", "dark 세피아", "ㄱㅂ", "ㅏ", "djenq"})
  void anythingElseDoesNot(String typed) {
    assertFalse(DARK.matches(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "백업, 내 데이터 백업…, 백업으로 되돌리기…",
    "backup, 내 데이터 백업…, 백업으로 되돌리기…",
    "back up, 내 데이터 백업…, 백업으로 되돌리기…",
    "restore, 백업으로 되돌리기…, 내 데이터 백업…",
    "되돌, 백업으로 되돌리기…, 내 데이터 백업…",
    "탭, 새 탭, 탭을 오른쪽으로",
    "back, 뒤로, 내 데이터 백업…"
  })
  void whatIsCalledSoStandsBeforeWhatOnlyBeginsSo(String typed, String first, String second) {
    var messages = new Messages("ko");
    var english = new Messages("en");
    List<String> names =
        Stream.of("back", "tab.right", "restore", "backup", "tab.new")
            .map(
                id ->
                    new Command(
                        messages.get("action." + id), english.get("action." + id), "", () -> {}))
            .filter(command -> command.matches(typed))
            .sorted(Comparator.comparingInt(command -> command.rank(typed)))
            .map(Command::name)
            .toList();
    assertEquals(first, names.getFirst());
    assertFalse(names.indexOf(second) == 0);
  }

  private static void press(TextField field, KeyCode code) {
    field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  @Test
  void arrowsChooseEnterRunsAndTheIndexIsNotAsked(@TempDir Path folder) throws Exception {
    var ran = new ArrayList<String>();
    Path asked = folder.resolve("index");
    var index = OnDemandIndex.forCommand(asked);
    var store = SqliteUserStore.open(folder.resolve("user.db"), folder);
    Screens.runOnFx(
        () -> {
          var messages = new Messages("ko");
          var searchField = new SearchField(messages);
          TextField field = searchField.field();
          try (var desk =
              new SearchDesk(
                  searchField,
                  index,
                  new PastSearches(store, Runnable::run, failure -> ran.add("failure")),
                  messages,
                  id -> id,
                  (note, section) -> ran.add("note"),
                  failure -> ran.add("failure"),
                  () -> ran.add("leave"))) {
            desk.offer(
                List.of(
                    new Command("뒤로", "Back", "Alt ←", () -> ran.add("back")),
                    new Command("밝기: 어둡게", "Dark", "", () -> ran.add("dark")),
                    new Command("밝기: 밝게", "Light", "", () -> ran.add("light"))));
            desk.focusCommands();
            assertTrue(desk.open());
            assertEquals(">", field.getText());
            field.setText("> 밝기");
            press(field, KeyCode.DOWN);
            press(field, KeyCode.DOWN);
            press(field, KeyCode.ENTER);
            assertEquals(List.of("leave", "light"), ran);
            assertFalse(desk.open());
            assertEquals("", field.getText());

            ran.clear();
            field.setText(">없는 것");
            press(field, KeyCode.ENTER);
            assertEquals(List.of(), ran);
            assertTrue(desk.open());
            press(field, KeyCode.ESCAPE);
            assertFalse(desk.open());
            assertEquals("", field.getText());
          }
        });
    Screens.runOnFx(() -> assertEquals(List.of("leave"), ran));
    assertFalse(Files.exists(asked), "commands are no question: nobody opened the index");
    index.close();
    store.close();
  }
}
