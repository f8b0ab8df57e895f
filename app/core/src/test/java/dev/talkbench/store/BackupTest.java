package dev.talkbench.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.library.Library;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups are whole, restores lose nothing, damage is found at the door and mended. */
class BackupTest {
  private static final Instant NOON = Instant.parse("2026-01-02T03:00:00Z");

  private final Path folder;
  private final Backups backups;

  BackupTest(@TempDir Path folder) {
    this.folder = folder;
    backups = new Backups(folder.resolve("backups"));
  }

  private Path database() {
    return folder.resolve("user.db");
  }

  private SqliteUserStore open() {
    return SqliteUserStore.open(database(), folder.resolve("natives"));
  }

  private SqliteUserStore.Opened openOrMend() {
    return SqliteUserStore.openOrMend(database(), folder.resolve("natives"), backups);
  }

  private static Contents contents(SqliteUserStore store) {
    return store.database().in(db -> Contents.of(db, ""));
  }

  private static void fill(SqliteUserStore store, int records) {
    store
        .database()
        .atomically(
            tx -> {
              try (var visit = tx.prepareStatement("insert into visit values (?, ?, ?, ?, ?)");
                  var setting = tx.prepareStatement("insert into setting values (?, ?)")) {
                for (int i = 0; i < records / 2; i++) {
                  visit.setString(1, "블로그/노트 " + i);
                  visit.setInt(2, i * 31);
                  visit.setDouble(3, (i % 97) / 97.0);
                  visit.setLong(4, 1_700_000_000_000L + i);
                  visit.setInt(5, i % 60);
                  visit.executeUpdate();
                  setting.setString(1, "열쇠 " + i);
                  setting.setString(2, "값\n\u0000\uD83D\uDE00 " + i);
                  setting.executeUpdate();
                }
              }
              for (int i = 0; i < records / 20; i++) {
                HighlightTable.add(tx, ReadingTablesTest.highlight(i));
              }
              return true;
            });
  }

  @Test
  void aRoundTripOfTenThousandRecordsIsLossless() throws Exception {
    Path file = folder.resolve("내 백업.db");
    Contents before;
    Backup made;
    try (var store = open()) {
      fill(store, 9_000);
      for (int i = 0; i < 1_000; i++) {
        store.addRun(SqliteUserStoreTest.run(i, "{\"t\":" + i + "}\n".repeat(i % 7)));
      }
      store.addLibrary(
          new Library("blog", "블로그", Library.Kind.FOLDER, folder.resolve("블로그").toAbsolutePath()));
      before = contents(store);
      made = store.backup(file);
    }
    assertTrue(before.rows() >= 10_000, before.toString());
    assertEquals(before.rows(), made.records());
    assertEquals(Files.size(file), made.bytes());
    byte[] bytes = Files.readAllBytes(file);

    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    try (var store =
        SqliteUserStore.open(elsewhere.resolve("user.db"), folder.resolve("natives"))) {
      store.setSetting("only", "here");
      Contents own = contents(store);
      var others = new Backups(elsewhere.resolve("backups"));
      Restored restored = store.restore(file, others);
      assertEquals(before, contents(store));
      assertEquals(made.records(), restored.backup().records());
      assertEquals(Optional.empty(), store.setting("only"));

      store.restore(restored.aside(), others);
      assertEquals(own, contents(store), "what was there before can be had again");
      store.restore(file, others);
    }
    try (var store =
        SqliteUserStore.open(elsewhere.resolve("user.db"), folder.resolve("natives"))) {
      assertEquals(before, contents(store));
      assertEquals(1_000, store.runs(null, null, 20_000).size());
      assertEquals(ReadingTablesTest.highlight(449).withId(450), store.highlights().getFirst());
      assertEquals(450, store.highlights().size());
    }
    assertArrayEquals(bytes, Files.readAllBytes(file), "the backup was only read");
    assertEquals(List.of(), leftovers(elsewhere));
  }

