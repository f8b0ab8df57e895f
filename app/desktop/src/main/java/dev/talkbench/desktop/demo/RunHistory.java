package dev.talkbench.desktop.demo;

import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.protocol.Event;
import dev.talkbench.demos.protocol.EventReader;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.text.Times;
import dev.talkbench.store.Run;
import dev.talkbench.store.StoreException;
import dev.talkbench.store.UserStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** Earlier runs of a scenario; choosing one draws it again as it was. */
public final class RunHistory {
  private static final int SHOWN = 12;

  private final UserStore store;
  private final Executor background;
  private final Messages messages;

  /** Over the stored runs, which are read on {@code background}. */
  public RunHistory(UserStore store, Executor background, Messages messages) {
    this.store = store;
    this.background = background;
    this.messages = messages;
  }

  /** Asks the store elsewhere and goes on here, if the session still shows that scenario. */
  private <T> void ask(
      DemoSession session, Supplier<T> question, Consumer<T> then, Consumer<String> failure) {
    Scenario asked = session.scenarioProperty().get();
    background.execute(
        () -> {
          try {
            T answer = question.get();
            Platform.runLater(
                () -> {
                  if (asked.equals(session.scenarioProperty().get())) {
                    then.accept(answer);
                  }
                });
          } catch (StoreException e) {
            Platform.runLater(() -> failure.accept(String.valueOf(e.getMessage())));
          }
        });
  }

  /** Tells how many runs are kept, {@value #SHOWN} at most. */
  void kept(DemoSession session, IntConsumer told, Consumer<String> failure) {
    Supplier<List<Run>> runs = runs(session, SHOWN);
    ask(session, runs, list -> told.accept(list.size()), failure);
  }

  private Supplier<List<Run>> runs(DemoSession session, int most) {
    String demo = session.demo().id();
    String scenario = session.scenarioProperty().get().id();
    return () -> store.runs(demo, scenario, most);
  }

  /**
   * Makes a menu of the runs and gives it to {@code show}; {@code failure} is told in one sentence
   * when a kept run cannot be read.
   */
  void menu(DemoSession session, Consumer<ContextMenu> show, Consumer<String> failure) {
    ask(session, runs(session, SHOWN), list -> show.accept(menu(session, list, failure)), failure);
  }

  private ContextMenu menu(DemoSession session, List<Run> runs, Consumer<String> failure) {
    var menu = new ContextMenu();
    Scenario scenario = session.scenarioProperty().get();
    var format = new MetricFormat(messages);
    for (Run run : runs) {
      var words = new StringBuilder(Times.recent(run.started(), messages));
      words.append("  ·  ").append(messages.get("demo.seed")).append(' ').append(run.seed());
      for (Metric metric : scenario.metrics().stream().filter(Metric::headline).limit(2).toList()) {
        Object value = run.metrics().get(metric.name());
        if (value != null) {
          words
              .append("  ·  ")
              .append(metric.label().in(messages.lang()))
              .append(' ')
              .append(format.text(value, metric.unit()));
        }
      }
      var item = new MenuItem(words.toString());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> show(session, run.id(), failure));
      menu.getItems().add(item);
    }
    if (menu.getItems().isEmpty()) {
      var none = new MenuItem(messages.get("demo.history.empty"));
      none.setDisable(true);
      menu.getItems().add(none);
    }
    return menu;
  }

  /** Shows the last run of the session's scenario when nothing has been run here yet. */
  void showLatest(DemoSession session, Consumer<String> failure) {
    Supplier<List<Run>> latest = runs(session, 1);
    ask(
        session,
        () -> latest.get().stream().findFirst().flatMap(run -> store.run(run.id())),
        found ->
            found.ifPresent(
                run -> {
                  if (session.stateProperty().get() instanceof DemoSession.State.Idle) {
                    draw(session, run, failure);
                  }
                }),
        failure);
  }

  private void show(DemoSession session, long id, Consumer<String> failure) {
    ask(
        session,
        () -> store.run(id),
        found -> found.ifPresent(run -> draw(session, run, failure)),
        failure);
  }

  private static void draw(DemoSession session, Run run, Consumer<String> failure) {
    try {
      var points = new ArrayList<Event.Sample>();
      for (String line : run.stream().lines().toList()) {
        if (EventReader.read(line).orElse(null) instanceof Event.Sample sample) {
          points.add(sample);
        }
      }
      var result = new Event.Result(run.metrics(), run.units(), run.badges(), List.of());
      session.showEarlier(result, run.seed(), run.started(), points);
    } catch (IOException e) {
      failure.accept(String.valueOf(e.getMessage()));
    }
  }
}
