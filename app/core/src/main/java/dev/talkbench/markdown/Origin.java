package dev.talkbench.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.List;

/**
 * Takes text back from the source of a note: parsed was a masked copy of equal length.
 *
 * @param source NFC text of the file
 * @param shift where the parsed part begins in it
 * @param liquid tags of the source
 */
record Origin(String source, int shift, LiquidTags liquid) {
  /** Where {@code node} stands in the source. */
  Span span(Node node) {
    return span(node.getStartOffset(), node.getEndOffset());
  }

  private Span span(int start, int end) {
    int from = Math.clamp(start + (long) shift, 0, source.length());
    return new Span(from, Math.clamp(end + (long) shift, from, source.length()));
  }

  /** The source of {@code chars}, as written. */
  String verbatim(BasedSequence chars) {
    int length = chars.getEndOffset() - chars.getStartOffset();
    return length == chars.length()
        ? span(chars.getStartOffset(), chars.getEndOffset()).of(source)
        : unmask(chars);
  }

  /** Characters of pieces glued together by the parser, each looked up where it stands. */
  private String unmask(BasedSequence chars) {
    var text = new StringBuilder(chars.length());
    for (int i = 0; i < chars.length(); i++) {
      int at = chars.getIndexOffset(i);
      text.append(at < 0 ? chars.charAt(i) : source.charAt(at + shift));
    }
    return text.toString();
  }

  /** The source of lines, as written, one after the other. */
  String verbatim(List<BasedSequence> lines) {
    var text = new StringBuilder();
    for (BasedSequence line : lines) {
      text.append(verbatim(line));
    }
    return text.toString();
  }

  /** Escapes and entities decoded, Liquid resolved. */
  String plain(BasedSequence chars) {
    return Escaping.unescapeString(resolved(chars));
  }

  /** Liquid resolved, nothing else. */
  String resolved(BasedSequence chars) {
    int start = chars.getStartOffset() + shift;
    int end = chars.getEndOffset() + shift;
    LiquidTags.Tag tag = liquid.from(start);
    if (tag == null || tag.start() >= end || end - start != chars.length()) {
      return verbatim(chars);
    }
    var text = new StringBuilder();
    int at = start;
    for (; tag != null && tag.start() < end; tag = liquid.from(tag.end())) {
      if (tag.start() > at) {
        text.append(source, at, tag.start());
      }
      // What a tag stands for is said where it begins; a tag of several lines is met once a line.
      if (tag.start() >= start) {
        text.append(
            switch (tag.kind()) {
              case SILENT -> "";
              case ADDRESS, POST -> tag.value();
              case EMBED -> title(tag);
              case LITERAL -> source.substring(tag.start(), Math.min(tag.end(), end));
            });
      } else if (tag.kind() == LiquidTags.Kind.LITERAL) {
        text.append(source, start, Math.min(tag.end(), end));
      }
      at = Math.min(tag.end(), end);
    }
    return text.append(source, at, end).toString();
  }

  private static String title(LiquidTags.Tag tag) {
    LiquidTags.Embedded embedded = LiquidTags.embedded(tag.value());
    return embedded.title().isEmpty() ? embedded.target() : embedded.title();
  }
}
