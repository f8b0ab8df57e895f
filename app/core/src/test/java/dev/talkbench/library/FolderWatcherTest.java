package dev.talkbench.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A burst of changes is one change; new folders are watched too. */
class FolderWatcherTest {
  private final Path folder;
  private final Semaphore changes = new Semaphore(0);

  FolderWatcherTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private void expectChange() throws InterruptedException {
    assertTrue(changes.tryAcquire(30, TimeUnit.SECONDS), "no change heard of");
  }

  @Test
  void aBurstIsOneChange() throws Exception {
    try (var _ = new FolderWatcher(folder, Duration.ofMillis(1_500), changes::release)) {
      for (int i = 0; i < 50; i++) {
        Files.writeString(folder.resolve(i + ".md"), "x");
      }
      expectChange();
      assertEquals(0, changes.availablePermits());
    }
  }

  @Test
  void aFolderMadeLaterIsWatched() throws Exception {
    try (var _ = new FolderWatcher(folder, Duration.ofMillis(100), changes::release)) {
      Path made = Files.createDirectories(folder.resolve("a/b"));
      expectChange();
      changes.drainPermits();
      Files.writeString(made.resolve("x.md"), "x");
      expectChange();
    }
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    assertThrows(
        IOException.class,
        () -> new FolderWatcher(folder.resolve("none"), Duration.ofMillis(1), changes::release));
  }
}
