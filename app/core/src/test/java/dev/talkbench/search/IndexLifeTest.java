package dev.talkbench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.library.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many threads, sudden deaths and damage. */
class IndexLifeTest {
  private final Path dir;

  IndexLifeTest(@TempDir Path dir) {
    this.dir = dir;
  }

  private static Note note(int i) {
    return Notes.note(
        "n" + i,
        "---\ntags: [대출, t"
            + (i % 3)
            + "]\ndate: 202"
            + (i % 5)
            + "-01-01\n---\n# 제목 "
            + i
            + "\n\n폴링 본문 "
            + i
            + "\n\n## 둘째 절\n\n상각과 이자를 함께 본다.\n");
  }

  @Test
  void writersAndReadersWorkAtTheSameTime()
      throws IOException, InterruptedException, ExecutionException {
    try (var index = LuceneIndex.open(dir);
        var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Integer>> tasks =
          IntStream.range(0, 60)
              .<Callable<Integer>>mapToObj(
                  i ->
                      () -> {
                        if (i % 2 == 0) {
                          index.put(note(i));
                          index.refresh();
                        }
                        return index.search(new SearchRequest("폴링", true, 5)).notes().size();
                      })
              .toList();
      for (Future<Integer> done : threads.invokeAll(tasks)) {
        assertTrue(done.get() <= 5);
      }
      index.commit();
      SearchResponse all = index.search(new SearchRequest("폴링", false, 5));
      assertEquals(30, all.total());
      assertEquals(5, all.notes().size());
      assertEquals(30, index.contents().size());
    }
  }

