package dev.talkbench.desktop.demo;

import dev.talkbench.demos.Metric;
import dev.talkbench.demos.protocol.Event;
import dev.talkbench.demos.protocol.EventReader;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.text.Times;
import dev.talkbench.store.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Earlier runs of a scenario: choosing one draws it again as it was, or beside the present one. */
public final class RunHistory {
  private static final int SHOWN = 12;

  private final RunBook book;
  private final Messages messages;

  /** Over the kept runs. */
  public RunHistory(RunBook book, Messages messages) {
    this.book = book;
    this.messages = messages;
  }

  /** The kept runs. */
  RunBook book() {
    return book;
  }

  /** How many finished runs of the session's scenario are kept. */
  int count(DemoSession session) {
    return runs(session).size();
  }

  private List<Run> runs(DemoSession session) {
    return book.runs(session.demo().id(), session.scenarioProperty().get().id());
  }

  /** A menu of the runs; {@code failure} is told in one sentence when a kept run cannot be read. */
  ContextMenu menu(DemoSession session, Consumer<String> failure) {
    var menu = new ContextMenu();
    List<Run> runs = runs(session).stream().limit(SHOWN).toList();
    for (Run run : runs) {
      menu.getItems().add(item(session, run, () -> show(session, run.id(), failure)));
    }
    if (runs.isEmpty()) {
      var none = new MenuItem(messages.get("demo.history.empty"));
      none.setDisable(true);
      menu.getItems().add(none);
    } else if (session.stateProperty().get() instanceof DemoSession.State.Finished) {
      var compare = new Menu(messages.get("demo.compare"));
      for (Run run : runs) {
        compare.getItems().add(item(session, run, () -> session.comparedProperty().set(run)));
      }
      menu.getItems().addAll(new SeparatorMenuItem(), compare);
    }
    return menu;
  }

  private MenuItem item(DemoSession session, Run run, Runnable action) {
    var words = new StringBuilder(Times.recent(run.started(), messages));
    words.append("  ·  ").append(messages.get("demo.seed")).append(' ').append(run.seed());
    if (run.origin() != null) {
      words.append("  ·  ").append(messages.get("demo.history.elsewhere", run.origin()));
    }
    var format = new MetricFormat(messages);
    List<Metric> metrics = session.scenarioProperty().get().metrics();
    for (Metric metric : metrics.stream().filter(Metric::headline).limit(2).toList()) {
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
    item.setOnAction(event -> action.run());
    return item;
  }

  /**
   * Shows the last run of the session's scenario when nothing has been run here yet: one with the
   * settings of the card, else the last of all, whose settings the card then names.
   */
  void showLatest(DemoSession session, Consumer<String> failure) {
    if (session.stateProperty().get() instanceof DemoSession.State.Idle) {
      List<Run> here = runs(session).stream().filter(Run::here).toList();
      here.stream()
          .filter(run -> run.hasParameters(session.settings()))
          .findFirst()
          .or(() -> here.stream().findFirst())
          .ifPresent(run -> show(session, run.id(), failure));
    }
  }

  private void show(DemoSession session, long id, Consumer<String> failure) {
    book.whole(
        id,
        run -> {
          // Read behind the window: the reader may have chosen another scenario meanwhile.
          if (!run.scenario().equals(session.scenarioProperty().get().id())) {
            return;
          }
          try {
            var points = new ArrayList<Event.Sample>();
            for (String line : run.stream().lines().toList()) {
              if (EventReader.read(line).orElse(null) instanceof Event.Sample sample) {
                points.add(sample);
              }
            }
            var result = new Event.Result(run.metrics(), run.units(), run.badges(), List.of());
            session.showEarlier(
                result, run.seed(), run.started(), run.parameters(), run.origin(), points);
          } catch (IOException e) {
            failure.accept(messages.get("store.run"));
          }
        });
  }
}
