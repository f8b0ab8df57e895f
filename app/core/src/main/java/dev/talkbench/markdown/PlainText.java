package dev.talkbench.markdown;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The fallback: every line of the source as it is, one paragraph for each run of lines between
 * blank ones.
 */
final class PlainText {
  private PlainText() {}

  static Document document(String raw, List<Problem> problems) {
    String source =
        Normalizer.normalize(raw.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
    var blocks = new ArrayList<Block>();
    var text = new StringBuilder();
    int at = 0;
    for (String part : source.split("\n{2,}", -1)) {
      int start = source.indexOf(part, at);
      at = start + part.length();
      if (part.isBlank()) {
        continue;
      }
      if (!text.isEmpty()) {
        text.append('\n');
      }
      int from = text.length();
      var runs = new ArrayList<Inline>();
      String[] lines = part.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          runs.add(new Inline.LineBreak(true));
        }
        runs.add(new Inline.Text(lines[i]));
      }
      text.append(Inlines.text(runs));
      blocks.add(
          new Block.Paragraph(
              runs, Attributes.NONE, new Span(start, at), new Span(from, text.length())));
    }
    var whole = new Section("", List.of(), 0, new Span(0, text.length()));
    return new Document(
        FrontMatter.NONE, blocks, source, text.toString(), List.of(whole), problems, true);
  }
}
