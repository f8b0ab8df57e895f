package dev.talkbench.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.talkbench.library.Library;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reader's data survives, on a real file. */
class SqliteUserStoreTest {
  private static final Instant NOON = Instant.parse("2024-09-12T03:00:00.123Z");

  private final Path folder;

  SqliteUserStoreTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private SqliteUserStore open() {
    return SqliteUserStore.open(folder.resolve("user.db"), folder.resolve("natives"));
  }

  static Run run(long seed, String stream) {
    return new Run(
        0,
        "loan",
        "time-travel",
        seed,
        NOON,
        1.5,
        Run.Outcome.FINISHED,
        Map.of("years", 10, "zone", "Asia/Seoul"),
        Map.of("violations", 0, "wall_seconds", 1.25, "golden_unchanged", true, "fingerprint", "가"),
        Map.of("wall_seconds", "s"),
        Map.of("violations", "measured"),
        Map.of("cores", 2),
        null,
        stream,
        null);
  }

  private static String pragma(SqliteUserStore store, String name) {
    return store
        .database()
        .in(
            db -> {
              try (Statement statement = db.createStatement();
                  ResultSet row = statement.executeQuery("pragma " + name)) {
                return row.getString(1);
              }
            });
  }

  private static void execute(SqliteUserStore store, String sql) {
    store
        .database()
        .in(
            db -> {
              try (Statement statement = db.createStatement()) {
                return statement.execute(sql);
              }
            });
  }

  @Test
  void opensWithWriteAheadLogFullSyncAndForeignKeys() {
    try (var store = open()) {
      assertEquals("wal", pragma(store, "journal_mode"));
      assertEquals("2", pragma(store, "synchronous"), "2 is FULL");
      assertEquals("1", pragma(store, "foreign_keys"));
      assertEquals("5000", pragma(store, "busy_timeout"));
      assertEquals("" + Migrations.LATEST, pragma(store, "user_version"));
    }
  }

  @Test
  void extensionsCannotBeLoadedEvenWhenTheFolderNameAsksForIt() throws Exception {
    Path asking = folder.resolve("a?enable_load_extension=true&journal_mode=delete#b %41 한글");
    try (var store = SqliteUserStore.open(asking.resolve("user.db"), folder.resolve("natives"))) {
      assertEquals("wal", pragma(store, "journal_mode"));
      var failure =
          assertThrows(
              StoreException.class, () -> execute(store, "select load_extension('nothing')"));
      assertTrue(failure.getMessage().contains("not authorized"), failure.getMessage());
    }
    assertTrue(Files.exists(asking.resolve("user.db")));
  }

  @Test
  void keepsLibrariesInTheOrderTheyWereAdded() {
    var blog =
        new Library("blog", "블로그", Library.Kind.FOLDER, Path.of("/tmp/블로그").toAbsolutePath());
    var vault =
        new Library("a-vault", "vault", Library.Kind.ZIP, Path.of("/tmp/v").toAbsolutePath());
    try (var store = open()) {
      store.addLibrary(blog);
      store.addLibrary(vault);
    }
    try (var store = open()) {
      assertEquals(List.of(blog, vault), store.libraries());
      assertTrue(store.removeLibrary("blog"));
      assertFalse(store.removeLibrary("blog"));
      assertEquals(List.of(vault), store.libraries());
      assertThrows(StoreException.class, () -> store.addLibrary(vault), "an id is given once");
    }
  }

  @Test
  void settingsComeBack() {
    try (var store = open()) {
      assertEquals(Optional.empty(), store.setting("theme"));
      store.setSetting("theme", "dark");
      store.setSetting("theme", "밝게");
    }
    try (var store = open()) {
      assertEquals(Optional.of("밝게"), store.setting("theme"));
    }
  }

  @Test
  void progressNeverShrinksAndTheNewestVisitIsFirst() {
    try (var store = open()) {
      store.setVisit(new Visit("slash24/a", 900, 0.9, NOON));
      store.setVisit(new Visit("slash24/b", 0, 0, NOON.plusSeconds(1)));
      store.setVisit(new Visit("slash24/a", 10, 0.1, NOON.plusSeconds(2)));
      var again = new Visit("slash24/a", 10, 0.9, NOON.plusSeconds(2));
      assertEquals(Optional.of(again), store.visit("slash24/a"));
      assertEquals(
          List.of(again, new Visit("slash24/b", 0, 0, NOON.plusSeconds(1))), store.visits(10));
      assertEquals(List.of(again), store.visits(1));
      assertEquals(List.of(), store.visits(0));
    }
  }

  @Test
  void aRenamedNoteKeepsItsPlaceButNeverTakesAnothers() {
    try (var store = open()) {
      store.setVisit(new Visit("blog/old", 5, 0.5, NOON));
      store.setVisit(new Visit("blog/taken", 7, 0.7, NOON));
      store.renameNote("blog/old", "blog/new");
      assertEquals(Optional.of(new Visit("blog/new", 5, 0.5, NOON)), store.visit("blog/new"));
      assertEquals(Optional.empty(), store.visit("blog/old"));
      store.renameNote("blog/new", "blog/taken");
      assertEquals(7, store.visit("blog/taken").orElseThrow().offset());
    }
  }

