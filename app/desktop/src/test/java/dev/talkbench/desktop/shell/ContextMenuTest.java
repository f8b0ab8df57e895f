package dev.talkbench.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.cli.Language;
import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Span;
import dev.talkbench.search.SearchRequest;
import dev.talkbench.workspace.DeepLink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a right click offers, and that it is about what was clicked; folders that open of
 * themselves.
 */
class ContextMenuTest {
  private final Path temp;
  private final Path vault;

  ContextMenuTest(@TempDir Path temp) throws Exception {
    this.temp = temp;
    vault = Files.createDirectories(temp.resolve("vault"));
    for (String name : List.of("가/나/깊은 글.md", "가/다른 글.md", "겉 글.md")) {
      Files.createDirectories(vault.resolve(name).getParent());
      Files.writeString(vault.resolve(name), "---\ntags: [목성]\n---\n# 제목\n\n이오와 유로파\n");
    }
  }

  private TestWindow window() throws Exception {
    var window = new TestWindow(temp.resolve("data"), Language.KO, Theme.Choice.LIGHT);
    window.take(vault.toString());
    window.awaitSays("노트 3개를 추가했습니다");
    window.await(() -> window.open().library().equals("vault"));
    return window;
  }

  private static ContextMenus menus(TestWindow window) {
    return window.shell.contextMenus();
  }

  @SuppressWarnings("unchecked")
  private static List<SidebarRow> rows(TestWindow window) {
    return List.copyOf(
        Screens.onFx(
            () ->
                ((ListView<SidebarRow>) window.scene.getRoot().lookup(".sidebar .list-view"))
                    .getItems()));
  }

  private static List<String> words(ContextMenu menu) {
    return menu.getItems().stream()
        .filter(item -> !(item instanceof SeparatorMenuItem))
        .map(MenuItem::getText)
        .toList();
  }

  private static void choose(ContextMenu menu, String words) {
    MenuItem item =
        menu.getItems().stream()
            .filter(each -> words.equals(each.getText()))
            .findFirst()
            .orElseThrow();
    Screens.runOnFx(item::fire);
  }

  @Test
  void aNoteOfTheSidebarHasAMenuThatIsAboutIt() throws Exception {
    try (TestWindow window = window()) {
      SidebarRow row =
          rows(window).stream()
              .filter(
                  each -> each instanceof SidebarRow.NoteRow note && note.id().slug().equals("겉 글"))
              .findFirst()
              .orElseThrow();
      ContextMenu menu = Screens.onFx(() -> menus(window).rows(row));
      assertEquals(List.of("새 탭에서 열기", "노트의 링크 복사", "편집기로 열기", "폴더에서 보기"), words(menu));
      NoteId before = Screens.onFx(window::open);
      choose(menu, "노트의 링크 복사");
      assertEquals(
          new DeepLink(new NoteId("vault", "겉 글"), "", null),
          DeepLink.parse(Screens.onFx(() -> Clipboard.getSystemClipboard().getString())));
      assertEquals(before, Screens.onFx(window::open));
      int tabs = Screens.onFx(() -> window.shell.tabs().open().size());
      choose(menu, "새 탭에서 열기");
      window.await(() -> window.open().slug().equals("겉 글"));
      assertEquals(tabs + 1, Screens.onFx(() -> window.shell.tabs().open().size()));
    }
  }

  @Test
  void whatIsSelectedIsSearchedFor() throws Exception {
    try (TestWindow window = window()) {
      assertTrue(
          words(Screens.onFx(() -> menus(window).text(window.reader()))).contains("이 노트에서 찾기"));
      int at =
          Screens.onFx(
              () -> window.shell.openNote().orElseThrow().document().text().indexOf("유로파"));
      Screens.runOnFx(() -> window.reader().select(new Span(at, at + 3)));
      ContextMenu menu = Screens.onFx(() -> menus(window).text(window.reader()));
      assertEquals(List.of("선택한 글 복사", "선택한 말로 검색"), words(menu).subList(0, 2));
      choose(menu, "선택한 글 복사");
      assertEquals("유로파", Screens.onFx(() -> Clipboard.getSystemClipboard().getString()));
      choose(menu, "선택한 말로 검색");
      assertEquals(
          "유로파",
          Screens.onFx(
              () ->
                  ((TextField) window.scene.getRoot().lookup(".search-field .text-field"))
                      .getText()));
    }
  }

  @Test
  void aLibraryIsRemovedAfterAQuestionAndTheBuiltInOneNever() throws Exception {
    try (TestWindow window = window()) {
      List<SidebarRow> rows = rows(window);
      SidebarRow builtIn = shelf(rows, "slash24");
      assertEquals(List.of("라이브러리 새로 고침"), words(Screens.onFx(() -> menus(window).rows(builtIn))));
      ContextMenu menu = Screens.onFx(() -> menus(window).rows(shelf(rows, "vault")));
      choose(menu, "라이브러리 빼기…");
      window.awaitSays("vault: 목록에서 뺄까요?");
      window.shoot("mend-library-remove-ko-light");
      assertEquals(2, window.workspace.libraries().size(), "not before the answer");
      Screens.runOnFx(button(window, "그대로 두기")::fire);
      assertEquals(2, window.workspace.libraries().size());
      Screens.runOnFx(() -> window.shell.actions().get("library.remove").run().run());
      Screens.runOnFx(button(window, "빼기")::fire);
      window.await(() -> window.workspace.libraries().size() == 1);
      window.await(() -> rows(window).stream().noneMatch(row -> isShelf(row, "vault")));
      assertTrue(Files.exists(vault.resolve("겉 글.md")));
      Screens.runOnFx(() -> window.shell.actions().get("library.remove").run().run());
      window.awaitSays("뺄 수 있는 라이브러리가 없습니다");
    }
  }

