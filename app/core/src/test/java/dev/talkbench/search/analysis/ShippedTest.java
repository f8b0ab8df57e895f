package dev.talkbench.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The words that ship taken apart are taken apart as nori does it. */
class ShippedTest {
  /** Words with Hangul in the two lists. */
  private static SortedSet<String> words() {
    var words = new TreeSet<String>();
    Dictionary.lines("terms.txt").forEach(line -> words.add(line.split(" +", -1)[0]));
    for (String row : Dictionary.lines("synonyms.txt")) {
      for (String name : row.split("\\s*,\\s*", -1)) {
        words.addAll(List.of(name.strip().split("\\s+", -1)));
      }
    }
    words.removeIf(word -> !Word.needsNori(word));
    return words;
  }

  /** The lines of the file as they must be; words that leave gaps are left to nori. */
  private static List<String> lines() throws IOException {
    var nori = new Nori();
    var lines = new ArrayList<String>();
    for (String word : words()) {
      Word apart = nori.apart(word);
      if (apart.after() == 0
          && !apart.terms().isEmpty()
          && apart.terms().stream().allMatch(m -> m.step() == 1 && m.term().indexOf(' ') < 0)) {
        lines.add(word + " " + String.join(" ", terms(apart)));
      }
    }
    return lines;
  }

  private static List<String> terms(Word apart) {
    return apart.terms().stream().map(Word.Morpheme::term).toList();
  }

  @Test
  void everyWordIsAsNoriTakesItApart() throws IOException {
    List<String> wanted = lines();
    if (!wanted.equals(Dictionary.lines(Shipped.FILE))) {
      Path made = Path.of("target", Shipped.FILE);
      Files.write(made, wanted, StandardCharsets.UTF_8);
      assertEquals(
          String.join("\n", wanted),
          String.join("\n", Dictionary.lines(Shipped.FILE)),
          "a list has changed: put " + made.toAbsolutePath() + " beside terms.txt");
    }
    assertTrue(Shipped.size() > 800, "words: " + Shipped.size());
  }

  @Test
  void theChainAnswersTheSameWithAndWithoutThem() throws IOException {
    var nori = new Nori();
    var chain = new KoreanChain();
    for (String word : words()) {
      assertEquals(nori.apart(word), chain.word(word), word);
    }
    assertFalse(KoreanChain.needsDictionary("NATS 폴링"));
    assertTrue(KoreanChain.needsDictionary("폴링을 하다가"));
    assertNull(Shipped.word("폴링을"));
  }
}
