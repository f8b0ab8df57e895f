package dev.talkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer arrives or its loss is said; nothing in it moves the cursor. */
class AnswerTest {
  private static final CliPorts PORTS = new CliPorts(Map.of(), Language.EN, true, Optional::empty);

  /** Takes nothing. */
  private static final class Lost extends OutputStream {
    private final String why;

    Lost(String why) {
      this.why = why;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(why);
    }
  }

  private static int list(OutputStream out, OutputStream err) {
    String[] args = {"demo", "list", "--lang", "en"};
    return Cli.runOn(args, out, err, InputStream.nullInputStream(), PORTS);
  }

  @Test
  void anAnswerThatIsLostIsNoSuccess() {
    var err = new ByteArrayOutputStream();
    assertEquals(2, list(new Lost("No space left on device"), err));
    assertEquals(
        "talkbench: the answer could not be written: No space left on device",
        err.toString(StandardCharsets.UTF_8).strip());
  }

  @Test
  void whoHasReadEnoughIsToldNothing() {
    var err = new ByteArrayOutputStream();
    assertEquals(0, list(new Lost("Broken pipe"), err));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void titlesDoNotMoveTheCursor(@TempDir Path folder) throws Exception {
    Path note = folder.resolve("note.md");
    Files.writeString(
        note, "---\ntitle: \"폴링 \\e]0;x\\a\\nforged \\x9b2J\"\n---\n# 폴링\n\n폴링 \u001b[2J 본문\n");
    String data = folder.resolve("data").toString();
    var out = new ByteArrayOutputStream();
    for (String[] args :
        new String[][] {
          {"library", "add", note.toString(), "--data-dir", data},
          {"search", "본문", "--data-dir", data}
        }) {
      var err = new ByteArrayOutputStream();
      assertEquals(
          0, Cli.runOn(args, out, err, InputStream.nullInputStream(), PORTS), err::toString);
    }
    String text = out.toString(StandardCharsets.UTF_8);
    String plain = text.replaceAll("\u001b\\[(1|2|22)m", "");
    assertTrue(text.contains("\u001b[1m"), "our own styles are there");
    assertTrue(plain.contains("forged"), plain);
    assertFalse(plain.lines().anyMatch(line -> line.startsWith("forged")), plain);
    assertTrue(plain.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)), plain);
  }

  @Test
  void aQuestionWithoutEndIsOneAnswer(@TempDir Path folder) throws Exception {
    Path queries = folder.resolve("queries.txt");
    Files.writeString(queries, "폴링\n" + "a".repeat(3 << 20) + "\n이자\n");
    CliRun run =
        CliRun.of(
            "search",
            "--queries",
            queries.toString(),
            "--data-dir",
            folder.resolve("d").toString());
    assertEquals(3, run.lines().size());
    assertTrue(run.lines().get(1).contains("line 2 is too long"), run.lines().get(1));
    assertTrue(run.lines().get(1).length() < 2_000);
  }
}
