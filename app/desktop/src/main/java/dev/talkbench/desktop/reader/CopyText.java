package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Span;

/**
 * Text for the clipboard: the projection, with a blank line between blocks and markers before
 * items. Tables are tab-separated and code is verbatim already. Pure.
 */
final class CopyText {
  private final String text;
  private final Span range;
  private final StringBuilder out = new StringBuilder();

  private CopyText(String text, Span range) {
    this.text = text;
    this.range = range;
  }

  /** What {@code range} of the projection reads like on the clipboard. */
  static String of(Document document, Span range) {
    var copy = new CopyText(document.text(), range);
    for (Block block : document.blocks()) {
      if (copy.touches(block)) {
        if (!copy.out.isEmpty()) {
          copy.out.append("\n\n");
        }
        copy.add(block, "");
      }
    }
    return copy.out.toString();
  }

  private boolean touches(Block block) {
    return block.text().start() < range.end() && range.start() < block.text().end();
  }

  private void add(Block block, String indent) {
    if (block instanceof Block.ListBlock list && list.items().size() > 0) {
      Integer start = list.start();
      int number = start == null ? 0 : start;
      boolean first = true;
      for (Block.ListItem item : list.items()) {
        if (touches(item)) {
          String mark = start == null ? "- " : number + ". ";
          boolean whole = range.start() <= item.text().start();
          out.append(first ? "" : "\n" + indent).append(whole ? mark : "");
          item(item, indent + "  ");
          first = false;
        }
        number++;
      }
    } else {
      int from = Math.max(range.start(), block.text().start());
      int to = Math.min(range.end(), block.text().end());
      out.append(text, from, to);
    }
  }

  private void item(Block.ListItem item, String indent) {
    boolean first = true;
    for (Block block : item.content()) {
      if (touches(block)) {
        out.append(first ? "" : "\n" + indent);
        add(block, indent);
        first = false;
      }
    }
  }
}
