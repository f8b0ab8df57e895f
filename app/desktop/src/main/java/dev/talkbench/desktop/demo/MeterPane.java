package dev.talkbench.desktop.demo;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Metric;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.Series;
import dev.talkbench.demos.protocol.Event;
import dev.talkbench.desktop.text.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The figures a run ended with: single ones as meters, one of the technique together with that of
 * its control, families (one value a mode) as small tables.
 */
final class MeterPane extends VBox {
  private final Scenario scenario;
  private final Map<String, Object> metrics;
  private final Messages messages;
  private final MetricFormat format;

  MeterPane(Demo demo, Scenario scenario, Event.Result result, Messages messages) {
    this.scenario = scenario;
    this.metrics = result.metrics();
    this.messages = messages;
    this.format = new MetricFormat(messages);
    getStyleClass().add("demo-meters");
    var single = new FlowPane();
    single.getStyleClass().add("meter-row");
    // One line while there is room: as high as that, not as at the standard's 400.
    single.setPrefWrapLength(2000);
    var families = new LinkedHashMap<Set<String>, List<Metric>>();
    var told = new HashSet<String>();
    for (Metric metric : scenario.metrics()) {
      if (metric.name().endsWith(".*")) {
        Set<String> members = members(metric);
        if (!members.isEmpty()) {
          families.computeIfAbsent(members, key -> new ArrayList<>()).add(metric);
        }
        continue;
      }
      Object value = metrics.get(metric.name());
      if (value != null
          && metric.headline()
          && !metric.name().equals(DemoCardView.LAYOUT)
          && told.add(metric.name())) {
        Optional<Metric> control = controlOf(metric);
        control.ifPresent(other -> told.add(other.name()));
        single.getChildren().add(meter(metric, value, control));
      }
    }
    if (!single.getChildren().isEmpty()) {
      getChildren().add(single);
    }
    families.forEach(
        (members, columns) ->
            getChildren().add(new FamilyTable(demo, columns, members, metrics, messages)));
    Object reason = metrics.get("reason");
    if (reason != null) {
      var sentence = new Label(new Reasons(messages).words(reason.toString()));
      sentence.getStyleClass().add("demo-hint");
      sentence.setWrapText(true);
      getChildren().add(sentence);
    }
  }

  private Set<String> members(Metric family) {
    String prefix = prefix(family);
    var members = new java.util.LinkedHashSet<String>();
    for (String name : metrics.keySet()) {
      if (name.startsWith(prefix)) {
        members.add(name.substring(prefix.length()));
      }
    }
    return members;
  }

  /** What the names of a family begin with. */
  static String prefix(Metric family) {
    return family.name().substring(0, family.name().length() - 1);
  }

  /** {@code x.poll} of {@code x.push} where the chart's control is {@code poll}. */
  private Optional<Metric> controlOf(Metric metric) {
    int dot = metric.name().lastIndexOf('.');
    Set<String> controls = new TreeSet<>();
    Set<String> techniques = new TreeSet<>();
    for (Series series : scenario.series()) {
      (series.control() ? controls : techniques).add(series.name());
    }
    if (dot < 0 || !techniques.contains(metric.name().substring(dot + 1))) {
      return Optional.empty();
    }
    return scenario.metrics().stream()
        .filter(
            other ->
                controls.stream()
                    .anyMatch(c -> other.name().equals(metric.name().substring(0, dot + 1) + c)))
        .filter(other -> metrics.containsKey(other.name()))
        .findFirst();
  }

  private Node meter(Metric metric, Object value, Optional<Metric> control) {
    String lang = messages.lang();
    String full = metric.label().in(lang);
    String name = control.isPresent() ? full.replaceFirst(",[^,]*$", "") : full;
    var label = new Label(name);
    label.getStyleClass().add("meter-name");
    var figure = new Label(format.text(value, metric.unit()));
    figure
        .getStyleClass()
        .addAll("meter-value", "meter-" + metric.badge().name().toLowerCase(Locale.ROOT));
    figure.setTooltip(
        new Tooltip(
            value
                + " · "
                + messages.get(
                    metric.badge() == Metric.Badge.SIMULATED
                        ? "demo.simulated"
                        : "demo.measured")));
    var line = new HBox(6, figure);
    line.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
    control.ifPresent(
        other -> {
          Object held = Objects.requireNonNull(metrics.get(other.name()));
          var against = new Label("← " + format.text(held, other.unit()));
          against.getStyleClass().add("meter-control");
          against.setTooltip(new Tooltip(other.label().in(lang)));
          line.getChildren().add(against);
        });
    var both = new VBox(label, line);
    both.setMinWidth(USE_PREF_SIZE);
    both.setAccessibleText(name + " " + figure.getText());
    return both;
  }
}
