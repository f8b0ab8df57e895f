package dev.talkbench.desktop.demo;

import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.protocol.Event;
import dev.talkbench.demos.protocol.EventReader;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.text.Times;
import dev.talkbench.store.Run;
import dev.talkbench.store.UserStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** Earlier runs of a scenario; choosing one draws it again as it was. */
public final class RunHistory {
  private static final int SHOWN = 12;

  private final UserStore store;
  private final Messages messages;

  /** Over the stored runs. */
  public RunHistory(UserStore store, Messages messages) {
    this.store = store;
    this.messages = messages;
  }

  /** How many runs are kept, {@value #SHOWN} at most. */
  int count(DemoSession session) {
    return runs(session).size();
  }

  private List<Run> runs(DemoSession session) {
    return store.runs(session.demo().id(), session.scenarioProperty().get().id(), SHOWN);
  }

  /** A menu of the runs; {@code failure} is told in one sentence when a kept run cannot be read. */
  ContextMenu menu(DemoSession session, Consumer<String> failure) {
    var menu = new ContextMenu();
    Scenario scenario = session.scenarioProperty().get();
    var format = new MetricFormat(messages);
    for (Run run : runs(session)) {
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
    List<Run> runs = store.runs(session.demo().id(), session.scenarioProperty().get().id(), 1);
    if (!runs.isEmpty()) {
      show(session, runs.getFirst().id(), failure);
    }
  }

  private void show(DemoSession session, long id, Consumer<String> failure) {
    store
        .run(id)
        .ifPresent(
            run -> {
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
            });
  }
}