  private static boolean isShelf(SidebarRow row, String library) {
    return row instanceof SidebarRow.Shelf shelf && shelf.library().equals(library);
  }

  private static SidebarRow shelf(List<SidebarRow> rows, String library) {
    return rows.stream().filter(row -> isShelf(row, library)).findFirst().orElseThrow();
  }

  private static Button button(TestWindow window, String words) {
    return Screens.onFx(
        () ->
            (Button)
                window.scene.getRoot().lookupAll(".library-sheet .button").stream()
                    .filter(node -> words.equals(((Labeled) node).getText()))
                    .findFirst()
                    .orElseThrow());
  }

  @Test
  void theFoldersOfTheOpenNoteOpenUnlessTheyWereJustClosed() throws Exception {
    try (TestWindow window = window()) {
      Screens.runOnFx(() -> window.shell.open(new NoteId("vault", "가/나/깊은 글")));
      window.await(() -> shows(window, "가/나/깊은 글"));
      window.shoot("mend-sidebar-reveal-ko-light");
      SidebarRow.Folder outer =
          rows(window).stream()
              .filter(SidebarRow.Folder.class::isInstance)
              .map(SidebarRow.Folder.class::cast)
              .filter(folder -> folder.library().equals("vault"))
              .findFirst()
              .orElseThrow();
      var list =
          (ListView<?>) Screens.onFx(() -> window.scene.getRoot().lookup(".sidebar .list-view"));
      Screens.runOnFx(() -> list.getSelectionModel().select(rows(window).indexOf(outer)));
      ShellBench.key(list, javafx.scene.input.KeyCode.ENTER, false);
      assertTrue(!shows(window, "가/나/깊은 글"));
      Files.writeString(vault.resolve("가/나/깊은 글.md"), "# 제목\n\n가니메데\n");
      window.await(() -> window.shell.openNote().orElseThrow().document().text().contains("가니메데"));
      assertTrue(!shows(window, "가/나/깊은 글"), "an edit opens nothing");
      Screens.runOnFx(() -> window.shell.open(new NoteId("vault", "가/다른 글")));
      window.await(() -> shows(window, "가/다른 글"));
    }
  }

  private static boolean shows(TestWindow window, String slug) {
    return rows(window).stream()
        .anyMatch(row -> row instanceof SidebarRow.NoteRow note && note.id().slug().equals(slug));
  }

  @Test
  void aChipCountsWhatItsPressFinds() throws Exception {
    try (TestWindow window = window()) {
      List<SidebarRow.Chip> chips =
          rows(window).stream()
              .filter(SidebarRow.Chips.class::isInstance)
              .flatMap(row -> ((SidebarRow.Chips) row).chips().stream())
              .toList();
      assertTrue(chips.contains(new SidebarRow.Chip("category", "SLASH24", 12)), chips.toString());
      for (SidebarRow.Chip chip : chips) {
        var asked = new SearchRequest(chip.question() + " ", false, 9);
        assertEquals(chip.notes(), window.data.index.search(asked).total(), chip.question());
      }
    }
  }

  @Test
  void aFileThatComesFromOutsideTakesATabOfItsOwn() throws Exception {
    try (TestWindow window = window()) {
      int tabs = Screens.onFx(() -> window.shell.tabs().open().size());
      Path file = Files.writeString(temp.resolve("회의록.md"), "# 회의록\n\n초신성\n");
      window.take(file.toString());
      window.await(() -> window.open().slug().equals("회의록"));
      assertEquals(tabs + 1, Screens.onFx(() -> window.shell.tabs().open().size()));
      Node strip = Screens.onFx(() -> window.scene.getRoot().lookup(".tab-strip"));
      assertTrue(strip instanceof Parent && strip.isVisible());
      window.take(vault.resolve("겉 글.md").toString());
      window.await(() -> window.open().slug().equals("겉 글"));
      window.take(file.toString());
      window.await(() -> window.open().slug().equals("회의록"));
      assertEquals(
          tabs + 2,
          Screens.onFx(() -> window.shell.tabs().open().size()),
          "a note that is open already shows in its tab");
    }
  }

  @Test
  void theStatusLineFollowsWhatHappensOutside() throws Exception {
    try (TestWindow window = window()) {
      int all = 0;
      for (var library : window.workspace.libraries()) {
        all += window.workspace.notes(library.id()).size();
      }
      window.awaitSays("색인 " + all + "개 노트 · 최신");
      Path more = Files.createDirectories(temp.resolve("more"));
      Files.writeString(more.resolve("새 글.md"), "# 새 글\n\n카시니\n");
      window.workspace.add(more, dev.talkbench.workspace.Progress.NONE);
      Screens.runOnFx(window.shell::librariesChanged);
      window.awaitSays("색인 " + (all + 1) + "개 노트 · 최신");
      window.workspace.remove("more");
      Screens.runOnFx(window.shell::librariesChanged);
      window.awaitSays("색인 " + all + "개 노트 · 최신");
      Path away = temp.resolve("away");
      Files.move(vault, away);
      window.awaitSays("vault: 지금은 읽을 수 없습니다");
      Files.move(away, vault);
      window.await(() -> !window.says("vault: 지금은 읽을 수 없습니다"));
    }
  }
}
