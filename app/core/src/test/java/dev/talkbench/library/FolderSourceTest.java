package dev.talkbench.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.markdown.FrontMatter;
import dev.talkbench.markdown.Markdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder as people have them. */
class FolderSourceTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path temp;

  private static void write(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Map<String, String> hashes(Path root) throws IOException {
    var hashes = new TreeMap<String, String>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.toList()) {
        var time = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
        boolean plain = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        hashes.put(
            file + " " + time, plain ? NoteReader.hash(Files.readAllBytes(file)) : "no file");
      }
    }
    return hashes;
  }

  @Test
  void listsNotesSaysWhyOthersAreNoneAndChangesNothing() throws IOException {
    Path root = Files.createDirectories(temp.resolve("root"));
    String decomposed = Normalizer.normalize("한글/메모.md", Normalizer.Form.NFD);
    write(root, "2024-09-12-a.md", "body");
    write(root, decomposed, "# 제목");
    write(root, "b.MARKDOWN", "x");
    write(root, "c.mdown", "x");
    write(root, "d.txt", "x");
    write(root, ".obsidian/e.md", "x");
    write(root, ".hidden.md", "x");
    write(root, "node_modules/f.md", "x");
    write(root, "g.excalidraw.md", "x");
    write(root, "con.md", "x");
    write(root, "h.md", "x".repeat(5_000_001));
    write(temp, "outside.md", "secret");
    Files.createSymbolicLink(root.resolve("i.md"), temp.resolve("outside.md"));
    Files.createSymbolicLink(root.resolve("loop"), root);
    var before = hashes(root);
    try (var source = new FolderSource(root)) {
      NoteSource.Listing listing = source.list();
      assertEquals(
          List.of("2024-09-12-a.md", "b.MARKDOWN", "c.mdown", "한글/메모.md"),
          listing.notes().stream().map(NoteSource.Entry::path).toList());
      Map<String, String> reasons =
          listing.skipped().stream()
              .filter(s -> !s.reason().startsWith("hidden") && !s.reason().startsWith("folder"))
              .collect(Collectors.toMap(NoteSource.Skipped::path, NoteSource.Skipped::reason));
      assertEquals(
          List.of("con.md", "g.excalidraw.md", "h.md", "i.md", "loop"),
          reasons.keySet().stream().sorted().toList());
      assertTrue(String.valueOf(reasons.get("h.md")).contains("larger than 5 MB"));
      var reader = new NoteReader(new Markdown());
      for (NoteSource.Entry entry : listing.notes()) {
        assertFalse(reader.read("lib", entry.path(), source.read(entry.path())).title().isBlank());
      }
      assertEquals(
          "a", reader.read("lib", "2024-09-12-a.md", source.read("2024-09-12-a.md")).title());
      for (String link : List.of("i.md", "loop/b.MARKDOWN")) {
        IOException refused = assertThrows(IOException.class, () -> source.read(link));
        assertTrue(String.valueOf(refused.getMessage()).contains("symbolic links"));
        assertFalse(source.exists(link));
      }
    }
    assertEquals(before, hashes(root));
  }

  @Test
  void picturesResolveInsideTheLibraryOnly() {
    var none = FrontMatter.NONE;
    assertEquals("ko/x y.png", ResourcePaths.resolve("ko/a.md", "x%20y.png", none).getFirst());
    assertEquals("img/x.png", ResourcePaths.resolve("ko/a.md", "../img/x.png", none).getFirst());
    assertEquals(
        "assets/x.png", ResourcePaths.resolve("ko/a.md", "/assets/x.png", none).getFirst());
    assertEquals("ko/100%.png", ResourcePaths.resolve("ko/a.md", "100%25.png", none).getFirst());
    for (String hostile :
        List.of(
            "http://host/x.png",
            "//host/x.png",
            "file:///etc/passwd",
            "data:image/png;base64,AA",
            "javascript:x",
            "%2e%2e/%2e%2e/x.png",
            "%252e%252e/x",
            "..%2f..%2fx",
            "a%00.png",
            "../../x.png",
            "C:\\x.png",
            "\\\\host\\x.png",
            "x%0a.png")) {
      assertEquals(List.of(), ResourcePaths.resolve("ko/a.md", hostile, none), hostile);
    }
  }

  @Test
  void packsThatNestTooDeeplyAreRefused() throws IOException {
    for (String hostile :
        List.of(
            "id: " + "[".repeat(60_000),
            "a: " + "- ".repeat(30_000) + "x",
            "id: x\nid: y",
            "- [".repeat(20_000),
            "title: no id")) {
      Path root = Files.createDirectories(temp.resolve("p" + hostile.length()));
      Files.writeString(root.resolve("pack.yaml"), hostile);
      try (var source = new FolderSource(root)) {
        IOException refused = assertThrows(IOException.class, () -> Packs.read(source));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("pack.yaml"));
      }
    }
  }
}
