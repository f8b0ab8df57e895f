package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.desktop.text.Failures;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.store.WaitingException;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** One quiet line: offline, the index, what just happened; language and progress at the right. */
final class StatusBar extends HBox {
  private static final Duration SAID = Duration.seconds(6);
  private static final Duration TO_UNDO = Duration.seconds(12);

  private final Label index = new Label();
  private final Label said = new Label();
  private final Label progress = new Label();
  private final PauseTransition silence = new PauseTransition(SAID);
  private final Messages messages;
  private final Tooltip whole = new Tooltip();
  private String standing = "";

  /** Id of the library of which {@link #said} tells a trouble; empty for anything else. */
  private String about = "";

  /** The index has been brought up to date, and nothing is being put into it. */
  private boolean ready;

  private @Nullable Runnable backing;
  private final Button undo = new Button();
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
    undo.getStyleClass().setAll("status-undo");
    undo.setMinWidth(USE_PREF_SIZE);
    undo.managedProperty().bind(undo.visibleProperty());
    undo.setVisible(false);
    getChildren().addAll(offline, index, said, undo, gap, language, progress);
    silence.setOnFinished(event -> quiet());
  }

  void indexReady(int notes) {
    ready = true;
    index.setText(messages.get("status.index.ready", messages.number(notes)));
  }

  /** That many notes are listed now, whoever changed that; said once they are indexed. */
  void listed(int notes) {
    if (ready) {
      indexReady(notes);
    }
  }

  void indexing(int done, int total) {
    ready = false;
    index.setText(
        messages.get("status.index.building", messages.number(done), messages.number(total)));
  }

  /** Says how far the note in {@code reader} was read. */
  void follow(ReaderView reader) {
    Runnable show = () -> progress(reader.readProperty().get(), reader.unreadProperty().get());
    reader.readProperty().subscribe(share -> show.run());
    reader.unreadProperty().subscribe(minutes -> show.run());
  }

  private void progress(double share, int minutesLeft) {
    String percent = Long.toString(Math.round(share * 100));
    progress.setText(
        share >= ReadingPage.DONE
            ? messages.get("status.progress.done", percent)
            : messages.get("status.progress", percent, Integer.toString(Math.max(1, minutesLeft))));
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

  /** Says a sentence for a while, with a way to take back what it tells. */
  void say(String sentence, Runnable back) {
    say(sentence);
    silence.stop();
    silence.setDuration(TO_UNDO);
    silence.playFromStart();
    undo.setText(messages.get("status.undo"));
    undo.setVisible(true);
    undo.setOnAction(event -> undo());
    backing = back;
  }

  /** Takes back what was done last, while the line still tells of it; whether there was that. */
  boolean undo() {
    Runnable back = backing;
    if (back != null) {
      words("");
      back.run();
    }
    return back != null;
  }

  /** Says what is wrong with a library, until that is over. */
  void sayTrouble(String library, String sentence) {
    sayError(sentence);
    about = library;
  }

  /** Takes the word back about libraries that are well again, or gone. */
  void wellAgain(Predicate<String> troubled) {
    if (!about.isEmpty() && !troubled.test(about)) {
      quiet();
    }
  }

  /** Says a sentence for a while. */
  void say(String sentence) {
    said.getStyleClass().setAll("label", "status-say");
    words(sentence);
    silence.stop();
    silence.setDuration(SAID);
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
    about = "";
    backing = null;
    undo.setVisible(false);
    said.setText(sentence);
    whole.setText(sentence);
    said.setTooltip(sentence.isEmpty() ? null : whole);
  }
}
