package dev.talkbench.library;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What {@code java.util.zip} does not tell of a zip: which entries are links, which are encrypted,
 * and how names are encoded. Reads the central directory only (PKWARE APPNOTE 6.3.10, sections
 * 4.3.12, 4.3.14 to 4.3.16 and 4.4.2 to 4.4.15).
 *
 * @param names charset of names that are not marked as UTF-8
 * @param links names of entries that are symbolic links
 * @param encrypted names of encrypted entries
 */
record ZipDirectory(Charset names, Set<String> links, Set<String> encrypted) {
  private static final int END = 0x06054b50;
  private static final int END_64_LOCATOR = 0x07064b50;
  private static final int END_64 = 0x06064b50;
  private static final int HEADER = 0x02014b50;
  private static final int END_BYTES = 22;
  private static final int LOCATOR_BYTES = 20;
  private static final int HEADER_BYTES = 46;
  private static final int MOST_BYTES = 64 << 20;
  private static final int TYPE_MASK = 0xf000;
  private static final int TYPE_LINK = 0xa000;

  private record Header(ByteBuffer name, boolean utf8, boolean encrypted, boolean link) {}

  /**
   * Looks at {@code zip}.
   *
   * @throws IOException when it is no whole zip
   */
  static ZipDirectory read(Path zip) throws IOException {
    List<Header> headers;
    try (FileChannel file = FileChannel.open(zip, StandardOpenOption.READ)) {
      headers = headers(directory(file, zip), zip);
    }
    boolean utf8 = headers.stream().allMatch(h -> h.utf8 || isUtf8(h.name));
    // Windows writes the names of a Korean zip in its own code page, unmarked.
    Charset names = utf8 ? StandardCharsets.UTF_8 : Charset.forName("x-windows-949");
    var links = new HashSet<String>();
    var encrypted = new HashSet<String>();
    for (Header header : headers) {
      Charset charset = header.utf8 ? StandardCharsets.UTF_8 : names;
      String name = charset.decode(header.name.duplicate()).toString();
      if (header.link) {
        links.add(name);
      }
      if (header.encrypted) {
        encrypted.add(name);
      }
    }
    return new ZipDirectory(names, links, encrypted);
  }

  private static ByteBuffer directory(FileChannel file, Path zip) throws IOException {
    long size = file.size();
    int tailBytes = (int) Math.min(size, END_BYTES + 0xffff);
    ByteBuffer tail = slice(file, size - tailBytes, tailBytes);
    for (int at = tailBytes - END_BYTES; at >= 0; at--) {
      if (tail.getInt(at) != END || at + END_BYTES + unsigned(tail, at + 20) != tailBytes) {
        continue;
      }
      long end = size - tailBytes + at;
      long length = tail.getInt(at + 12) & 0xffffffffL;
      if (end >= LOCATOR_BYTES) {
        ByteBuffer locator = slice(file, end - LOCATOR_BYTES, LOCATOR_BYTES);
        if (locator.getInt(0) == END_64_LOCATOR) {
          long end64 = locator.getLong(8);
          if (end64 < 0 || end64 > end - 56) {
            throw broken(zip);
          }
          ByteBuffer big = slice(file, end64, 56);
          if (big.getInt(0) != END_64) {
            throw broken(zip);
          }
          end = end64;
          length = big.getLong(40);
        }
      }
      if (length < 0 || length > end) {
        throw broken(zip);
      }
      if (length > MOST_BYTES) {
        throw new SourceException(
            SourceException.Kind.ZIP_REFUSED,
            zip.toString(),
            zip + ": its table of contents is larger than 64 MB; split the zip");
      }
      return slice(file, end - length, (int) length);
    }
    throw broken(zip);
  }

  private static List<Header> headers(ByteBuffer directory, Path zip) throws IOException {
    var headers = new ArrayList<Header>();
    int at = 0;
    while (at < directory.limit()) {
      if (at + HEADER_BYTES > directory.limit() || directory.getInt(at) != HEADER) {
        throw broken(zip);
      }
      int flags = unsigned(directory, at + 8);
      int nameBytes = unsigned(directory, at + 28);
      int next =
          at
              + HEADER_BYTES
              + nameBytes
              + unsigned(directory, at + 30)
              + unsigned(directory, at + 32);
      if (next > directory.limit()) {
        throw broken(zip);
      }
      int mode = directory.getInt(at + 38) >>> 16;
      // Whoever says to have made it: an archiver may lie, and others leave these bits empty.
      boolean link = (mode & TYPE_MASK) == TYPE_LINK;
      ByteBuffer name = directory.slice(at + HEADER_BYTES, nameBytes);
      headers.add(new Header(name, (flags & 0x800) != 0, (flags & 1) != 0, link));
      at = next;
    }
    return headers;
  }

  private static ByteBuffer slice(FileChannel file, long from, int length) throws IOException {
    ByteBuffer slice = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (slice.hasRemaining()) {
      if (file.read(slice, from + slice.position()) < 0) {
        throw new EOFException("the zip ends early");
      }
    }
    return slice.flip();
  }

  private static int unsigned(ByteBuffer buffer, int at) {
    return buffer.getShort(at) & 0xffff;
  }

  private static boolean isUtf8(ByteBuffer name) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(name.duplicate());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static IOException broken(Path zip) {
    return new SourceException(
        SourceException.Kind.ZIP_DAMAGED,
        zip.toString(),
        zip + " is no zip file, or it is damaged: make it again");
  }
}