  @Test
  void deathBetweenPutAndCommitLosesOnlyWhatWasNotCommitted()
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SuddenDeath.class.getName(),
                dir.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(SuddenDeath.STATUS, process.waitFor());
    try (var index = LuceneIndex.open(dir)) {
      assertEquals(Map.of(note(1).id(), note(1).contentHash()), index.contents());
      index.put(note(2));
      index.commit();
      assertEquals(2, index.contents().size());
    }
  }

  /** Commits one note, puts another, and is gone. */
  static final class SuddenDeath {
    static final int STATUS = 37;

    private SuddenDeath() {}

    public static void main(String[] args) throws IOException {
      var index = LuceneIndex.open(Path.of(args[0]));
      index.put(note(1));
      index.commit();
      index.put(note(2));
      index.refresh();
      Runtime.getRuntime().halt(STATUS);
    }
  }

  @Test
  void anyTruncatedFileEndsInAnEmptyIndexOrTheWholeOne() throws IOException {
    try (var index = LuceneIndex.open(dir)) {
      index.put(note(1));
      index.commit();
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(dir)) {
      files = all.filter(f -> f.getFileName().toString().startsWith("_")).sorted().toList();
    }
    Path largest = files.getFirst();
    for (Path file : files) {
      if (Files.size(file) > Files.size(largest)) {
        largest = file;
      }
    }
    byte[] bytes = Files.readAllBytes(largest);
    Files.write(largest, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    try (var index = LuceneIndex.open(dir)) {
      assertTrue(index.openedFresh());
      assertEquals(Map.of(), index.contents());
    }
  }

  /** As if another version had written it. */
  private void age() throws IOException {
    age(dir);
  }

  private static void age(Path dir) throws IOException {
    Path build = Objects.requireNonNull(new Builds(dir).current());
    var config = new IndexWriterConfig().setCodec(new SectionCodec());
    try (var directory = FSDirectory.open(build);
        var writer = new IndexWriter(directory, config)) {
      writer.setLiveCommitData(Map.of(Build.VERSION, "earlier").entrySet());
      writer.commit();
    }
  }

  private static int total(SearchIndex index) throws IOException {
    return index.search(new SearchRequest("폴링", false, 9)).total();
  }

  @Test
  void anEarlierVersionAnswersUntilTheNewBuildIsComplete() throws IOException {
    try (var index = LuceneIndex.open(dir)) {
      index.put(note(1));
      index.commit();
      assertEquals(Optional.empty(), index.damage());
    }
    age();
    try (var index = LuceneIndex.open(dir)) {
      assertTrue(index.damage().orElseThrow().contains("another version"));
      assertEquals(Map.of(), index.contents(), "every note must be put again");
      assertEquals(1, total(index));
      index.put(note(1));
      index.put(note(2));
      index.commit();
      assertEquals(1, total(index), "not complete yet");
    }
    try (var index = LuceneIndex.open(dir)) {
      assertEquals(2, index.contents().size(), "what was built before is not built again");
      assertEquals(1, total(index));
      index.complete(Set.of());
      assertEquals(2, total(index));
    }
    try (var index = LuceneIndex.open(dir)) {
      assertEquals(Optional.empty(), index.damage(), "said once");
      assertEquals(2, total(index));
    }
    try (Stream<Path> builds = Files.list(dir)) {
      assertEquals(1, builds.filter(Files::isDirectory).count());
    }
  }

  @Test
  void notesThatCannotBeReadNowAreTakenOverFromTheOldBuild() throws IOException {
    Note long2 = note(2);
    try (var index = LuceneIndex.open(dir)) {
      for (int i = 1; i <= 4; i++) {
        index.put(note(i));
      }
      index.commit();
      index.remove(note(4).id());
      index.commit();
    }
    age();
    try (var index = LuceneIndex.open(dir)) {
      index.put(note(1));
      index.commit();
      index.complete(Set.of("lib"));
      assertEquals(3, total(index), "what had been removed does not come back");
      assertEquals(
          1, index.search(new SearchRequest("\"제목 2\" tag:대출 year:2022", false, 9)).total());
      assertEquals(note(1).contentHash(), index.contents().get(note(1).id()));
      assertNotEquals(long2.contentHash(), index.contents().get(long2.id()), "to be put again");
      assertEquals(3, index.contents().size());
    }
    try (var index = LuceneIndex.open(dir)) {
      assertEquals(Optional.empty(), index.damage());
      assertEquals(3, total(index));
      index.put(long2);
      index.commit();
      assertEquals(3, total(index), "not there twice");
      assertEquals(long2.contentHash(), index.contents().get(long2.id()));
    }
  }

  @Test
  void aFolderReachedByALinkKeepsItsIndexWhenItIsComplete() throws IOException {
    Path real = Files.createDirectories(dir.resolve("real"));
    Path link = Files.createSymbolicLink(dir.resolve("link"), real);
    try (var index = LuceneIndex.open(link)) {
      index.put(note(1));
      index.commit();
    }
    age(link);
    try (var index = LuceneIndex.open(link)) {
      index.put(note(1));
      index.complete(Set.of());
      assertEquals(1, total(index));
    }
    try (var index = LuceneIndex.open(link)) {
      assertEquals(Optional.empty(), index.damage());
      assertEquals(1, total(index));
    }
  }

  @Test
  void anOldBuildThatFailedToAnswerIsReplacedAllTheSame() throws IOException {
    try (var index = LuceneIndex.open(dir)) {
      index.put(note(1));
      index.commit();
    }
    age();
    try (var index = LuceneIndex.open(dir)) {
      index.judgedBy(
          verdict -> {
            throw new IllegalStateException("the old one cannot say");
          });
      assertThrows(
          IllegalStateException.class,
          () -> index.search(new SearchRequest("claim:quoted", false, 9)));
      index.put(note(2));
      index.complete(Set.of());
    }
    try (var index = LuceneIndex.open(dir)) {
      assertEquals(Optional.empty(), index.damage());
      assertEquals(Set.of(note(2).id()), index.contents().keySet());
    }
  }

  @Test
  void aReaderBesideTheWriterSeesTheOldBuildThenTheNewOne() throws IOException {
    try (var index = LuceneIndex.open(dir)) {
      index.put(note(1));
      index.commit();
    }
    age();
    try (var index = LuceneIndex.open(dir)) {
      index.put(note(1));
      index.put(note(2));
      index.commit();
      assertThrows(IndexBusyException.class, () -> LuceneIndex.open(dir));
      try (var reader = LuceneIndex.openToRead(dir).orElseThrow()) {
        assertEquals(1, total(reader));
      }
      index.complete(Set.of());
      try (var reader = LuceneIndex.openToRead(dir).orElseThrow()) {
        assertEquals(2, total(reader));
      }
    }
  }

  @Test
  void whatOthersPutIntoTheFolderStays() throws IOException {
    Path site = Files.createDirectories(dir.resolve("index/pages"));
    Path elsewhere = Files.createDirectories(dir.resolve("elsewhere"));
    Path index = dir.resolve("index");
    List<Path> foreign =
        List.of(
            site.resolve("index.html"),
            index.resolve("_config.yml"),
            index.resolve("segments.txt"),
            elsewhere.resolve("_0.cfs"));
    for (Path file : foreign) {
      Files.writeString(file, "mine");
    }
    Path link = Files.createSymbolicLink(index.resolve("link"), elsewhere);
    Path build = Files.createSymbolicLink(index.resolve("build-2"), elsewhere);
    Path early = Files.writeString(index.resolve("_0.fdt"), "of an early version");
    try (var opened = LuceneIndex.open(index)) {
      opened.put(note(1));
      opened.commit();
    }
    Path own = Files.writeString(index.resolve("build-1/letter.txt"), "mine");
    Files.writeString(index.resolve("current"), "build-9\n");
    try (var opened = LuceneIndex.open(index)) {
      assertTrue(opened.damage().isPresent());
    }
    for (Path file : foreign) {
      assertEquals("mine", Files.readString(file), file.toString());
    }
    assertEquals("mine", Files.readString(own));
    assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(build));
    assertTrue(Files.notExists(early), "what is known to be ours goes");
  }

  @Test
  void aFolderOfSomebodyElseIsNoDamagedIndex() throws IOException {
    Files.createDirectories(dir.resolve("pages"));
    try (var index = LuceneIndex.open(dir)) {
      assertEquals(Optional.empty(), index.damage());
    }
  }

  @Test
  void theNameOfTheBuildIsMissed() throws IOException {
    try (var index = LuceneIndex.open(dir)) {
      index.put(note(1));
      index.commit();
    }
    Files.writeString(dir.resolve("current"), "build-9\n");
    assertTrue(LuceneIndex.doubt(dir).isPresent());
    try (var index = LuceneIndex.open(dir)) {
      assertTrue(index.damage().isPresent());
    }
    assertEquals(Optional.empty(), LuceneIndex.doubt(dir));
  }

  @Test
  void factsNarrowAndAreCounted() throws IOException {
    try (var index = LuceneIndex.open(dir)) {
      for (int i = 0; i < 9; i++) {
        index.put(note(i));
      }
      index.refresh();
      assertEquals(3, index.search(new SearchRequest("폴링 tag:t1", false, 9)).total());
      assertEquals(6, index.search(new SearchRequest("폴링 -tag:t1", false, 9)).total());
      assertEquals(2, index.search(new SearchRequest("year:2023", false, 9)).total());
      assertEquals(3, index.search(new SearchRequest("폴링 after:2023", false, 9)).total());
      assertEquals(6, index.search(new SearchRequest("before:2023-01-01", false, 9)).total());
      assertEquals(1, index.search(new SearchRequest("path:n7", false, 9)).total());
      assertEquals(0, index.search(new SearchRequest("폴링 -상각", false, 9)).total());
      assertEquals(9, index.search(new SearchRequest("\"이자를 함께\"", false, 9)).total());
      assertEquals(0, index.search(new SearchRequest("\"함께 이자를\"", false, 9)).total());
      assertTrue(
          index
              .search(new SearchRequest("폴링", false, 9, true, null))
              .facets()
              .containsAll(List.of(new Facet("tag", "대출", 9), new Facet("tag", "t1", 3))));
    }
  }

  @Test
  void relatedSectionsShareTellingWords() throws IOException {
    try (var index = LuceneIndex.open(dir)) {
      Note self = Notes.note("a", "# 상각\n\n원리금균등 상환은 이자와 원금을 나눈다.\n");
      index.put(self);
      index.put(Notes.note("b", "# 대출\n\n원리금균등 상환에서 이자가 먼저다.\n"));
      index.put(Notes.note("c", "# 소켓\n\n연결을 끊지 않고 밀어 준다.\n"));
      index.refresh();
      String anchor = self.document().sections().getFirst().anchor();
      List<RelatedSection> related = index.related(self.id(), anchor, 5);
      assertEquals(List.of("b"), related.stream().map(r -> r.note().slug()).toList());
      assertTrue(related.getFirst().shared().contains("상환"), related.toString());
    }
  }

  /** As a full disk does: what Lucene cannot write closes its writer for good. */
  @Test
  void whatAnErrorClosedIsOpenedAnewWhereTheNextRoundBegins() throws IOException {
    Path build = dir.resolve("build-1");
    Path away = dir.resolve("away");
    try (var index = OnDemandIndex.forWindow(dir, why -> {})) {
      index.put(note(1));
      index.commit();
      Files.move(build, away);
      assertThrows(
          IOException.class,
          () -> {
            index.put(note(2));
            index.commit();
          });
      Files.move(away, build);
      var refused = assertThrows(IOException.class, () -> index.put(note(3)));
      assertTrue(
          String.valueOf(refused.getMessage()).contains("closed by an error"), refused.toString());
      assertEquals(1, index.search(new SearchRequest("폴링", false, 5)).total(), "still answers");

      assertEquals(Map.of(note(1).id(), note(1).contentHash()), index.contents());
      index.put(note(2));
      index.commit();
      assertEquals(2, index.search(new SearchRequest("폴링", false, 5)).total());
    }
  }
}
