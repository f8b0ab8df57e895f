package dev.talkbench.markdown;

import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The box of a task (GFM, "Task list items"): {@code [ ]} or {@code [x]} at the start of an item's
 * first paragraph. flexmark's extension takes the box for a list marker, so that {@code [x] 18. a}
 * would lose its number to a list inside the list.
 */
final class TaskMark {
  private static final Pattern MARK = Pattern.compile("\\[[ xX]\\](?:\\s|$)");
  private static final int LENGTH = 3;

  private TaskMark() {}

  /** Whether {@code item} is done; null when it is no task. */
  static @Nullable Boolean of(ListItem item, Origin origin) {
    return (item.getFirstChild() instanceof Paragraph paragraph && opens(paragraph, origin))
        ? origin.verbatim(paragraph.getChars()).charAt(1) != ' '
        : null;
  }

  /** The runs of {@code paragraph} without a box. */
  static List<Inline> without(List<Inline> runs, Paragraph paragraph, Origin origin) {
    if (!(paragraph.getParent() instanceof ListItem)
        || paragraph.getPrevious() != null
        || !opens(paragraph, origin)
        || !(runs.getFirst() instanceof Inline.Text(String text))) {
      return runs;
    }
    var rest = new ArrayList<>(runs);
    String shown = text.substring(LENGTH).stripLeading();
    if (shown.isEmpty()) {
      rest.removeFirst();
    } else {
      rest.set(0, new Inline.Text(shown));
    }
    return List.copyOf(rest);
  }

  private static boolean opens(Paragraph paragraph, Origin origin) {
    Node first = paragraph.getFirstChild();
    return MARK.matcher(origin.verbatim(paragraph.getChars())).lookingAt()
        && !(first instanceof LinkRef reference && reference.isDefined());
  }
}
