package dev.talkbench.desktop.claims;

import dev.talkbench.desktop.claims.Measuring.Now;
import dev.talkbench.desktop.demo.DemoSession;
import dev.talkbench.desktop.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Measures what was not measured yet: one button, then how far it is and the way to stop it. */
final class MeasureBar extends HBox {
  private final Messages messages;
  private final Button start;
  private final Button stop;
  private final Label where = new Label();
  private final ProgressBar track = new ProgressBar(0);
  private Subscription watching = Subscription.EMPTY;

  MeasureBar(Measuring measuring, Messages messages, Runnable begin) {
    this.messages = messages;
    setAlignment(Pos.CENTER_RIGHT);
    setSpacing(12);
    setMinWidth(USE_PREF_SIZE);
    start = new Button(messages.get("claims.measure"), new FontIcon(Feather.PLAY));
    start.getStyleClass().addAll("accent", "demo-action");
    start.setMinWidth(USE_PREF_SIZE);
    start.setOnAction(event -> begin.run());
    stop = new Button(messages.get("demo.stop"), new FontIcon(Feather.SQUARE));
    stop.getStyleClass().add("demo-action");
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setOnAction(event -> measuring.stop());
    where.getStyleClass().add("demo-elapsed");
    where.setMinWidth(USE_PREF_SIZE);
    track.getStyleClass().add("demo-progress");
    track.setMaxWidth(Double.MAX_VALUE);
    measuring.nowProperty().subscribe(this::show);
  }

  /** The thin line that shows how far it is. */
  Node track() {
    return track;
  }

  /** How many claims are still to be measured. */
  void needed(int claims) {
    start.setDisable(claims == 0);
    start.setText(
        claims == 0
            ? messages.get("claims.measure.none")
            : messages.get("claims.measure") + " " + claims);
  }

  /** One button takes the place of the other, and its focus. */
  private void swap(Button gone, Button come) {
    boolean focused = gone.isFocused();
    if (!getChildren().contains(come)) {
      getChildren().setAll(come);
      if (come.equals(stop)) {
        getChildren().addFirst(where);
      }
    }
    if (focused) {
      come.requestFocus();
    }
  }

  private void show(@Nullable Now now) {
    watching.unsubscribe();
    watching = Subscription.EMPTY;
    track.setVisible(now != null);
    if (now == null) {
      swap(stop, start);
      return;
    }
    DemoSession session = now.job().session();
    where.setText(
        messages.get(
            "claims.measuring",
            session.scenarioProperty().get().title().in(messages.lang()),
            Integer.toString(now.run()),
            Integer.toString(now.runs()),
            Integer.toString(now.number()),
            Integer.toString(now.of())));
    swap(start, stop);
    watching =
        session
            .stateProperty()
            .subscribe(
                state ->
                    track.setProgress(
                        now.done(
                            switch (state) {
                              case DemoSession.State.Running r -> Math.max(0, r.done());
                              case DemoSession.State.Finished f -> 1;
                              default -> 0;
                            })));
  }
}
