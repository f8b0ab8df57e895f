package dev.talkbench.desktop.demo;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Parameter;
import dev.talkbench.demos.Scenario;
import dev.talkbench.desktop.text.Messages;
import java.util.ArrayList;
import java.util.Map;

/** Settings of a run or a claim in words. */
public final class SettingsWords {
  private SettingsWords() {}

  /** The values of {@code parameters} that differ from the standard, by name; may be empty. */
  public static String of(
      Demo demo, Scenario scenario, Map<String, Object> parameters, Messages messages) {
    var words = new ArrayList<String>();
    for (Parameter parameter : scenario.parameters()) {
      Object value = parameters.get(parameter.name());
      String label = parameter.label().in(messages.lang());
      switch (parameter) {
        case Parameter.Whole p when value instanceof Number n && n.longValue() != p.standard() ->
            words.add(label + " " + with(MetricFormat.plain(n.doubleValue()), p.unit()));
        case Parameter.Real p when value instanceof Number n && n.doubleValue() != p.standard() ->
            words.add(label + " " + with(String.valueOf(n), p.unit()));
        case Parameter.Choice p
            when value instanceof String s && !s.equals(p.options().getFirst()) ->
            words.add(label + " " + demo.member(s).in(messages.lang()));
        case Parameter.Flag p when value instanceof Boolean on && on != p.standard() ->
            words.add(label + " " + messages.get(on ? "demo.yes" : "demo.no"));
        default -> {
          // As it is by standard, or not told.
        }
      }
    }
    return String.join(" · ", words);
  }

  private static String with(String figure, String unit) {
    return unit.isEmpty() ? figure : figure + MetricFormat.THIN + unit;
  }
}
