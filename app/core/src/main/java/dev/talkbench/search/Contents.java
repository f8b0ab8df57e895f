package dev.talkbench.search;

import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Inline;
import dev.talkbench.markdown.Span;
import java.util.ArrayList;
import java.util.List;

/** Where code, demos and claims stand in a document, as ranges of its projection, in order. */
final class Contents {
  private final List<Span> code = new ArrayList<>();
  private final List<Span> demos = new ArrayList<>();
  private final List<Span> claims = new ArrayList<>();

  /** Walks {@code document}. */
  Contents(Document document) {
    document.blocks().forEach(this::block);
  }

  List<Span> code() {
    return code;
  }

  List<Span> demos() {
    return demos;
  }

  List<Span> claims() {
    return claims;
  }

  /** Whether one of {@code spans} begins in {@code range}. */
  static boolean any(List<Span> spans, Span range) {
    return spans.stream().anyMatch(s -> range.contains(s.start()));
  }

  private void block(Block block) {
    switch (block) {
      case Block.CodeBlock b -> code.add(b.text());
      case Block.Diagram b -> code.add(b.text());
      case Block.MathBlock b -> code.add(b.text());
      case Block.DemoCard b -> {
        demos.add(b.text());
        runs(b.content(), b.text());
      }
      case Block.TextBlock b -> runs(b.content(), b.text());
      case Block.Quote b -> b.content().forEach(this::block);
      case Block.Callout b -> b.content().forEach(this::block);
      case Block.ListBlock b -> b.items().forEach(this::block);
      case Block.ListItem b -> b.content().forEach(this::block);
      case Block.DefinitionList b -> b.content().forEach(this::block);
      case Block.Details b -> b.content().forEach(this::block);
      case Block.Footnote b -> b.content().forEach(this::block);
      case Block.Table b -> {
        b.header().forEach(this::block);
        b.rows().forEach(row -> row.forEach(this::block));
      }
      case Block.Figure b -> runs(b.caption(), b.text());
      case Block.ThematicBreak b -> {}
      case Block.Embed b -> {}
    }
  }

  private void runs(List<Inline> runs, Span at) {
    for (Inline run : runs) {
      if (run instanceof Inline.Claim) {
        claims.add(at);
      } else if (run instanceof Inline.Container container) {
        runs(container.content(), at);
      }
    }
  }
}
