package dev.talkbench.desktop.search;

import dev.talkbench.search.Facet;
import dev.talkbench.search.QueryLanguage;
import dev.talkbench.search.QueryText;
import dev.talkbench.search.QueryText.Part;
import dev.talkbench.search.SearchIndex;
import dev.talkbench.search.hangul.Hangul;
import dev.talkbench.search.hangul.Keystrokes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Offers operators for the beginning of a word and values after a colon. Everything is compared key
 * by key, so that a syllable that is half typed is a beginning, too. Asks the index: not on the
 * JavaFX thread.
 */
final class Completer {
  /** Keys that must be struck before a word is taken for the beginning of an operator. */
  private static final int FEWEST_KEYS = 2;

  private static final int LIBRARIES = 200;
  private static final int YEAR = 4;

  private final SearchIndex index;
  private final FactWords words;

  Completer(SearchIndex index, FactWords words) {
    this.index = index;
    this.words = words;
  }

  /** What fits the part of {@code text} in which the caret stands. */
  Offers offers(String text, int caret) throws IOException {
    QueryText query = QueryText.of(text);
    Part part = query.at(caret);
    if (part.closed() || part.end() != caret) {
      return Offers.none(query, part);
    }
    return part.name().isEmpty() ? operators(query, part) : values(query, part);
  }

  private Offers operators(QueryText query, Part part) {
    String typed = part.value().toLowerCase(Locale.ROOT);
    String keys = Keystrokes.of(typed);
    int quotes = part.end() - part.start() - typed.length() - (part.negated() ? 1 : 0);
    if (quotes > 0 || keys.length() < FEWEST_KEYS) {
      return Offers.none(query, part);
    }
    boolean hangul = Hangul.isHangul(typed.charAt(0));
    var fitting = new ArrayList<Offer>();
    for (String name : QueryLanguage.OPERATORS) {
      String label = words.operator(name);
      if (hangul ? begins(label, keys) : name.startsWith(typed)) {
        fitting.add(new Offer(name, "", label, 0));
      }
    }
    return new Offers(query, part, false, fitting, "");
  }

  private Offers values(QueryText query, Part part) throws IOException {
    List<Offer> fitting = fitting(part.name(), part.value().toLowerCase(Locale.ROOT));
    String problem = "";
    if (fitting.isEmpty() && !part.value().isEmpty()) {
      problem =
          QueryLanguage.problem(query.text().substring(part.start(), part.end()))
              .map(words::problem)
              .orElse("");
    }
    if (fitting.size() == 1 && fitting.getFirst().value().equalsIgnoreCase(part.value())) {
      fitting = List.of();
    }
    return new Offers(query, part, true, fitting, problem);
  }

  private List<Offer> fitting(String name, String typed) throws IOException {
    Set<String> always = QueryLanguage.values(name);
    if (!always.isEmpty()) {
      return named(
          always.stream().sorted().map(value -> new Facet(name, value, 0)).toList(), typed);
    }
    return switch (name) {
      case "library" -> named(index.values(name, "", LIBRARIES), typed);
      case "before", "after" -> typed.length() > YEAR ? List.of() : years(name, typed);
      case "year" -> years(name, typed);
      default ->
          index.values(name, typed, Offers.MOST).stream()
              .map(facet -> new Offer(name, facet.value(), "", facet.notes()))
              .toList();
    };
  }

  /** Years, the latest first. */
  private List<Offer> years(String name, String typed) throws IOException {
    return index.values("year", typed, LIBRARIES).stream()
        .sorted(Comparator.comparing(Facet::value).reversed())
        .limit(Offers.MOST)
        .map(facet -> new Offer(name, facet.value(), "", name.equals("year") ? facet.notes() : 0))
        .toList();
  }

  /** Those whose value or name begins with what is typed. */
  private List<Offer> named(List<Facet> all, String typed) {
    String keys = Keystrokes.of(typed);
    var fitting = new ArrayList<Offer>();
    for (Facet facet : all) {
      String label = words.value(facet.name(), facet.value());
      if (begins(facet.value(), keys) || begins(label, keys)) {
        fitting.add(
            new Offer(
                facet.name(),
                facet.value(),
                label.equalsIgnoreCase(facet.value()) ? "" : label,
                facet.notes()));
      }
    }
    return fitting.stream().limit(Offers.MOST).toList();
  }

  private static boolean begins(String text, String keys) {
    return Keystrokes.startsWith(text, 0, text.length(), keys);
  }

  /** What to say when nothing was found because no note has the value under the caret. */
  Optional<String> missing(Offers offers) {
    Part part = offers.part();
    boolean none =
        offers.values()
            && offers.list().isEmpty()
            && offers.problem().isEmpty()
            && !part.value().isEmpty()
            && QueryLanguage.values(part.name()).isEmpty();
    return none ? Optional.of(words.missing(part.name(), part.value())) : Optional.empty();
  }
}
