package dev.talkbench.desktop.search;

import dev.talkbench.library.NoteId;
import dev.talkbench.search.SearchIndex;
import dev.talkbench.search.SearchRequest;
import dev.talkbench.search.SearchResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Asks the index what a text in the field comes to. Not on the JavaFX thread. */
final class Inquiry {
  private static final int NOTES = 30;

  /**
   * A question.
   *
   * @param text in the field
   * @param caret where it stands in the text
   * @param within the one note that is asked, or null for all
   */
  record Asked(String text, int caret, @Nullable NoteId within) {}

  /**
   * An answer.
   *
   * @param none what to say when nothing was found, or empty for the usual
   */
  record Found(SearchResponse response, Offers offers, String none) {}

  private final SearchIndex index;
  private final Completer completer;

  Inquiry(SearchIndex index, FactWords words) {
    this.index = index;
    this.completer = new Completer(index, words);
  }

  Found answer(Asked asked) throws IOException {
    var response =
        index.search(
            new SearchRequest(asked.text(), true, NOTES, asked.within() == null, asked.within()));
    Offers offers = completer.offers(asked.text(), asked.caret());
    String none = response.notes().isEmpty() ? completer.missing(offers).orElse("") : "";
    return new Found(response, offers, none);
  }
}
