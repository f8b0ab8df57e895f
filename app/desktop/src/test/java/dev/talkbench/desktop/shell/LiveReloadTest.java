package dev.talkbench.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.cli.Language;
import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.library.NoteId;
import dev.talkbench.search.SearchRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is open follows the disk, keeps the reader's place, and is never written to. */
class LiveReloadTest {
  private final Path temp;
  private final Path vault;

  LiveReloadTest(@TempDir Path temp) throws Exception {
    this.temp = temp;
    vault = Files.createDirectories(temp.resolve("vault"));
    for (int i = 0; i < 200; i++) {
      Files.writeString(vault.resolve("note-" + i + ".md"), text(i));
    }
  }

  private static String text(int number) {
    var text = new StringBuilder("# 글 " + number + "\n\n머리말입니다.\n");
    for (int i = 0; i < (number == 0 ? 40 : 4); i++) {
      text.append("\n## 절 ").append(i).append("\n\n").append(i).append("번째 절의 문장입니다. ".repeat(6));
      text.append('\n');
    }
    return text.toString();
  }

  private TestWindow window(Language language, Theme.Choice choice) throws Exception {
    return new TestWindow(temp.resolve("data"), language, choice);
  }

  private static void open(TestWindow window, Path path, String slug) throws Exception {
    window.take(path.toString());
    window.await(() -> window.open().slug().equals(slug));
  }

  private long found(TestWindow window, String words) throws Exception {
    return window.data.index.search(new SearchRequest(words, false, 9)).total();
  }

  /** What the outline marks, where that is in view. */
  private static String marked(TestWindow window) {
    return Screens.onFx(
        () -> {
          var root = window.scene.getRoot();
          for (int i = 0; i < 3; i++) {
            root.applyCss();
            root.layout();
          }
          var scroll = root.lookup(".outline .scroll-pane");
          var view = scroll.localToScene(scroll.getLayoutBounds());
          return root.lookupAll(".outline-row").stream()
              .filter(
                  row ->
                      row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected"))
                          && view.contains(row.localToScene(row.getLayoutBounds())))
              .map(row -> ((Labeled) row).getText())
              .reduce("", String::concat);
        });
  }

  private String top(TestWindow window) {
    return Screens.onFx(
        () -> {
          int offset = window.reader().position().offset();
          String text = window.shell.openNote().orElseThrow().document().text();
          return text.substring(offset, Math.min(text.length(), offset + 10));
        });
  }

  @Test
  void anEditIsSeenWithinASecondAtTheSameWords() throws Exception {
    try (TestWindow window = window(Language.KO, Theme.Choice.LIGHT)) {
      open(window, vault, "note-0");
      window.awaitSays("노트 200개를 추가했습니다");
      Screens.runOnFx(() -> window.reader().land(new Landing.Anchor("절-20")));
      window.await(() -> window.reader().progressProperty().get() > 0.2);
      String before = top(window);
      String section = marked(window);
      assertTrue(section.startsWith("절 2"), section);
      double delta = Screens.onFx(() -> window.reader().position().delta());
      long start = System.nanoTime();
      Files.writeString(
          vault.resolve("note-0.md"),
          text(0).replace("머리말입니다.", "머리말을 길게 고쳤습니다. 목성의 위성을 보았다.\n\n그리고 한 문단 더."));
      window.await(
          () -> window.shell.openNote().orElseThrow().document().text().contains("목성의 위성"));
      double seen = (System.nanoTime() - start) / 1e9;
      assertEquals(before, top(window));
      assertEquals(section, marked(window), "the outline marks the section that is still in view");
      assertEquals(delta, Screens.onFx(() -> window.reader().position().delta()), 1.0);
      while (found(window, "목성의 위성") == 0) {
        assertTrue((System.nanoTime() - start) / 1e9 < 30, "not searchable");
        Thread.sleep(10);
      }
      double searchable = (System.nanoTime() - start) / 1e9;
      System.out.printf("edit seen after %.3f s, searchable after %.3f s%n", seen, searchable);
      assertTrue(searchable < 5, "a second on an idle machine: " + searchable);
    }
  }

