package dev.talkbench.desktop.claims;

import dev.talkbench.claims.Claim;
import dev.talkbench.desktop.demo.Stamp;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.workspace.Ledger.Standing;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A claim in full: who said it, as what, how it is measured and against what, what this machine
 * says and why, and the way to measure it.
 */
public final class ClaimSheet extends VBox {
  /** A sheet; {@code measure} starts the runs. */
  public ClaimSheet(
      Claim claim, Standing standing, ClaimWords words, Messages messages, Runnable measure) {
    getStyleClass().add("info-sheet");
    var title = new Label("“" + claim.text() + "”");
    title.getStyleClass().add("sheet-title");
    title.setWrapText(true);
    var stamp = new Stamp(words.alone(standing.verdict()), ClaimWords.kind(standing.verdict()));
    var verdict = new VBox(5, stamp);
    String reason = words.reason(claim, standing);
    if (!reason.isEmpty()) {
      var why = new Label(reason);
      why.getStyleClass().add("sheet-reason");
      why.setWrapText(true);
      verdict.getChildren().add(why);
    }
    getChildren().addAll(title, verdict);
    row(messages.get("claim.sheet.who"), words.speaker(claim));
    row(messages.get("claim.sheet.as"), claim.as() == null ? "" : claim.as());
    if (!claim.isMeasurable()) {
      row("", messages.get("claim.sheet.quoted"));
      return;
    }
    if (!words.known(claim)) {
      String named =
          Stream.of(claim.demo(), claim.scenario(), claim.metric())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" · "));
      row("", messages.get("claim.sheet.unknown", named));
      return;
    }
    row(messages.get("claim.sheet.how"), words.method(claim));
    row(messages.get("claim.sheet.figure"), words.figure(claim));
    row(messages.get("claim.sheet.settings"), words.settings(claim));
    row(messages.get("claim.sheet.control"), words.control(claim));
    row(messages.get("claim.sheet.expect"), words.expectation(claim, standing.unit()));
    String here = words.here(standing, "");
    String runs = messages.get("claim.sheet.runs", Integer.toString(standing.runs()));
    row(
        messages.get("claim.sheet.here"),
        standing.runs() == 0
            ? messages.get("claim.sheet.never")
            : here.isEmpty() ? runs : here + " · " + runs);
    var start = new Button(messages.get("claim.sheet.measure"), new FontIcon(Feather.PLAY));
    start.getStyleClass().add("accent");
    start.setDefaultButton(true);
    start.setOnAction(event -> measure.run());
    VBox.setMargin(start, new javafx.geometry.Insets(4, 0, 0, 0));
    getChildren().add(start);
  }

  private void row(String name, String value) {
    if (value.isEmpty()) {
      return;
    }
    var words = new Label(value);
    words.getStyleClass().add("sheet-value");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    if (name.isEmpty()) {
      getChildren().add(words);
      return;
    }
    var head = new Label(name);
    head.getStyleClass().add("sheet-name");
    getChildren().add(new HBox(8, head, words));
  }
}
