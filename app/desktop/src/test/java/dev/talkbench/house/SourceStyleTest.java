package dev.talkbench.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.googlejavaformat.java.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One format, small files, a reason for every package. {@code mvn -Pformat} mends the format. */
class SourceStyleTest {
  private static final Path ROOT = Path.of(System.getProperty("talkbench.root", ".")).normalize();
  private static final int LONGEST = 500;
  private static final int LONG = 300;

  private static List<Path> sources() throws IOException {
    var found = new ArrayList<Path>();
    for (String module :
        List.of("app/core", "app/demos", "app/cli", "app/figures", "app/desktop", "installer")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
        files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(found::add);
      }
    }
    assertFalse(found.isEmpty(), "no sources under " + ROOT);
    return found;
  }

  @Test
  void everySourceIsFormatted() throws Exception {
    var formatter = new Formatter();
    var wrong = new ArrayList<Path>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      if (!formatter.formatSource(text).equals(text)) {
        wrong.add(ROOT.relativize(file));
      }
    }
    assertEquals(List.of(), wrong, "run mvn -Pformat");
  }

  @Test
  void noFileIsTooLong() throws IOException {
    var tooLong = new ArrayList<String>();
    for (Path file : sources()) {
      long lines;
      try (Stream<String> all = Files.lines(file)) {
        lines = all.count();
      }
      if (lines > LONGEST) {
        tooLong.add(ROOT.relativize(file) + ": " + lines);
      } else if (lines > LONG) {
        System.out.println(
            "[WARN] what does it know too much about? " + ROOT.relativize(file) + ": " + lines);
      }
    }
    assertEquals(List.of(), tooLong, "longest allowed: " + LONGEST + " lines");
  }

  @Test
  void everyPackageSaysWhyItExists() throws IOException {
    var silent = new ArrayList<Path>();
    for (Path file : sources()) {
      Path folder = file.getParent();
      if (folder.toString().contains("/src/main/")
          && !Files.exists(folder.resolve("package-info.java"))) {
        silent.add(ROOT.relativize(folder));
      }
    }
    assertEquals(List.of(), silent.stream().distinct().toList());
  }

  /** Formats every source in place. */
  public static void main(String[] args) throws Exception {
    var formatter = new Formatter();
    for (Path file : sources()) {
      String text = Files.readString(file);
      String formatted = formatter.formatSource(text);
      if (!formatted.equals(text)) {
        Files.writeString(file, formatted);
        System.out.println(ROOT.relativize(file));
      }
    }
  }
}
