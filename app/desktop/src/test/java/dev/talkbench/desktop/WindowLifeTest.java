package dev.talkbench.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.cli.GlobalOptions;
import dev.talkbench.cli.Language;
import dev.talkbench.cli.OpenData;
import dev.talkbench.desktop.report.Log;
import dev.talkbench.desktop.report.Redaction;
import dev.talkbench.desktop.text.KeyNames;
import dev.talkbench.instance.Request;
import dev.talkbench.library.NoteId;
import dev.talkbench.store.Bookmark;
import dev.talkbench.store.OpenTab;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.store.Tabs;
import dev.talkbench.store.Visit;
import dev.talkbench.workspace.DataDir;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window itself, opened as the app opens it: restored, in another language, with a file. */
class WindowLifeTest {
  private static final String SSE = "slash24/ko/2024-09-12-sse-push";
  private static final String FX = "slash24/ko/2024-09-12-fx-core-banking";
  private static final NoteId GLOSSARY = new NoteId("slash24", "ko/glossary");

  private final DataDir folder;
  private final Path temp;
  private final List<Opened> opened = new ArrayList<>();

  /** A window and what it was opened with. */
  private record Opened(Opening opening, TalkbenchWindow window) {}

  WindowLifeTest(@TempDir Path temp) {
    this.temp = temp;
    folder = new DataDir(temp.resolve("data"));
  }

  private void open(String... words) {
    Screens.start();
    var log = new Log(folder.log(), 1_000_000, Redaction.of(folder.root()));
    Opening opening = Opening.of(GlobalOptions.of(new String[] {}), folder);
    FirstNote first = FirstNote.of(opening, List.of(words), log::line);
    TalkbenchWindow window =
        Screens.onFx(
            () ->
                TalkbenchWindow.open(
                    List.of(words),
                    null,
                    folder,
                    Language.KO,
                    log,
                    CompletableFuture.completedFuture(opening),
                    CompletableFuture.completedFuture(first),
                    CompletableFuture.completedFuture(null)));
    assertNotNull(window);
    opened.add(new Opened(opening, window));
  }

  @AfterEach
  void close() {
    for (Opened each : opened) {
      Runnable last =
          Screens.onFx(
              () -> {
                each.window().stage().hide();
                return each.window().shell().end();
              });
      each.window().close(last);
    }
  }

  private TalkbenchWindow window() {
    return opened.getLast().window();
  }

  private Session session() {
    return opened.getLast().opening().session();
  }

  private void press(String keys) {
    Runnable action = scene().getAccelerators().get(KeyNames.combination(keys));
    assertNotNull(action, keys);
    Screens.runOnFx(action);
  }

  private Scene scene() {
    return window().stage().getScene();
  }

  private String shown() {
    return window().shell().openNote().orElseThrow().id().toString();
  }

  private static void await(Callable<Boolean> condition) throws InterruptedException {
    Instant until = Instant.now().plus(Duration.ofSeconds(20));
    while (!Screens.onFx(condition)) {
      assertTrue(Instant.now().isBefore(until), "did not come to pass within 20 s");
      Thread.sleep(20);
    }
  }

  private boolean says(String words) {
    return Stream.of(".label", ".button")
        .flatMap(kind -> scene().getRoot().lookupAll(kind).stream())
        .map(node -> String.valueOf(((Labeled) node).getText()))
        .anyMatch(text -> text.contains(words));
  }

  private void prepare() {
    try (var store = SqliteUserStore.open(folder.userDb(), folder.natives())) {
      store.setSetting("language", "ko");
      store.setTabs(
          new Tabs(
              List.of(new OpenTab(SSE, "SSE", 0, 0), new OpenTab(FX, "환전", 40, 0)), 1, List.of()));
      store.setVisit(new Visit(FX, 40, 0.1, Instant.parse("2026-01-02T03:04:05Z")));
    }
  }

