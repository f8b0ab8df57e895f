package dev.talkbench.desktop.demo;

import dev.talkbench.demos.Bounds;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.protocol.Event;
import dev.talkbench.desktop.text.Messages;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

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

  private final DemoSession session;
  private final DemoLauncher launcher;
  private final RunHistory history;
  private final Messages messages;
  private final Surroundings surroundings;
  private final StackPane parameters = new StackPane();
  private final StackPane plot = new StackPane();
  private final CardHead head;
  private final CardFoot foot;
  private final ProgressBar progress = new ProgressBar();
  private Subscription following = Subscription.EMPTY;
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
    getStyleClass().add("demo-card");
    head = new CardHead(session, messages, beside, new Wishes());
    foot = new CardFoot(session, messages);
    progress.getStyleClass().add("demo-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    var right = new VBox(plot);
    VBox.setVgrow(plot, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    right.getStyleClass().add("demo-plot");
    var body = new HBox(parameters, right);
    body.getStyleClass().add("demo-body");
    getChildren().addAll(head, progress, body, foot);
    scenarioChosen();
    // A session outlives its cards: only those that can be seen follow it.
    sceneProperty()
        .subscribe(
            scene -> {
              following.unsubscribe();
              following = scene == null ? Subscription.EMPTY : follow();
            });
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    setAccessibleText(session.demo().title().in(messages.lang()) + ". " + session.description());
  }

  /** The session drawn here. */
  public DemoSession session() {
    return session;
  }

  private Subscription follow() {
    return Subscription.combine(
        session.scenarioProperty().subscribe(scenario -> scenarioChosen()),
        session.fillingsProperty().subscribe((before, now) -> scenarioChosen()),
        session.stateProperty().subscribe(state -> stateChanged()),
        session.comparedProperty().subscribe(run -> foot.show(session.stateProperty().get())),
        settingsFollowed(),
        // The runs are read behind the window, perhaps after this card is drawn.
        history.book().versionProperty().subscribe(version -> runsChanged()));
  }

  /** Figures stay when a slider moves; the foot then says of which settings they are. */
  private Subscription settingsFollowed() {
    InvalidationListener moved =
        values -> {
          if (session.stateProperty().get() instanceof DemoSession.State.Finished end) {
            foot.show(end);
          }
        };
    session.values().addListener(moved);
    return () -> session.values().removeListener(moved);
  }

  /** Runs the demo, or stops it when it runs. */
  public void toggleRun() {
    if (session.running()) {
      launcher.stop(session);
    } else {
      launcher.run(session, messages);
    }
  }

  /** Shows the chart as a table, or back. */
  public void toggleTable() {
    asTable = !asTable;
    drawPlot();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.T
        && !event.isShortcutDown()
        && !event.isAltDown()
        && !(event.getTarget() instanceof TextInputControl)) {
      toggleTable();
      event.consume();
    }
  }

  private final class Wishes implements CardHead.Buttons {
    @Override
    public void toggleRun() {
      DemoCardView.this.toggleRun();
    }

    @Override
    public void alongside() {
      surroundings.alongside(session);
    }

    @Override
    public void toggleTable() {
      DemoCardView.this.toggleTable();
    }

    @Override
    public void history(Button button) {
      history.menu(session, surroundings::say).show(button, Side.BOTTOM, 0, 4);
    }
  }

  private void runsChanged() {
    history.showLatest(session, surroundings::say);
    head.show(session.stateProperty().get(), history.count(session));
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
    var pane = new VBox(limits);
    var settings = new ParameterPane(session, messages);
    if (!settings.getChildren().isEmpty()) {
      pane.getChildren().addFirst(settings);
    }
    pane.getStyleClass().add("demo-settings");
    pane.disableProperty()
        .bind(session.stateProperty().map(state -> state instanceof DemoSession.State.Stopping));
    parameters.getChildren().setAll(pane);
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
    } else if (scenario.series().isEmpty()) {
      var later = new Label(messages.get("demo.picture.later"));
      later.getStyleClass().add("demo-hint");
      drawing = later;
    } else {
      drawing =
          asTable
              ? new SampleTable(scenario.series(), session.samples(), time, lang)
              : new LiveChart(scenario.series(), session.samples(), time, lang);
    }
    VBox.setVgrow(drawing, Priority.ALWAYS);
    plot.getChildren().setAll(new VBox(8, shows, drawing));
    head.twin(asTable);
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
    progress.setVisible(session.running());
    if (state instanceof DemoSession.State.Running r) {
      progress.setProgress(r.done() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : r.done());
    }
    head.show(state, history.count(session));
    if (!state.getClass().equals(footOf) || state instanceof DemoSession.State.Finished) {
      footOf = state.getClass();
      foot.show(state);
    }
  }
}
