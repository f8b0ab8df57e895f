package dev.talkbench.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.search.hangul.Hangul;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every line of the word list does what it is there for. */
class DictionaryTest {
  private final KoreanChain chain = new KoreanChain();

  private static List<List<String>> entries() {
    return Dictionary.lines("terms.txt").stream().map(l -> List.of(l.split(" +", -1))).toList();
  }

  @Test
  void holdsFiveHundredTermsAndThreeHundredSynonyms() {
    assertTrue(entries().size() >= 500, "terms: " + entries().size());
    assertTrue(new Synonyms().size() >= 300, "synonyms: " + new Synonyms().size());
    assertEquals(
        entries().size(), entries().stream().map(List::getFirst).distinct().count(), "twice");
  }

  @Test
  void everyTermSurvivesAlone() {
    var wrong = new ArrayList<String>();
    for (List<String> entry : entries()) {
      List<String> parts = entry.size() == 1 ? entry : entry.subList(1, entry.size());
      List<String> terms = chain.terms(entry.getFirst());
      if (!terms.equals(parts)) {
        wrong.add(entry + " -> " + terms);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void particlesAreSplitOffEveryTerm() {
    var wrong = new ArrayList<String>();
    for (List<String> entry : entries()) {
      String term = entry.getFirst();
      List<String> parts = entry.size() == 1 ? entry : entry.subList(1, entry.size());
      String object = Hangul.hasFinal(term.charAt(term.length() - 1)) ? "을" : "를";
      for (String particle : List.of(object, "에서")) {
        List<String> terms = chain.terms(term + particle);
        if (!terms.equals(parts)) {
          wrong.add(term + particle + " -> " + terms);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void keepsWordsThatNoriWouldDrop() {
    assertEquals(List.of("에어팟"), chain.terms("에어팟"));
    assertTrue(chain.terms("대규모 트래픽").contains("대"), "the prefix stays");
  }
}
