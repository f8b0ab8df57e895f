package dev.talkbench.markdown;

import java.util.List;

/** Meets every run of a document in order, those inside other runs as well. */
public final class InlineWalk {
  /** Told of the runs. */
  public interface Visitor {
    /**
     * A run, before those inside it.
     *
     * @param at where it begins in the projection
     * @param block whose text it is part of
     */
    void meet(Inline run, int at, Block block);
  }

  private final Visitor visitor;

  private InlineWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Walks through all of {@code document}. */
  public static void through(Document document, Visitor visitor) {
    new InlineWalk(visitor).blocks(document.blocks());
  }

  private void blocks(List<? extends Block> blocks) {
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    switch (block) {
      case Block.TextBlock text -> runs(text.content(), block.text().start(), block);
      case Block.Quote quote -> blocks(quote.content());
      case Block.Callout callout -> {
        runs(callout.title(), block.text().start(), block);
        blocks(callout.content());
      }
      case Block.ListBlock list -> blocks(list.items());
      case Block.ListItem item -> blocks(item.content());
      case Block.Table table -> {
        blocks(table.header());
        table.rows().forEach(this::blocks);
      }
      case Block.Figure figure -> {
        int caption = block.text().end() - Inlines.text(figure.caption()).length();
        runs(figure.caption(), caption, block);
      }
      case Block.DefinitionList list -> blocks(list.content());
      case Block.Details details -> {
        runs(details.summary(), block.text().start(), block);
        blocks(details.content());
      }
      case Block.Footnote footnote -> blocks(footnote.content());
      case Block.CodeBlock _,
          Block.Diagram _,
          Block.MathBlock _,
          Block.ThematicBreak _,
          Block.Embed _ -> {
        // They hold text, but no runs of it.
      }
    }
  }

  private void runs(List<Inline> runs, int start, Block block) {
    int at = start;
    for (Inline run : runs) {
      visitor.meet(run, at, block);
      if (run instanceof Inline.Container container) {
        runs(container.content(), at, block);
      }
      at += run.text().length();
    }
  }
}
