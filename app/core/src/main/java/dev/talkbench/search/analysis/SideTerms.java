package dev.talkbench.search.analysis;

import dev.talkbench.search.hangul.Hangul;
import dev.talkbench.search.hangul.Keystrokes;
import dev.talkbench.search.hangul.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Terms beside the morphemes, made in one pass over the words of a text.
 *
 * <p>Keys carry their script as a first letter: {@value #HANGUL} before keystrokes of Hangul,
 * {@value #LATIN} before other words; so a question in one keyboard mode finds the other only when
 * it means to.
 */
public final class SideTerms {
  /** Marks keystrokes of a Hangul word. */
  public static final char HANGUL = 'h';

  /** Marks a word in another script. */
  public static final char LATIN = 'l';

  /** Marks initial consonants of a Hangul word. */
  public static final char INITIALS = 'c';

  private static final int MAX_KEYS = 24;
  private static final int MAX_INITIALS = 8;

  private final List<String> bigrams = new ArrayList<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private final Set<String> identifiers = new LinkedHashSet<>();

  /** Reads the words of {@code text}. */
  public SideTerms add(String text) {
    Words.each(text, (start, end, script) -> word(text, start, end, script));
    Identifiers.each(text, identifiers::add);
    return this;
  }

  /** Takes over what {@code other} read. */
  public void add(SideTerms other) {
    bigrams.addAll(other.bigrams);
    keys.addAll(other.keys);
    identifiers.addAll(other.identifiers);
  }

  private void word(String text, int start, int end, Words.Script script) {
    switch (script) {
      case HANGUL -> {
        bigrams(text, start, end);
        String word = text.substring(start, Math.min(end, start + MAX_INITIALS));
        keys.add(clip(HANGUL + Keystrokes.of(word)));
        if (end - start > 1) {
          keys.add(INITIALS + Hangul.initials(word));
        }
      }
      case HAN -> bigrams(text, start, end);
      case OTHER -> keys.add(clip(LATIN + text.substring(start, end).toLowerCase(Locale.ROOT)));
    }
  }

  private void bigrams(String text, int start, int end) {
    if (end - start == 1) {
      bigrams.add(text.substring(start, end));
    }
    for (int i = start; i + 1 < end; i++) {
      bigrams.add(text.substring(i, i + 2));
    }
  }

  private static String clip(String key) {
    return key.length() > MAX_KEYS ? key.substring(0, MAX_KEYS) : key;
  }

  /** Pairs of neighbouring syllables, in order; a lone syllable stands for itself. */
  public List<String> bigrams() {
    return bigrams;
  }

  /** Distinct marked keys and initial consonants. */
  public Set<String> keys() {
    return keys;
  }

  /** Distinct identifiers, lower case. */
  public Set<String> identifiers() {
    return identifiers;
  }

  /** Prefixes of {@link #keys()} up to {@code longest} characters after the mark. */
  public Set<String> prefixes(int longest) {
    var prefixes = new LinkedHashSet<String>();
    for (String key : keys) {
      for (int end = 2; end <= Math.min(key.length(), longest + 1); end++) {
        prefixes.add(key.substring(0, end));
      }
    }
    return prefixes;
  }
}
