package dev.talkbench.desktop.demo;

import dev.talkbench.demos.Bounds;
import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.protocol.Event;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.text.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A demo in a note: what it compares, its scenarios, its parameters, the chart while it runs, the
 * figures it ended with and where they come from. Draws a {@link DemoSession}; several cards may
 * draw the same one.
 */
public final class DemoCardView extends VBox {
  /** What a card asks of the window. */
  public interface Surroundings {
    /** Puts the demo beside the note, or back into it. */
    void alongside(DemoSession session);

    /** Says a sentence in the status line. */
    void say(String sentence);
  }

  /** A text metric that is drawn, not written. */
  static final String LAYOUT = "layout";

  /** Width from which the scenarios stand beside the title. */
  private static final double ROOMY = 660;

  private final DemoSession session;
  private final DemoLauncher launcher;
  private final RunHistory history;
  private final Messages messages;
  private final Surroundings surroundings;
  private final boolean beside;
  private final StackPane parameters = new StackPane();
  private final StackPane plot = new StackPane();
  private final VBox foot = new VBox();
  private final Button action = new Button();
  private final Button historyButton = new Button();
  private final Button twin = new Button();
  private final ProgressBar progress = new ProgressBar();
  private final Label elapsed = new Label();
  private final Timeline clock;
  private boolean asTable;
  private @Nullable Class<?> footOf;
  private Event.@Nullable Result machineDrawn;

