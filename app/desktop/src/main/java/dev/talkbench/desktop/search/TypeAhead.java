package dev.talkbench.desktop.search;

import dev.talkbench.search.QueryText;
import dev.talkbench.search.QueryText.Edit;
import java.util.Optional;
import javafx.scene.control.TextField;

/**
 * How the word under the caret can go on: faint behind what is typed and listed in the pop-up, for
 * as long as the caret stays there. JavaFX thread.
 */
final class TypeAhead {
  private final SearchField searchField;
  private final TextField field;
  private final SearchPopup popup;
  private Offers offers = Offers.none(QueryText.of(""), QueryText.of("").at(0));

  TypeAhead(SearchField searchField, SearchPopup popup) {
    this.searchField = searchField;
    this.field = searchField.field();
    this.popup = popup;
  }

  /** Of what was found, that which is of use where the caret is now; the pop-up is to list it. */
  Offers of(Offers found) {
    boolean there = found.part().end() == field.getCaretPosition();
    offers = there ? found : Offers.none(found.query(), found.part());
    return offers;
  }

  /** Shows behind the typed words what Tab would add to them. */
  void show() {
    boolean atEnd = offers.part().end() == field.getText().length();
    searchField.ahead(
        atEnd ? popup.offer().map(offer -> offer.rest(offers.part().value())).orElse("") : "");
  }

  /** Shows nothing behind the words, which have just become others. */
  void hush() {
    searchField.ahead("");
  }

  /** There is no answer, so nothing can follow. */
  void forget() {
    offers = Offers.none(offers.query(), offers.part());
    hush();
  }

  /** Takes what is listed away as well. */
  void dismiss() {
    forget();
    popup.dismissOffers();
  }

  /** The caret has gone elsewhere: what could follow where it was is of no interest. */
  void moved(int caret) {
    if (offers.part().end() != caret && !offers.list().isEmpty()) {
      dismiss();
    }
  }

  /** The text with {@code offer} taken; empty when the field holds other words by now. */
  Optional<Edit> take(Offer offer) {
    return offers.query().text().equals(field.getText())
        ? Optional.of(offers.take(offer))
        : Optional.empty();
  }

  /** Whether the arrow to the right would leave the text, and something could follow there. */
  boolean reached() {
    return searchField.goesOn()
        && field.getSelection().getLength() == 0
        && field.getCaretPosition() == field.getText().length();
  }
}
