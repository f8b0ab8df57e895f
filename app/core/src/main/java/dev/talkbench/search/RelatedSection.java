package dev.talkbench.search;

import dev.talkbench.library.NoteId;
import java.util.List;

/**
 * A section of another note that speaks of the same things.
 *
 * @param note where it stands
 * @param title of that note
 * @param anchor of its heading, or empty
 * @param heading path of headings
 * @param shared telling words that both hold, most telling first: why it is here
 */
public record RelatedSection(
    NoteId note, String title, String anchor, List<String> heading, List<String> shared) {}