  private static List<String> leftovers(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.contains("restore") || n.startsWith("."))
          .toList();
    }
  }

  @Test
  void aRestoreIsSeenByWhoeverHasTheDatabaseOpen() {
    Path file = folder.resolve("b.db");
    try (var window = open();
        var command = open()) {
      window.setSetting("theme", "dark");
      command.backup(file);
      window.setSetting("theme", "light");
      command.restore(file, backups);
      assertEquals(Optional.of("dark"), window.setting("theme"));
      window.setSetting("theme", "system");
      assertEquals(Optional.of("system"), command.setting("theme"));
    }
    try (var store = open()) {
      assertEquals(Optional.of("system"), store.setting("theme"));
    }
  }

  @Test
  void whatIsNoBackupIsNeitherRestoredNorOverwritten() throws Exception {
    Path picture = Files.writeString(folder.resolve("picture.png"), "a photograph");
    Path empty = folder.resolve("empty.db");
    Files.createFile(empty);
    try (var store = open()) {
      store.setSetting("a", "b");
      Contents before = contents(store);
      for (Path wrong : List.of(picture, empty, folder, folder.resolve("nowhere.db"))) {
        assertThrows(StoreException.class, () -> store.restore(wrong, backups), wrong.toString());
      }
      for (Path wrong : List.of(picture, folder, database(), folder.resolve("nowhere/b.db"))) {
        assertThrows(StoreException.class, () -> store.backup(wrong), wrong.toString());
      }
      assertEquals(before, contents(store));
      Path file = folder.resolve("b.db");
      store.backup(file);
      store.setSetting("a", "c");
      store.backup(file);
      store.restore(file, backups);
      assertEquals(Optional.of("c"), store.setting("a"), "an earlier backup is replaced");
    }
    assertEquals("a photograph", Files.readString(picture));
  }

  @Test
  void aNewerBackupIsRefused() throws Exception {
    Path file = folder.resolve("newer.db");
    try (var store = open()) {
      store.database().update("pragma user_version = " + (Migrations.LATEST + 1));
    }
    Files.move(database(), file);
    Files.delete(folder.resolve("user.db.seal"));
    try (var store = open()) {
      var refused = assertThrows(StoreException.class, () -> store.restore(file, backups));
      assertTrue(refused.getMessage().contains("newer Talkbench"), refused.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"flip", "truncate", "empty"})
  void aDamagedDatabaseIsSetAsideAndTheLastGoodBackupTakesItsPlace(String how) throws Exception {
    Contents before;
    try (var store = open()) {
      fill(store, 2_000);
      before = contents(store);
    }
    Path good = backups.keep(database(), NOON).orElseThrow().file();
    damage(database(), how);
    byte[] damaged = Files.readAllBytes(database());
    var opened = openOrMend();
    Mended mended = Objects.requireNonNull(opened.mended());
    try (var store = opened.store()) {
      assertEquals(good, Objects.requireNonNull(mended.backup()).file());
      assertEquals(before, contents(store));
    }
    if (damaged.length > 0) { // SQLite takes an empty file for a new database.
      assertArrayEquals(damaged, Files.readAllBytes(mended.aside()));
    }
    var again = openOrMend();
    try (var store = again.store()) {
      assertNull(again.mended());
      assertEquals(before, contents(store));
    }
  }

  private static void damage(Path file, String how) throws Exception {
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      switch (how) {
        case "truncate" -> bytes.setLength(bytes.length() * 2 / 3);
        case "empty" -> bytes.setLength(0);
        default -> flip(bytes, bytes.length() / 2 + 77);
      }
    }
  }

  private static void flip(RandomAccessFile file, long at) throws Exception {
    file.seek(at);
    int was = file.read();
    file.seek(at);
    file.write(was ^ 1);
  }

  @Test
  void everyFlippedByteOfADatabaseAtRestIsFound() throws Exception {
    Contents before;
    try (var store = open()) {
      fill(store, 400);
      before = contents(store);
    }
    Path kept = folder.resolve("kept.db");
    Files.copy(database(), kept);
    backups.keep(database(), NOON);
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int trial = 0; trial < 25; trial++) {
      long at = random.nextLong(Files.size(kept));
      try (var bytes = new RandomAccessFile(database().toFile(), "rw")) {
        flip(bytes, at);
      }
      var opened = openOrMend();
      try (var store = opened.store()) {
        assertNotNull(opened.mended(), "byte " + at + ", seed " + seed);
        assertEquals(before, contents(store));
      }
    }
  }

  @Test
  void aFlippedByteOfABackupIsFoundOrChangesNothing() throws Exception {
    Path file = folder.resolve("b.db");
    Contents before;
    try (var store = open()) {
      // So many that most of the file is rows: a nearly empty table leaves its page mostly unused.
      fill(store, 6_000);
      before = contents(store);
      store.backup(file);
    }
    long seed = System.nanoTime();
    var random = new Random(seed);
    int found = 0;
    try (var store = open()) {
      for (int trial = 0; trial < 40; trial++) {
        long at = random.nextLong(Files.size(file));
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
          flip(bytes, at);
        }
        try {
          store.restore(file, backups);
          // In space that nothing uses.
          assertEquals(before, contents(store), "byte " + at + ", seed " + seed);
        } catch (StoreException refused) {
          found++;
          assertEquals(before, contents(store));
        }
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
          flip(bytes, at);
        }
      }
    }
    assertTrue(found > 20, "found " + found + ", seed " + seed);
  }

  @Test
  void aBadBackupIsPassedOverForTheOneBefore() throws Exception {
    try (var store = open()) {
      store.setSetting("a", "first");
    }
    backups.keep(database(), NOON);
    try (var store = open()) {
      store.setSetting("a", "second");
    }
    age(NOON);
    Path second = backups.keep(database(), NOON.plus(Duration.ofDays(1))).orElseThrow().file();
    damage(second, "truncate");
    damage(database(), "truncate");
    var opened = openOrMend();
    try (var store = opened.store()) {
      assertEquals(Optional.of("first"), store.setting("a"));
    }
  }

  @Test
  void withoutABackupAnEmptyDatabaseIsBegunAndTheDamagedOneKept() throws Exception {
    try (var store = open()) {
      fill(store, 200);
    }
    damage(database(), "truncate");
    var opened = openOrMend();
    try (var store = opened.store()) {
      Mended mended = Objects.requireNonNull(opened.mended());
      assertNull(mended.backup());
      assertTrue(Files.size(mended.aside()) > 0);
      assertEquals(0, contents(store).rows());
    }
  }

  /** Makes all backups look as if they had been written at {@code time}. */
  private void age(Instant time) throws Exception {
    for (Path file : backups.newestFirst()) {
      Files.setLastModifiedTime(file, FileTime.from(time));
    }
  }

  @Test
  void oneADayAndSevenStay() throws Exception {
    var made = new ArrayList<Path>();
    for (int day = 0; day < 10; day++) {
      try (var store = open()) {
        store.setSetting("day", "" + day);
      }
      Instant now = NOON.plus(Duration.ofDays(day));
      made.add(backups.keep(database(), now).orElseThrow().file());
      age(now);
      assertEquals(Optional.empty(), backups.keep(database(), now.plusSeconds(3_600)));
    }
    assertEquals(made.subList(3, 10).reversed(), backups.newestFirst());
    Files.setLastModifiedTime(database(), FileTime.from(NOON));
    Instant idle = NOON.plus(Duration.ofDays(40));
    assertEquals(Optional.empty(), backups.keep(database(), idle), "nothing has changed");
  }

  @Test
  void aDatabaseIsSealedWhenItIsClosedAndAReaderLeavesTheSealAlone() throws Exception {
    Path seal = folder.resolve("user.db.seal");
    try (var one = open()) {
      one.setSetting("a", "1");
      try (var two = open()) {
        assertEquals(Optional.of("1"), two.setting("a"));
        two.setSetting("a", "2");
      }
      one.setSetting("a", "3");
    }
    String first = Files.readString(seal);
    FileTime time = Files.getLastModifiedTime(seal);
    assertEquals(Seal.Verdict.INTACT, Seal.look(database()));
    try (var reader = open()) {
      assertEquals(Optional.of("3"), reader.setting("a"));
    }
    assertEquals(time, Files.getLastModifiedTime(seal));
    try (var writer = open()) {
      writer.setSetting("a", "4");
      assertEquals(Seal.Verdict.NONE, Seal.look(database()), "while the log has something");
    }
    assertNotEquals(first, Files.readString(seal));
    assertFalse(Files.exists(folder.resolve("user.db-wal")));
  }

  /** A process dies with its log, and another tool of SQLite opens the file and closes it. */
  @Test
  void aLogThatAnotherToolHasEmptiedIsNoDamage() throws Exception {
    try (var store = open()) {
      store.setSetting("a", "1");
    }
    backups.keep(database(), NOON);
    Path dead = Files.createDirectories(folder.resolve("dead"));
    try (var store = open()) {
      store.setSetting("a", "2");
      for (String name : List.of("user.db", "user.db-wal", "user.db.seal")) {
        if (Files.exists(folder.resolve(name))) {
          Files.copy(folder.resolve(name), dead.resolve(name));
        }
      }
    }
    Path file = dead.resolve("user.db");
    try (var tool = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = tool.createStatement();
        var row = statement.executeQuery("select count(*) from setting")) {
      assertTrue(row.next());
    }
    assertTrue(Seal.logIsEmpty(file), "the tool has emptied it");
    var opened = SqliteUserStore.openOrMend(file, folder.resolve("natives"), backups);
    try (var store = opened.store()) {
      assertNull(opened.mended());
      assertEquals(Optional.of("2"), store.setting("a"));
    }
  }

  @Test
  void whatANewerProgramSealedInItsOwnWayIsNotSetAside() throws Exception {
    open().close();
    try (var newer = DriverManager.getConnection("jdbc:sqlite:" + database());
        var statement = newer.createStatement()) {
      statement.execute("create table later (id integer primary key) strict");
      statement.execute("pragma user_version = " + (Migrations.LATEST + 1));
    }
    StoreException refused = assertThrows(StoreException.class, this::openOrMend);
    assertEquals(StoreException.Kind.NEWER, refused.kind());
    assertTrue(Files.exists(database()));
  }

  @Test
  void linksAndPipesAreNotOverwritten() throws Exception {
    Path photo = Files.writeString(folder.resolve("photo.jpg"), "");
    Path link = Files.createSymbolicLink(folder.resolve("link"), photo);
    try (var store = open()) {
      StoreException refused = assertThrows(StoreException.class, () -> store.backup(link));
      assertEquals(StoreException.Kind.NOT_OVERWRITTEN, refused.kind());
    }
    assertTrue(Files.isSymbolicLink(link));
  }
}
