package dev.talkbench.desktop.search;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.markdown.Span;
import dev.talkbench.search.MatchKind;
import dev.talkbench.search.SearchResponse.NoteHit;
import dev.talkbench.search.SearchResponse.SectionHit;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * One section among the results: heading path, the reason when the hit is not literal, one line of
 * text with the hits lit.
 */
final class ResultRow extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final NoteHit note;
  private final SectionHit section;
  private final Label why = new Label();
  private final String reason;
  private final String open;

  ResultRow(NoteHit note, SectionHit section, Messages messages) {
    this.note = note;
    this.section = section;
    this.open = messages.get("search.open");
    this.reason =
        section.matchKind() == MatchKind.LITERAL
            ? ""
            : messages.get("match." + section.matchKind().id());
    getStyleClass().add("result-row");
    String path =
        section.heading().isEmpty() ? note.title() : String.join(" › ", section.heading());
    var where = new Label(path);
    where.getStyleClass().add("result-path");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    why.getStyleClass().add("result-why");
    why.setText(reason);
    why.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(new HBox(12, where, gap, why), snippet());
    setAccessibleText(
        String.format(Locale.ROOT, "%s. %s. %s %s", note.title(), path, section.snippet(), reason));
  }

  private TextFlow snippet() {
    var flow = new TextFlow();
    flow.getStyleClass().add("result-snippet");
    String text = section.snippet().replace('\n', ' ');
    int at = 0;
    for (Span span : section.spans()) {
      if (span.start() < at || span.end() > text.length()) {
        continue;
      }
      flow.getChildren().add(new Text(text.substring(at, span.start())));
      var lit = new Label(span.of(text));
      lit.getStyleClass().add("result-lit");
      flow.getChildren().add(lit);
      at = span.end();
    }
    flow.getChildren().add(new Text(text.substring(at)));
    flow.setMaxHeight(22);
    flow.setMinHeight(22);
    var clip = new javafx.scene.shape.Rectangle();
    clip.widthProperty().bind(flow.widthProperty());
    clip.heightProperty().bind(flow.heightProperty());
    flow.setClip(clip);
    return flow;
  }

  void select(boolean on) {
    pseudoClassStateChanged(SELECTED, on);
    why.setText(on ? (reason.isEmpty() ? open : reason + "   " + open) : reason);
  }

  NoteHit note() {
    return note;
  }

  SectionHit section() {
    return section;
  }
}
