package dev.talkbench.search;

import dev.talkbench.search.NoteRanking.Candidate;
import java.util.Arrays;

/** Gathers the sections of one note after another and weighs them. Used by one thread. */
final class NoteScore {
  /** Days after which half of what a recent note gains is left. */
  private static final int HALF_RECENT = 365;

  /** Sections of a note among others that are shown. */
  static final int TOP = 3;

  private static final float LOG_OF_EIGHT = (float) Math.log(8);

  private final Plan plan;
  private final Weights weights;
  private final boolean korean;
  private final int today;
  private final boolean otherNames;
  private final float repeated;
  private final float[] noteSlots;
  private final int[] topDocs;
  private final float[] topScores;
  private long filled;
  private int matches;
  private long words;
  private long guessed;
  private float scale;

  /** Scores for {@code plan}; see {@link NoteRanking}. */
  NoteScore(Plan plan, Weights weights, boolean korean, int today) {
    this(plan, weights, korean, today, TOP);
  }

  /** The same, with at most {@code top} sections of a note, three or more. */
  NoteScore(Plan plan, Weights weights, boolean korean, int today, int top) {
    this.topDocs = new int[top];
    this.topScores = new float[top];
    this.plan = plan;
    this.weights = weights;
    this.korean = korean;
    this.today = today;
    this.otherNames = plan.words().stream().anyMatch(w -> w.otherNames() != 0);
    this.repeated = weights.repeated() / Math.max(1, plan.words().size());
    this.noteSlots = new float[plan.slots()];
  }

  /** Whether no section has been added. */
  boolean isEmpty() {
    return filled == 0;
  }

  /**
   * Adds a section.
   *
   * @param at where it stands in the slots
   * @param bits of the slots that are filled for it
   */
  void section(int doc, float[][] slots, int at, long bits) {
    filled |= bits;
    float sum = otherNames ? -twice(slots, at, ~plan.noteSlots()) : 0;
    for (long rest = bits; rest != 0; rest &= rest - 1) {
      int s = Long.numberOfTrailingZeros(rest);
      float score = slots[s][at];
      if (score > noteSlots[s]) {
        noteSlots[s] = score;
      }
      if ((plan.noteSlots() >> s & 1) == 0) {
        sum += score;
      }
    }
    if (sum > 0) {
      keep(doc, sum);
    }
  }

  private void keep(int doc, float score) {
    matches++;
    for (int at = 0; at < topDocs.length; at++) {
      if (score > topScores[at]) {
        for (int lower = topDocs.length - 1; lower > at; lower--) {
          topScores[lower] = topScores[lower - 1];
          topDocs[lower] = topDocs[lower - 1];
        }
        topScores[at] = score;
        topDocs[at] = doc;
        return;
      }
    }
  }

  /** What {@link #score} cannot exceed, without reading what the note is. */
  float mostScore() {
    float all = 0;
    for (long rest = filled; rest != 0; rest &= rest - 1) {
      all += noteSlots[Long.numberOfTrailingZeros(rest)];
    }
    float most = 0.6f * topScores[0] + 0.1f * topScores[1] + 0.4f * all;
    if ((filled & plan.noteSlots()) != 0) {
      most *= 1 + weights.titled();
    }
    // The logarithm lies below its tangent at eight.
    return most
        * (1 + repeated * (matches / 8f + LOG_OF_EIGHT - 1))
        * weights.language()
        * weights.pinned()
        * (1 + weights.recent());
  }

  /**
   * The score of the note; {@link #words} and {@link #candidate} hold afterwards.
   *
   * @param traits packed {@link Traits}
   */
  float score(long traits) {
    float all = 0;
    for (long rest = filled; rest != 0; rest &= rest - 1) {
      all += noteSlots[Long.numberOfTrailingZeros(rest)];
    }
    if (otherNames) {
      for (Plan.WordSlots word : plan.words()) {
        if (word.otherNames() != 0) {
          all -= Math.min(sum(word.literal()), sum(word.otherNames()));
        }
      }
    }
    words = 0;
    guessed = 0;
    float covered = 0;
    float titled = 0;
    int asked = plan.words().size();
    for (int w = 0; w < asked; w++) {
      Plan.WordSlots slots = plan.words().get(w);
      if (slots.there(filled & plan.noteSlots())) {
        titled += 1;
      }
      if (slots.there(filled)) {
        words |= 1L << w;
        covered += 1;
      } else if ((slots.guesses() & filled) != 0) {
        guessed |= 1L << w;
        covered += 0.8f;
      } else if ((slots.all() & filled) != 0) {
        covered += 0.4f;
      }
    }
    float share = asked == 0 ? 1 : covered / asked;
    // The best section, what others add to it, and how many of the words are there at all.
    scale = (1 - weights.covered() * (1 - share)) * weight(Traits.unpack(traits));
    if (asked > 0) {
      scale *= 1 + weights.titled() * titled / asked;
    }
    if (matches > 1) {
      scale *= 1 + repeated * (float) Math.log(matches);
    }
    return scale * (0.6f * topScores[0] + 0.1f * topScores[1] + 0.4f * all);
  }

  private float weight(Traits traits) {
    // What was typed in the other keyboard mode says nothing of the language.
    float weight = words != 0 && traits.korean() == korean ? weights.language() : 1;
    if (traits.pinned()) {
      weight *= weights.pinned();
    }
    if (traits.day() != 0) {
      float age = Math.max(0, today - traits.day());
      weight *= 1 + weights.recent() * HALF_RECENT / (HALF_RECENT + age);
    }
    return weight;
  }

  /** Bits of the words that the note contains. */
  long words() {
    return words;
  }

  /** The note as a candidate. */
  Candidate candidate(int base, String id, float score) {
    int shown = Math.min(matches, topDocs.length);
    var sections = new java.util.ArrayList<Integer>(shown);
    for (int i = 0; i < shown; i++) {
      sections.add(topDocs[i]);
    }
    if (shown == 0) {
      sections.add(base);
    }
    return new Candidate(base, id, score, scale, words, guessed, sections, Math.max(1, matches));
  }

  /** Ready for the next note. */
  void clear() {
    for (long rest = filled; rest != 0; rest &= rest - 1) {
      noteSlots[Long.numberOfTrailingZeros(rest)] = 0;
    }
    filled = 0;
    matches = 0;
    Arrays.fill(topScores, 0);
  }

  /**
   * What is counted twice when a word and its other names occur together: a list of names must not
   * outrank the note about the thing.
   */
  private float twice(float[][] slots, int at, long among) {
    float twice = 0;
    for (Plan.WordSlots word : plan.words()) {
      if (word.otherNames() != 0) {
        twice +=
            Math.min(
                sum(slots, at, word.literal() & among), sum(slots, at, word.otherNames() & among));
      }
    }
    return twice;
  }

  private static float sum(float[][] slots, int at, long among) {
    float sum = 0;
    for (long rest = among; rest != 0; rest &= rest - 1) {
      sum += slots[Long.numberOfTrailingZeros(rest)][at];
    }
    return sum;
  }

  private float sum(long among) {
    float sum = 0;
    for (long rest = among; rest != 0; rest &= rest - 1) {
      sum += noteSlots[Long.numberOfTrailingZeros(rest)];
    }
    return sum;
  }
}
