package dev.talkbench.workspace;

import dev.talkbench.search.LuceneIndex;
import dev.talkbench.search.SearchRequest;
import dev.talkbench.store.Backups;
import dev.talkbench.store.Bookmark;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.store.Visit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * {@code kill -9} at random moments while a process reads, bookmarks and indexes through the real
 * store and the real index. The next process tells what it finds, which must be at least what the
 * ones before had acknowledged, and goes on until it is killed in turn. {@code
 * app/docs/reliability.md} says how to run many.
 */
public final class KillHarness {
  private static final int STARTING_MILLIS = 2_500;
  private static final int WORKING_MILLIS = 1_200;
  private static final int NOTES = 7;

  private KillHarness() {}

  /**
   * What came of it.
   *
   * @param early killed before they had started up
   * @param acknowledged writes that were
   * @param opened slowest start after a kill until store, index and libraries were open and in
   *     step, milliseconds from the birth of the process
   * @param slowest the same with a search for every note
   * @param problems nothing when all is well
   */
  record Report(
      int trials, int early, int acknowledged, long opened, long slowest, Set<String> problems)
      implements Harness.Report {}

  /** {@code KillHarness TRIALS [SEED]}. */
  public static void main(String[] args) throws Exception {
    Harness.main("kill", args, 100, KillHarness::run);
  }

  /** Visits, bookmarks and indexed notes that were acknowledged, and how far the numbers went. */
  private static final class Known {
    final Map<String, Integer> visits = new HashMap<>();
    final Set<String> bookmarks = new HashSet<>();
    final Set<String> indexed = new HashSet<>();
    final Set<String> problems = new HashSet<>();
    int acknowledged;
    int early;
    long opened;
    long slowest;

    /** A line of a child; whether it was the last one of its start. */
    boolean take(String line, Map<String, String> found, String trial) {
      String[] words = line.split(" ", 3);
      switch (words[0]) {
        case "found" -> found.put(words[1] + " " + words[2], "");
        case "damage" -> problems.add(trial + ": " + line);
        case "up" -> {
          check(found, trial);
          return true;
        }
        case "visit" -> {
          visits.put(words[1], Integer.parseInt(words[2]));
          acknowledged++;
        }
        case "bookmark" -> {
          bookmarks.add(words[1]);
          acknowledged++;
        }
        case "indexed" -> {
          indexed.add(words[1]);
          acknowledged++;
        }
        default -> problems.add(trial + ": the child said " + line);
      }
      return false;
    }

    private void check(Map<String, String> found, String trial) {
      visits.forEach(
          (note, offset) -> {
            // One more may have been written than was heard of.
            if (!found.containsKey("visit " + note + "=" + offset)
                && !found.containsKey("visit " + note + "=" + (offset + NOTES))) {
              problems.add(trial + ": lost the visit of " + note + " at " + offset);
            }
          });
      bookmarks.stream()
          .filter(mark -> !found.containsKey("bookmark " + mark))
          .forEach(mark -> problems.add(trial + ": lost the bookmark " + mark));
      indexed.stream()
          .filter(note -> !found.containsKey("indexed " + note))
          .forEach(note -> problems.add(trial + ": not searchable: " + note));
    }
  }

  static Report run(Path folder, int trials, long seed)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    Files.createDirectories(folder.resolve("notes"));
    var random = new Random(seed);
    var known = new Known();
    for (int trial = 0; trial < trials; trial++) {
      // Every third at any moment from its birth, the others while they are at work.
      boolean starting = trial % 3 == 2;
      int millis = random.nextInt(starting ? STARTING_MILLIS : WORKING_MILLIS);
      trial(folder, starting, millis, known, "trial " + trial);
    }
    // The last one tells what it found.
    trial(folder, false, 0, known, "the end");
    return new Report(
        trials, known.early, known.acknowledged, known.opened, known.slowest, known.problems);
  }

  private static void trial(Path folder, boolean starting, int millis, Known known, String name)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    long born = System.nanoTime();
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    boolean up = false;
    try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
      CompletableFuture<Void> killed = starting ? kill(child, millis) : null;
      var found = new HashMap<String, String>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("open")) {
          known.opened = Math.max(known.opened, (System.nanoTime() - born) / 1_000_000);
        } else if (known.take(line, found, name)) {
          up = true;
          known.slowest = Math.max(known.slowest, (System.nanoTime() - born) / 1_000_000);
          killed = killed == null ? kill(child, millis) : killed;
        }
      }
      if (killed != null) {
        killed.get(10, TimeUnit.SECONDS);
      }
      child.waitFor();
    }
    known.early += up ? 0 : 1;
    if (!starting && !up) {
      known.problems.add(name + ": did not start");
    }
  }

  /** By its handle: Process.destroyForcibly would also close the stream that is being read. */
  private static CompletableFuture<Void> kill(Process child, int millis) {
    return CompletableFuture.runAsync(
        child.toHandle()::destroyForcibly,
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
  }

  /** Opens everything, says what is there, then reads, bookmarks and indexes until it is killed. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws IOException {
      Path folder = Path.of(args[0]);
      var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      var data = new DataDir(folder.resolve("data"));
      var opened =
          SqliteUserStore.openOrMend(data.userDb(), data.natives(), new Backups(data.backups()));
      if (opened.mended() != null) {
        out.println("damage " + opened.mended());
      }
      try (var store = opened.store();
          var index = LuceneIndex.open(data.index())) {
        Workspace workspace = Workspace.open(data, store, index);
        Path notes = folder.resolve("notes");
        if (workspace.libraries().size() == 1) {
          workspace.add(notes, Progress.NONE);
        }
        workspace.update(Progress.NONE);
        out.println("open");
        String library = workspace.libraries().getLast().id();
        store
            .visits(1_000_000)
            .forEach(v -> out.println("found visit " + v.note() + "=" + v.offset()));
        store.bookmarks().forEach(b -> out.println("found bookmark " + b.anchor()));
        for (NoteSummary note : workspace.notes(library)) {
          if (finds(index, word(note.title()))) {
            out.println("found indexed " + note.title());
          }
        }
        out.println("up");
        int number = 1 + workspace.notes(library).size();
        int offset = store.visits(1).stream().mapToInt(Visit::offset).max().orElse(0);
        while (true) {
          offset++;
          String read = "notes/" + offset % NOTES;
          store.setVisit(new Visit(read, offset, 0.5, Instant.ofEpochMilli(offset)));
          out.println("visit " + read + " " + offset);
          String anchor = "a" + offset;
          store.addBookmark(new Bookmark(read, anchor, "제목", "글", Instant.ofEpochMilli(offset)));
          out.println("bookmark " + anchor);
          if (offset % 3 == 0) {
            String title = "n" + number++;
            Files.writeString(
                notes.resolve(title + ".md"), "# " + title + "\n\n" + word(title) + " 글\n");
            workspace.update(library, Progress.NONE);
            out.println("indexed " + title);
          }
        }
      }
    }

    private static String word(String title) {
      return "zq" + title + "qz";
    }

    private static boolean finds(LuceneIndex index, String word) throws IOException {
      return index.search(new SearchRequest(word, false, 5)).total() > 0;
    }
  }
}
