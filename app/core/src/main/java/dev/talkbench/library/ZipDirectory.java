package dev.talkbench.library;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * The part of a zip's central directory that {@code java.util.zip} does not show: which entries are
 * symbolic links (APPNOTE.TXT 6.3.10, 4.3.12 and 4.4.15; Unix mode in the upper half of the
 * external attributes).
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END_SIZE = 22;
  private static final int LOCATOR_SIZE = 20;
  private static final int ENTRY_SIZE = 46;
  private static final int MAX_COMMENT = 0xffff;
  private static final long UNSAID = 0xffffffffL;
  private static final int UTF8_FLAG = 1 << 11;
  private static final int FILE_TYPE = 0xf000;
  private static final int LINK = 0xa000;

  // 110,000 entries with long names; more is refused anyway.
  private static final long MAX_DIRECTORY = 64_000_000;

  private ZipDirectory() {}

  /** Names of the entries that are symbolic links. */
  static Set<String> links(Path zip, Charset charset) throws IOException {
    try (FileChannel file = FileChannel.open(zip, StandardOpenOption.READ)) {
      int tail = (int) Math.min(file.size(), END_SIZE + MAX_COMMENT + LOCATOR_SIZE);
      long tailAt = file.size() - tail;
      ByteBuffer end = read(file, tailAt, tail);
      int at = tail - END_SIZE;
      while (at >= 0 && end.getInt(at) != END) {
        at--;
      }
      if (at < 0) {
        throw new IOException(zip + " is no zip file, or it is cut short");
      }
      long size = Integer.toUnsignedLong(end.getInt(at + 12));
      long start = Integer.toUnsignedLong(end.getInt(at + 16));
      long endAt = tailAt + at;
      if (size == UNSAID || start == UNSAID) {
        if (at < LOCATOR_SIZE || end.getInt(at - LOCATOR_SIZE) != LOCATOR_64) {
          throw new IOException(zip + " is damaged: its directory cannot be found");
        }
        endAt = end.getLong(at - LOCATOR_SIZE + 8);
        ByteBuffer end64 = read(file, endAt, 56);
        if (end64.getInt(0) != END_64) {
          throw new IOException(zip + " is damaged: its directory cannot be found");
        }
        size = end64.getLong(40);
      }
      if (size < 0 || size > MAX_DIRECTORY || size > endAt) {
        throw new IOException(zip + " is refused: its directory is " + size + " bytes long");
      }
      // Counted from its end, so that bytes before the zip (a self-extractor) do not matter.
      return links(read(file, endAt - size, (int) size), charset);
    }
  }

  private static Set<String> links(ByteBuffer directory, Charset charset) {
    var links = new HashSet<String>();
    int at = 0;
    while (at + ENTRY_SIZE <= directory.limit() && directory.getInt(at) == ENTRY) {
      int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
      int extra = Short.toUnsignedInt(directory.getShort(at + 30));
      int comment = Short.toUnsignedInt(directory.getShort(at + 32));
      int mode = directory.getInt(at + 38) >>> 16;
      if ((mode & FILE_TYPE) == LINK && at + ENTRY_SIZE + nameLength <= directory.limit()) {
        boolean utf8 = (directory.getShort(at + 8) & UTF8_FLAG) != 0;
        byte[] name = new byte[nameLength];
        directory.get(at + ENTRY_SIZE, name);
        links.add(new String(name, utf8 ? StandardCharsets.UTF_8 : charset));
      }
      at += ENTRY_SIZE + nameLength + extra + comment;
    }
    return links;
  }

  private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
    if (at < 0) {
      throw new EOFException("a zip's directory lies before its start");
    }
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, at + buffer.position()) < 0) {
        throw new EOFException("a zip's directory lies behind its end");
      }
    }
    return buffer.flip();
  }
}
