package dev.talkbench.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.library.NoteSource.Entry;
import dev.talkbench.library.NoteSource.Skipped;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What folders and zips show, and which zips are refused. */
class SourcesTest {
  private static final int CENTRAL = 0x02014b50;

  private final Path folder;

  SourcesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path zip(Charset charset, Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve("test.zip");
    try (OutputStream out = Files.newOutputStream(file);
        var zip = new ZipOutputStream(out, charset)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  /** Changes a field of the only entry in the central directory. */
  private static void patch(Path zip, int field, int value) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(zip)).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (bytes.getInt(at) != CENTRAL) {
      at++;
    }
    bytes.putInt(at + field, value);
    Files.write(zip, bytes.array());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> paths(NoteSource source) throws IOException {
    return source.list().notes().stream().map(Entry::path).toList();
  }

  private void write(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, path);
  }

  @Test
  void aFolderShowsItsNotesSortedAndSaysWhatItPassedOver() throws IOException {
    for (String path :
        List.of(
            "b.md",
            "a/z.markdown",
            "a/y.MDOWN",
            "a/x.txt",
            ".git/x.md",
            "_site/x.md",
            "deep/node_modules/x.md",
            ".obsidian/x.md",
            "draw.excalidraw.md",
            ".hidden.md",
            "con.md")) {
      write(path);
    }
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("link.md"), folder.resolve("b.md"));
    NoteSource.Listing listing = new FolderSource(folder).list();
    assertEquals(
        List.of("a/y.MDOWN", "a/z.markdown", "b.md"),
        listing.notes().stream().map(Entry::path).toList());
    assertEquals(
        List.of(
            new Skipped(".git/", "hidden folder"),
            new Skipped(".hidden.md", "hidden file"),
            new Skipped(".obsidian/", "hidden folder"),
            new Skipped("_site/", "folder of a tool, not of notes"),
            new Skipped("con.md", "a device name of Windows"),
            new Skipped("deep/node_modules/", "folder of a tool, not of notes"),
            new Skipped("draw.excalidraw.md", "an Excalidraw drawing, not text"),
            new Skipped("link.md", "symbolic link, not followed"),
            new Skipped("loop", "symbolic link, not followed")),
        listing.skipped());
  }

  @Test
  void aFolderTooDeepIsSaid() throws IOException {
    write("d/".repeat(PathRules.MAX_DEPTH + 2) + "x.md");
    NoteSource.Listing listing = new FolderSource(folder).list();
    assertEquals(List.of(), listing.notes());
    assertEquals(1, listing.skipped().size());
    assertTrue(listing.skipped().getFirst().reason().startsWith("deeper than"));
  }

  @Test
  void aFileShowsItselfAlone() throws IOException {
    write("one.md");
    write("two.md");
    write("pic.png");
    var source = new FileSource(folder.resolve("one.md"));
    assertEquals(List.of("one.md"), paths(source));
    assertTrue(source.exists("pic.png"));
    assertThrows(IOException.class, () -> new FileSource(folder.resolve("none.md")));
  }

  @Test
  void aZipOpensUnderItsTopFolder() throws IOException {
    Path file =
        zip(
            StandardCharsets.UTF_8,
            Map.of(
                "blog-main/_posts/한글.md", bytes("# 한글"),
                "blog-main/.git/x.md", bytes("x"),
                "blog-main/assets/a.png", bytes("png"),
                "__MACOSX/blog-main/x.md", bytes("x")));
    try (var source = new ZipSource(file)) {
      assertEquals(List.of("_posts/한글.md"), paths(source));
      assertEquals(List.of(new Skipped(".git/x.md", "hidden folder")), source.list().skipped());
      assertEquals("# 한글", new String(source.read("_posts/한글.md"), StandardCharsets.UTF_8));
      assertTrue(source.exists("assets/a.png"));
      assertFalse(source.exists("../x.md"));
      assertThrows(IOException.class, () -> source.read("../blog-main/assets/a.png"));
    }
  }

  @Test
  void aZipOfKoreanWindowsIsRead() throws IOException {
    Charset korean = Charset.forName("x-windows-949");
    Path file = zip(korean, Map.of("노트\\똠방각하.md", bytes("# 글"), "다른.md", bytes("# 글")));
    try (var source = new ZipSource(file)) {
      assertEquals(List.of("노트/똠방각하.md", "다른.md"), paths(source));
      assertEquals("# 글", new String(source.read("노트/똠방각하.md"), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.md", "a/../../evil.md", "/etc/evil.md", "..\\evil.md", "C:/evil.md", "C:\\evil.md",
        "\\\\host\\evil.md", "a/..", "../", "/", ".. /evil.md", "//host/evil.md"
      })
  void aZipWithANameOutsideIsRefused(String name) throws IOException {
    Path file = zip(StandardCharsets.UTF_8, Map.of(name, bytes(name.endsWith("/") ? "" : "x")));
    var failure = assertThrows(IOException.class, () -> new ZipSource(file));
    assertTrue(String.valueOf(failure.getMessage()).contains("refused"), failure.toString());
    try (var left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList(), "nothing is unpacked");
    }
  }

  @Test
  void aLinkInAZipIsNotFollowed() throws IOException {
    Path file = zip(StandardCharsets.UTF_8, Map.of("link.md", bytes("/etc/passwd")));
    patch(file, 38, 0xa1ff << 16);
    try (var source = new ZipSource(file)) {
      assertEquals(List.of(), paths(source));
      assertEquals(
          List.of(new Skipped("link.md", "symbolic link, not followed")), source.list().skipped());
      assertFalse(source.exists("link.md"));
      assertThrows(IOException.class, () -> source.read("link.md"));
    }
  }

  @Test
  void bombsAreRefused() throws IOException {
    Path dense = zip(StandardCharsets.UTF_8, Map.of("x.png", new byte[2_000_000]));
    assertTrue(refusal(dense).contains("times its size"));
    Path huge = zip(StandardCharsets.UTF_8, Map.of("x.png", new byte[10]));
    patch(huge, 24, 1_100_000_000);
    assertTrue(refusal(huge).contains("1000 MB"));
    var many = new java.util.HashMap<String, byte[]>();
    for (int i = 0; i <= ZipSource.MAX_OTHER_ENTRIES; i++) {
      many.put(i + ".png", new byte[0]);
    }
    assertTrue(refusal(zip(StandardCharsets.UTF_8, many)).contains("entries that are no notes"));
    many.remove("0.png");
    many.put("a.md", bytes("# a"));
    try (var source = new ZipSource(zip(StandardCharsets.UTF_8, many))) {
      assertEquals(List.of("a.md"), paths(source));
    }
  }

  @Test
  void aSizeThatLiesIsNotBelieved() throws IOException {
    Path file = zip(StandardCharsets.UTF_8, Map.of("x.md", new byte[6_000_000]));
    patch(file, 24, 10);
    try (var source = new ZipSource(file)) {
      assertThrows(IOException.class, () -> source.read("x.md"));
    }
  }

  private static String refusal(Path zip) {
    return String.valueOf(assertThrows(IOException.class, () -> new ZipSource(zip)).getMessage());
  }

  @Test
  void whatIsNoZipIsSaid() throws IOException {
    Path file = folder.resolve("x.zip");
    for (byte[] content : List.of(new byte[0], bytes("PK no"), new byte[100])) {
      Files.write(file, content);
      assertTrue(refusal(file).contains("no zip file"), refusal(file));
    }
  }

  @Test
  void theBuiltInPackOpensFromAJarAsFromAFolder() throws Exception {
    Path jar = folder.resolve("content 한글.jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> entry :
          Map.of(
                  "packs/slash24/pack.yaml", "id: slash24\ntitle: 묶음\nnotes: [b]\n",
                  "packs/slash24/ko/b.md", "# 나",
                  "packs/other/x.md", "# x",
                  "META-INF/x.md", "# x")
              .entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(bytes(entry.getValue()));
      }
    }
    try (var classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      var sources = new Sources(classes);
      Library library = sources.builtIn();
      assertEquals(new Library("slash24", "묶음", Library.Kind.BUILT_IN, null), library);
      try (NoteSource source = sources.open(library)) {
        assertEquals(List.of("ko/b.md"), paths(source));
      }
    }
    try (NoteSource source = new Sources().open(new Sources().builtIn())) {
      assertTrue(paths(source).contains("ko/2024-09-12-sse-push.md"), paths(source).toString());
    }
  }
}
