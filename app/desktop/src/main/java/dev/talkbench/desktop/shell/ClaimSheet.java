package dev.talkbench.desktop.shell;

import dev.talkbench.claims.Claim;
import dev.talkbench.claims.Expectation;
import dev.talkbench.claims.Judgement;
import dev.talkbench.desktop.demo.Stamp;
import dev.talkbench.desktop.reader.ClaimStamp;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.workspace.Ledger;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A claim in full: who said it, as what, how it is measured, what this machine says, and the way to
 * measure it.
 */
final class ClaimSheet extends VBox {
  ClaimSheet(
      Claim claim,
      Ledger.Standing standing,
      ClaimStamp stamp,
      String speaker,
      String here,
      Messages messages,
      Runnable measure) {
    getStyleClass().add("info-sheet");
    var title = new Label("“" + claim.text() + "”");
    title.getStyleClass().add("sheet-title");
    title.setWrapText(true);
    getChildren().addAll(title, new HBox(new Stamp(stamp.text(), kind(stamp.kind()))));
    row(messages.get("claim.sheet.who"), speaker);
    row(messages.get("claim.sheet.as"), claim.as() == null ? "" : claim.as());
    if (claim.isMeasurable()) {
      row(
          messages.get("claim.sheet.how"),
          claim.demo() + " · " + claim.scenario() + " · " + claim.metric());
      row(messages.get("claim.sheet.expect"), expectation(claim.expectation()));
      String runs = messages.get("claim.sheet.runs", Integer.toString(standing.runs()));
      row(
          messages.get("claim.sheet.here"),
          here.isEmpty() ? messages.get("claim.sheet.never") : here + " · " + runs);
      if (standing.runs() < Judgement.MIN_RUNS) {
        row("", messages.get("claim.sheet.more", Integer.toString(standing.runs())));
      }
      var start = new Button(messages.get("claim.sheet.measure"));
      start.getStyleClass().add("accent");
      start.setDefaultButton(true);
      start.setOnAction(event -> measure.run());
      getChildren().add(start);
    } else {
      row("", messages.get("claim.sheet.quoted"));
    }
  }

  private void row(String name, String value) {
    if (value.isEmpty()) {
      return;
    }
    var head = new Label(name);
    head.getStyleClass().add("sheet-name");
    var words = new Label(value);
    words.getStyleClass().add("sheet-value");
    words.setWrapText(true);
    HBox.setHgrow(words, Priority.ALWAYS);
    Node line = name.isEmpty() ? words : new HBox(8, head, words);
    getChildren().add(line);
  }

  private static Stamp.Kind kind(ClaimStamp.Kind kind) {
    return switch (kind) {
      case QUOTED, NOT_HERE -> Stamp.Kind.QUOTED;
      case MEASURED -> Stamp.Kind.MEASURED;
      case SIMULATED -> Stamp.Kind.SIMULATED;
      case UNSURE -> Stamp.Kind.UNSURE;
    };
  }

  private static String expectation(@org.jspecify.annotations.Nullable Expectation expectation) {
    return switch (expectation) {
      case null -> "";
      case Expectation.Around e -> number(e.value()) + " ± " + number(e.tolerance());
      case Expectation.Near e -> number(e.value()) + " ± " + number(e.percent()) + "\u2009%";
      case Expectation.AtLeast e -> "≥ " + number(e.value());
      case Expectation.AtMost e -> "≤ " + number(e.value());
      case Expectation.Exactly e -> "= " + number(e.value());
      case Expectation.Truth e -> Boolean.toString(e.value());
      case Expectation.Same e -> "= " + e.text();
    };
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
