package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Section;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Anchors of a note and where they are.
 *
 * @param document the note
 */
record Places(Document document) {
  /** Offset of a heading's anchor, a footnote ({@code fn:}) or its reference ({@code fnref:}). */
  OptionalInt offset(String anchor) {
    if (anchor.startsWith("fnref:")) {
      return reference(anchor.substring(6));
    }
    if (anchor.startsWith("fn:")) {
      for (Block block : document.blocks()) {
        if (block instanceof Block.Footnote footnote
            && footnote.label().equals(anchor.substring(3))) {
          return OptionalInt.of(footnote.text().start());
        }
      }
    }
    for (Section section : document.sections()) {
      if (section.anchor().equals(anchor)) {
        return OptionalInt.of(section.text().start());
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt reference(String label) {
    for (Block block : document.blocks()) {
      if (block instanceof Block.Footnote footnote && footnote.label().equals(label)) {
        int at = document.text().indexOf("[" + footnote.number() + "]");
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  /** The section that holds {@code offset}, or null before the first heading. */
  @Nullable Section section(int offset) {
    List<Section> sections = document.sections();
    int low = -1;
    int high = sections.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >> 1;
      if (sections.get(middle).text().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low < 0 || sections.get(low).level() == 0 ? null : sections.get(low);
  }
}
