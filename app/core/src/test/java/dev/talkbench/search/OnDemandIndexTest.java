package dev.talkbench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.library.NoteId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that is opened when it is first asked, by whichever thread asks. */
class OnDemandIndexTest {
  private static final int ASKING = 4;

  @Test
  void threadsThatWaitForAnotherWriterOpenOneIndexBetweenThem(@TempDir Path dir) throws Exception {
    for (int round = 0; round < 3; round++) {
      Path folder = dir.resolve("index" + round);
      LuceneIndex other = LuceneIndex.open(folder);
      try (var index = OnDemandIndex.forCommand(folder);
          var threads = Executors.newFixedThreadPool(ASKING)) {
        var asked = new ArrayList<Future<Map<NoteId, String>>>();
        for (int i = 0; i < ASKING; i++) {
          asked.add(threads.submit(index::contents));
        }
        // Long enough for all of them to have found it taken.
        TimeUnit.MILLISECONDS.sleep(150);
        other.commit();
        other.close();
        for (Future<Map<NoteId, String>> answer : asked) {
          assertEquals(Map.of(), answer.get(30, TimeUnit.SECONDS));
        }
        index.put(Notes.note("a", "# 폴링\n\n주기.\n"));
        assertTrue(index.writable());
        index.commit();
      }
      // Nobody holds it any more.
      try (var again = LuceneIndex.open(folder)) {
        assertEquals(1, again.contents().size());
      }
    }
  }
}
