package dev.talkbench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.library.Note;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class QueriesNeverThrowTest {
  private static final long NANOS = 3_000_000_000L;
  private static final int LEAST = 2_000;
  private static final int MOST = 10_000;

  private final Path dir;

  QueriesNeverThrowTest(@TempDir Path dir) {
    this.dir = dir;
  }

  // How quick the answers are the bench says; here only one that hangs is too slow.
  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void tenThousandOddOnesOrThreeSecondsOfThem() throws IOException {
    try (var index = LuceneIndex.open(dir)) {
      var titles = new ArrayList<String>();
      for (Note note : JudgedSet.notes()) {
        index.put(note);
        titles.add(note.title());
      }
      index.refresh();
      var odd = new OddQueries(24, titles);
      long until = System.nanoTime() + NANOS;
      for (int i = 0; i < LEAST || (i < MOST && System.nanoTime() < until); i++) {
        String query = odd.next();
        assertEquals(query, index.search(new SearchRequest(query, i % 2 == 0, 20)).query());
      }
    }
  }

  @Test
  void operatorsAreReadAndErrorsSaidInWords() {
    Question question =
        QuestionReader.read("tag:\"대출 상환\" -푸시 a OR b \"x y\" in:title after:2024-09", false);
    assertNull(question.error());
    assertEquals(2, question.filters().size());
    assertEquals("대출 상환", question.filters().getFirst().value());
    assertEquals(1, question.excluded().size());
    assertEquals(2, question.words().getFirst().any().size());
    assertEquals(Question.Scope.TITLE, question.scope());
    for (String wrong :
        List.of("year:abc", "before:2024-13-01", "in:nowhere", "has:cheese", "tag:")) {
      assertNotNull(QuestionReader.read(wrong, false).error(), wrong);
      assertNull(QuestionReader.read(wrong, true).error(), "still being typed: " + wrong);
    }
    QueryProblem two = QuestionReader.read("year:99 잠금 before:어제 has:x", false).error();
    assertNotNull(two);
    for (String sentence : List.of("year:99", "before:어제", "has:x")) {
      assertTrue(two.korean().contains(sentence) && two.english().contains(sentence), sentence);
    }
    assertNull(QuestionReader.read("http://a.b/c std::move", false).error());
    assertEquals("u", QuestionReader.read("-u", true).words().getFirst().any().getFirst().text());
  }
}
