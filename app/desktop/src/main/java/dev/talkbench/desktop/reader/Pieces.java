package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Inline;
import dev.talkbench.markdown.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a document into pieces of bounded cost, so that one endless paragraph or log listing opens
 * as fast as a page of prose. Pure; any thread.
 */
final class Pieces {
  private static final int PARAGRAPH = 2_400;
  private static final int CODE_LINES = 80;
  private static final int CODE_LENGTH = 8_000;
  private static final int LIST_ITEMS = 24;
  private static final int TABLE_ROWS = 40;

  private Pieces() {}

  /** The head, the banner if the note is plain text, and every block. */
  static List<Piece> of(Document document, NoteHeader header) {
    var pieces = new ArrayList<Piece>();
    pieces.add(new Piece.Head(header, new Span(0, 0)));
    if (document.plain()) {
      pieces.add(new Piece.Banner(new Span(0, 0)));
    }
    boolean first = true;
    for (Block block : document.blocks()) {
      boolean repeatsTitle =
          first
              && block instanceof Block.Heading heading
              && heading.level() == 1
              && heading.text().of(document.text()).strip().equals(header.title().strip());
      first = false;
      if (!repeatsTitle) {
        List<Block> parts = cut(block);
        for (int i = 0; i < parts.size(); i++) {
          pieces.add(new Piece.Of(parts.get(i), block, Piece.Join.of(i, parts.size())));
        }
      }
    }
    return List.copyOf(pieces);
  }

  private static List<Block> cut(Block block) {
    return switch (block) {
      case Block.Paragraph p when p.text().length() > 2 * PARAGRAPH -> paragraph(p);
      case Block.CodeBlock c when c.code().length() > CODE_LENGTH || lines(c.code()) > CODE_LINES ->
          code(c);
      case Block.ListBlock l when l.items().size() > LIST_ITEMS + LIST_ITEMS / 2 -> list(l);
      case Block.Table t when t.rows().size() > TABLE_ROWS + TABLE_ROWS / 2 -> table(t);
      default -> List.of(block);
    };
  }

  private static long lines(String code) {
    return code.chars().filter(c -> c == '\n').count() + 1;
  }

  private static List<Block> paragraph(Block.Paragraph whole) {
    var parts = new ArrayList<Block>();
    var runs = new ArrayList<Inline>();
    int from = whole.text().start();
    int at = from;
    for (Inline run : whole.content()) {
      String text = run.text();
      boolean breaks = run instanceof Inline.LineBreak;
      if (breaks && at - from >= PARAGRAPH) {
        parts.add(part(whole, runs, from, at));
        runs = new ArrayList<>();
        at += text.length();
        from = at;
      } else if (run instanceof Inline.Text && text.length() > PARAGRAPH) {
        int start = 0;
        while (start < text.length()) {
          int end = wordEnd(text, start);
          runs.add(new Inline.Text(text.substring(start, end)));
          at += end - start;
          if (at - from >= PARAGRAPH) {
            parts.add(part(whole, runs, from, at));
            runs = new ArrayList<>();
            from = at;
          }
          start = end;
        }
      } else {
        runs.add(run);
        at += text.length();
      }
    }
    if (!runs.isEmpty()) {
      parts.add(part(whole, runs, from, at));
    }
    return parts;
  }

  private static Block part(Block.Paragraph whole, List<Inline> runs, int from, int to) {
    return new Block.Paragraph(
        List.copyOf(runs), whole.attributes(), whole.source(), new Span(from, to));
  }

  /** End of a stretch of about one part, after a space where there is one. */
  private static int wordEnd(String text, int start) {
    int end = Math.min(text.length(), start + PARAGRAPH);
    if (end == text.length()) {
      return end;
    }
    int space = text.lastIndexOf(' ', end);
    if (space > start + PARAGRAPH / 2) {
      return space + 1;
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
  }

  private static List<Block> code(Block.CodeBlock whole) {
    var parts = new ArrayList<Block>();
    String code = whole.code();
    int start = 0;
    while (start <= code.length()) {
      int end = start;
      int lines = 0;
      while (end < code.length() && lines < CODE_LINES && end - start < CODE_LENGTH) {
        int feed = code.indexOf('\n', end);
        int next = feed < 0 ? code.length() : feed + 1;
        end = Math.min(next, start + CODE_LENGTH);
        lines++;
      }
      boolean feed = end > start && end < code.length() && code.charAt(end - 1) == '\n';
      int to = feed ? end - 1 : end;
      int base = whole.text().start();
      parts.add(
          new Block.CodeBlock(
              whole.language(),
              whole.title(),
              code.substring(start, to),
              whole.attributes(),
              whole.source(),
              new Span(base + start, base + to)));
      if (end >= code.length()) {
        break;
      }
      start = end;
    }
    return parts;
  }

  private static List<Block> list(Block.ListBlock whole) {
    var parts = new ArrayList<Block>();
    List<Block.ListItem> items = whole.items();
    for (int i = 0; i < items.size(); i += LIST_ITEMS) {
      List<Block.ListItem> some = items.subList(i, Math.min(items.size(), i + LIST_ITEMS));
      Integer start = whole.start();
      parts.add(
          new Block.ListBlock(
              start == null ? null : Integer.valueOf(start + i),
              whole.tight(),
              List.copyOf(some),
              whole.source(),
              new Span(some.getFirst().text().start(), some.getLast().text().end())));
    }
    return parts;
  }

  private static List<Block> table(Block.Table whole) {
    var parts = new ArrayList<Block>();
    List<List<Block.TableCell>> rows = whole.rows();
    for (int i = 0; i < rows.size(); i += TABLE_ROWS) {
      List<List<Block.TableCell>> some = rows.subList(i, Math.min(rows.size(), i + TABLE_ROWS));
      int start = i == 0 ? whole.text().start() : start(some);
      int end = some.getLast().isEmpty() ? start : some.getLast().getLast().text().end();
      parts.add(
          new Block.Table(
              whole.columns(),
              i == 0 ? whole.header() : List.of(),
              List.copyOf(some),
              whole.source(),
              new Span(start, Math.max(start, end))));
    }
    return parts;
  }

  private static int start(List<List<Block.TableCell>> rows) {
    for (List<Block.TableCell> row : rows) {
      if (!row.isEmpty()) {
        return row.getFirst().text().start();
      }
    }
    return 0;
  }
}
