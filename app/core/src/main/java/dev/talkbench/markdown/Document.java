package dev.talkbench.markdown;

import java.util.List;

/**
 * A note, parsed: immutable and without JavaFX.
 *
 * @param frontMatter what the head says
 * @param blocks top level, in order; footnotes last
 * @param source NFC text of the file, front matter included, lines ended by a line feed
 * @param text the projection: plain text that feeds the index, find in page, copy and the screen
 *     reader
 * @param sections in order; the first has no heading when text stands before it
 * @param problems may be empty
 * @param plain whether the text could not be parsed and is shown as it is
 */
public record Document(
    FrontMatter frontMatter,
    List<Block> blocks,
    String source,
    String text,
    List<Section> sections,
    List<Problem> problems,
    boolean plain) {
  /** Copies the lists. */
  public Document {
    blocks = List.copyOf(blocks);
    sections = List.copyOf(sections);
    problems = List.copyOf(problems);
  }

  /** The same under another head. */
  public Document withFrontMatter(FrontMatter head) {
    return new Document(head, blocks, source, text, sections, problems, plain);
  }
}
