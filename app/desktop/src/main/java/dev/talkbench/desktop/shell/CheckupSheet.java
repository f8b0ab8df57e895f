package dev.talkbench.desktop.shell;

import dev.talkbench.cli.Check;
import dev.talkbench.desktop.demo.Stamp;
import dev.talkbench.desktop.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the check-up found, how to mend it, and the details to copy for a report. */
final class CheckupSheet extends VBox {
  private static final double WIDTH = 620;

  /** {@code details} makes the text to copy. */
  CheckupSheet(
      List<Check> checks,
      Function<List<Check>, String> details,
      Messages messages,
      Runnable copied) {
    getStyleClass().addAll("info-sheet", "checkup");
    setPrefWidth(WIDTH);
    boolean sound = checks.stream().noneMatch(c -> c.verdict() == Check.Verdict.FAILED);
    var title = new Label(messages.get(sound ? "checkup.sound" : "checkup.broken"));
    title.getStyleClass().add("sheet-title");
    title.setWrapText(true);
    getChildren().add(title);
    for (Check check : checks) {
      getChildren().add(row(check, messages));
    }
    var copy = new Button(messages.get("error.details"));
    copy.setDefaultButton(true);
    copy.setOnAction(
        event -> {
          var content = new ClipboardContent();
          content.putString(details.apply(checks));
          Clipboard.getSystemClipboard().setContent(content);
          copied.run();
        });
    getChildren().add(copy);
  }

  private static HBox row(Check check, Messages messages) {
    var stamp =
        switch (check.verdict()) {
          case OK -> new Stamp(messages.get("checkup.ok"), Stamp.Kind.MEASURED);
          case WARNING -> new Stamp(messages.get("checkup.warning"), Stamp.Kind.UNSURE);
          case FAILED -> new Stamp(messages.get("checkup.failed"), Stamp.Kind.DIFFERENT);
        };
    stamp.setMinWidth(USE_PREF_SIZE);
    var name = new Label(line(check.name()));
    name.getStyleClass().add("sheet-name");
    name.setMinWidth(USE_PREF_SIZE);
    var words = new VBox(2, value(line(check.found())));
    if (!check.mend().isEmpty()) {
      words.getChildren().add(value("→ " + check.mend()));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(10, stamp, name, words);
    row.getStyleClass().add("checkup-row");
    return row;
  }

  /** The terminal lists them in small letters. */
  private static String line(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Label value(String text) {
    var label = new Label(text);
    label.getStyleClass().add("sheet-value");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
