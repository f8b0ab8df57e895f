package dev.talkbench.desktop.search;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.markdown.Span;
import dev.talkbench.search.MatchKind;
import dev.talkbench.search.SearchResponse.NoteHit;
import dev.talkbench.search.SearchResponse.SectionHit;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * One section among the results: heading path, the reason when the hit is not literal, one line of
 * text with the hits lit.
 */
final class ResultRow extends VBox implements Choice {
  /** Units of text that may stand before the first lit word. */
  private static final int LEAD = 36;

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final SectionHit section;
  private final Runnable take;
  private final Label why = new Label();
  private final String reason;
  private final String open;

  ResultRow(NoteHit note, SectionHit section, Messages messages, Runnable take) {
    this.section = section;
    this.take = take;
    setOnMouseClicked(event -> take.run());
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
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleText(
        String.format(Locale.ROOT, "%s. %s. %s %s", note.title(), path, section.snippet(), reason));
  }

  /** One line that begins early enough for the first lit word to be seen. */
  private HBox snippet() {
    var line = new HBox();
    line.getStyleClass().add("result-snippet");
    line.setAlignment(Pos.BASELINE_LEFT);
    String text = section.snippet().replace('\n', ' ');
    int at = 0;
    if (!section.spans().isEmpty() && section.spans().getFirst().start() > LEAD) {
      at = text.indexOf(' ', section.spans().getFirst().start() - LEAD) + 1;
      line.getChildren().add(new Text("…"));
    }
    for (Span span : section.spans()) {
      if (span.start() < at || span.end() > text.length()) {
        continue;
      }
      line.getChildren().add(new Text(text.substring(at, span.start())));
      var lit = new Label(span.of(text));
      lit.getStyleClass().add("result-lit");
      lit.setMinWidth(USE_PREF_SIZE);
      line.getChildren().add(lit);
      at = span.end();
    }
    line.getChildren().add(new Text(text.substring(at)));
    line.setMinWidth(0);
    var clip = new Rectangle();
    clip.widthProperty().bind(line.widthProperty());
    clip.heightProperty().bind(line.heightProperty());
    line.setClip(clip);
    return line;
  }

  @Override
  public void select(boolean on) {
    pseudoClassStateChanged(SELECTED, on);
    why.setText(on ? (reason.isEmpty() ? open : reason + "   " + open) : reason);
  }

  @Override
  public void take() {
    take.run();
  }

  @Override
  public Node node() {
    return this;
  }
}