  @Test
  void aRestoreShowsTheOldPlaceAndWritesNothingOfTheNewOneIntoIt() throws Exception {
    prepare();
    Path backup = temp.resolve("before.db");
    try (var store = SqliteUserStore.open(folder.userDb(), folder.natives())) {
      store.backup(backup);
    }
    open();
    assertEquals(FX, Screens.onFx(this::shown));
    Tabs before = session().store().tabs();
    Screens.runOnFx(() -> window().shell().open(GLOSSARY));
    await(() -> shown().equals(GLOSSARY.toString()));
    press("Shortcut+T");
    await(() -> session().store().tabs().open().size() == 3);

    var session = session();
    var host =
        new WindowHost(
            new OpenData(session.folder(), session.store(), session.workspace()),
            window().outside());
    var request =
        new Request(
            Request.Verb.RUN, List.of(temp.toString(), "restore", backup.toString()), "ko", false);
    int code =
        host.answer(request, OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    assertEquals(0, code);
    await(() -> says("백업으로 되돌렸습니다"));
    assertEquals(FX, Screens.onFx(this::shown));
    // Longer than a place waits to be kept.
    Thread.sleep(1_300);
    assertEquals(before, session().store().tabs());
    assertEquals(List.of(FX), session().store().visits(9).stream().map(Visit::note).toList());

    int refused =
        host.answer(
            new Request(
                Request.Verb.RUN, List.of(temp.toString(), "restore", "no.db"), "ko", false),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream());
    assertEquals(2, refused);
    Screens.runOnFx(() -> window().shell().open(GLOSSARY));
    await(() -> session().store().tabs().open().get(1).note().equals(GLOSSARY.toString()));
  }

  @Test
  void aRestoreThatTheWindowCannotBeginWithLetsPlacesBeKept() throws Exception {
    Path backup = temp.resolve("odd.db");
    try (var store = SqliteUserStore.open(folder.userDb(), folder.natives())) {
      store.setVisit(new Visit(FX, 40, 0.1, Instant.parse("2026-01-02T03:04:05Z")));
      sql("update visit set offset = -1");
      store.backup(backup);
    }
    Files.delete(folder.userDb());
    prepare();
    open();
    var session = session();
    var host =
        new WindowHost(
            new OpenData(session.folder(), session.store(), session.workspace()),
            window().outside());
    var request =
        new Request(
            Request.Verb.RUN, List.of(temp.toString(), "restore", backup.toString()), "ko", false);
    int code =
        host.answer(request, OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    assertEquals(0, code);
    await(() -> says("visit at"));
    Screens.runOnFx(() -> window().shell().open(GLOSSARY));
    await(
        () ->
            session().store().tabs().open().stream()
                .anyMatch(tab -> tab.note().equals(GLOSSARY.toString())));
  }

  private void sql(String statement) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.userDb());
        var work = connection.createStatement()) {
      work.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aTabThatNamesNoNoteIsPassedOver() throws Exception {
    try (var store = SqliteUserStore.open(folder.userDb(), folder.natives())) {
      store.setTabs(
          new Tabs(
              List.of(
                  new OpenTab("nowhere", "?", 0, 0),
                  new OpenTab(SSE, "SSE", 0, 0),
                  new OpenTab("", "", 3, 0),
                  new OpenTab(FX, "환전", 40, 0)),
              3,
              List.of(new OpenTab("/", "?", 0, 0))));
      store.addBookmark(new Bookmark("nowhere", "x", "?", "", Instant.EPOCH));
      store.setVisit(new Visit("nowhere", 1, 0.1, Instant.EPOCH));
    }
    open();
    assertEquals(FX, Screens.onFx(this::shown));
    assertEquals(
        List.of(SSE, FX),
        Screens.onFx(() -> window().shell().remembered().tabs()).open().stream()
            .map(OpenTab::note)
            .toList());
    await(() -> says("최신"));
    Path log = folder.log().resolve("talkbench.log");
    assertTrue(Files.readString(log).contains("names no note"), Files.readString(log));
  }

  /** Real SQLite refuses every write, as it does on a disk that is full or read-only. */
  private void refuse(boolean now) {
    for (String table : List.of("setting", "tab", "visit", "bookmark")) {
      sql(
          now
              ? "create trigger refuse_"
                  + table
                  + " before insert on "
                  + table
                  + " begin select raise(abort, 'no room'); end"
              : "drop trigger refuse_" + table);
    }
  }

  @Test
  void whatCannotBeSavedIsToldOnceAndSavedLater() throws Exception {
    prepare();
    open();
    await(() -> says("최신"));
    refuse(true);
    var told = new ArrayList<String>();
    Screens.runOnFx(
        () ->
            scene().getRoot().lookupAll(".status-bar .label").stream()
                .map(Labeled.class::cast)
                .forEach(
                    label ->
                        label
                            .textProperty()
                            .subscribe(
                                (before, text) -> {
                                  if (label.getStyleClass().contains("status-error")) {
                                    told.add(text);
                                  }
                                })));
    press("Shortcut+PLUS");
    await(() -> says("지금은 저장하지 못합니다"));
    press("Shortcut+PLUS");
    press("Shortcut+B");
    press("Shortcut+D");
    press("Shortcut+T");
    Screens.runOnFx(() -> window().shell().open(GLOSSARY));
    await(() -> shown().equals(GLOSSARY.toString()));
    // A sentence of its own is said for a while, then what is wrong stands there again.
    press("Shortcut+Shift+C");
    await(() -> says("링크를 복사했습니다"));
    await(() -> says("지금은 저장하지 못합니다"));
    assertEquals(1, told.stream().distinct().count(), told.toString());
    assertEquals(2, told.size(), told.toString());
    assertEquals("", session().store().setting("sidebar").orElse(""));
    assertEquals(List.of(), session().store().bookmarks());

    refuse(false);
    await(() -> says("다시 저장됩니다"));
    assertEquals("false", session().store().setting("sidebar").orElse(""));
    assertEquals(
        19 / 17.0, Double.parseDouble(session().store().setting("zoom").orElse("0")), 0.01);
    assertEquals(1, session().store().bookmarks().size());
    assertEquals(3, session().store().tabs().open().size());
    assertTrue(session().store().visit(GLOSSARY.toString()).isPresent());
  }

  @Test
  void theOtherLanguageLeavesARunningDemoAlone() throws Exception {
    prepare();
    open("talkbench://note/" + SSE + "?demo=sse&scenario=push-vs-poll&p.seconds=20");
    await(() -> shown().equals(SSE) && says("실행"));
    press("Shortcut+ENTER");
    await(() -> says("멈춤"));
    Screens.runOnFx(() -> ((Hyperlink) scene().getRoot().lookup(".status-bar .hyperlink")).fire());
    await(() -> says("Stop"));
    assertEquals(SSE, Screens.onFx(this::shown));
    press("Shortcut+ENTER");
    await(() -> says("Stopped"));
    await(() -> session().store().setting("language").orElse("").equals("en"));
  }

  @Test
  void theOtherLanguageKeepsTheWaysTheSearchAndThePage() throws Exception {
    prepare();
    open();
    String first = Screens.onFx(this::shown);
    String second = first.equals(SSE) ? GLOSSARY.toString() : SSE;
    Screens.runOnFx(() -> window().shell().open(NoteId.parse(second)));
    await(() -> shown().equals(second));
    Screens.runOnFx(
        () -> ((TextField) scene().getRoot().lookup(".search-field .text-field")).setText("폴링"));
    press("Shortcut+Shift+B");
    Screens.runOnFx(() -> ((Hyperlink) scene().getRoot().lookup(".status-bar .hyperlink")).fire());
    await(() -> says("Bookmarks"));
    assertEquals(
        "폴링",
        Screens.onFx(
            () -> ((TextField) scene().getRoot().lookup(".search-field .text-field")).getText()));
    press("Alt+LEFT");
    await(() -> shown().equals(first));
    press("Alt+RIGHT");
    await(() -> shown().equals(second));
  }

  @Test
  void aFileThatIsNamedShowsFirstInATabOfItsOwn() throws Exception {
    prepare();
    Path file = temp.resolve("회의록.md");
    Files.writeString(file, "# 회의록\n\n초신성을 보았다\n");
    open(file.toString());
    assertEquals("회의록", Screens.onFx(() -> window().shell().openNote().orElseThrow().title()));
    assertEquals("회의록 — Talkbench", Screens.onFx(() -> window().stage().getTitle()));
    await(() -> says("최신"));
    assertEquals(1, session().workspace().libraries().size() - 1);
    assertEquals(
        1,
        session().index().search(new dev.talkbench.search.SearchRequest("초신성", false, 9)).total());
    await(() -> session().store().tabs().open().size() == 3);
    assertTrue(Screens.onFx(() -> scene().getRoot().lookup(".tab-strip").isVisible()));
  }
}
