package dev.talkbench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueriesNeverThrowTest {
  private static final String ALPHABET =
      " \t\"-:*?~^()[]{}\\/+&|!'.,#@<>=%ㄱㅏㅎ하이퍼스레드폴링 aZ09é漢かＡ\u0000\u200b\ud83d\ude00\ud800“”";
  private static final List<String> PIECES =
      List.of(
          "OR", "-", "tag:", "in:title ", "year:20", "\"", "has:demo", "before:", "path:*", "폴링");

  private final Path dir;

  QueriesNeverThrowTest(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void twoThousandOddOnes() throws IOException {
    var random = new Random(24);
    try (var index = LuceneIndex.open(dir)) {
      index.put(Notes.note("a", "# 폴링\n\n하이퍼스레드 polling OR 푸시\n"));
      index.refresh();
      for (int i = 0; i < 2000; i++) {
        var text = new StringBuilder();
        for (int n = random.nextInt(i % 100 == 0 ? 400 : 24); n > 0; n--) {
          if (random.nextInt(6) == 0) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
          } else {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
          }
        }
        String query = text.toString();
        var response = index.search(new SearchRequest(query, i % 2 == 0, 5));
        assertEquals(query, response.query());
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
    assertNull(QuestionReader.read("http://a.b/c std::move", false).error());
    assertEquals("u", QuestionReader.read("-u", true).words().getFirst().any().getFirst().text());
  }
}
