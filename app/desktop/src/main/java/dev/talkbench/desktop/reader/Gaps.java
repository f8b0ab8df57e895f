package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Block;

/** White space above a block, in pixels at zoom 1: the look's steps of four. */
final class Gaps {
  /** Between paragraphs. */
  static final double TEXT = 20;

  /** Around what is not prose. */
  static final double CARD = 28;

  private Gaps() {}

  /** Space between two pieces of the page. */
  static double above(Piece previous, Piece next) {
    return switch (next) {
      case Piece.Head head -> 44;
      case Piece.Banner banner -> CARD;
      case Piece.Of of when !of.join().opens() ->
          of.block() instanceof Block.ListBlock list ? between(list) : 0;
      case Piece.Of of ->
          switch (previous) {
            case Piece.Head head -> 32;
            case Piece.Banner banner -> CARD;
            case Piece.Of before -> between(before.block(), of.block());
          };
    };
  }

  /** Space between two blocks of one level. */
  static double between(Block previous, Block next) {
    if (next instanceof Block.Heading heading) {
      if (previous instanceof Block.Heading) {
        return 20;
      }
      return switch (heading.level()) {
        case 1 -> 52;
        case 2 -> 44;
        case 3 -> 36;
        default -> 28;
      };
    }
    if (previous instanceof Block.Heading heading) {
      return heading.level() <= 2 ? 12 : 8;
    }
    if (next instanceof Block.Footnote) {
      return previous instanceof Block.Footnote ? 8 : 52;
    }
    if (isCard(previous) || isCard(next)) {
      return CARD;
    }
    if (next instanceof Block.ListBlock) {
      return 12;
    }
    return TEXT;
  }

  /** Space between items of a list. */
  static double between(Block.ListBlock list) {
    return list.tight() ? 6 : 12;
  }

  private static boolean isCard(Block block) {
    return switch (block) {
      case Block.CodeBlock b -> true;
      case Block.Diagram b -> true;
      case Block.MathBlock b -> true;
      case Block.Table b -> true;
      case Block.Figure b -> true;
      case Block.Embed b -> true;
      case Block.DemoCard b -> true;
      case Block.Callout b -> true;
      case Block.Details b -> true;
      case Block.ThematicBreak b -> true;
      case Block.Quote b -> false;
      case Block.Heading b -> false;
      case Block.Paragraph b -> false;
      case Block.ListBlock b -> false;
      case Block.ListItem b -> false;
      case Block.TableCell b -> false;
      case Block.DefinitionList b -> false;
      case Block.Footnote b -> false;
    };
  }
}
