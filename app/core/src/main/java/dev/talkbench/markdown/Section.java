package dev.talkbench.markdown;

import java.util.List;

/**
 * The text from one heading to the next of any level: the unit of search.
 *
 * @param anchor of the heading; empty for what stands before the first heading
 * @param headings path of heading texts from the outermost, ending with this section's own; empty
 *     before the first
 * @param level 1 to 6, 0 before the first heading
 * @param text range in the projection, heading included
 */
public record Section(String anchor, List<String> headings, int level, Span text) {
  /** Copies the path. */
  public Section {
    headings = List.copyOf(headings);
  }
}
