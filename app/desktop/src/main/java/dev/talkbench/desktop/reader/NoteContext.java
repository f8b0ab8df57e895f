package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Document;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;

/**
 * What the nodes of one note share.
 *
 * @param document the note
 * @param footnotes by label
 * @param ports the surroundings
 * @param measure dimensions at the present zoom
 * @param dark which of two pictures shows
 * @param jump goes to an anchor of this note, a footnote or a reference ({@code fn:}, {@code
 *     fnref:})
 * @param images decoded pictures
 * @param colours coloured code
 * @param formulas those in lines of text
 */
record NoteContext(
    Document document,
    Map<String, Block.Footnote> footnotes,
    ReaderPorts ports,
    Measure measure,
    ReadOnlyBooleanProperty dark,
    Consumer<String> jump,
    ImageLoader images,
    CodeColours colours,
    LineFormulas formulas) {
  static Map<String, Block.Footnote> footnotes(Document document) {
    var found = new HashMap<String, Block.Footnote>();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Footnote footnote) {
        found.put(footnote.label(), footnote);
      }
    }
    return found;
  }

  ReaderWords words() {
    return ports.words();
  }

  double px(double length) {
    return measure.px(length);
  }
}
