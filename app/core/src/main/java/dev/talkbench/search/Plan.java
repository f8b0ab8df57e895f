package dev.talkbench.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;

/**
 * What a question comes to: queries that each pour their score into a slot. A slot keeps the best
 * of its queries in a section; a section's score is the sum of its slots.
 *
 * @param parts the queries
 * @param slots how many there are
 * @param words the slots of each word of the question
 * @param noteSlots bits of the slots that belong to the note as a whole
 * @param required queries that some section of the note must match
 * @param close morphemes that gain by standing close together
 * @param closeWeight of their closeness, or 0: it is not looked at
 * @param excluded queries that no section of the note may match
 */
record Plan(
    List<Part> parts,
    int slots,
    List<WordSlots> words,
    long noteSlots,
    List<String> close,
    float closeWeight,
    List<Query> required,
    List<Query> excluded) {
  /** The same, for notes that also match {@code query}. */
  Plan requiring(Query query) {
    var more = new ArrayList<>(required);
    more.add(query);
    return new Plan(
        parts, slots, words, noteSlots, close, closeWeight, List.copyOf(more), excluded);
  }

  /** Most slots: they are bits of a long. */
  static final int MAX_SLOTS = 64;

  /**
   * A query and where its score goes.
   *
   * @param weight factor on the query's score
   * @param adds whether scores in this slot are added up instead of the best kept
   */
  record Part(Query query, int slot, float weight, boolean adds) {}

  /**
   * Slots of a word, as bits.
   *
   * @param all every slot, guesses apart
   * @param sure one of these is enough to say that the word is there
   * @param morphemes for each morpheme its slots; all of them together say so too
   * @param guesses slots of what may have been meant
   * @param otherNames slots of what it is also called
   */
  record WordSlots(long all, long sure, List<Long> morphemes, long guesses, long otherNames) {
    /** Slots of the word as typed. */
    long literal() {
      return all & ~otherNames;
    }

    /** Whether the word itself is there, given the slots that were filled. */
    boolean there(long filled) {
      if ((filled & sure) != 0) {
        return true;
      }
      for (long morpheme : morphemes) {
        if ((filled & morpheme) == 0) {
          return false;
        }
      }
      return !morphemes.isEmpty();
    }
  }
}
