package dev.talkbench.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.claims.Claims;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every note of the built-in pack is read as its author meant it. */
class PackNotesTest {
  private static final Map<String, Document> NOTES = new TreeMap<>();

  @BeforeAll
  static void readNotes() throws IOException, URISyntaxException {
    URL pack = PackNotesTest.class.getResource("/packs/slash24/pack.yaml");
    URI place = java.util.Objects.requireNonNull(pack, "the pack is on the class path").toURI();
    if (place.getScheme().equals("jar")) {
      try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
        read(jar.getPath("/packs/slash24"));
      }
    } else {
      read(Path.of(place).resolveSibling("."));
    }
  }

  private static void read(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(file -> file.toString().endsWith(".md"))
          .forEach(file -> NOTES.put(root.relativize(file).toString(), parse(file)));
    }
    assertFalse(NOTES.isEmpty(), "notes under " + root);
  }

  private static Document parse(Path file) {
    try {
      return new Markdown().parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nothingIsOdd() {
    NOTES.forEach(
        (name, note) -> {
          assertFalse(note.plain(), name);
          assertEquals(List.of(), note.problems(), name);
        });
  }

  @Test
  void everyPromiseHolds() {
    NOTES.forEach((name, note) -> assertEquals(List.of(), Invariants.broken(note), name));
  }

  @Test
  void noLetterIsLost() {
    NOTES.forEach(
        (name, note) -> {
          int body = FrontMatterReader.read(note.source()).body();
          assertEquals(
              Map.of(),
              SourceLetters.missing(
                  SourceLetters.of(note.source(), body), SourceLetters.count(note.text())),
              name);
        });
  }

  @Test
  void noMarkupIsLeftOver() {
    NOTES.forEach(
        (name, note) -> {
          for (Block block : note.blocks()) {
            if (!(block instanceof Block.CodeBlock) && !(block instanceof Block.Diagram)) {
              String text = block.text().of(note.text());
              for (String markup : List.of("**", "{:", "](", "[!", "{%")) {
                assertFalse(text.contains(markup), name + ": " + markup + " in " + text);
              }
            }
          }
        });
  }

  @Test
  void headsAreComplete() {
    NOTES.forEach(
        (name, note) -> {
          assertTrue(note.frontMatter().title() != null, name);
          assertTrue(note.frontMatter().lang() != null, name);
        });
  }

  @Test
  void claimsAreWellFormed() {
    NOTES.forEach(
        (name, note) -> {
          Claims claims = Claims.of(note);
          assertEquals(List.of(), claims.problems(), name);
          for (Claims.Placed placed : claims.placed()) {
            assertEquals(placed.claim().text(), placed.at().of(note.text()), name);
          }
        });
  }
}
