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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Says when something under a folder has changed, once it has been quiet for a while: an editor
 * that saves in three steps, or a checkout of a thousand files, is one change. It does not say what
 * changed; look again. Runs a daemon thread of its own until closed.
 */
public final class FolderWatcher implements Closeable {
  // A folder that never becomes quiet is reported this many quiet times after the first change.
  private static final int PATIENCE = 10;

  private final Path root;
  private final Duration quiet;
  private final Runnable changed;
  private final WatchService service;

  /**
   * Starts watching.
   *
   * @param quiet how long nothing must happen before {@code changed} is called
   * @param changed called on the watcher's thread
   * @throws IOException the folder is gone, or the system watches no more folders
   */
  public FolderWatcher(Path root, Duration quiet, Runnable changed) throws IOException {
    this.root = root;
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
            if (!folder.equals(root)
                && NoteFiles.folderRefusal(String.valueOf(folder.getFileName())).isPresent()) {
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
    try {
      while (true) {
        take(service.take());
        long first = System.nanoTime();
        WatchKey next = service.poll(quiet.toNanos(), TimeUnit.NANOSECONDS);
        while (next != null) {
          take(next);
          boolean tired = System.nanoTime() - first > PATIENCE * quiet.toNanos();
          next = tired ? null : service.poll(quiet.toNanos(), TimeUnit.NANOSECONDS);
        }
        changed.run();
      }
    } catch (ClosedWatchServiceException e) {
      // Closed: nobody listens any more.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(WatchKey key) {
    for (WatchEvent<?> event : key.pollEvents()) {
      // After an overflow nobody knows which folders are new.
      Path folder = event.kind() == StandardWatchEventKinds.OVERFLOW ? root : created(key, event);
      if (folder != null) {
        try {
          register(folder);
        } catch (IOException e) {
          // Gone before it could be watched; the change itself is still reported.
        }
      }
    }
    key.reset();
  }

  private static @Nullable Path created(WatchKey key, WatchEvent<?> event) {
    if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE
        && key.watchable() instanceof Path parent
        && event.context() instanceof Path name) {
      Path made = parent.resolve(name);
      return Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS) ? made : null;
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
