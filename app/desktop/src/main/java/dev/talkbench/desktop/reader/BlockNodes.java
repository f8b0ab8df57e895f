package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.reader.Built.Breadth;
import dev.talkbench.desktop.reader.Built.Parts;
import dev.talkbench.markdown.Block;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Makes the node of a piece: one arm for each kind of block. JavaFX thread. */
final class BlockNodes {
  private final NoteContext context;

  BlockNodes(NoteContext context) {
    this.context = context;
  }

  /** The node of a piece. */
  Built build(Piece piece) {
    var parts = new Parts();
    return switch (piece) {
      case Piece.Head head -> parts.into(new HeadNode(head.header(), context), Breadth.COLUMN);
      case Piece.Banner banner -> {
        var words = new Label(context.words().get("banner.plain"));
        words.setWrapText(true);
        words.getStyleClass().add("banner");
        yield parts.into(words, Breadth.CARD);
      }
      case Piece.Of of -> {
        Region node = node(of, parts);
        yield parts.into(node, breadth(of.block()));
      }
    };
  }

  private static Breadth breadth(Block block) {
    return switch (block) {
      case Block.Table t -> Breadth.WIDE;
      case Block.CodeBlock c -> Breadth.LISTING;
      case Block.Diagram d -> Breadth.LISTING;
      case Block.MathBlock m -> Breadth.LISTING;
      case Block.DemoCard d -> Breadth.CARD;
      case Block.Callout c -> Breadth.CARD;
      default -> Breadth.COLUMN;
    };
  }

  private Region node(Piece.Of of, Parts parts) {
    return switch (of.block()) {
      case Block.CodeBlock code -> new CodeNode(code, of, context, parts);
      case Block.ListBlock list -> new ListNode(list, this, context, parts, 0);
      case Block.Table table -> new TableNode(table, (Block.Table) of.whole(), context, parts);
      default -> node(of.block(), parts, 0);
    };
  }

  /** The node of a block inside another or on the page. */
  private Region node(Block block, Parts parts, int depth) {
    return switch (block) {
      case Block.Heading heading -> heading(heading, parts);
      case Block.Paragraph paragraph ->
          InlineRuns.leaf(context, paragraph.content(), paragraph.text(), parts, "prose");
      case Block.CodeBlock code ->
          new CodeNode(code, new Piece.Of(code, code, Piece.Join.WHOLE), context, parts);
      case Block.Diagram diagram -> DiagramNode.diagram(diagram, context, parts);
      case Block.MathBlock math -> DiagramNode.formula(math, context, parts);
      case Block.Quote quote -> quote(quote, parts, depth);
      case Block.Callout callout -> new CalloutNode(callout, this, context, parts, depth);
      case Block.ListBlock list -> new ListNode(list, this, context, parts, depth);
      case Block.ListItem item -> column(item.content(), parts, depth, "item");
      case Block.Table table -> new TableNode(table, table, context, parts);
      case Block.TableCell cell -> InlineRuns.leaf(context, cell.content(), cell.text(), parts);
      case Block.Figure figure -> new FigureNode(figure, context, parts);
      case Block.ThematicBreak rule -> rule();
      case Block.DefinitionList list -> definitions(list, parts, depth);
      case Block.Details details -> new FoldNode(details, this, context, parts, depth);
      case Block.Footnote footnote -> ListNode.footnote(footnote, this, context, parts);
      case Block.Embed embed -> new EmbedNode(embed, context, parts);
      case Block.DemoCard card -> demo(card, parts);
    };
  }

  /** Blocks one below the other, with the page's gaps drawn closer. */
  VBox column(List<Block> blocks, Parts parts, int depth, String style) {
    var column = new VBox();
    column.getStyleClass().add(style);
    column.setFillWidth(true);
    Block previous = null;
    for (Block block : blocks) {
      Region node = node(block, parts, depth);
      if (previous != null) {
        double gap = Math.min(16, Gaps.between(previous, block));
        boolean list = block instanceof Block.ListBlock;
        VBox.setMargin(node, new Insets(context.px(list ? 6 : gap * 0.75), 0, 0, 0));
      }
      column.getChildren().add(node);
      previous = block;
    }
    return column;
  }

  private Region heading(Block.Heading heading, Parts parts) {
    TextLeaf leaf =
        InlineRuns.leaf(
            context, heading.content(), heading.text(), parts, "heading", "h" + heading.level());
    leaf.setAccessibleRoleDescription(context.words().get("heading.level", heading.level()));
    return new HeadingNode(leaf, heading.anchor(), context);
  }

  private Region quote(Block.Quote quote, Parts parts, int depth) {
    VBox column = column(quote.content(), parts, depth, "quote");
    column.setPadding(new Insets(0, 0, 0, context.px(20)));
    return column;
  }

  private Region definitions(Block.DefinitionList list, Parts parts, int depth) {
    var column = new VBox();
    column.getStyleClass().add("definitions");
    for (Block block : list.content()) {
      boolean term = block instanceof Block.Paragraph;
      Region node =
          block instanceof Block.Paragraph paragraph
              ? InlineRuns.leaf(context, paragraph.content(), paragraph.text(), parts, "term")
              : node(block, parts, depth);
      boolean first = column.getChildren().isEmpty();
      VBox.setMargin(
          node, new Insets(first ? 0 : context.px(term ? 16 : 4), 0, 0, term ? 0 : context.px(24)));
      column.getChildren().add(node);
    }
    return column;
  }

  private Region rule() {
    var line = new Region();
    line.getStyleClass().add("rule");
    line.setMinHeight(1);
    line.setPrefHeight(1);
    line.setMaxHeight(1);
    var holder = new StackPane(line);
    holder.setPadding(new Insets(context.px(12), 0, context.px(12), 0));
    line.setMaxWidth(context.px(120));
    return holder;
  }

  private Region demo(Block.DemoCard card, Parts parts) {
    Node supplied = context.ports().demo().apply(card).orElse(null);
    if (supplied instanceof Region region) {
      return region;
    }
    if (supplied != null) {
      return new StackPane(supplied);
    }
    return EmbedNode.unknownDemo(card, context, parts);
  }
}
