package dev.talkbench.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers footnotes by their first reference. One parse, one thread. */
final class Footnotes {
  private final Map<FootnoteBlock, Integer> numbers = new HashMap<>();
  private final List<FootnoteBlock> ordered = new ArrayList<>();
  private final List<FootnoteBlock> written = new ArrayList<>();
  private int looked;

  /** The number of a footnote that is referred to here. */
  int reference(FootnoteBlock footnote) {
    return numbers.computeIfAbsent(
        footnote,
        f -> {
          ordered.add(f);
          return ordered.size();
        });
  }

  /** Notes a footnote where it is written. */
  void written(FootnoteBlock footnote) {
    written.add(footnote);
  }

  /** The footnote with this number, or null; those never referred to come last. */
  @Nullable FootnoteBlock numbered(int number) {
    while (number > ordered.size() && looked < written.size()) {
      reference(written.get(looked++));
    }
    return number <= ordered.size() ? ordered.get(number - 1) : null;
  }
}
