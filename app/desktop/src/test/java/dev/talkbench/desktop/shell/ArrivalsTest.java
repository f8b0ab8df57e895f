package dev.talkbench.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.cli.Language;
import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.demo.DemoCardView;
import dev.talkbench.desktop.demo.DemoSession;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.library.NoteId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from outside opens and fills in; it runs nothing, writes nothing, and is checked. */
class ArrivalsTest {
  private static final String NOTE = "talkbench://note/slash24/ko/2024-09-12-sse-push";

  private final Path temp;

  ArrivalsTest(@TempDir Path temp) {
    this.temp = temp;
  }

  private TestWindow window() throws Exception {
    return new TestWindow(temp.resolve("data"), Language.KO, Theme.Choice.LIGHT);
  }

  private static List<DemoSession> sessions(TestWindow window) {
    return window.scene.getRoot().lookupAll(".demo-card").stream()
        .filter(DemoCardView.class::isInstance)
        .map(node -> ((DemoCardView) node).session())
        .distinct()
        .toList();
  }

  @Test
  void aLinkOpensAtItsHeading() throws Exception {
    try (TestWindow window = window()) {
      window.take("talkbench://note/slash24/ko/glossary");
      window.await(() -> window.open().slug().equals("ko/glossary"));
      String anchor = window.workspace.note(TestWindow.SSE).document().sections().get(6).anchor();
      window.take(NOTE + "#" + anchor);
      window.await(() -> window.open().equals(TestWindow.SSE));
      window.await(
          () -> {
            var section = window.reader().currentSectionProperty().get();
            return section != null && section.anchor().equals(anchor);
          });
    }
  }

  @Test
  void aLinkFillsInWithinBoundsAndNeverRuns() throws Exception {
    try (TestWindow window = window()) {
      window.take(NOTE + "?demo=sse&scenario=push-vs-poll&p.users=99999999&p.nothing=1&p.folder=x");
      window.await(
          () ->
              sessions(window).stream()
                  .anyMatch(s -> s.values().containsKey("users") && !s.running()));
      DemoSession session =
          Screens.onFx(
              () ->
                  sessions(window).stream()
                      .filter(s -> s.values().containsKey("users"))
                      .findFirst()
                      .orElseThrow());
      assertEquals("push-vs-poll", session.scenarioProperty().get().id());
      assertEquals(Map.of("users", most(session)), Map.copyOf(session.values()));
      window.shoot("link-demo-ko-light");
      assertEquals(List.of(), window.store.runs(null, null, 9));
    }
  }

  private static String most(DemoSession session) {
    return session.scenarioProperty().get().parameters().stream()
        .filter(p -> p.name().equals("users"))
        .map(p -> Long.toString(((dev.talkbench.demos.Parameter.Whole) p).max()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void badLinksAreOneLineAndChangeNothing() throws Exception {
    try (TestWindow window = window()) {
      window.take("talkbench://note/slash24/../../etc/passwd");
      window.awaitSays("이 링크는 열지 않습니다");
      window.shoot("error-link-ko-light");
      window.take("talkbench://note/slash24/ko/none");
      window.awaitSays("그런 노트가 없습니다");
      var random = new Random(4);
      String[] parts = {
        "#",
        "?",
        "&",
        "=",
        "demo",
        "sse",
        "fx",
        "scenario",
        "push-vs-poll",
        "p.users",
        "p.",
        "-1e99",
        "9e99",
        "NaN",
        "..",
        "%2e%2e",
        "/",
        "\\",
        "한글",
        "\u0000",
        "run",
        "ko/glossary",
        "talkbench://"
      };
      for (int i = 0; i < 1_000; i++) {
        var link = new StringBuilder(random.nextInt(4) == 0 ? "talkbench:" : NOTE);
        for (int n = random.nextInt(10); n > 0; n--) {
          link.append(parts[random.nextInt(parts.length)]);
        }
        window.take(link.toString());
      }
      window.take("talkbench://note/slash24/ko/glossary");
      window.await(() -> window.open().slug().equals("ko/glossary"));
      assertTrue(Screens.onFx(() -> sessions(window).stream().noneMatch(DemoSession::running)));
      assertEquals(List.of(), window.store.runs(null, null, 9));
      assertEquals(List.of(), window.store.libraries());
    }
  }

  @Test
  void aFileAFolderAndAZipOpenAndKnownOnesAreNotAddedTwice() throws Exception {
    Path blog = Files.createDirectories(temp.resolve("블로그/_posts"));
    Path post = Files.writeString(blog.resolve("2024-01-01-첫-글.md"), "# 첫 글\n\n안녕\n");
    Files.writeString(blog.resolve("2023-01-01-old.md"), "# 옛 글\n");
    Path zip = temp.resolve("talk.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("talk/a.md"));
      out.write("# 발표\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    Path single = Files.writeString(temp.resolve("single.md"), "# 하나\n");
    try (TestWindow window = window()) {
      window.take(temp.resolve("블로그").toString());
      window.awaitSays("노트 2개를 추가했습니다");
      window.await(() -> window.open().slug().startsWith("_posts/"));
      window.take(zip.toString());
      window.await(() -> window.open().slug().equals("a"));
      window.take(single.toString());
      window.await(() -> window.open().slug().equals("single"));
      window.take(post.toString());
      window.await(() -> window.open().slug().equals("_posts/2024-01-01-첫-글"));
      assertEquals(3, window.store.libraries().size());
      window.take(temp.resolve("none.md").toString());
      window.awaitSays("열 수 없습니다: none.md");
    }
  }

  @Test
  void onlyFilesOfTheReadersOwnGoToOtherPrograms() throws Exception {
    Path single = Files.writeString(temp.resolve("single.md"), "# 하나\n");
    try (TestWindow window = window()) {
      Screens.runOnFx(window.shell.actions().get("edit").run());
      window.awaitSays("열 파일이 없습니다");
      window.take(single.toString());
      window.await(() -> window.open().slug().equals("single"));
      Screens.runOnFx(window.shell.actions().get("edit").run());
      window.awaitSays("편집기 고르기");
      assertEquals(
          single.toRealPath(), window.workspace.file(new NoteId("single", "single")).orElseThrow());
    }
  }

  @Test
  void theCheckUpIsShown() throws Exception {
    try (TestWindow window = window()) {
      Screens.runOnFx(window.shell.actions().get("checkup").run());
      window.await(
          () -> window.scene.getRoot().lookup(".checkup") != null && window.says("데이터베이스"));
      Node sheet = window.scene.getRoot().lookup(".checkup");
      assertTrue(Screens.onFx(() -> sheet.getBoundsInParent().getMaxY() < 900));
      window.shoot("checkup-ko-light");
    }
  }
}
