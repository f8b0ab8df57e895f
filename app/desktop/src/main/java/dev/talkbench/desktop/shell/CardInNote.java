package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.demo.DemoCardView;
import dev.talkbench.desktop.reader.Pinned;
import dev.talkbench.desktop.text.Messages;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * The place of a demo in the flow of the note: its card, which stays in the scene while it runs, or
 * one line that says that the card stands beside the note. The same figures are not drawn twice.
 */
final class CardInNote extends StackPane implements Pinned {
  private final DemoCardView card;
  private final Node away;
  private Subscription following = Subscription.EMPTY;

  /**
   * A place.
   *
   * @param beside whether the session of the card stands beside the note
   * @param bringBack puts it back into the note
   */
  CardInNote(
      DemoCardView card, ObservableValue<Boolean> beside, Messages messages, Runnable bringBack) {
    this.card = card;
    this.away = away(card, messages, bringBack);
    getChildren().add(beside.getValue() ? away : card);
    sceneProperty()
        .subscribe(
            scene -> {
              following.unsubscribe();
              following = scene == null ? Subscription.EMPTY : beside.subscribe(this::show);
            });
  }

  private void show(boolean beside) {
    Node wanted = beside ? away : card;
    if (!getChildren().contains(wanted)) {
      getChildren().setAll(wanted);
    }
  }

  private static Node away(DemoCardView card, Messages messages, Runnable bringBack) {
    var title = new Label(card.session().demo().title().in(messages.lang()));
    title.getStyleClass().add("demo-title");
    var where = new Label(messages.get("demo.beside"));
    where.getStyleClass().add("demo-hint");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var back = new Button(messages.get("demo.inline"));
    back.getStyleClass().add("demo-aside");
    back.setMinWidth(USE_PREF_SIZE);
    back.setOnAction(event -> bringBack.run());
    var line = new HBox(12, title, where, gap, back);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("demo-head");
    var box = new VBox(line);
    box.getStyleClass().add("demo-card");
    return box;
  }

  @Override
  public boolean pinned() {
    return card.session().running();
  }
}
