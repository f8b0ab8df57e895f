package dev.talkbench.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is still there after {@code kill -9}. */
class KilledStoreTest {
  private static final int TRIALS = 20;
  private static final int NOTES = 5;

  private final Path folder;

  KilledStoreTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** The child: writes and says so, until it is killed. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) {
      Path folder = Path.of(args[0]);
      var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.println("up");
      try (var store = SqliteUserStore.open(folder.resolve("user.db"), folder)) {
        int offset = store.visits(1).stream().mapToInt(Visit::offset).max().orElse(0);
        while (true) {
          offset++;
          String note = "slash24/" + offset % NOTES;
          store.setVisit(new Visit(note, offset, 0.5, Instant.ofEpochMilli(offset)));
          out.println("visit " + note + " " + offset);
          if (offset % 2 == 0) {
            long mark = store.addHighlight(ReadingTablesTest.highlight(offset)).id();
            out.println("mark " + mark + " " + offset);
          }
          if (offset % 3 == 0) {
            Run run = store.addRun(SqliteUserStoreTest.run(offset, "stream ".repeat(offset % 977)));
            out.println("run " + run.id() + " " + offset);
          }
        }
      }
    }
  }

  @Test
  void nothingAcknowledgedIsLost() throws Exception {
    long seed = System.nanoTime();
    System.out.println("KilledStoreTest seed " + seed);
    var random = new Random(seed);
    Path kept = folder.resolve("kept");
    int acknowledged = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      // Every fourth child starts in an empty folder and may be killed while it makes the tables.
      boolean fresh = trial % 4 == 0;
      Path data = fresh ? folder.resolve("fresh" + trial) : kept;
      acknowledged +=
          trial(data, fresh, random.nextInt(fresh ? 600 : 300), "trial " + trial + " seed " + seed);
    }
    assertTrue(acknowledged > TRIALS, "the children wrote: " + acknowledged);
    System.out.println("KilledStoreTest acknowledged " + acknowledged);
  }

  private static int trial(Path data, boolean early, int millis, String name) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Map<String, Integer> visits = new HashMap<>();
    Map<Long, Long> runs = new HashMap<>();
    Map<Long, Integer> marks = new HashMap<>();
    int acknowledged = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("up", lines.readLine(), name);
      // An early child is killed at any moment of its life, another one while it writes.
      String first = early ? "" : lines.readLine();
      var killed =
          CompletableFuture.runAsync(
              // By its handle: Process.destroyForcibly would also close the stream that is being
              // read.
              child.toHandle()::destroyForcibly,
              CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
      String line = first;
      while (line != null) {
        String[] words = line.split(" ", -1);
        if (words[0].equals("visit")) {
          visits.put(words[1], Integer.parseInt(words[2]));
          acknowledged++;
        } else if (words[0].equals("mark")) {
          marks.put(Long.parseLong(words[1]), Integer.parseInt(words[2]));
          acknowledged++;
        } else if (words[0].equals("run")) {
          runs.put(Long.parseLong(words[1]), Long.parseLong(words[2]));
          acknowledged++;
        }
        line = lines.readLine();
      }
      killed.get(10, TimeUnit.SECONDS);
      child.waitFor();
    }
    try (var store = SqliteUserStore.open(data.resolve("user.db"), data)) {
      String check =
          store
              .database()
              .in(
                  db -> {
                    try (Statement statement = db.createStatement();
                        ResultSet row = statement.executeQuery("pragma integrity_check")) {
                      return row.getString(1);
                    }
                  });
      assertEquals("ok", check, name);
      visits.forEach(
          (note, offset) -> {
            int stored = store.visit(note).orElseThrow().offset();
            // One more may have been written than was heard of.
            assertTrue(stored == offset || stored == offset + NOTES, name + ": " + note);
          });
      var highlights = store.highlights();
      marks.forEach(
          (id, offset) ->
              assertTrue(
                  highlights.contains(ReadingTablesTest.highlight(offset).withId(id)),
                  name + ": highlight " + id));
      runs.forEach(
          (id, offset) -> {
            Run run = store.run(id).orElseThrow();
            assertEquals(offset, run.seed(), name);
            assertEquals("stream ".repeat((int) (offset % 977)), run.stream(), name);
          });
    }
    return acknowledged;
  }
}
