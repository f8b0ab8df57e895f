package dev.talkbench.workspace;

import dev.talkbench.search.LuceneIndex;
import dev.talkbench.search.SearchRequest;
import dev.talkbench.search.SearchResponse;
import dev.talkbench.store.Backups;
import dev.talkbench.store.Bookmark;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.store.Visit;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One byte changes in a database or an index at rest: it is found, and made good, or nothing that
 * anybody reads has changed. {@code app/docs/reliability.md} says how to run many.
 */
public final class FlipHarness {
  private static final List<String> QUERIES =
      List.of("폴링", "리플레이 검증", "hyperthreading", "락", "server sent events", "ㅎㅇㅍ", "tag:SSE", "대출");
  private static final Instant NOON = Instant.parse("2026-01-02T03:00:00Z");
  private static final int REBUILT = 3;

  private FlipHarness() {}

  /**
   * What came of it.
   *
   * @param database flips of the database, all of which must be found
   * @param index flips of files of the index
   * @param rebuilt of these: found, an empty index was begun
   * @param harmless of these: every answer and every note the same as before
   * @param slowest milliseconds to open and ask
   * @param problems nothing when all is well
   */
  record Report(
      int database, int index, int rebuilt, int harmless, long slowest, List<String> problems)
      implements Harness.Report {}

  /** {@code FlipHarness FLIPS [SEED]}. */
  public static void main(String[] args) throws Exception {
    Harness.main("flip", args, 1_000, FlipHarness::run);
  }

  static Report run(Path folder, int flips, long seed) throws IOException {
    var data = new DataDir(folder.resolve("data"));
    List<String> before;
    List<String> answers;
    try (var store = SqliteUserStore.open(data.userDb(), data.natives());
        var index = LuceneIndex.open(data.index())) {
      for (int i = 0; i < 2_000; i++) {
        store.setVisit(new Visit("블로그/노트 " + i, i, 0.5, Instant.ofEpochMilli(i)));
        store.addBookmark(
            new Bookmark("블로그/노트 " + i, "a" + i, "제목 " + i, "글", Instant.ofEpochMilli(i)));
      }
      Workspace.open(data, store, index).update(Progress.NONE);
      before = rows(store);
      answers = answers(index);
    }
    var backups = new Backups(data.backups());
    backups.keep(data.userDb(), NOON);
    Path kept = folder.resolve("kept");
    copy(data.index(), kept.resolve("index"));

    var random = new Random(seed);
    var problems = new ArrayList<String>();
    int inDatabase = 0;
    int rebuilt = 0;
    int harmless = 0;
    long slowest = 0;
    for (int flip = 0; flip < flips; flip++) {
      long start = System.nanoTime();
      if (flip % 2 == 0) {
        inDatabase++;
        long at = flip(data.userDb(), random);
        var opened = SqliteUserStore.openOrMend(data.userDb(), data.natives(), backups);
        try (var store = opened.store()) {
          if (opened.mended() == null || !rows(store).equals(before)) {
            problems.add("database, byte " + at);
          }
        }
      } else {
        copy(kept.resolve("index"), data.index());
        Path file = pick(data.index(), random);
        long at = flip(file, random);
        try (var index = LuceneIndex.open(data.index())) {
          if (index.openedFresh()) {
            rebuilt++;
            if (rebuilt <= REBUILT && !answersAfterRebuilding(data, index).equals(answers)) {
              problems.add(file.getFileName() + ", byte " + at + ": rebuilt, answers differ");
            }
          } else if (answers(index).equals(answers)) {
            harmless++;
          } else {
            problems.add(file.getFileName() + ", byte " + at + ": a wrong answer");
          }
        }
      }
      slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
    }
    return new Report(inDatabase, flips - inDatabase, rebuilt, harmless, slowest, problems);
  }

  private static List<String> answersAfterRebuilding(DataDir data, LuceneIndex index)
      throws IOException {
    try (var store = SqliteUserStore.open(data.userDb(), data.natives())) {
      Workspace.open(data, store, index).update(Progress.NONE);
      return answers(index);
    }
  }

  private static List<String> rows(SqliteUserStore store) {
    var rows = new ArrayList<String>();
    store.visits(1_000_000).forEach(v -> rows.add(v.toString()));
    store.bookmarks().forEach(b -> rows.add(b.toString()));
    return rows;
  }

  private static List<String> answers(LuceneIndex index) throws IOException {
    var answers = new ArrayList<String>();
    for (String query : QUERIES) {
      SearchResponse response = index.search(new SearchRequest(query, true, 50));
      answers.add(response.total() + " " + response.notes());
    }
    index.contents().entrySet().stream().map(Object::toString).sorted().forEach(answers::add);
    return answers;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path old : files(to)) {
      Files.delete(old);
    }
    for (Path file : files(from)) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** A file, the larger the likelier; the lock has no bytes. */
  private static Path pick(Path folder, Random random) throws IOException {
    long all = 0;
    for (Path file : files(folder)) {
      all += Files.size(file);
    }
    long at = random.nextLong(all);
    for (Path file : files(folder)) {
      at -= Files.size(file);
      if (at < 0) {
        return file;
      }
    }
    throw new IllegalStateException("no file in " + folder);
  }

  private static long flip(Path file, Random random) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      long at = random.nextLong(bytes.length());
      bytes.seek(at);
      int was = bytes.read();
      bytes.seek(at);
      bytes.write(was ^ (1 + random.nextInt(255)));
      return at;
    }
  }
}
