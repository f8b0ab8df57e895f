package dev.talkbench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.library.Note;
import dev.talkbench.search.JudgedSet.Graded;
import dev.talkbench.search.Typing.Heading;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ratchet: what {@code judged/floor.properties} says was reached once stays reached. */
class RelevanceTest {
  /** What an edit of a note may move without meaning anything: all of it, twelve questions. */
  private static final double TOLERANCE = 0.003;

  private static final double OF_STRATUM = 0.015;

  private static final int HEADINGS = 60;
  private static final Set<String> LESS_IS_BETTER = Set.of("blank", "keys-to-hit@3");

  @Test
  void theSetIsWellFormed() {
    Map<String, Set<String>> anchors = new HashMap<>();
    for (Note note : JudgedSet.notes()) {
      var known =
          note.document().sections().stream().map(s -> s.anchor()).collect(Collectors.toSet());
      assertEquals(null, anchors.put(note.id().slug(), known), "twice: " + note.id());
    }
    var asked = new HashSet<String>();
    var strata = new TreeMap<String, Integer>();
    for (Graded question : JudgedSet.questions()) {
      assertTrue(asked.add(question.text()), "twice: " + question.text());
      strata.merge(question.stratum(), 1, Integer::sum);
      assertTrue(question.grades().containsValue(3), "nobody wants: " + question.text());
      question
          .grades()
          .keySet()
          .forEach(note -> assertTrue(anchors.containsKey(note), "no such note: " + note));
      question
          .anchors()
          .forEach(
              (note, anchor) ->
                  assertTrue(
                      anchors.getOrDefault(note, Set.of()).contains(anchor),
                      "no such section: " + note + "#" + anchor));
    }
    assertTrue(asked.size() >= 120, "questions: " + asked.size());
    assertTrue(strata.size() >= 10, "strata: " + strata);
  }

  @Test
  void nothingGotWorse(@TempDir Path dir) throws IOException {
    var floor = new Properties();
    floor.load(new StringReader(JudgedSet.own("floor.properties")));
    try (var index = LuceneIndex.open(dir)) {
      var headings = new ArrayList<Heading>();
      for (Note note : JudgedSet.notes()) {
        index.put(note);
        headings.addAll(Typing.headings(note));
      }
      index.refresh();
      Relevance relevance = Relevance.of(index, JudgedSet.questions());
      Typing typing = Typing.of(index, Typing.spread(headings, HEADINGS), 10);

      var now = new TreeMap<String, Double>();
      now.put("ndcg@10", relevance.ndcg());
      now.put("mrr@10", relevance.mrr());
      now.put("section@1", relevance.section());
      now.put("keys-to-hit@3", typing.keys());
      now.put("blank", typing.blank());
      relevance.strata().forEach((stratum, ndcg) -> now.put("ndcg@10." + stratum, ndcg));

      List<String> worse =
          now.entrySet().stream()
              .filter(e -> worse(e.getKey(), e.getValue(), floor))
              .map(e -> e.getKey() + " " + e.getValue() + " was " + floor.get(e.getKey()))
              .toList();
      assertEquals(List.of(), worse, () -> report(now, relevance));
      assertEquals(floor.stringPropertyNames(), now.keySet(), "names in floor.properties");
    }
  }

  private static boolean worse(String name, double value, Properties floor) {
    double was = Double.parseDouble(floor.getProperty(name, "0"));
    double tolerance = name.startsWith("ndcg@10.") ? OF_STRATUM : TOLERANCE;
    return LESS_IS_BETTER.contains(name) ? value > was + tolerance : value < was - tolerance;
  }

  private static String report(Map<String, Double> now, Relevance relevance) {
    return now.entrySet().stream()
            .map(e -> String.format(Locale.ROOT, "%s=%.4f", e.getKey(), e.getValue()))
            .collect(Collectors.joining("\n", "\nmeasured now:\n", "\n"))
        + "\nthe worst answers:\n"
        + String.join("\n", relevance.worst(12))
        + "\n";
  }
}
