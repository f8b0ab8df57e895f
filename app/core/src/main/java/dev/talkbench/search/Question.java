package dev.talkbench.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question, read.
 *
 * @param words what to look for; each counts once
 * @param excluded what must not occur in the note
 * @param filters facts the note must have
 * @param scope where words must stand
 * @param error why part of the text could not be read, or null; the rest still counts
 */
record Question(
    List<Word> words,
    List<Term> excluded,
    List<Filter> filters,
    Scope scope,
    @Nullable QueryProblem error) {
  /** Where words are looked for. */
  enum Scope {
    ANYWHERE,
    TITLE,
    CODE
  }

  /**
   * Words of which one is enough ({@code a OR b}).
   *
   * @param any at least one
   */
  record Word(List<Term> any) {}

  /**
   * A word or phrase.
   *
   * @param text NFC, never blank
   * @param phrase stood in quotes: exactly these words in a row, and required
   * @param open still being typed
   */
  record Term(String text, boolean phrase, boolean open) {}

  /**
   * A fact such as {@code tag:java}.
   *
   * @param value lower case
   * @param open still being typed: values that begin like this will do
   */
  record Filter(String name, String value, boolean negated, boolean open) {}
}
