package dev.talkbench.desktop;

import dev.talkbench.cli.Language;
import dev.talkbench.desktop.report.Details;
import dev.talkbench.desktop.report.Log;
import dev.talkbench.desktop.report.Redaction;
import dev.talkbench.desktop.text.Failures;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.workspace.DataDir;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * When the data folder cannot be opened: what is wrong and what to do, in a window and on standard
 * error.
 */
final class FailureWindow {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 240;

  private FailureWindow() {}

  /** Shows it; the app ends when it is closed. JavaFX thread. */
  static void show(Throwable cause, DataDir data, Log log, Language language) {
    var messages = new Messages(language.id());
    Throwable why =
        cause instanceof UncheckedIOException wrapped && wrapped.getCause() != null
            ? wrapped.getCause()
            : cause;
    String message = Failures.words(why, messages);
    System.err.println("talkbench: " + message);
    log.failure("the data folder could not be opened", cause);
    var stage = new Stage();
    stage.setTitle("Talkbench");
    var scene = new Scene(content(message, data, log, messages), WIDTH, HEIGHT);
    new Theme().dress(scene);
    stage.setScene(scene);
    stage.setOnHidden(
        event -> {
          log.close();
          Platform.exit();
          System.exit(1);
        });
    stage.show();
  }

  /** What it shows. */
  static VBox content(String message, DataDir data, Log log, Messages messages) {
    var title = new Label(messages.get("error.title"));
    title.getStyleClass().add("sheet-title");
    var words = new Label(message);
    words.getStyleClass().add("sheet-value");
    words.setWrapText(true);
    var doctor = new Label(messages.get("error.doctor"));
    doctor.getStyleClass().add("sheet-name");
    doctor.setWrapText(true);
    var copy = new Button(messages.get("error.details"));
    copy.setOnAction(
        event -> {
          Redaction redaction = Redaction.of(data.root());
          var content = new ClipboardContent();
          content.putString(
              redaction.of(message) + "\n" + Details.of(List.of(), log.recent(), redaction));
          Clipboard.getSystemClipboard().setContent(content);
        });
    var close = new Button(messages.get("error.close"));
    close.getStyleClass().add("accent");
    close.setDefaultButton(true);
    close.setOnAction(event -> close.getScene().getWindow().hide());
    var box = new VBox(14, title, words, doctor, new HBox(8, copy, close));
    box.getStyleClass().addAll("shell", "failure");
    return box;
  }
}