  /**
   * A card.
   *
   * @param beside whether it stands beside the note, not in it
   */
  public DemoCardView(
      DemoSession session,
      DemoLauncher launcher,
      RunHistory history,
      Messages messages,
      Surroundings surroundings,
      boolean beside) {
    this.session = session;
    this.launcher = launcher;
    this.history = history;
    this.messages = messages;
    this.surroundings = surroundings;
    this.beside = beside;
    getStyleClass().add("demo-card");
    clock = new Timeline(new KeyFrame(javafx.util.Duration.millis(100), event -> tick()));
    clock.setCycleCount(Animation.INDEFINITE);
    progress.getStyleClass().add("demo-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    var right = new VBox(plot);
    VBox.setVgrow(plot, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    right.getStyleClass().add("demo-plot");
    var body = new HBox(parameters, right);
    body.getStyleClass().add("demo-body");
    foot.getStyleClass().add("demo-foot");
    getChildren().addAll(header(), progress, body, foot);
    sceneProperty().subscribe(scene -> watchClock());
    session.scenarioProperty().subscribe(scenario -> scenarioChosen());
    session.fillingsProperty().subscribe((before, now) -> scenarioChosen());
    session.stateProperty().subscribe(state -> stateChanged());
    if (session.stateProperty().get() instanceof DemoSession.State.Idle) {
      history.showLatest(session, surroundings::say);
    }
    setAccessibleText(session.demo().title().in(messages.lang()) + ". " + session.description());
  }

  /** The session drawn here. */
  public DemoSession session() {
    return session;
  }

  /** Runs the demo, or stops it when it runs. */
  public void toggleRun() {
    if (session.running()) {
      launcher.stop(session);
    } else {
      launcher.run(session, messages);
    }
  }

  private Node header() {
    var title = new Label(session.demo().title().in(messages.lang()));
    title.getStyleClass().add("demo-title");
    title.setWrapText(true);
    title.setMinWidth(120);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    historyButton.getStyleClass().addAll("flat", "demo-quiet");
    historyButton.setGraphic(new FontIcon(Feather.CLOCK));
    historyButton.setOnAction(
        event ->
            history.menu(
                session, menu -> menu.show(historyButton, Side.BOTTOM, 0, 4), surroundings::say));
    twin.getStyleClass().addAll("flat", "demo-quiet");
    twin.setOnAction(
        event -> {
          asTable = !asTable;
          drawPlot();
        });
    var aside = new Button(messages.get(beside ? "demo.inline" : "demo.alongside"));
    aside.getStyleClass().add("demo-aside");
    aside.setMinWidth(USE_PREF_SIZE);
    aside.setOnAction(event -> surroundings.alongside(session));
    action.getStyleClass().add("demo-action");
    action.setMinWidth(USE_PREF_SIZE);
    action.setOnAction(event -> toggleRun());
    elapsed.getStyleClass().add("demo-elapsed");
    elapsed.setMinWidth(USE_PREF_SIZE);
    var line = new HBox(8, title, gap, elapsed, historyButton, twin, aside, action);
    line.setAlignment(Pos.CENTER_LEFT);
    var head = new VBox(10, line);
    head.getStyleClass().add("demo-head");
    if (session.demo().scenarios().size() > 1) {
      Node segments = segments();
      widthProperty().subscribe(width -> placeSegments(segments, line, head));
      placeSegments(segments, line, head);
    }
    return head;
  }

  /** In the title's line while there is room, else in a line of their own. */
  private void placeSegments(Node segments, HBox line, VBox head) {
    boolean inline = getWidth() >= ROOMY;
    if (inline == line.getChildren().contains(segments)
        && !inline == head.getChildren().contains(segments)) {
      return;
    }
    line.getChildren().remove(segments);
    head.getChildren().remove(segments);
    if (inline) {
      line.getChildren().add(2, segments);
    } else {
      head.getChildren().add(segments);
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
      segment.setSelected(scenario.equals(session.scenarioProperty().get()));
      segment.disableProperty().bind(session.stateProperty().map(state -> session.running()));
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

  private void scenarioChosen() {
    Scenario scenario = session.scenarioProperty().get();
    Bounds bounds = scenario.bounds();
    var limits =
        new Label(
            messages.get(
                "demo.bounds",
                Integer.toString(bounds.seconds()),
                Integer.toString(bounds.threads()),
                Integer.toString(bounds.memoryMiB())));
    limits.getStyleClass().add("demo-limits");
    limits.setWrapText(true);
    var pane = new VBox(new ParameterPane(session, messages), limits);
    pane.getStyleClass().add("demo-settings");
    pane.disableProperty()
        .bind(session.stateProperty().map(state -> state instanceof DemoSession.State.Stopping));
    parameters.getChildren().setAll(pane);
    if (!session.running()
        && !(session.stateProperty().get() instanceof DemoSession.State.Finished)) {
      session.become(new DemoSession.State.Idle());
    }
    history.showLatest(session, surroundings::say);
    drawPlot();
    stateChanged();
  }

  private void drawPlot() {
    Scenario scenario = session.scenarioProperty().get();
    String lang = messages.lang();
    String time = scenario.timeLabel().in(lang);
    var shows = new Label(scenario.shows().in(lang));
    shows.getStyleClass().add("demo-shows");
    shows.setWrapText(true);
    Event.Result machine = machine();
    machineDrawn = machine;
    Node drawing;
    if (machine != null) {
      String layout = String.valueOf(machine.metrics().get(LAYOUT));
      String offline = String.valueOf(machine.metrics().getOrDefault("offline", ""));
      drawing =
          asTable
              ? new TopologyTable(layout, offline, messages)
              : new TopologyPicture(layout, offline, messages);
    } else {
      drawing =
          asTable
              ? new SampleTable(scenario.series(), session.samples(), time, lang)
              : new LiveChart(scenario.series(), session.samples(), time, lang);
    }
    VBox.setVgrow(drawing, Priority.ALWAYS);
    plot.getChildren().setAll(new VBox(8, shows, drawing));
    twin.setGraphic(new FontIcon(asTable ? Feather.ACTIVITY : Feather.LIST));
    String name = messages.get(asTable ? "demo.chart" : "demo.table");
    twin.setAccessibleText(name);
    twin.setTooltip(new javafx.scene.control.Tooltip(name));
  }

  /** The result that tells how the machine is laid out, if that is what is shown. */
  private Event.@Nullable Result machine() {
    return session.stateProperty().get() instanceof DemoSession.State.Finished end
            && end.result().metrics().containsKey(LAYOUT)
            && session.scenarioProperty().get().metrics().stream()
                .anyMatch(metric -> metric.name().equals(LAYOUT))
        ? end.result()
        : null;
  }

  private void stateChanged() {
    if (!Objects.equals(machineDrawn, machine())) {
      drawPlot();
    }
    DemoSession.State state = session.stateProperty().get();
    boolean running = session.running();
    action.setText(
        messages.get(
            switch (state) {
              case DemoSession.State.Running r -> "demo.stop";
              case DemoSession.State.Stopping s -> "demo.stopping";
              case DemoSession.State.Idle i -> "demo.run";
              default -> "demo.again";
            }));
    action.setDisable(state instanceof DemoSession.State.Stopping);
    action.setGraphic(new FontIcon(running ? Feather.SQUARE : Feather.PLAY));
    action.getStyleClass().remove("accent");
    if (!running) {
      action.getStyleClass().add("accent");
    }
    progress.setVisible(running);
    if (state instanceof DemoSession.State.Running r) {
      progress.setProgress(r.done() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : r.done());
    }
    if (!state.getClass().equals(footOf) || state instanceof DemoSession.State.Finished) {
      footOf = state.getClass();
      foot.getChildren().setAll(footer(state));
      history.kept(session, this::showKept, surroundings::say);
    }
    watchClock();
  }

  private void showKept(int kept) {
    historyButton.setText(kept == 0 ? "" : Integer.toString(kept));
    String words = messages.get("demo.history.count", Integer.toString(kept));
    historyButton.setAccessibleText(words);
    historyButton.setTooltip(new javafx.scene.control.Tooltip(words));
    historyButton.setMinWidth(USE_PREF_SIZE);
  }

  private Node footer(DemoSession.State state) {
    return switch (state) {
      case DemoSession.State.Idle i -> line(messages.get("demo.idle"), "demo-hint");
      case DemoSession.State.Running r -> line(messages.get("demo.waiting"), "demo-hint");
      case DemoSession.State.Stopping s -> line(messages.get("demo.stopping"), "demo-hint");
      case DemoSession.State.Stopped s -> line(messages.get("demo.stopped"), "demo-hint");
      case DemoSession.State.Failed f -> {
        var head = line(messages.get("demo.failed"), "demo-failed");
        yield new VBox(4, head, line(f.message(), "demo-hint"));
      }
      case DemoSession.State.Finished f -> finished(f);
    };
  }

  private Node finished(DemoSession.State.Finished state) {
    Scenario scenario = session.scenarioProperty().get();
    var meters = new MeterPane(scenario, state.result(), messages);
    HBox.setHgrow(meters, Priority.ALWAYS);
    var stamps = new HBox(6, new Stamp(messages.get("demo.measured"), Stamp.Kind.MEASURED));
    if (scenario.metrics().stream().anyMatch(m -> m.badge() == Metric.Badge.SIMULATED)) {
      stamps
          .getChildren()
          .addFirst(new Stamp(messages.get("demo.simulated"), Stamp.Kind.SIMULATED));
    }
    stamps.setMinWidth(USE_PREF_SIZE);
    stamps.setAlignment(Pos.CENTER_RIGHT);
    var when =
        line(
            messages.get(
                "demo.provenance", Long.toString(state.seed()), Times.recent(state.at(), messages)),
            "demo-provenance");
    var provenance = new VBox(4, stamps, when);
    provenance.setAlignment(Pos.TOP_RIGHT);
    provenance.setMinWidth(USE_PREF_SIZE);
    return new HBox(16, meters, provenance);
  }

  private static Label line(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    return label;
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
    Consumer<Instant> show =
        since ->
            elapsed.setText(
                messages.get(
                    "demo.elapsed",
                    String.format(
                        java.util.Locale.ROOT,
                        "%.1f",
                        Duration.between(since, Instant.now()).toMillis() / 1000.0)));
    switch (session.stateProperty().get()) {
      case DemoSession.State.Running r -> show.accept(r.since());
      case DemoSession.State.Stopping s -> show.accept(s.since());
      default -> elapsed.setText("");
    }
  }
}
