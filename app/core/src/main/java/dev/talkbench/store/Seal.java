package dev.talkbench.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * The checksum of a database at rest, in a file beside it. SQLite has none of its own: a byte that
 * changes inside a text would be read as if it had been written so.
 *
 * <p>A seal counts only while the write-ahead log is empty. Whatever is written goes through that
 * log first, and the seal is taken away before; {@link Database#close} empties the log and writes a
 * new seal. So a process that dies leaves no seal, whoever empties its log afterwards, and then the
 * whole database is checked instead.
 */
final class Seal {
  private static final int CHUNK = 1 << 20;

  private Seal() {}

  /** What a seal says. */
  enum Verdict {
    /** Not a byte has changed. */
    INTACT,
    /** The file is not what it was when it was closed. */
    BROKEN,
    /** There is no seal, or the database has been written to since. */
    NONE
  }

  private static Path file(Path database) {
    return database.resolveSibling(database.getFileName() + ".seal");
  }

  /** The log of {@code database}. */
  static Path log(Path database) {
    return database.resolveSibling(database.getFileName() + "-wal");
  }

  /** Whether everything that was written stands in the database itself. */
  static boolean logIsEmpty(Path database) throws IOException {
    try {
      return Files.size(log(database)) == 0;
    } catch (NoSuchFileException _) {
      return true;
    }
  }

  /** Compares. Trust {@link Verdict#BROKEN} only while nobody else can write. */
  static Verdict look(Path database) throws IOException {
    if (!logIsEmpty(database)) {
      return Verdict.NONE;
    }
    String written;
    try {
      written = Files.readString(file(database), StandardCharsets.UTF_8);
    } catch (NoSuchFileException _) {
      return Verdict.NONE;
    }
    return written.equals(sum(database)) ? Verdict.INTACT : Verdict.BROKEN;
  }

  /** Seals. Nobody may write meanwhile, and the log must be empty. */
  static void set(Path database) throws IOException {
    Path part = database.resolveSibling(database.getFileName() + ".seal-part");
    Files.writeString(part, sum(database), StandardCharsets.UTF_8);
    Durable.replace(part, file(database));
  }

  /** Whether the database is sealed and nothing has been written since. */
  static boolean holds(Path database) throws IOException {
    return logIsEmpty(database) && Files.exists(file(database));
  }

  /** Takes the seal away. */
  static void lift(Path database) throws IOException {
    Durable.delete(file(database));
  }

  private static String sum(Path database) throws IOException {
    var sum = new CRC32C();
    long size = 0;
    ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
    try (FileChannel channel = FileChannel.open(database, StandardOpenOption.READ)) {
      while (channel.read(chunk) >= 0) {
        chunk.flip();
        size += chunk.remaining();
        sum.update(chunk);
        chunk.clear();
      }
    }
    return "crc32c " + Long.toHexString(sum.getValue()) + " " + size + "\n";
  }
}
