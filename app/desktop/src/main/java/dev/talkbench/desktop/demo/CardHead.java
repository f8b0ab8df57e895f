package dev.talkbench.desktop.demo;

import dev.talkbench.demos.Scenario;
import dev.talkbench.desktop.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Head of a card: what it is, its scenarios, earlier runs, the table, alongside, run and stop. */
final class CardHead extends VBox {
  /** Width from which the scenarios stand beside the title. */
  private static final double ROOMY = 660;

  private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

  private final DemoSession session;
  private final Messages messages;
  private final Button action = new Button();
  private final Button history = new Button();
  private final Button twin = new Button();
  private final Label elapsed = new Label();
  private final Timeline clock;
  private final HBox line;

  /** What its buttons do. */
  interface Buttons {
    /** Runs, or stops what runs. */
    void toggleRun();

    /** Puts the card beside the note, or back. */
    void alongside();

    /** Shows the chart as a table, or back. */
    void toggleTable();

    /** Opens the list of earlier runs under {@code button}. */
    void history(Button button);
  }

  CardHead(DemoSession session, Messages messages, boolean beside, Buttons buttons) {
    this.session = session;
    this.messages = messages;
    getStyleClass().add("demo-head");
    clock = new Timeline(new KeyFrame(javafx.util.Duration.millis(100), event -> tick()));
    clock.setCycleCount(Animation.INDEFINITE);
    var title = new Label(session.demo().title().in(messages.lang()));
    title.getStyleClass().add("demo-title");
    title.setWrapText(true);
    title.setMinWidth(120);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    elapsed.getStyleClass().add("demo-elapsed");
    elapsed.setMinWidth(USE_PREF_SIZE);
    history.getStyleClass().addAll("flat", "demo-quiet");
    history.setGraphic(new FontIcon(Feather.CLOCK));
    history.setMinWidth(USE_PREF_SIZE);
    history.setOnAction(event -> buttons.history(history));
    twin.getStyleClass().addAll("flat", "demo-quiet");
    twin.setMinWidth(USE_PREF_SIZE);
    twin.setOnAction(event -> buttons.toggleTable());
    var aside = new Button(messages.get(beside ? "demo.inline" : "demo.alongside"));
    aside.getStyleClass().add("demo-aside");
    aside.setMinWidth(USE_PREF_SIZE);
    aside.setOnAction(event -> buttons.alongside());
    action.getStyleClass().add("demo-action");
    action.setMinWidth(USE_PREF_SIZE);
    action.setOnAction(
        event -> {
          if (!(session.stateProperty().get() instanceof DemoSession.State.Stopping)) {
            buttons.toggleRun();
          }
        });
    line = new HBox(8, title, gap, elapsed, history, twin, aside, action);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
    setSpacing(10);
    // The scenarios step into a line of their own when there is no room, so they ask for none.
    setMinWidth(0);
    if (session.demo().scenarios().size() > 1) {
      Node segments = segments();
      widthProperty().subscribe(width -> place(segments));
      place(segments);
    }
    sceneProperty().subscribe(scene -> watchClock());
  }

  /** In the title's line while there is room, else in a line of their own. */
  private void place(Node segments) {
    boolean inline = getWidth() >= ROOMY;
    if (inline == line.getChildren().contains(segments)
        && !inline == getChildren().contains(segments)) {
      return;
    }
    line.getChildren().remove(segments);
    getChildren().remove(segments);
    if (inline) {
      line.getChildren().add(2, segments);
    } else {
      getChildren().add(segments);
    }
  }

  private Node segments() {
    var group = new ToggleGroup();
    var row = new HBox();
    row.getStyleClass().add("segments");
    for (Scenario scenario : session.demo().scenarios()) {
      var segment = new ToggleButton(scenario.title().in(messages.lang()));
      segment.setToggleGroup(group);
      segment.setMinWidth(USE_PREF_SIZE);
      segment.disableProperty().bind(session.stateProperty().map(state -> session.running()));
      session.scenarioProperty().subscribe(chosen -> segment.setSelected(scenario.equals(chosen)));
      segment.setOnAction(
          event -> {
            segment.setSelected(true);
            session.scenarioProperty().set(scenario);
          });
      row.getChildren().add(segment);
    }
    row.setMaxWidth(USE_PREF_SIZE);
    return row;
  }

  /** Draws where the run is. */
  void show(DemoSession.State state, int kept) {
    boolean running = session.running();
    action.setText(
        messages.get(
            switch (state) {
              case DemoSession.State.Running r -> "demo.stop";
              case DemoSession.State.Stopping s -> "demo.stopping";
              case DemoSession.State.Idle i -> "demo.run";
              default -> "demo.again";
            }));
    // Not disabled: the keyboard would jump to the next thing that can have it.
    action.pseudoClassStateChanged(WAITING, state instanceof DemoSession.State.Stopping);
    action.setGraphic(new FontIcon(running ? Feather.SQUARE : Feather.PLAY));
    action.getStyleClass().remove("accent");
    if (!running) {
      action.getStyleClass().add("accent");
    }
    String count = messages.get("demo.history.count", Integer.toString(kept));
    history.setText(kept == 0 ? "" : Integer.toString(kept));
    history.setAccessibleText(count);
    history.setTooltip(new Tooltip(count));
    watchClock();
  }

  /** Draws what the button of the table does next. */
  void twin(boolean asTable) {
    twin.setGraphic(new FontIcon(asTable ? Feather.ACTIVITY : Feather.LIST));
    String name = messages.get(asTable ? "demo.chart" : "demo.table");
    twin.setAccessibleText(name);
    twin.setTooltip(new Tooltip(name + "  (T)"));
  }

  /** The clock only runs while there is something to count and somebody to see it. */
  private void watchClock() {
    if (session.running() && getScene() != null) {
      clock.play();
    } else {
      clock.stop();
      elapsed.setText("");
    }
  }

  private void tick() {
    switch (session.stateProperty().get()) {
      case DemoSession.State.Running r -> show(r.since());
      case DemoSession.State.Stopping s -> show(s.since());
      default -> elapsed.setText("");
    }
  }

  private void show(Instant since) {
    double seconds = Duration.between(since, Instant.now()).toMillis() / 1000.0;
    elapsed.setText(messages.get("demo.elapsed", String.format(Locale.ROOT, "%.1f", seconds)));
  }
}
