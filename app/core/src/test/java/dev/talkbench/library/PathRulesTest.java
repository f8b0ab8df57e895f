package dev.talkbench.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.markdown.FrontMatter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No path of a note leads out of its library. */
class PathRulesTest {
  private final Path root;

  PathRulesTest(@TempDir Path folder) throws IOException {
    Path inside = Files.createDirectories(folder.resolve("library/images"));
    Files.writeString(folder.resolve("secret.md"), "secret");
    Files.writeString(inside.resolve("pic.png"), "pic");
    Files.writeString(inside.resolve("50%.png"), "percent");
    root = inside.getParent() == null ? folder : inside.getParent().toRealPath();
  }

  static List<String> hostile() {
    return List.of(
        "",
        "/",
        "/etc/passwd",
        "//server/share/x.md",
        "\\\\server\\share\\x.md",
        "\\\\?\\C:\\x.md",
        "\\\\.\\PhysicalDrive0",
        "\\x.md",
        "a\\..\\..\\secret.md",
        "C:/x.md",
        "C:x.md",
        "c:\\x.md",
        "Z:",
        "..",
        "../secret.md",
        "images/../../secret.md",
        "images/..",
        "./x.md",
        ".",
        "...",
        "images/.../x.md",
        ".. /secret.md",
        "images/.. ./x.md",
        ". ",
        "a//b.md",
        "a/",
        "a/./b.md",
        "%2e%2e/secret.md",
        "%2E%2E/secret.md",
        ".%2e/secret.md",
        "images%2f..%2fsecret.md",
        "images%5c..%5csecret.md",
        "x%00.md",
        "a\0b.md",
        "a\nb.md",
        "a\rb.md",
        "a\tb.md",
        "a\u007fb.md",
        "con",
        "CON.md",
        "con.tar.gz",
        "aux.md",
        "AUX",
        "nul",
        "NUL.txt",
        "prn.md",
        "com1",
        "COM1 ",
        "com9.md",
        "COM0",
        "lpt1.md",
        "LPT9 .md",
        "conin$",
        "CONOUT$",
        "com\u00b9.md",
        "lpt\u00b3",
        "nul:stream",
        "images/con.md",
        "con/x.md",
        "aux /x.md",
        "a/".repeat(PathRules.MAX_DEPTH) + "x.md");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refuses(String path) throws IOException {
    assertTrue(PathRules.refusal(path).isPresent(), path);
    var source = new FolderSource(root);
    assertFalse(source.exists(path));
    assertThrows(IOException.class, () -> source.read(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x.md", "images/pic.png", "한글/노트 하나.md", "..a.md", "a..b.md", "a b.md", "console.md",
        "com.md", "com10.md", "nullable.md", "lpt.md", "auxiliary/x.md", "50%.png", "a%20b.md",
        ".hidden", "a...md", "12:30.md", "😀.md"
      })
  void allows(String path) {
    assertEquals(Optional.empty(), PathRules.refusal(path));
  }

  @Test
  void doesNotFollowLinks() throws IOException {
    Files.createSymbolicLink(root.resolve("link.md"), root.resolve("../secret.md"));
    Files.createSymbolicLink(root.resolve("up"), root.resolve(".."));
    Files.createSymbolicLink(root.resolve("inside"), root.resolve("images"));
    var source = new FolderSource(root);
    for (String path : List.of("link.md", "up/secret.md", "inside/pic.png")) {
      assertFalse(source.exists(path), path);
      assertThrows(IOException.class, () -> source.read(path), path);
    }
    assertTrue(source.exists("images/pic.png"));
  }

  @Test
  void findsDecomposedNamesByTheirComposedForm() throws IOException {
    String nfd = Normalizer.normalize("한글 노트", Normalizer.Form.NFD);
    Path folder = Files.createDirectory(root.resolve(nfd));
    Files.writeString(folder.resolve(nfd + ".md"), "# 자모");
    var source = new FolderSource(root);
    assertEquals(
        List.of("한글 노트/한글 노트.md"),
        source.list().notes().stream().map(NoteSource.Entry::path).toList());
    assertEquals("# 자모", new String(source.read("한글 노트/한글 노트.md"), StandardCharsets.UTF_8));
  }

  @Test
  void picturesAreFoundBesideTheNoteUnderTheSubpathAndAtTheRoot() throws IOException {
    var source = new FolderSource(root);
    FrontMatter plain = FrontMatter.NONE;
    for (String good :
        List.of(
            "/images/pic.png",
            "../images/pic.png",
            "images/pic.png",
            "images\\pic.png",
            "images/pic.png?raw=true",
            "images/./pic.png",
            "images//pic.png")) {
      assertEquals("images/pic.png", ResourcePaths.find(source, "posts/a.md", good, plain), good);
    }
    assertEquals("images/50%.png", ResourcePaths.find(source, "a.md", "images/50%25.png", plain));
    for (String bad :
        List.of(
            "../../secret.md",
            "../../library/images/pic.png",
            "%2e%2e/%2e%2e/secret.md",
            "%252e%252e/secret.md",
            "file:///etc/passwd",
            "http://example.org/x.png",
            "//host/x.png",
            "data:image/png;base64,AAAA",
            "\\\\host\\x.png",
            "c:\\pic.png",
            "images/none.png",
            "%ff.png")) {
      assertEquals(null, ResourcePaths.find(source, "posts/a.md", bad, plain), bad);
    }
    assertEquals(
        List.of("assets/img/x/pic.png", "posts/pic.png", "pic.png"),
        ResourcePaths.resolve("posts/a.md", "pic.png", subpath("/assets/img/x/")));
  }

  private static FrontMatter subpath(String path) {
    var none = FrontMatter.NONE;
    return new FrontMatter(
        null,
        null,
        none.authors(),
        null,
        none.categories(),
        none.tags(),
        null,
        null,
        none.speakers(),
        null,
        none.order(),
        false,
        false,
        null,
        null,
        path,
        none.all());
  }

  @Test
  void readsBytesAsTheyAre() throws IOException {
    assertArrayEquals(
        "pic".getBytes(StandardCharsets.UTF_8), new FolderSource(root).read("images/pic.png"));
  }
}
