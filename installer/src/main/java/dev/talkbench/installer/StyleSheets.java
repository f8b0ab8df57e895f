package dev.talkbench.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Style sheets compiled to the form that JavaFX reads without parsing, by JavaFX itself. */
final class StyleSheets {
  private static final String COMPILER = "com.sun.javafx.css.parser.Css2Bin";

  private StyleSheets() {}

  /** The compiled twins ({@code .bss}) of all sheets in a jar, by their names in it. */
  static Map<String, byte[]> compile(Path jar, Path runtime, Path work)
      throws IOException, InterruptedException {
    Files2.delete(work);
    Files.createDirectories(work);
    var compiled = new TreeMap<String, byte[]>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<ZipEntry> sheets = new ArrayList<>();
      zip.stream().filter(entry -> entry.getName().endsWith(".css")).forEach(sheets::add);
      for (ZipEntry sheet : sheets) {
        Path text = work.resolve("sheet.css");
        Path binary = work.resolve("sheet.bss");
        Files.write(text, zip.getInputStream(sheet).readAllBytes());
        Tool.run(
            new ProcessBuilder(
                runtime.resolve("bin").resolve("java").toString(),
                "-m",
                "javafx.graphics/" + COMPILER,
                text.toString(),
                binary.toString()));
        compiled.put(sheet.getName().replaceAll("\\.css$", ".bss"), Files.readAllBytes(binary));
      }
    }
    return compiled;
  }
}
