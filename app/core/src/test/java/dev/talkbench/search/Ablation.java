package dev.talkbench.search;

import dev.talkbench.library.Note;
import dev.talkbench.search.Typing.Heading;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What each part of the engine is worth: taken out one by one, over the judged set. */
final class Ablation {
  private static final int ROUNDS = 3;

  private Ablation() {}

  /** Prints a table; {@code scratch} is written to. */
  static void print(Path scratch) throws IOException {
    List<Note> notes = JudgedSet.notes();
    var headings = new ArrayList<Heading>();
    notes.forEach(note -> headings.addAll(Typing.headings(note)));
    List<Heading> typed = Typing.spread(headings, 60);
    try (var index = LuceneIndex.open(scratch.resolve("judged"))) {
      for (Note note : notes) {
        index.put(note);
      }
      index.commit();
      index.warm();
      System.out.println("| without | nDCG@10 | MRR@10 | blank % | keys | took_ms p50 | p95 |");
      System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
      for (var part : parts().entrySet()) {
        index.weighedBy(part.getValue().apply(Weights.STANDARD));
        Typing typing = Typing.of(index, typed, 20);
        for (int i = 1; i < ROUNDS; i++) {
          typing = Typing.of(index, typed, 20);
        }
        Relevance relevance = Relevance.of(index, JudgedSet.questions());
        System.out.println(
            String.format(
                Locale.ROOT,
                "| %s | %.4f | %.4f | %.2f | %.2f | %.2f | %.2f |",
                part.getKey(),
                relevance.ndcg(),
                relevance.mrr(),
                100 * typing.blank(),
                typing.keys(),
                typing.took(50),
                typing.took(95)));
      }
    }
  }

  private static Map<String, UnaryOperator<Weights>> parts() {
    var parts = new LinkedHashMap<String, UnaryOperator<Weights>>();
    parts.put("nothing", all -> all);
    parts.put("title", all -> with(with(all, "title", 0), "titled", 0));
    parts.put("heading", all -> with(all, "heading", 0));
    parts.put("tags and people", all -> with(all, "about", 0));
    parts.put("text", all -> with(all, "body", 0));
    parts.put("code", all -> with(all, "code", 0));
    parts.put("bigrams", all -> with(all, "bigrams", 0));
    parts.put("identifiers", all -> with(all, "identifiers", 0));
    parts.put("exact words", all -> with(all, "exact", 0));
    parts.put("beginnings of words", all -> with(all, "prefix", 0));
    parts.put("guesses", all -> with(all, "guess", 0));
    parts.put("beginnings and guesses", all -> with(with(all, "prefix", 0), "guess", 0));
    parts.put("other names", all -> with(all, "otherName", 0));
    parts.put("words close together", all -> with(all, "close", 0));
    parts.put("neighbours written as one", all -> with(all, "joined", 0));
    parts.put("care for words of single letters", all -> with(all, "shattered", 1));
    parts.put("share of the words", all -> with(all, "covered", 0));
    parts.put("script of the question", all -> with(all, "language", 1));
    return parts;
  }

  /** {@code weights} but for one, named like the component. */
  static Weights with(Weights weights, String name, float value) {
    RecordComponent[] components = Weights.class.getRecordComponents();
    var types = new Class<?>[components.length];
    var values = new Object[components.length];
    boolean known = false;
    try {
      for (int i = 0; i < components.length; i++) {
        boolean meant = components[i].getName().equals(name);
        known |= meant;
        types[i] = float.class;
        values[i] = meant ? value : components[i].getAccessor().invoke(weights);
      }
      if (!known) {
        throw new IllegalArgumentException("there is no weight " + name);
      }
      return Weights.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
