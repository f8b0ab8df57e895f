package dev.talkbench.search;

import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.library.NoteReader;
import dev.talkbench.markdown.Markdown;
import dev.talkbench.search.JudgedSet.Graded;
import dev.talkbench.search.Typing.Heading;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.workspace.DataDir;
import dev.talkbench.workspace.Indexing;
import dev.talkbench.workspace.NoteSummary;
import dev.talkbench.workspace.Progress;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * {@code mvn -Pbench -Dargs="FOLDER [QUESTIONS]"}: indexes a folder of notes as the window would,
 * types sixty of its headings, changes a note, asks odd things, and says how long it all took.
 * QUESTIONS holds {@code question TAB file} lines. Without a folder the judged set is asked and the
 * parts of the engine are taken out one by one. Writes to a temporary folder only.
 */
final class SearchBench {
  private static final int HEADINGS = 60;
  private static final int LIMIT = 20;
  private static final int ODD = 10_000;

  private SearchBench() {}

  /** See the class. */
  public static void main(String[] args) throws IOException {
    Path scratch = Files.createTempDirectory("talkbench-bench");
    try {
      if (args.length == 0) {
        Ablation.print(scratch);
      } else {
        folder(
            Path.of(args[0]).toAbsolutePath(),
            args.length > 1 ? Path.of(args[1]).toAbsolutePath() : null,
            new DataDir(scratch));
      }
    } finally {
      try (Stream<Path> all = Files.walk(scratch)) {
        for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void folder(
      Path notes, @org.jspecify.annotations.Nullable Path questions, DataDir data)
      throws IOException {
    try (var store = SqliteUserStore.open(data.userDb(), data.natives());
        var index = LuceneIndex.open(data.index())) {
      Workspace workspace = Workspace.open(data, store, index);
      row("what", "measured", "asked for");
      row("---", "---", "---");
      Indexing done = index(workspace, index, notes, data);
      List<Heading> headings = headings(workspace, done.library());
      index.warm();
      typing(Typing.of(index, headings, LIMIT));
      changed(workspace, index, done.library());
      odd(index, headings);
      if (questions != null) {
        ask(index, questions, done.library());
      }
      row("heap in use after all", number("%.0f MB", used()), "");
    }
  }

  private static Indexing index(Workspace workspace, LuceneIndex index, Path notes, DataDir data)
      throws IOException {
    long start = System.nanoTime();
    var first = new CompletableFuture<Double>();
    Thread reader =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    while (!first.isDone()) {
                      for (String any : List.of("lang:ko", "lang:en")) {
                        if (index.search(new SearchRequest(any, true, 1)).total() > 0) {
                          first.complete((System.nanoTime() - start) / 1e9);
                        }
                      }
                      Thread.sleep(10);
                    }
                  } catch (IOException | InterruptedException e) {
                    first.completeExceptionally(e);
                  }
                });
    Indexing done = workspace.add(notes, new Watched());
    double seconds = (System.nanoTime() - start) / 1e9;
    double hits = first.join();
    reader.interrupt();
    row(
        "notes · sections · text",
        String.format(
            Locale.ROOT, "%,d · %,d · %.1f MB", done.notes(), done.sections(), done.bytes() / 1e6),
        "");
    row("first hits", number("%.2f s", hits), "1 s");
    row("all of it searchable", number("%.1f s", seconds), "30 s");
    row("index / text", number("%.2f", size(data.index()) / (double) done.bytes()), "2.5");
    row("heap in use at most while indexing", number("%.0f MB", most()), "512 MB");
    return done;
  }

  private static List<Heading> headings(Workspace workspace, String library) throws IOException {
    List<Heading> all =
        workspace.notes(library).parallelStream()
            .map(note -> Typing.headings(note(workspace, note.id())))
            .flatMap(List::stream)
            .toList();
    return Typing.spread(all, HEADINGS);
  }

  private static Note note(Workspace workspace, NoteId id) {
    try {
      return workspace.note(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From a changed text to an answer that shows it. */
  private static void changed(Workspace workspace, LuceneIndex index, String library)
      throws IOException {
    var reader = new NoteReader(new Markdown());
    List<NoteSummary> notes = workspace.notes(library);
    double worst = 0;
    for (int i = 0; i < 20; i++) {
      NoteSummary note = notes.get((int) ((i + 0.5) * notes.size() / 20));
      String word = "qzx" + (char) ('a' + i) + "qzx";
      String text = workspace.note(note.id()).document().text() + "\n\n" + word + "\n";
      long start = System.nanoTime();
      Note changed =
          reader.read(library, note.path(), text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      index.put(changed);
      index.commit();
      boolean found =
          index.search(new SearchRequest(word, false, 1)).notes().stream()
              .anyMatch(hit -> hit.note().equals(changed.id()));
      if (!found) {
        throw new IllegalStateException("the changed note " + note.id() + " is not found");
      }
      worst = Math.max(worst, (System.nanoTime() - start) / 1e6);
    }
    row("a changed note is found, worst of 20", number("%.0f ms", worst), "300 ms");
  }

  private static void odd(LuceneIndex index, List<Heading> headings) throws IOException {
    var odd = new OddQueries(24, headings.stream().map(Heading::text).toList());
    double[] took = new double[ODD];
    for (int i = 0; i < ODD; i++) {
      took[i] = index.search(new SearchRequest(odd.next(), i % 2 == 0, LIMIT)).tookMillis();
    }
    java.util.Arrays.sort(took);
    row(
        "took_ms of " + ODD + " odd questions, p50 / p99 / most",
        String.format(
            Locale.ROOT, "%.2f / %.1f / %.1f", took[ODD / 2], took[ODD * 99 / 100], took[ODD - 1]),
        "p99 100");
  }

  private static void ask(LuceneIndex index, Path questions, String library) throws IOException {
    var graded = new ArrayList<Graded>();
    for (String line : Files.readAllLines(questions)) {
      String[] parts = line.split("\t", -1);
      NoteId note = NoteId.of(library, parts[1]);
      graded.add(new Graded("all", parts[0], false, Map.of(note.slug(), 3), Map.of()));
    }
    Relevance relevance = Relevance.of(index, graded);
    row("MRR@10 of " + graded.size() + " questions", number("%.4f", relevance.mrr()), "0.955");
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long sum = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sum += Files.size(file);
      }
      return sum;
    }
  }

  /** Megabytes of heap in use at the worst moment, what could have been cleared with them. */
  private static double most() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / 1e6;
  }

  private static double used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }

  private static void typing(Typing typing) {
    row("states typed, " + HEADINGS + " headings", Integer.toString(typing.states()), "");
    row("states that show nothing", number("%.2f %%", 100 * typing.blank()), "3 %");
    row("keys until the note is among three, median", number("%.2f", typing.keys()), "0.50");
    row(
        "took_ms, p50 / p95 / p99",
        String.format(
            Locale.ROOT, "%.2f / %.2f / %.2f", typing.took(50), typing.took(95), typing.took(99)),
        "3 / 8 / 16");
  }

  /** As a window looks on. */
  private static final class Watched implements Progress {
    @Override
    public void at(String library, int done, int total) {}

    @Override
    public boolean watched() {
      return true;
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  /** A row of the table, at once: the next one may take a minute. */
  private static void row(String what, String measured, String asked) {
    System.out.printf(Locale.ROOT, "| %-46s | %-28s | %-10s |%n", what, measured, asked);
  }
}
