package dev.talkbench.search;

import java.util.Locale;

/** Why a section is among the results; literal first. */
public enum MatchKind {
  /** The words as typed. */
  LITERAL,
  /** Another form of the word. */
  MORPH,
  /** Another word for it, from the glossary. */
  SYNONYM,
  /** Part of a longer word. */
  BIGRAM,
  /** The word begins like this. */
  PREFIX,
  /** Initial consonants. */
  CHOSUNG,
  /** Typed in the other keyboard mode. */
  KEYBOARD,
  /** A key or two away. */
  TYPO;

  /** Lower-case name of the command-line contract. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
