package dev.talkbench.demos.runner;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run's own folder. Its owner holds a file lock beside it, which the system releases however the
 * process dies (a process id would not do: sandboxes number their own); whoever starts next removes
 * the folders whose lock is free.
 */
final class Scratch implements AutoCloseable {
  /** Part of the names of this process's folders: it must not test (and so drop) its own locks. */
  private static final String OWN = UUID.randomUUID().toString().substring(0, 8);

  private static final int DELETE_TRIES = 5;
  private static final String LOCK = "lock";
  private static final String FILES = "files";
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rwx------");

  private final Path home;
  private final Path files;
  private final FileChannel channel;
  private boolean closed;

  private Scratch(Path home, Path files, FileChannel channel) {
    this.home = home;
    this.files = files;
    this.channel = channel;
  }

  /** Sweeps what dead processes left under {@code base}, then makes a new folder there. */
  static Scratch open(Path base) throws IOException {
    privately(base);
    synchronized (Scratch.class) {
      try (var gate = FileChannel.open(base.resolve("sweep.lock"), createAndWrite());
          FileLock _ = gate.lock()) {
        sweep(base);
        Path home = Files.createDirectory(base.resolve("run-" + OWN + "-" + UUID.randomUUID()));
        var channel = FileChannel.open(home.resolve(LOCK), createAndWrite());
        try {
          if (channel.tryLock() == null) {
            throw new IOException("cannot lock " + home);
          }
          return new Scratch(home, Files.createDirectory(home.resolve(FILES)), channel);
        } catch (IOException e) {
          channel.close();
          throw e;
        }
      }
    }
  }

  /**
   * Makes the folder so that its owner alone may enter it. Its name can be guessed and its parent
   * is everybody's: one that another user has made, or a link to somewhere else, is not used.
   */
  private static void privately(Path base) throws IOException {
    if (base.getParent() != null) {
      Files.createDirectories(base.getParent());
    }
    boolean posix = base.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      if (posix) {
        Files.createDirectory(base, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
      } else {
        Files.createDirectory(base);
      }
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(base, LinkOption.NOFOLLOW_LINKS) || (posix && !own(base))) {
        throw new IOException(base + " is no folder of your own: remove or rename it", e);
      }
      if (posix) {
        Files.setPosixFilePermissions(base, OWNER_ALONE);
      }
    }
  }

  /** Whether {@code base} belongs to whom a file that is made in it belongs to. */
  private static boolean own(Path base) throws IOException {
    Path probe;
    try {
      probe = Files.createTempFile(base, "owner", null);
    } catch (AccessDeniedException e) {
      return false;
    }
    try {
      return Files.getOwner(probe, LinkOption.NOFOLLOW_LINKS)
          .equals(Files.getOwner(base, LinkOption.NOFOLLOW_LINKS));
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  private static Set<StandardOpenOption> createAndWrite() {
    return Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void sweep(Path base) throws IOException {
    try (Stream<Path> homes = Files.list(base)) {
      for (Path home : homes.filter(h -> h.getFileName().toString().startsWith("run-")).toList()) {
        if (!home.getFileName().toString().startsWith("run-" + OWN) && abandoned(home)) {
          delete(home);
        }
      }
    }
  }

  private static boolean abandoned(Path home) throws IOException {
    if (!ours(home)) {
      return false;
    }
    try (var channel = FileChannel.open(home.resolve(LOCK), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (NoSuchFileException e) {
      // Its maker died between folder and lock: there is nothing in it.
      return true;
    }
  }

  /** Whether it holds nothing but what {@link #open} makes. */
  private static boolean ours(Path home) throws IOException {
    if (!Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> all = Files.list(home)) {
      List<String> names = all.map(each -> String.valueOf(each.getFileName())).toList();
      return names.isEmpty()
          || (names.contains(LOCK)
              && Files.isRegularFile(home.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)
              && names.stream().allMatch(name -> name.equals(LOCK) || name.equals(FILES)));
    }
  }

  /** Where the run's files go. */
  Path files() {
    return files;
  }

  /** Bytes in use. Files that vanish meanwhile count nothing. */
  long bytes() throws IOException {
    long[] sum = {0};
    Files.walkFileTree(
        files,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            sum[0] += attributes.size();
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return sum[0];
  }

  /** Removes the folder; whoever calls while another does so waits: the process may end after. */
  @Override
  public synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      channel.close();
      delete(home);
    }
  }

  private static void delete(Path folder) throws IOException {
    for (int i = 1; ; i++) {
      try {
        Files.walkFileTree(
            folder,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                  throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
                  throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
              }
            });
        return;
      } catch (NoSuchFileException | DirectoryNotEmptyException e) {
        // Somebody still writes or removes there (SQLite's side files); look again.
        if (i == DELETE_TRIES) {
          throw e;
        }
      }
    }
  }
}
