package dev.talkbench.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.talkbench.markdown.syntax.AttributeListNode;

/**
 * Which attribute lists belong to which block (kramdown syntax, "Block Inline Attribute Lists"): a
 * list belongs to the block right before it, else to the block right behind it, in the same
 * container and with no blank line between.
 */
final class BlockAttributes {
  private final Origin origin;
  private final AttributeListReader lists;

  BlockAttributes(Origin origin, AttributeListReader lists) {
    this.origin = origin;
    this.lists = lists;
  }

  /** Keeps a named list. */
  void define(AttributeListNode list) {
    lists.define(origin.verbatim(list.getChars()));
  }

  /** The attributes of {@code block}. */
  Attributes of(Node block) {
    Attributes found = Attributes.NONE;
    Node first = block;
    while (first.getPrevious() instanceof AttributeListNode list && touching(list, first)) {
      first = list;
    }
    boolean free =
        first.getPrevious() == null || first == block || !touching(first.getPrevious(), first);
    if (free) {
      for (Node node = first; node != block && node != null; node = node.getNext()) {
        found = AttributeListReader.join(found, read(node));
      }
    }
    for (Node node = block;
        node.getNext() instanceof AttributeListNode list && touching(node, list);
        node = list) {
      found = AttributeListReader.join(found, read(list));
    }
    return found;
  }

  private Attributes read(Node list) {
    String source = origin.verbatim(list.getChars());
    return lists.define(source) ? Attributes.NONE : lists.read(source);
  }

  /** Whether no blank line stands between two neighbours; the markers of a quote are no text. */
  private boolean touching(Node before, Node after) {
    Span left = origin.span(before);
    Span right = origin.span(after);
    int feeds = 0;
    int from = left.end();
    while (from > left.start() && Character.isWhitespace(origin.source().charAt(from - 1))) {
      from--;
    }
    for (int i = from; i < right.start(); i++) {
      feeds += origin.source().charAt(i) == '\n' ? 1 : 0;
    }
    return feeds <= 1;
  }
}
