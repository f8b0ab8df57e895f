package dev.talkbench.search;

import dev.talkbench.search.hangul.Hangul;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Types a text as a person would with a Korean input method: what the field shows after every key
 * of a two-set keyboard, syllables in composition included.
 */
final class Dubeolsik {
  private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final String MEDIALS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  private static final String FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
  private static final Map<String, String> PAIRS =
      Map.ofEntries(
          Map.entry("ㅗㅏ", "ㅘ"),
          Map.entry("ㅗㅐ", "ㅙ"),
          Map.entry("ㅗㅣ", "ㅚ"),
          Map.entry("ㅜㅓ", "ㅝ"),
          Map.entry("ㅜㅔ", "ㅞ"),
          Map.entry("ㅜㅣ", "ㅟ"),
          Map.entry("ㅡㅣ", "ㅢ"),
          Map.entry("ㄱㅅ", "ㄳ"),
          Map.entry("ㄴㅈ", "ㄵ"),
          Map.entry("ㄴㅎ", "ㄶ"),
          Map.entry("ㄹㄱ", "ㄺ"),
          Map.entry("ㄹㅁ", "ㄻ"),
          Map.entry("ㄹㅂ", "ㄼ"),
          Map.entry("ㄹㅅ", "ㄽ"),
          Map.entry("ㄹㅌ", "ㄾ"),
          Map.entry("ㄹㅍ", "ㄿ"),
          Map.entry("ㄹㅎ", "ㅀ"),
          Map.entry("ㅂㅅ", "ㅄ"));

  private final StringBuilder done = new StringBuilder();
  private String initial = "";
  private String medial = "";
  private String last = "";

  private Dubeolsik() {}

  /** What the field shows after each key of {@code text} (NFC), in order. */
  static List<String> states(String text) {
    var method = new Dubeolsik();
    var states = new ArrayList<String>();
    for (String key : keys(text)) {
      method.type(key);
      states.add(method.shown());
    }
    return states;
  }

  /** The keys that type {@code text}, as the jamo printed on them. */
  static List<String> keys(String text) {
    var keys = new ArrayList<String>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Hangul.isSyllable(c)) {
        int index = c - 0xAC00;
        keys.add(INITIALS.substring(index / 588, index / 588 + 1));
        strokes(MEDIALS.charAt(index / 28 % 21), keys);
        if (index % 28 > 0) {
          strokes(FINALS.charAt(index % 28), keys);
        }
      } else {
        keys.add(String.valueOf(c));
      }
    }
    return keys;
  }

  private static void strokes(char jamo, List<String> keys) {
    PAIRS.entrySet().stream()
        .filter(p -> p.getValue().equals(String.valueOf(jamo)))
        .findFirst()
        .ifPresentOrElse(
            p -> {
              keys.add(p.getKey().substring(0, 1));
              keys.add(p.getKey().substring(1));
            },
            () -> keys.add(String.valueOf(jamo)));
  }

  private void type(String key) {
    if (INITIALS.contains(key)) {
      consonant(key);
    } else if (MEDIALS.contains(key)) {
      vowel(key);
    } else {
      commit();
      done.append(key);
    }
  }

  private void consonant(String key) {
    if (medial.isEmpty() || initial.isEmpty()) {
      commit();
      initial = key;
    } else if (last.isEmpty() && FINALS.contains(key)) {
      last = key;
    } else if (!last.isEmpty() && PAIRS.containsKey(last + key)) {
      last = Objects.requireNonNull(PAIRS.get(last + key));
    } else {
      commit();
      initial = key;
    }
  }

  private void vowel(String key) {
    if (!last.isEmpty()) {
      String stolen = last;
      String kept = "";
      for (var pair : PAIRS.entrySet()) {
        if (pair.getValue().equals(last)) {
          kept = pair.getKey().substring(0, 1);
          stolen = pair.getKey().substring(1);
        }
      }
      last = kept;
      commit();
      initial = stolen;
      medial = key;
    } else if (medial.isEmpty()) {
      medial = key;
    } else if (PAIRS.containsKey(medial + key)) {
      medial = Objects.requireNonNull(PAIRS.get(medial + key));
    } else {
      commit();
      medial = key;
    }
  }

  private void commit() {
    done.append(composed());
    initial = "";
    medial = "";
    last = "";
  }

  private String composed() {
    if (initial.isEmpty() || medial.isEmpty()) {
      return initial + medial;
    }
    int tail = last.isEmpty() ? 0 : FINALS.indexOf(last);
    return String.valueOf(Hangul.compose(INITIALS.indexOf(initial), MEDIALS.indexOf(medial), tail));
  }

  private String shown() {
    return done + composed();
  }
}
