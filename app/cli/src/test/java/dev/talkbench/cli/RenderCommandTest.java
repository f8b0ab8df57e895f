package dev.talkbench.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
  private final Path folder;

  RenderCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path note(String text) throws Exception {
    return Files.writeString(folder.resolve("노트.md"), text);
  }

  @Test
  void textIsWhatIsRead() throws Exception {
    Path note = note("---\ntitle: 제목\n---\n# 폴링\n\n**마크다운(Markdown)**을 쓴다\n");
    CliRun run = CliRun.of("render", note.toString(), "--to", "text");
    assertEquals(new CliRun(0, "폴링\n마크다운(Markdown)을 쓴다\n", ""), run);
  }

  @Test
  void jsonIsTheBlockModelOnOneLine() throws Exception {
    Path note = note("# 폴링\n\n글\n");
    CliRun run = CliRun.of("render", note.toString(), "--to", "json");
    assertEquals(1, run.lines().size());
    Map<String, Object> model = JSON.std.mapFrom(run.out());
    assertEquals(false, model.get("plain"));
    assertEquals("폴링\n글", model.get("text"));
  }

  @Test
  void readsStandardInput() {
    assertEquals("글\n", CliRun.withInput("*글*\n", "render", "-", "--to", "text").out());
  }

  @Test
  void writesTheFileThatIsNamed() throws Exception {
    Path out = folder.resolve("out.txt");
    CliRun run = CliRun.of("render", note("글").toString(), "--to=text", "-o", out.toString());
    assertEquals(new CliRun(0, "", ""), run);
    assertEquals("글\n", Files.readString(out));
  }

  @Test
  void neverWritesToTheSource() throws Exception {
    Path note = note("**글**");
    CliRun run = CliRun.of("render", note.toString(), "--to", "text", "-o", note.toString());
    assertEquals(2, run.exit());
    assertEquals("**글**", Files.readString(note));
  }

  @Test
  void neverWritesToAnotherNoteNorToWhatIsNoFile() throws Exception {
    Path other = Files.writeString(folder.resolve("다른.md"), "**글**");
    Path link = Files.createSymbolicLink(folder.resolve("링크.txt"), other);
    Path note = note("글");
    for (Path out : List.of(other, link, Path.of("/dev/null"))) {
      CliRun run = CliRun.of("render", note.toString(), "--to", "text", "-o", out.toString());
      assertEquals(2, run.exit(), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
    }
    assertEquals("**글**", Files.readString(other));
  }

  @Test
  void whatHasNoEndIsReadNoFurtherThanANoteMayBe() throws Exception {
    Path endless = Path.of("/dev/zero");
    assumeTrue(Files.exists(endless));
    CliRun run = CliRun.of("render", endless.toString(), "--to", "text");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("64 MiB"), run.err());
  }

  @Test
  void plainTextFallbackIsNoFailure() throws Exception {
    Path note = note("> ".repeat(20_000) + "글");
    CliRun run = CliRun.of("render", note.toString(), "--to", "text");
    assertEquals(0, run.exit());
    assertTrue(run.out().contains("글"));
    assertTrue(run.err().startsWith(note + ":"), run.err());
  }

  @Test
  void withoutARendererAPictureIsOneClearLine() throws Exception {
    CliRun run = CliRun.of("render", note("글").toString(), "--to", "png", "-o", "x.png");
    assertEquals(2, run.exit());
    assertEquals(1, run.err().lines().count());
  }

  @Test
  void thePictureIsTheRenderersBytes() throws Exception {
    Path note = note("글");
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, 0};
    PngRenderer renderer =
        (document, beside, width, dark) -> {
          assertEquals("글", document.text());
          assertEquals(folder, beside);
          assertEquals(700, width);
          assertTrue(dark);
          return picture;
        };
    var out = new ByteArrayOutputStream();
    int exit =
        new Cli()
            .run(
                new String[] {
                  "render", note.toString(), "--to", "png", "--width", "700", "--theme", "dark"
                },
                new PrintStream(out, false, StandardCharsets.UTF_8),
                System.err,
                InputStream.nullInputStream(),
                new CliPorts(Map.of(), Language.KO, false, () -> Optional.of(renderer)));
    assertEquals(0, exit);
    assertArrayEquals(picture, out.toByteArray());
  }

  @Test
  void touchesNoDataFolder() throws Exception {
    Path data = folder.resolve("data");
    CliRun.of("--data-dir", data.toString(), "render", note("글").toString(), "--to", "text");
    assertFalse(Files.exists(data));
  }
}
