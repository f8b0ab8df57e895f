package dev.talkbench.search;

import dev.talkbench.search.JudgedSet.Graded;
import dev.talkbench.search.SearchResponse.NoteHit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How well an index answers graded questions. */
final class Relevance {
  private static final int TOP = 10;

  /** A question with what was made of it. */
  record Score(Graded question, double ndcg, double reciprocal, boolean section) {}

  private final List<Score> scores = new ArrayList<>();

  /** Asks every question. */
  static Relevance of(SearchIndex index, List<Graded> questions) throws IOException {
    var relevance = new Relevance();
    for (Graded question : questions) {
      List<NoteHit> hits =
          index.search(new SearchRequest(question.text(), question.typing(), TOP)).notes();
      relevance.scores.add(score(question, hits));
    }
    return relevance;
  }

  private static Score score(Graded question, List<NoteHit> hits) {
    double gained = 0;
    double reciprocal = 0;
    boolean section = question.anchors().isEmpty();
    for (int i = 0; i < hits.size(); i++) {
      String note = hits.get(i).note().slug();
      int grade = question.grades().getOrDefault(note, 0);
      gained += gain(grade, i);
      if (grade == 3 && reciprocal == 0) {
        reciprocal = 1.0 / (i + 1);
      }
      String anchor = question.anchors().get(note);
      section |= anchor != null && hits.get(i).sections().getFirst().anchor().equals(anchor);
    }
    double most = 0;
    List<Integer> ideal =
        question.grades().values().stream().sorted(Comparator.reverseOrder()).limit(TOP).toList();
    for (int i = 0; i < ideal.size(); i++) {
      most += gain(ideal.get(i), i);
    }
    return new Score(question, gained / most, reciprocal, section);
  }

  private static double gain(int grade, int rank) {
    return ((1 << grade) - 1) / (Math.log(rank + 2) / Math.log(2));
  }

  /** Mean nDCG@10. */
  double ndcg() {
    return scores.stream().mapToDouble(Score::ndcg).average().orElse(0);
  }

  /** Mean nDCG@10 by stratum. */
  Map<String, Double> strata() {
    var strata = new TreeMap<String, Double>();
    for (Score score : scores) {
      String stratum = score.question().stratum();
      strata.computeIfAbsent(
          stratum,
          s ->
              scores.stream()
                  .filter(other -> other.question().stratum().equals(s))
                  .mapToDouble(Score::ndcg)
                  .average()
                  .orElse(0));
    }
    return strata;
  }

  /** Mean reciprocal rank of the first note of grade 3 among ten. */
  double mrr() {
    return scores.stream().mapToDouble(Score::reciprocal).average().orElse(0);
  }

  /** Share of the questions that want a section whose note shows that section first. */
  double section() {
    return scores.stream()
        .filter(s -> !s.question().anchors().isEmpty())
        .mapToDouble(s -> s.section() ? 1 : 0)
        .average()
        .orElse(0);
  }

  /** The worst answers, for people. */
  List<String> worst(int most) {
    return scores.stream()
        .sorted(Comparator.comparingDouble(Score::ndcg))
        .limit(most)
        .map(
            s ->
                String.format(
                    java.util.Locale.ROOT,
                    "%.3f %-10s %s",
                    s.ndcg(),
                    s.question().stratum(),
                    s.question().text()))
        .toList();
  }
}
