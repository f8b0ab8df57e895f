package dev.talkbench.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a real database that has no more room than it has. */
class PatientStoreTest {
  private static final String LONG = "x".repeat(20_000);

  private final SqliteUserStore file;
  private final PatientStore store;
  private final CountDownLatch recovered = new CountDownLatch(1);
  private final AtomicInteger times = new AtomicInteger();

  PatientStoreTest(@TempDir Path folder) {
    file = SqliteUserStore.open(folder.resolve("user.db"), folder.resolve("natives"));
    store = new PatientStore(file, Duration.ofMillis(50));
    store.onRecovered(
        () -> {
          times.incrementAndGet();
          recovered.countDown();
        });
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** What SQLite does on a full disk: it answers SQLITE_FULL. */
  private void room(int pages) {
    file.database()
        .in(
            db -> {
              try (Statement statement = db.createStatement()) {
                return statement.execute("pragma max_page_count = " + pages);
              }
            });
  }

  private void full() {
    room(1);
    var failure = assertThrows(WaitingException.class, () -> store.setSetting("a", LONG));
    assertEquals(StoreException.Kind.FULL, failure.kind());
  }

  @Test
  void whatDidNotFitIsWrittenWhenThereIsRoomAndNobodyAsks() throws Exception {
    full();
    assertTrue(store.waiting());
    assertEquals(Optional.empty(), store.setting("a"));
    var mark = new Bookmark("slash24/a", "x", "제목", LONG, Instant.EPOCH);
    assertThrows(WaitingException.class, () -> store.addBookmark(mark));
    assertEquals(List.of(), store.bookmarks());

    room(100_000);
    assertTrue(recovered.await(10, TimeUnit.SECONDS));
    assertEquals(Optional.of(LONG), store.setting("a"));
    assertEquals(List.of(mark), store.bookmarks());
    assertFalse(store.waiting());
    assertEquals(1, times.get());
  }

  @Test
  void theLatestOfEachCounts() throws Exception {
    full();
    assertThrows(WaitingException.class, () -> store.setSetting("a", "1" + LONG));
    assertThrows(WaitingException.class, () -> store.setSetting("b", "2" + LONG));
    assertThrows(WaitingException.class, () -> store.setSetting("a", "3" + LONG));
    room(100_000);
    assertTrue(recovered.await(10, TimeUnit.SECONDS));
    assertEquals(Optional.of("3" + LONG), store.setting("a"));
    assertEquals(Optional.of("2" + LONG), store.setting("b"));
  }

  @Test
  void aWriteThatSucceedsTakesTheOthersWithIt() {
    full();
    room(100_000);
    store.setSetting("b", "2");
    assertEquals(Optional.of(LONG), store.setting("a"));
    assertEquals(Optional.of("2"), store.setting("b"));
    assertEquals(1, times.get());
  }

  @Test
  void closingTriesOnceMore(@TempDir Path other) {
    var inner = SqliteUserStore.open(other.resolve("user.db"), other.resolve("natives"));
    var patient = new PatientStore(inner, Duration.ofHours(1));
    inner
        .database()
        .in(
            db -> {
              try (Statement statement = db.createStatement()) {
                return statement.execute("pragma max_page_count = 1");
              }
            });
    assertThrows(WaitingException.class, () -> patient.setSetting("a", LONG));
    inner
        .database()
        .in(
            db -> {
              try (Statement statement = db.createStatement()) {
                return statement.execute("pragma max_page_count = 100000");
              }
            });
    patient.close();
    try (var again = SqliteUserStore.open(other.resolve("user.db"), other.resolve("natives"))) {
      assertEquals(Optional.of(LONG), again.setting("a"));
    }
  }

  @Test
  void aRestoreForgetsWhatBelongedToTheDataBefore(@TempDir Path other) {
    Path backup = other.resolve("b.db");
    store.backup(backup);
    full();
    room(100_000);
    store.restore(backup, new Backups(other.resolve("backups")));
    assertFalse(store.waiting());
    store.setSetting("b", "2");
    assertEquals(Optional.empty(), store.setting("a"));
  }
}
