package dev.talkbench.desktop.search;

import dev.talkbench.search.Facet;
import dev.talkbench.search.QueryLanguage;
import dev.talkbench.search.QueryText;
import dev.talkbench.search.QueryText.Part;
import dev.talkbench.search.SearchResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which facts of the notes found are worth a chip: those that the query asks for, then those that
 * some of the notes have and some have not.
 */
final class FacetChoice {
  /** Operators that chips are made for, and how many of each stand in the first line. */
  private static final List<Map.Entry<String, Integer>> FIRST =
      List.of(
          Map.entry("library", 3),
          Map.entry("has", 2),
          Map.entry("year", 2),
          Map.entry("lang", 2),
          Map.entry("category", 2),
          Map.entry("tag", 4),
          Map.entry("event", 1),
          Map.entry("speaker", 1),
          Map.entry("author", 1));

  /** Operators that a query may hold without anybody counting them. */
  private static final List<String> UNCOUNTED = List.of("claim", "path", "before", "after", "in");

  private static final int MOST_OF_A_KIND = 24;

  /**
   * A chip.
   *
   * @param facet its fact; no notes when nobody counted
   * @param on whether the query asks for it
   */
  record Chip(Facet facet, boolean on) {}

  private final SearchResponse response;
  private final QueryText query;

  FacetChoice(SearchResponse response, QueryText query) {
    this.response = response;
    this.query = query;
  }

  /** Those that the query asks for, in its order. */
  List<Chip> asked() {
    var chips = new ArrayList<Chip>();
    for (Part part : query.parts()) {
      int notes = count(part);
      if (fact(part) && (notes > 0 || !beingTyped(part))) {
        chips.add(new Chip(new Facet(part.name(), part.value(), notes), true));
      }
    }
    return chips.stream().distinct().toList();
  }

  private boolean fact(Part part) {
    return !part.negated()
        && !part.value().isEmpty()
        && QueryLanguage.problem(query.text().substring(part.start(), part.end())).isEmpty()
        && (UNCOUNTED.contains(part.name())
            || FIRST.stream().anyMatch(e -> e.getKey().equals(part.name())));
  }

  private boolean beingTyped(Part part) {
    return !part.closed() && part.end() == query.text().length();
  }

  private int count(Part part) {
    return response.facets().stream()
        .filter(f -> f.name().equals(part.name()) && f.value().equalsIgnoreCase(part.value()))
        .mapToInt(Facet::notes)
        .findFirst()
        .orElse(0);
  }

  /** A few of each kind. */
  List<Chip> few() {
    var chips = new ArrayList<Chip>();
    FIRST.forEach(entry -> chips.addAll(of(entry.getKey(), entry.getValue())));
    return chips;
  }

  /** As many as there is room for on several lines. */
  List<Chip> many() {
    var chips = new ArrayList<Chip>();
    FIRST.forEach(entry -> chips.addAll(of(entry.getKey(), MOST_OF_A_KIND)));
    return chips;
  }

  private List<Chip> of(String name, int most) {
    return response.facets().stream()
        .filter(f -> f.name().equals(name) && f.notes() < response.total())
        .filter(f -> !query.asks(name, f.value()))
        .limit(most)
        .map(facet -> new Chip(facet, false))
        .toList();
  }
}
