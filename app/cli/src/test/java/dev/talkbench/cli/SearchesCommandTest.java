package dev.talkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.workspace.DataDir;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window keeps of searches is a command, too. */
class SearchesCommandTest {
  private final Path data;

  SearchesCommandTest(@TempDir Path data) {
    this.data = data;
  }

  private CliRun run(String... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--data-dir", data.toString()));
    return CliRun.of(all.toArray(String[]::new));
  }

  private Map<String, Object> json(String... args) throws Exception {
    var all = new ArrayList<>(List.of(args));
    all.add("--json");
    CliRun run = run(all.toArray(String[]::new));
    assertEquals(0, run.exit(), run.err());
    return JSON.std.mapFrom(run.out());
  }

  @Test
  void savedListedAndRemoved() throws Exception {
    assertEquals(List.of(), json("searches").get("saved"));
    run("searches", "save", "락", "tag:동시성", "잠금");
    run("searches", "save", "락", "tag:동시성", "락");
    var folder = new DataDir(data);
    try (var store = SqliteUserStore.open(folder.userDb(), folder.natives())) {
      assertEquals("tag:동시성 락", store.savedSearches().getFirst().query());
      assertEquals(1, store.savedSearches().size());
      store.addRecentSearch("폴링", Instant.now());
    }
    Map<String, Object> both = json("searches");
    assertEquals(List.of("폴링"), both.get("recent"));
    assertTrue(String.valueOf(both.get("saved")).contains("name=락, query=tag:동시성 락"));
    String shown = run("searches").out();
    assertTrue(shown.contains("락") && shown.contains("폴링"), shown);

    assertTrue(String.valueOf(json("searches", "remove", "락")).contains("tag:동시성"));
    assertEquals(0, run("searches", "remove", "폴링").exit());
    assertEquals(List.of(), json("searches").get("recent"));
    CliRun gone = run("searches", "remove", "락", "--lang", "en");
    assertEquals(1, gone.exit());
    assertTrue(gone.err().contains("no such search"), gone.err());
    assertEquals(2, run("searches", "save", "이름").exit());
    assertEquals(2, run("searches", "save", " ", "말").exit());
  }
}
