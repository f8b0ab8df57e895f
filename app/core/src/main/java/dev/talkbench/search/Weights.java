package dev.talkbench.search;

/**
 * What counts how much in a ranking; all numbers that were tuned stand here. A weight of zero takes
 * its part out of the plan.
 *
 * @param title of a morpheme in the note's title
 * @param about in tags, people, description
 * @param heading in the section's heading
 * @param body in running text
 * @param code in code
 * @param bigrams of two neighbouring syllables
 * @param identifiers of an identifier
 * @param exact of a word exactly as typed
 * @param prefix of a word that begins like the one being typed
 * @param guess of what may have been meant
 * @param otherName of another name, relative to the field it stands in
 * @param titled what a note gains when its title or tags hold every word
 * @param covered how much of a score hangs on how many of the words are there at all
 * @param shattered factor on the pieces of a word of which nori left single letters only
 * @param close of the morphemes of a question that stand close together in a section
 * @param joined of a word that begins like two neighbouring words written as one
 * @param language what a note in the script of the question gains
 * @param repeated what each further section counts: to a single word it says what the note is
 *     about, to a long question it says that the note is long
 * @param pinned what a pinned note gains
 * @param recent what a note of today gains over one of long ago
 */
record Weights(
    float title,
    float about,
    float heading,
    float body,
    float code,
    float bigrams,
    float identifiers,
    float exact,
    float prefix,
    float guess,
    float otherName,
    float titled,
    float covered,
    float shattered,
    float close,
    float joined,
    float language,
    float repeated,
    float pinned,
    float recent) {
  /** Those of the product. */
  static final Weights STANDARD =
      new Weights(
          1.6f, 1, 1.5f, 1, 0.4f, 0.35f, 0.2f, 0.05f, 2.5f, 4, 0.6f, 1.3f, 0.5f, 0.3f, 1, 1.5f,
          1.6f, 0.12f, 1.05f, 0.06f);
}
