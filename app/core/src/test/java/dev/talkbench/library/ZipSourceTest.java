package dev.talkbench.library;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zips somebody else made. */
class ZipSourceTest {
  private static final int FLAGS = 8;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path temp;

  private interface Content {
    void write(ZipOutputStream out) throws IOException;
  }

  private Path zip(Charset charset, Content content) throws IOException {
    Path zip = temp.resolve("notes.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip), charset)) {
      content.write(out);
    }
    return zip;
  }

  private Path zip(Content content) throws IOException {
    return zip(StandardCharsets.UTF_8, content);
  }

  private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(bytes);
    out.closeEntry();
  }

  private static void put(ZipOutputStream out, String name) throws IOException {
    put(out, name, name.getBytes(StandardCharsets.UTF_8));
  }

  private void refused(Path zip, String why) throws IOException {
    IOException refused = assertThrows(IOException.class, () -> new ZipSource(zip).close());
    String message = String.valueOf(refused.getMessage());
    assertTrue(
        message.startsWith(zip.toString()) && message.indexOf('\n') < 0 && message.contains(why),
        message);
    assertTrue(message.chars().noneMatch(Character::isISOControl), message);
    try (Stream<Path> all = Files.list(temp)) {
      assertEquals(Set.of(zip), Set.copyOf(all.toList()), "nothing is written");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.md",
        "a/../../b.md",
        "/etc/a.md",
        "//server/a.md",
        "\\\\server\\a.md",
        "..\\a.md",
        "C:/a.md",
        "C:\\a.md",
        "c:a.md",
        "a/..",
        ".. /a.md",
        "a/../b.md"
      })
  void namesThatClimbOutAreRefused(String name) throws IOException {
    refused(
        zip(
            out -> {
              put(out, "good.md");
              put(out, name);
            }),
        "lies outside it");
  }

  /** Sets two bytes of the only entry's header in the central directory. */
  private static void patch(Path zip, int at, int low, int high) throws IOException {
    byte[] bytes = Files.readAllBytes(zip);
    for (int i = bytes.length - 4; i >= 0; i--) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        bytes[i + 5] = 3; // made on Unix
        bytes[i + at] = (byte) low;
        bytes[i + at + 1] = (byte) high;
      }
    }
    Files.write(zip, bytes);
  }

  @Test
  void encryptedZipsAreRefused() throws IOException {
    Path zip = zip(out -> put(out, "a.md"));
    patch(zip, FLAGS, 9, 8);
    refused(zip, "'a.md' is encrypted");
  }

  @Test
  void bombsAreRefused() throws IOException {
    refused(zip(out -> put(out, "bomb.md", new byte[4_000_000])), "100 times");
    refused(
        zip(
            out -> {
              for (int i = 0; i < 20; i++) {
                put(out, i + ".md", new byte[500_000]);
              }
            }),
        "100 times");
    refused(
        zip(
            out -> {
              for (int i = 0; i <= ZipSource.MAX_OTHER_ENTRIES; i++) {
                put(out, i + ".txt", new byte[0]);
              }
            }),
        "10000 entries that are no notes");
  }

  @Test
  void whatIsNoZipIsRefused() throws IOException {
    Path zip = temp.resolve("x.zip");
    Files.writeString(zip, "no zip at all, only text that is long enough");
    refused(zip, "no zip file");
    Files.write(zip, new byte[0]);
    refused(zip, "no zip file");
  }

  @Test
  void koreanNamesOfWindowsAreRead() throws IOException {
    Path zip =
        zip(
            Charset.forName("x-windows-949"),
            out -> {
              put(out, "메모/하나.md");
              put(out, "둘.md");
              put(out, "__MACOSX/._둘.md");
              put(out, "메모/.git/x.md");
              put(out, "메모/그림.excalidraw.md");
            });
    byte[] before = Files.readAllBytes(zip);
    try (var source = new ZipSource(zip)) {
      assertEquals(
          List.of("둘.md", "메모/하나.md"),
          source.list().notes().stream().map(NoteSource.Entry::path).toList());
      assertEquals(
          List.of("__MACOSX/._둘.md", "메모/.git/x.md", "메모/그림.excalidraw.md"),
          source.list().skipped().stream().map(NoteSource.Skipped::path).toList());
      assertArrayEquals("둘.md".getBytes(StandardCharsets.UTF_8), source.read("둘.md"));
      assertFalse(source.exists("../둘.md"));
    }
    assertArrayEquals(before, Files.readAllBytes(zip));
  }

  /**
   * Thousands of names on one body: each is small enough, and so is what they say of themselves.
   */
  @Test
  void entriesThatShareABodyAreRefused() throws Exception {
    Path zip = zip(out -> put(out, "0000.md", "a body to share ".repeat(40).getBytes(US_ASCII)));
    byte[] whole = Files.readAllBytes(zip);
    ByteBuffer bytes = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    int end = whole.length - 22;
    int directory = bytes.getInt(end + 16);
    var out = new ByteArrayOutputStream();
    out.write(whole, 0, directory);
    int many = 2_000;
    for (int i = 0; i < many; i++) {
      byte[] entry = Arrays.copyOfRange(whole, directory, end);
      System.arraycopy("%04d".formatted(i).getBytes(US_ASCII), 0, entry, 46, 4);
      // What is packed is said to be larger, as it is with a body of some size.
      ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN).putInt(20, directory - 100);
      out.write(entry);
    }
    int size = out.size() - directory;
    ByteBuffer tail = ByteBuffer.wrap(whole, end, 22).slice().order(ByteOrder.LITTLE_ENDIAN);
    tail.putShort(8, (short) many).putShort(10, (short) many).putInt(12, size);
    out.write(whole, end, 22);
    Files.write(zip, out.toByteArray());
    refused(zip, "overlap");
  }
}