  @Test
  void newRenamedAndDeletedFilesFollow() throws Exception {
    try (TestWindow window = window(Language.KO, Theme.Choice.LIGHT)) {
      open(window, vault, "note-0");
      window.awaitSays("노트 200개를 추가했습니다");
      Files.writeString(vault.resolve("새 글.md"), "# 새 글\n\n카시니\n");
      window.await(() -> window.workspace.summary(new NoteId("vault", "새 글")).isPresent());
      Files.move(vault.resolve("note-0.md"), vault.resolve("다른 이름.md"));
      window.await(() -> window.open().slug().equals("다른 이름"));
      Files.delete(vault.resolve("다른 이름.md"));
      window.awaitSays("파일이 없어졌습니다");
      window.shoot("error-gone-ko-light");
      assertTrue(window.shell.openNote().orElseThrow().document().text().contains("머리말"));
    }
  }

  @Test
  void aFolderThatIsAwayIsSaidAndComesBackWhole() throws Exception {
    try (TestWindow window = window(Language.EN, Theme.Choice.DARK)) {
      open(window, vault, "note-0");
      window.awaitSays("200 notes added");
      Files.move(vault, temp.resolve("unplugged"));
      window.awaitSays("Cannot be read now");
      window.awaitSays("Look again");
      window.shoot("library-away-en-dark");
      assertTrue(found(window, "머리말") > 0, "the index stays");
      Files.move(temp.resolve("unplugged"), vault);
      window.await(() -> !window.says("Look again"));
      for (int i = 0; i < 120; i++) {
        Files.delete(vault.resolve("note-" + i + ".md"));
      }
      window.awaitSays("Accept as it is");
      window.shoot("library-shrunk-en-dark");
      assertEquals(200, window.workspace.notes("vault").size());
    }
  }

  @Test
  void anEmptyFolderSaysWhatToDo() throws Exception {
    Path empty = Files.createDirectories(temp.resolve("빈 폴더"));
    try (TestWindow window = window(Language.KO, Theme.Choice.DARK)) {
      window.take(empty.toString());
      window.awaitSays("이 라이브러리에는 노트가 없습니다");
      window.shoot("library-empty-ko-dark");
      Files.writeString(empty.resolve("첫 글.md"), "# 첫 글\n");
      window.awaitSays("첫 글");
    }
  }

  @Test
  void blogAndVaultAreFollowedAndUntouched() throws Exception {
    Path blog = Files.createDirectories(temp.resolve("blog/_posts"));
    Files.createDirectories(temp.resolve("blog/assets"));
    Files.write(temp.resolve("blog/assets/a.png"), new byte[] {1, 2, 3});
    Files.writeString(temp.resolve("blog/_config.yml"), "theme: jekyll-theme-chirpy\n");
    for (int i = 0; i < 300; i++) {
      Files.writeString(
          blog.resolve("2024-01-%02d-post-%d.md".formatted(1 + i % 28, i)),
          "---\ntitle: 글 " + i + "\ntags: [a, b]\n---\n\n본문 " + i + " 초신성\n{: .prompt-tip }\n");
    }
    Files.createDirectories(vault.resolve(".obsidian"));
    Files.writeString(vault.resolve(".obsidian/app.json"), "{}");
    Files.writeString(vault.resolve("index.md"), "# 색인\n\n[[note-1]] ![[pic.png]]\n");
    String blogBefore = hash(temp.resolve("blog"));
    String vaultBefore = hash(vault);
    try (TestWindow window = window(Language.KO, Theme.Choice.LIGHT)) {
      window.take(temp.resolve("blog").toString());
      window.awaitSays("노트 300개를 추가했습니다");
      window.take(vault.toString());
      window.awaitSays("노트 201개를 추가했습니다");
      assertTrue(found(window, "초신성") > 0);
      window.take("talkbench://note/vault/note-7#절-3");
      window.await(() -> window.open().equals(new NoteId("vault", "note-7")));
    }
    assertEquals(blogBefore, hash(temp.resolve("blog")));
    assertEquals(vaultBefore, hash(vault));
  }

  private static String hash(Path folder) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted().forEach(all::add);
    }
    for (Path file : all) {
      digest.update(file.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      digest.update(
          Files.getLastModifiedTime(file)
              .toString()
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      if (Files.isRegularFile(file)) {
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
