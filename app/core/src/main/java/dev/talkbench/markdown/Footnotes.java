package dev.talkbench.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers footnotes by their first reference. One parse, one thread. */
final class Footnotes {
  private final Map<FootnoteBlock, Integer> numbers = new LinkedHashMap<>();
  private final List<FootnoteBlock> written = new ArrayList<>();

  /** The number of a footnote that is referred to here. */
  int reference(FootnoteBlock footnote) {
    return numbers.computeIfAbsent(footnote, f -> numbers.size() + 1);
  }

  /** Notes a footnote where it is written. */
  void written(FootnoteBlock footnote) {
    written.add(footnote);
  }

  /** The footnote with this number, or null; those never referred to come last. */
  @Nullable FootnoteBlock numbered(int number) {
    if (number > numbers.size()) {
      written.stream().filter(f -> !numbers.containsKey(f)).findFirst().ifPresent(this::reference);
    }
    for (Map.Entry<FootnoteBlock, Integer> entry : numbers.entrySet()) {
      if (entry.getValue() == number) {
        return entry.getKey();
      }
    }
    return null;
  }
}
