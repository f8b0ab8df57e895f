package dev.talkbench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.search.SearchResponse.NoteHit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many hands say what one says, and nobody waits for a hand that is busy. */
class TeamTest {
  private static final List<String> QUESTIONS =
      List.of("정원", "정원 7", "흙과 물", "tag:봄", "ㅈㅇ", "wjddnjs", "정언", "\"물과 볕\" -3", "n12");

  @Test
  void theAnswerIsTheSameHoweverManyWork(@TempDir Path dir) throws IOException {
    try (var index = LuceneIndex.open(dir)) {
      for (int i = 0; i < 60; i++) {
        String tag = i % 3 == 0 ? "봄" : "가을";
        index.put(
            Notes.note(
                "n" + i,
                "---\ntags: [" + tag + "]\n---\n# 정원 " + i + "\n\n흙과 물과 볕.\n\n## 둘째\n\n물과 볕\n"));
        if (i % 12 == 11) {
          index.refresh();
        }
      }
      var alone = new ArrayList<String>();
      index.sharedBy(0);
      for (String question : QUESTIONS) {
        alone.add(told(index, question));
      }
      index.sharedBy(3);
      for (int i = 0; i < QUESTIONS.size(); i++) {
        assertEquals(alone.get(i), told(index, QUESTIONS.get(i)));
      }
      assertTrue(alone.getFirst().contains("n59"), alone.getFirst());
    }
  }

  private static String told(LuceneIndex index, String question) throws IOException {
    SearchResponse answer = index.search(new SearchRequest(question, true, 60, true, null));
    List<NoteHit> notes = answer.notes();
    return question + " " + answer.total() + " " + notes + " " + answer.facets();
  }

  @Test
  void everyPartIsDoneOnceByWhoeverIsFree() throws Exception {
    try (var team = new Team(2)) {
      for (int round = 0; round < 200; round++) {
        var done = new int[7];
        List<Set<Integer>> workers =
            team.share(
                done.length,
                HashSet::new,
                (mine, part) -> {
                  done[part]++;
                  mine.add(part);
                });
        Assertions.assertArrayEquals(new int[] {1, 1, 1, 1, 1, 1, 1}, done);
        assertEquals(7, workers.stream().mapToInt(Set::size).sum());
      }
    }
  }

  @Test
  void aBusyHelperIsNotWaitedFor() throws Exception {
    var free = new CountDownLatch(1);
    try (var team = new Team(1)) {
      var begun = new CountDownLatch(2);
      // One search holds the helper; another comes to its end without it.
      Thread first =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      var unused =
                          team.share(
                              2,
                              () -> begun,
                              (latch, part) -> {
                                latch.countDown();
                                wait(free);
                              });
                    } catch (IOException e) {
                      throw new IllegalStateException(e);
                    }
                  });
      begun.await();
      var count = new AtomicInteger();
      Assertions.assertTimeout(
          Duration.ofSeconds(20),
          () -> team.share(5, () -> count, (sum, part) -> sum.incrementAndGet()));
      assertEquals(5, count.get());
      free.countDown();
      first.join();
    } finally {
      free.countDown();
    }
  }

  @Test
  void aSearchComesToItsEndAfterTheTeamHasGone() throws Exception {
    var count = new AtomicInteger();
    var gone = new Team(1);
    gone.close();
    assertEquals(1, gone.share(5, () -> count, (sum, part) -> sum.incrementAndGet()).size());
    assertEquals(5, count.get());
  }

  private static void wait(CountDownLatch free) {
    try {
      free.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatFailsIsTold() {
    try (var team = new Team(1)) {
      assertThrows(
          IOException.class,
          () ->
              team.share(
                  4,
                  () -> "worker",
                  (worker, part) -> {
                    if (part == 2) {
                      throw new IOException("a part failed");
                    }
                  }));
    }
  }
}
