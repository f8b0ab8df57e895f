package dev.talkbench.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.figures.Figure;
import dev.talkbench.figures.FigurePress;
import dev.talkbench.library.DiagramFiles;
import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Inline;
import dev.talkbench.markdown.InlineWalk;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every formula of the pack ships as a picture for both themes. */
class PackFormulasTest {
  private static final Path MADE =
      Path.of(System.getProperty("talkbench.root"), "app", "desktop", "target", "formulas");

  private static Set<String> formulas(ShellBench bench) throws Exception {
    var found = new TreeSet<String>();
    for (var note : bench.workspace.notes("slash24")) {
      for (Block block : bench.workspace.note(note.id()).document().blocks()) {
        if (block instanceof Block.MathBlock math) {
          found.add(math.tex());
        }
      }
    }
    return found;
  }

  /** Those ship no picture: whoever writes the first one ships it, too. */
  @Test
  void noFormulaStandsInALine(@TempDir Path data) throws Exception {
    var found = new TreeSet<String>();
    try (var bench = new ShellBench(data)) {
      for (var note : bench.workspace.notes("slash24")) {
        InlineWalk.through(
            bench.workspace.note(note.id()).document(),
            (run, at, block) -> {
              if (run instanceof Inline.Formula formula) {
                found.add(formula.text());
              }
            });
      }
    }
    assertEquals(Set.of(), found, "reading the pack starts no child");
  }

  @Test
  void everyFormulaShips(@TempDir Path data) throws Exception {
    URL font =
        Objects.requireNonNull(
            PackFormulasTest.class.getResource("/assets/fonts/Pretendard-Regular.otf"));
    var missing = new ArrayList<String>();
    try (var bench = new ShellBench(data);
        var press = new FigurePress(data.resolve("f"), data.resolve("n"), font, line -> {})) {
      Set<String> formulas = formulas(bench);
      assertTrue(formulas.size() >= 3, formulas.toString());
      for (String tex : formulas) {
        for (boolean dark : new boolean[] {false, true}) {
          String name = DiagramFiles.name(tex, dark);
          String shipped = "/packs/slash24/" + DiagramFiles.FORMULAS + "/" + name;
          if (PackFormulasTest.class.getResource(shipped) == null) {
            missing.add(name);
            var figure = new Figure(Figure.Language.TEX, tex, dark);
            byte[] picture = press.draw(figure).get(60, TimeUnit.SECONDS);
            Files.write(Files.createDirectories(MADE).resolve(name), picture);
          }
        }
      }
    }
    assertEquals(List.of(), missing, "drawn now; put them into content/formulas: " + MADE);
  }
}
