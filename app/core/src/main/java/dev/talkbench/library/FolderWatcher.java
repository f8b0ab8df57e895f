package dev.talkbench.library;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Says when something under a folder has changed, once it has been quiet for a while: an editor
 * that saves in three steps, or a checkout of a thousand files, is one change. Runs a daemon thread
 * of its own until closed, or until the folder is gone.
 */
public final class FolderWatcher implements Closeable {
  // A folder that never becomes quiet is reported this many quiet times after the first change.
  private static final int PATIENCE = 6;
  // A folder that is moved away, or a disk that is pulled out, makes no event.
  private static final long LOOK_SECONDS = 2;

  /** What has happened. */
  public sealed interface Change {
    /**
     * Something at these paths: made, changed or gone; a folder stands for all that is in it.
     *
     * @param paths relative to the folder, NFC, slashes
     */
    record At(Set<String> paths) implements Change {
      /** Copies the paths. */
      public At {
        paths = Set.copyOf(paths);
      }
    }

    /** Something, nobody knows where: look at everything. */
    record Anywhere() implements Change {}

    /** The folder itself is not there any more; this was the last word. */
    record Gone() implements Change {}
  }

  private final Path root;
  private final boolean deep;
  private final Duration quiet;
  private final Consumer<Change> changed;
  private final WatchService service;
  private final Set<String> touched = new LinkedHashSet<>();
  private boolean anywhere;

  /**
   * Starts watching.
   *
   * @param deep whether folders in it are watched too
   * @param quiet how long nothing must happen before {@code changed} is called
   * @param changed called on the watcher's thread; what happens meanwhile is told afterwards
   * @throws IOException the folder is gone, or the system watches no more folders
   */
  public FolderWatcher(Path root, boolean deep, Duration quiet, Consumer<Change> changed)
      throws IOException {
    this.root = root;
    this.deep = deep;
    this.quiet = quiet;
    this.changed = changed;
    this.service = root.getFileSystem().newWatchService();
    try {
      register(root);
    } catch (IOException e) {
      service.close();
      throw e;
    }
    Thread.ofPlatform().daemon().name("watcher of " + root.getFileName()).start(this::watch);
  }

  private void register(Path top) throws IOException {
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            boolean inner = !folder.equals(root);
            if (inner
                && (!deep
                    || NoteFiles.folderRefusal(String.valueOf(folder.getFileName())).isPresent())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
            if (file.equals(root)) {
              throw cause;
            }
            // Gone again, or not ours to read: the listing names it.
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void watch() {
    try (service) {
      while (true) {
        WatchKey key = service.poll(LOOK_SECONDS, TimeUnit.SECONDS);
        if (key != null) {
          settle(key);
        }
        if (!Files.isDirectory(root)) {
          changed.accept(new Change.Gone());
          return;
        }
        tell();
      }
    } catch (ClosedWatchServiceException e) {
      // Closed: nobody listens any more.
    } catch (IOException e) {
      // Only closing the service can fail here, and nothing is watched any more either way.
      changed.accept(new Change.Gone());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void settle(WatchKey first) throws InterruptedException {
    take(first);
    long since = System.nanoTime();
    WatchKey next = service.poll(quiet.toNanos(), TimeUnit.NANOSECONDS);
    while (next != null) {
      take(next);
      boolean tired = System.nanoTime() - since > PATIENCE * quiet.toNanos();
      next = tired ? null : service.poll(quiet.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private void tell() {
    if (anywhere) {
      anywhere = false;
      touched.clear();
      changed.accept(new Change.Anywhere());
    } else if (!touched.isEmpty()) {
      var at = new Change.At(touched);
      touched.clear();
      changed.accept(at);
    }
  }

  private void take(WatchKey key) {
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
        // Nobody knows which folders are new.
        anywhere = true;
        watchToo(root);
      } else if (key.watchable() instanceof Path folder && event.context() instanceof Path name) {
        touch(folder.resolve(name), event.kind() == StandardWatchEventKinds.ENTRY_CREATE);
      }
    }
    key.reset();
  }

  private void touch(Path file, boolean made) {
    if (String.valueOf(file.getFileName()).startsWith(".")) {
      return; // Hidden: what tools keep for themselves.
    }
    if (made && deep && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      // It may have been filled before it could be watched.
      anywhere = true;
      watchToo(file);
      return;
    }
    String path = root.relativize(file).toString();
    touched.add(PathRules.nfc(path.replace(root.getFileSystem().getSeparator(), "/")));
  }

  private void watchToo(Path folder) {
    try {
      register(folder);
    } catch (IOException e) {
      // Gone before it could be watched, or one too many: what is in it is looked at once.
      anywhere = true;
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
