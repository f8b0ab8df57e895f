package dev.talkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.instance.WindowDoor;
import dev.talkbench.search.LuceneIndex;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.workspace.DataDir;
import dev.talkbench.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * While a window holds the index, commands that write it are done by the window and say the same as
 * without one.
 */
class HandedOverTest {
  private final Path notes;
  private final Path alone;
  private final Path open;

  HandedOverTest(@TempDir Path temp) throws Exception {
    notes = Files.createDirectories(temp.resolve("내 노트"));
    Files.writeString(notes.resolve("첫째.md"), "# 갈릴레이\n\n망원경으로 목성을 보았다\n");
    Files.writeString(notes.resolve("둘째.md"), "---\ntitle: 케플러\n---\n\n타원 궤도\n");
    Files.writeString(notes.resolve(".hidden.md"), "x");
    alone = temp.resolve("alone");
    open = temp.resolve("open");
  }

  private static CliRun run(Path data, String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--data-dir", data.toString()));
    return CliRun.of(all.toArray(String[]::new));
  }

  /** Seconds differ, whoever does it. */
  private static CliRun plain(CliRun run) {
    return new CliRun(
        run.exit(), run.out().replaceAll("[0-9.]+초|\"seconds\":[0-9.]+", ""), run.err());
  }

  @Test
  void theWindowAnswersAsTheCommandWould() throws Exception {
    var data = new DataDir(open);
    String[][] calls = {
      {"library", "add", notes.toString()},
      {"library", "add", notes.toString(), "--json"},
      {"library", "add", notes.resolve("nothing").toString()},
      {"library", "add"},
      {"library", "reindex", "--json"},
      {"library", "remove", "nobody"},
      {"library", "remove", "slash24", "--lang", "en"},
      {"library", "remove", "nae-noteu", "--json"},
      {"searches", "save", "행성", "목성 OR 타원"},
      {"searches", "save", "행성", " "},
      {"searches", "remove", "행성", "--lang", "en"},
      {"searches", "remove", "행성"},
    };
    var expected = new ArrayList<CliRun>();
    for (String[] call : calls) {
      expected.add(plain(run(alone, call)));
    }
    var handed = new ArrayList<List<String>>();
    try (var store = SqliteUserStore.open(data.userDb(), data.natives());
        var index = LuceneIndex.open(data.index());
        var door = WindowDoor.claim(data.run(), Throwable::printStackTrace).orElseThrow()) {
      var held = new OpenData(data, store, Workspace.open(data, store, index));
      door.open(
          (request, out, err) -> {
            handed.add(request.words());
            return new Cli().runInWindow(request, out, err, held);
          });
      for (int i = 0; i < calls.length; i++) {
        assertEquals(expected.get(i), plain(run(open, calls[i])), String.join(" ", calls[i]));
      }
      assertEquals(calls.length, handed.size());
      run(open, "library", "add", notes.toString());
      CliRun found = run(open, "search", "망원경");
      assertEquals(0, found.exit(), found.err());
      assertTrue(found.out().contains("갈릴레이"));
      assertEquals(calls.length + 1, handed.size(), "reading is not handed over");
    }
  }
}
