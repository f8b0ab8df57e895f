package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.desktop.text.Failures;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.store.WaitingException;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** One quiet line: offline, the index, what just happened; language and progress at the right. */
final class StatusBar extends HBox {
  private static final Duration SAID = Duration.seconds(6);

  private final Label index = new Label();
  private final Label said = new Label();
  private final Label progress = new Label();
  private final PauseTransition silence = new PauseTransition(SAID);
  private final Messages messages;
  private final Tooltip whole = new Tooltip();
  private String standing = "";
  final Hyperlink language;

  StatusBar(Messages messages) {
    this.messages = messages;
    getStyleClass().add("status-bar");
    language = new Hyperlink(messages.get("status.language"));
    language.setMinWidth(USE_PREF_SIZE);
    progress.setMinWidth(USE_PREF_SIZE);
    index.setText(messages.get("status.index.opening"));
    index.setMinWidth(USE_PREF_SIZE);
    var offline = new Label(messages.get("status.offline"));
    offline.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(offline, index, said, gap, language, progress);
    silence.setOnFinished(event -> quiet());
  }

  void indexReady(int notes) {
    index.setText(messages.get("status.index.ready", messages.number(notes)));
  }

  void indexing(int done, int total) {
    index.setText(
        messages.get("status.index.building", messages.number(done), messages.number(total)));
  }

  /** Shows how far {@code reader} is. */
  void follow(ReaderView reader) {
    Runnable show =
        () -> progress(reader.progressProperty().get(), reader.minutesLeftProperty().get());
    reader.progressProperty().subscribe(share -> show.run());
    reader.minutesLeftProperty().subscribe(minutes -> show.run());
  }

  void progress(double share, int minutesLeft) {
    String percent = Long.toString(Math.round(share * 100));
    progress.setText(
        minutesLeft <= 0 || share > 0.985
            ? messages.get("status.progress.done", percent)
            : messages.get("status.progress", percent, Integer.toString(minutesLeft)));
  }

  /** Whether a note is read; how far it is says nothing on another page. */
  void reading(boolean note) {
    progress.setVisible(note);
    progress.setManaged(note);
  }

  /** What was said is over. */
  void quiet() {
    silence.stop();
    if (standing.isEmpty()) {
      words("");
    } else {
      sayError(standing);
    }
  }

  /** Says a sentence for a while. */
  void say(String sentence) {
    said.getStyleClass().setAll("label", "status-say");
    words(sentence);
    silence.playFromStart();
  }

  /** Says what went wrong, in the reader's language. Any thread. */
  void failed(Exception failure) {
    String sentence = Failures.words(failure, messages);
    boolean waits = failure instanceof WaitingException;
    if (Platform.isFxApplicationThread()) {
      sayFailed(sentence, waits);
    } else {
      Platform.runLater(() -> sayFailed(sentence, waits));
    }
  }

  /** What waits to be written is told once, however much waits, and stays until it is written. */
  private void sayFailed(String sentence, boolean waits) {
    if (!waits) {
      sayError(sentence);
    } else if (standing.isEmpty()) {
      standing = sentence;
      sayError(sentence);
    }
  }

  /** What waited has been written: takes the word back. */
  void kept() {
    standing = "";
    say(messages.get("status.kept"));
  }

  /** Says what went wrong; it stays until something else is said. */
  void sayError(String sentence) {
    silence.stop();
    said.getStyleClass().setAll("label", "status-error");
    words(sentence);
  }

  /** In a narrow window the end of a sentence may be cut; the pointer shows all of it. */
  private void words(String sentence) {
    said.setText(sentence);
    whole.setText(sentence);
    said.setTooltip(sentence.isEmpty() ? null : whole);
  }
}
