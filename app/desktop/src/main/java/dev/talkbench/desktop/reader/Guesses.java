package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Document;
import java.util.List;

/** What is known of every piece before any is built: its place, a height, a reading time. */
final class Guesses {
  private final Document document;
  private final List<Piece> pieces;
  private final int[] starts;
  private final double[] seconds;

  Guesses(Document document, List<Piece> pieces) {
    this.document = document;
    this.pieces = pieces;
    starts = new int[pieces.size()];
    seconds = new double[pieces.size() + 1];
    for (int i = 0; i < starts.length; i++) {
      Piece piece = pieces.get(i);
      starts[i] = piece.text().start();
      double time = 0;
      for (int at = piece.text().start(); at < piece.text().end(); at++) {
        time += Letters.seconds(document.text().charAt(at));
      }
      seconds[i + 1] = seconds[i] + time;
    }
  }

  /** The piece that holds {@code offset}, or the one before it. */
  int pieceAt(int offset) {
    int low = 0;
    int high = starts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Seconds to read everything after piece {@code index}. */
  double secondsAfter(int index) {
    return seconds[seconds.length - 1] - seconds[Math.min(seconds.length - 1, index + 1)];
  }

  /** Heights with the gaps above them, for a column of {@code width}. */
  double[] heights(double width, Measure measure, double[] gaps) {
    var heights = new double[starts.length];
    for (int i = 0; i < heights.length; i++) {
      heights[i] = gaps[i] + height(pieces.get(i), width, measure);
    }
    return heights;
  }

  private double height(Piece piece, double width, Measure measure) {
    return switch (piece) {
      case Piece.Head head -> measure.px(82);
      case Piece.Banner banner -> measure.px(44);
      case Piece.Of of ->
          switch (of.block()) {
            case Block.Heading h -> measure.px(31);
            case Block.CodeBlock c -> measure.px(50) + feeds(c) * measure.px(24);
            case Block.Diagram d -> measure.px(50) + feeds(d) * measure.px(24);
            case Block.Table t -> (t.rows().size() + 1) * measure.px(42);
            case Block.Figure f -> measure.px(240);
            case Block.DemoCard d -> measure.px(330);
            case Block.ThematicBreak b -> measure.px(25);
            default -> lines(of.block(), width / measure.text()) * measure.line();
          };
    };
  }

  private double feeds(Block block) {
    String text = document.text();
    int lines = 1;
    for (int at = block.text().start(); at < block.text().end(); at++) {
      if (text.charAt(at) == '\n') {
        lines++;
      }
    }
    return lines;
  }

  private double lines(Block block, double ems) {
    String text = document.text();
    double lines = 0;
    double line = 0;
    for (int at = block.text().start(); at < block.text().end(); at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        lines += Math.max(1, Math.ceil(line / ems));
        line = 0;
      } else {
        line += Letters.ems(c);
      }
    }
    return lines + Math.max(1, Math.ceil(line / ems));
  }
}
