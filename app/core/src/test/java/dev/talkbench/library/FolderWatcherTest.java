package dev.talkbench.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A burst of changes is one change; new folders are watched too. */
class FolderWatcherTest {
  private final Path folder;
  private final Semaphore changes = new Semaphore(0);
  private final Set<FolderWatcher.Change> told = ConcurrentHashMap.newKeySet();

  FolderWatcherTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private FolderWatcher watch(long quietMillis) throws IOException {
    return new FolderWatcher(
        folder,
        true,
        Duration.ofMillis(quietMillis),
        change -> {
          told.add(change);
          changes.release();
        });
  }

  private void expectChange() throws InterruptedException {
    assertTrue(changes.tryAcquire(30, TimeUnit.SECONDS), "no change heard of");
  }

  @Test
  void aBurstIsOneChange() throws Exception {
    try (var _ = watch(1_500)) {
      for (int i = 0; i < 50; i++) {
        Files.writeString(folder.resolve(i + ".md"), "x");
      }
      expectChange();
      assertEquals(0, changes.availablePermits());
    }
  }

  @Test
  void aFolderMadeLaterIsWatched() throws Exception {
    try (var _ = watch(100)) {
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
        () ->
            new FolderWatcher(
                folder.resolve("none"), true, Duration.ofMillis(1), change -> changes.release()));
  }

  @Test
  void itSaysWhichPathsComposedAndWithSlashes() throws Exception {
    Files.createDirectories(folder.resolve("a"));
    try (var _ = watch(100)) {
      String nfd = Normalizer.normalize("a/가나.md", Normalizer.Form.NFD);
      Files.writeString(folder.resolve(nfd), "x");
      Files.writeString(folder.resolve(".hidden.md"), "x");
      expectChange();
      assertEquals(Set.of(new FolderWatcher.Change.At(Set.of("a/가나.md"))), told);
    }
  }

  @Test
  void aFolderThatGoesIsTheLastWord() throws Exception {
    Path inner = Files.createDirectories(folder.resolve("blog"));
    try (var _ =
        new FolderWatcher(
            inner,
            true,
            Duration.ofMillis(20),
            change -> {
              told.add(change);
              changes.release();
            })) {
      Files.move(inner, folder.resolve("moved"));
      expectChange();
      assertEquals(Set.of(new FolderWatcher.Change.Gone()), told);
    }
  }
}