  @Test
  void aRunComesBackWithItsStream() {
    String stream = "{\"event\":\"sample\",\"t\":1}\n".repeat(5_000) + "끝";
    Run stored;
    try (var store = open()) {
      stored = store.addRun(run(Long.MIN_VALUE, stream));
      assertEquals(1, stored.id());
    }
    assertTrue(folder.resolve("user.db").toFile().length() < 100_000, "the stream is compressed");
    try (var store = open()) {
      Run back = store.run(1).orElseThrow();
      assertEquals(stored, back);
      assertEquals(Optional.empty(), store.run(2));
    }
  }

  @Test
  void runsAreListedNewestFirstByDemoAndScenario() {
    try (var store = open()) {
      store.addRun(run(1, "x"));
      store.addRun(run(2, "y"));
      assertEquals(List.of(2L, 1L), store.runs(null, null, 9).stream().map(Run::id).toList());
      assertEquals(
          List.of(2L), store.runs("loan", "time-travel", 1).stream().map(Run::id).toList());
      assertEquals("", store.runs("loan", null, 9).getFirst().stream());
      assertEquals(List.of(), store.runs("fx", null, 9));
      assertEquals(List.of(), store.runs(null, "other", 9));
    }
  }

  @Test
  void aNewerDatabaseIsRefusedAndLeftAlone() throws Exception {
    try (var store = open()) {
      store.setSetting("a", "b");
      store.database().update("pragma user_version = " + (Migrations.LATEST + 1));
    }
    byte[] before = Files.readAllBytes(folder.resolve("user.db"));
    var failure = assertThrows(StoreException.class, this::open);
    assertTrue(failure.getMessage().contains("newer Talkbench"), failure.getMessage());
    assertEquals(
        new String(before, StandardCharsets.ISO_8859_1),
        Files.readString(folder.resolve("user.db"), StandardCharsets.ISO_8859_1));
  }

  @Test
  void aFileThatIsNoDatabaseIsNamedAndKept() throws Exception {
    Path file = folder.resolve("user.db");
    Files.writeString(file, "이것은 데이터베이스가 아니다. ".repeat(300));
    var failure = assertThrows(StoreException.class, this::open);
    assertTrue(failure.getMessage().contains("damaged"), failure.getMessage());
    assertTrue(Files.readString(file).startsWith("이것은"));
    Path aside = Mending.aside(file, "user-damaged-");
    assertFalse(Files.exists(file));
    assertTrue(Files.readString(aside).startsWith("이것은"));
    open().close();
  }

  @Test
  void aDamagedPageIsFoundAtTheDoor() throws Exception {
    try (var store = open()) {
      for (int i = 0; i < 2_000; i++) {
        store.setSetting("key " + i, "value " + i);
      }
    }
    Path file = folder.resolve("user.db");
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(bytes.length() / 2 / 4096 * 4096);
      bytes.write(new byte[4096]);
    }
    var failure = assertThrows(StoreException.class, this::open);
    assertTrue(failure.getMessage().contains("damaged"), failure.getMessage());
    assertTrue(Files.exists(file));
  }

  @Test
  void aFullDiskLosesNothingThatWasSaved() {
    try (var store = open()) {
      store.addRun(run(1, "saved"));
      execute(store, "pragma max_page_count = 1");
      var random = new java.util.Random(1);
      var big = new StringBuilder();
      for (int i = 0; i < 200_000; i++) {
        big.append((char) ('!' + random.nextInt(90)));
      }
      var failure = assertThrows(StoreException.class, () -> store.addRun(run(2, big.toString())));
      assertTrue(failure.getMessage().contains("the disk is full"), failure.getMessage());
      assertEquals(List.of(1L), store.runs(null, null, 9).stream().map(Run::id).toList());
      execute(store, "pragma max_page_count = 1000000");
      store.addRun(run(3, big.toString()));
      assertEquals(2, store.runs(null, null, 9).size());
    }
  }

  @Test
  void aReadOnlyDatabaseSaysSo() {
    try (var store = open()) {
      execute(store, "pragma query_only = on");
      var failure = assertThrows(StoreException.class, () -> store.setSetting("a", "b"));
      assertTrue(failure.getMessage().contains("read-only"), failure.getMessage());
    }
  }

  @Test
  void aFolderThatCannotBeMadeSaysSo() {
    Path kernel = Path.of("/sys");
    assumeTrue(Files.isDirectory(kernel), "a place where not even root may make a folder");
    var failure =
        assertThrows(
            StoreException.class,
            () ->
                SqliteUserStore.open(
                    kernel.resolve("talkbench/user.db"), folder.resolve("natives")));
    assertTrue(failure.getMessage().contains("cannot be written"), failure.getMessage());
  }

  @Test
  void twoProcessesMayWriteInTurn() {
    try (var one = open();
        var two = open()) {
      one.setSetting("a", "1");
      two.setSetting("a", "2");
      assertEquals(Optional.of("2"), one.setting("a"));
    }
  }

  @Test
  void ordersVersionNumbers() {
    assertTrue(Database.compareVersions("3.51.2", "3.51.3") < 0);
    assertTrue(Database.compareVersions("3.9.0", "3.51.3") < 0);
    assertEquals(0, Database.compareVersions("3.51.3", "3.51.3"));
    assertTrue(Database.compareVersions("3.54.1", "3.51.3") > 0);
    assertTrue(Database.compareVersions("4.0", "3.51.3") > 0);
  }
}
