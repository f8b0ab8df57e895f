package dev.talkbench.desktop;

import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * When the data folder cannot be opened: what is wrong and what to do, in a window and on standard
 * error.
 */
final class FailureWindow {
  private FailureWindow() {}

  static void show(Throwable cause) {
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    System.err.println("talkbench: " + message);
    var words = new Label(message);
    words.setWrapText(true);
    var copy = new Button("Copy · 복사");
    copy.setOnAction(
        event -> {
          var content = new ClipboardContent();
          content.putString(message);
          Clipboard.getSystemClipboard().setContent(content);
        });
    var close = new Button("Close · 닫기");
    close.setDefaultButton(true);
    close.setOnAction(event -> Platform.exit());
    var box = new VBox(16, words, new javafx.scene.layout.HBox(8, copy, close));
    box.setPadding(new Insets(24));
    box.setStyle("-fx-font-family: Pretendard; -fx-font-size: 14px;");
    var stage = new Stage();
    stage.setTitle("Talkbench");
    stage.setScene(new Scene(box, 560, 200));
    stage.show();
  }
}
