package dev.talkbench.desktop.search;

import dev.talkbench.search.QueryText;
import dev.talkbench.search.QueryText.Edit;
import dev.talkbench.search.QueryText.Part;
import java.util.List;

/**
 * How the part under the caret can go on.
 *
 * @param query the text in the field, in parts
 * @param part under the caret
 * @param values whether the part has its operator, and values of it are offered
 * @param list best first
 * @param problem why the part as it stands will not be understood, or empty
 */
record Offers(QueryText query, Part part, boolean values, List<Offer> list, String problem) {
  /** The most that are offered at once. */
  static final int MOST = 8;

  Offers {
    list = List.copyOf(list);
  }

  /** No offers. */
  static Offers none(QueryText query, Part part) {
    return new Offers(query, part, false, List.of(), "");
  }

  /** Whether what is typed is one of the values already. */
  boolean whole() {
    return list.stream().anyMatch(offer -> offer.value().equalsIgnoreCase(part.value()));
  }

  /** The text with {@code offer} taken. */
  Edit take(Offer offer) {
    return offer.value().isEmpty()
        ? query.begin(part, offer.name())
        : query.complete(part, offer.name(), offer.value());
  }
}
