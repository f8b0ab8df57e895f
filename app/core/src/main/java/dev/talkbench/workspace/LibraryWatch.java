package dev.talkbench.workspace;

import dev.talkbench.library.FolderWatcher;
import dev.talkbench.library.FolderWatcher.Change;
import dev.talkbench.library.Library;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Watches the sources of libraries: folders with all that is in them, files and zips by themselves.
 * A source that is not there is looked for until it is back; where the system watches no more
 * folders, it is looked at from time to time.
 *
 * <p>Any thread; the listener is called on a thread of the watched library, one call at a time.
 */
public final class LibraryWatch implements Closeable {
  private static final Duration QUIET = Duration.ofMillis(120);
  private static final Duration LOOK_FOR = Duration.ofSeconds(2);
  private static final Duration LOOK_AT = Duration.ofSeconds(10);

  /** Who is told. */
  @FunctionalInterface
  public interface Listener {
    /** Something happened in the source of a library; the call may take as long as it needs. */
    void changed(Library library, Change change);
  }

  private final Listener listener;
  private final Consumer<String> remark;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("looking for libraries").factory());
  private final Map<Library, Closeable> watched = new HashMap<>();
  private boolean closed;

  /**
   * Watches nothing yet.
   *
   * @param remark told in English what a report should know, such as that watching is not possible
   */
  public LibraryWatch(Listener listener, Consumer<String> remark) {
    this.listener = listener;
    this.remark = remark;
  }

  /** Watches these and no others. Walks through new folders; not on the JavaFX thread. */
  public synchronized void follow(List<Library> libraries) {
    Set<Library> gone = new HashSet<>(watched.keySet());
    libraries.forEach(gone::remove);
    gone.forEach(this::leave);
    for (Library library : libraries) {
      if (library.source() != null && !watched.containsKey(library)) {
        watch(library, false);
      }
    }
  }

  private void leave(Library library) {
    Closeable watcher = watched.remove(library);
    try {
      if (watcher != null) {
        watcher.close();
      }
    } catch (IOException e) {
      remark.accept("the watcher of " + library.id() + " could not be closed: " + e.getMessage());
    }
  }

  private synchronized void watch(Library library, boolean again) {
    if (closed) {
      return;
    }
    Path source = Objects.requireNonNull(library.source());
    boolean folder = library.kind() == Library.Kind.FOLDER;
    if (!(folder ? Files.isDirectory(source) : Files.isRegularFile(source))) {
      lookFor(library, source, folder);
      return;
    }
    try {
      watched.put(
          library,
          folder
              ? new FolderWatcher(source, true, QUIET, change -> tell(library, change))
              : new FolderWatcher(
                  Objects.requireNonNull(source.getParent()),
                  false,
                  QUIET,
                  change -> tellFile(library, source, change)));
    } catch (IOException e) {
      remark.accept(library.id() + " is looked at from time to time: " + e.getMessage());
      ScheduledFuture<?> task =
          looking.scheduleWithFixedDelay(
              () -> say(library, new Change.Anywhere()),
              LOOK_AT.toMillis(),
              LOOK_AT.toMillis(),
              TimeUnit.MILLISECONDS);
      watched.put(library, () -> task.cancel(false));
    }
    if (again) {
      looking.execute(() -> say(library, new Change.Anywhere()));
    }
  }

  private void lookFor(Library library, Path source, boolean folder) {
    ScheduledFuture<?> task =
        looking.scheduleWithFixedDelay(
            () -> {
              if (folder ? Files.isDirectory(source) : Files.isRegularFile(source)) {
                back(library);
              }
            },
            LOOK_FOR.toMillis(),
            LOOK_FOR.toMillis(),
            TimeUnit.MILLISECONDS);
    watched.put(library, () -> task.cancel(false));
  }

  private synchronized void back(Library library) {
    if (watched.containsKey(library)) {
      leave(library);
      watch(library, true);
    }
  }

  /** One failure of the listener must not end the watching: the next change may mend it. */
  private void say(Library library, Change change) {
    try {
      listener.changed(library, change);
    } catch (RuntimeException e) {
      remark.accept("a change in " + library.id() + " could not be followed: " + e);
    }
  }

  private void tell(Library library, Change change) {
    say(library, change);
    if (change instanceof Change.Gone) {
      search(library);
    }
  }

  private synchronized void search(Library library) {
    if (watched.containsKey(library) && !closed) {
      leave(library);
      watch(library, true);
    }
  }

  /** The folder around a file holds much that is none of ours. */
  private void tellFile(Library library, Path source, Change change) {
    String name = String.valueOf(source.getFileName());
    switch (change) {
      case Change.At at -> {
        if (at.paths()
            .contains(java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC))) {
          if (Files.exists(source, LinkOption.NOFOLLOW_LINKS)) {
            say(library, new Change.Anywhere());
          } else {
            tell(library, new Change.Gone());
          }
        }
      }
      case Change.Anywhere all -> say(library, all);
      case Change.Gone gone -> tell(library, gone);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    List.copyOf(watched.keySet()).forEach(this::leave);
    looking.shutdownNow();
  }

  /** Whether a library is followed, in any way. */
  synchronized boolean follows(@Nullable Library library) {
    return library != null && watched.containsKey(library);
  }
}
