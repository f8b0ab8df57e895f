package dev.talkbench.search;

import dev.talkbench.search.hangul.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
  private static final Pattern SPACES = Pattern.compile("\\s+");

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
  record Word(List<Term> any) {
    /** Whether only phrases will do. */
    boolean quoted() {
      return any.stream().allMatch(Term::phrase);
    }
  }

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

  /** Whether it holds phrases and other words, too. */
  boolean quotes() {
    return words.stream().anyMatch(Word::quoted) && !words.stream().allMatch(Word::quoted);
  }

  /** The same with the words of its phrases in any order, and no longer required. */
  Question unquoted() {
    var loose = new ArrayList<Word>();
    for (Word word : words) {
      if (word.quoted()) {
        for (Term term : word.any()) {
          SPACES
              .splitAsStream(term.text())
              .filter(text -> text.chars().anyMatch(c -> Words.isPart((char) c)))
              .forEach(text -> loose.add(new Word(List.of(new Term(text, false, false)))));
        }
      } else {
        loose.add(word);
      }
    }
    int most = Math.min(loose.size(), QuestionReader.MAX_WORDS);
    return new Question(List.copyOf(loose.subList(0, most)), excluded, filters, scope, error);
  }
}
