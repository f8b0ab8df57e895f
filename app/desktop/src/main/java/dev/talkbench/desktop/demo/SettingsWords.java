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
    return of(demo, scenario, parameters, Map.of(), messages);
  }

  /**
   * The values of {@code parameters} that differ from the standard or from what stands in {@code
   * present}, by name; may be empty.
   */
  static String of(
      Demo demo,
      Scenario scenario,
      Map<String, Object> parameters,
      Map<String, Object> present,
      Messages messages) {
    var words = new ArrayList<String>();
    for (Parameter parameter : scenario.parameters()) {
      Object value = parameters.get(parameter.name());
      Object now = present.get(parameter.name());
      String word = value == null ? "" : word(demo, parameter, value, messages);
      if (!word.isEmpty()
          && (!word.equals(word(demo, parameter, standard(parameter), messages))
              || (now != null && !word.equals(word(demo, parameter, now, messages))))) {
        words.add(parameter.label().in(messages.lang()) + " " + word);
      }
    }
    return String.join(" · ", words);
  }

  private static Object standard(Parameter parameter) {
    return switch (parameter) {
      case Parameter.Whole p -> p.standard();
      case Parameter.Real p -> p.standard();
      case Parameter.Choice p -> p.options().getFirst();
      case Parameter.Flag p -> p.standard();
      case Parameter.Folder p -> p.standard();
    };
  }

  /** A value in words; empty for what is no value of the parameter. */
  private static String word(Demo demo, Parameter parameter, Object value, Messages messages) {
    return switch (parameter) {
      case Parameter.Whole p when value instanceof Number n ->
          with(MetricFormat.plain(n.doubleValue()), p.unit());
      case Parameter.Real p when value instanceof Number n ->
          with(String.valueOf(n.doubleValue()), p.unit());
      case Parameter.Choice p when value instanceof String s -> demo.member(s).in(messages.lang());
      case Parameter.Flag p when value instanceof Boolean on ->
          messages.get(on ? "demo.yes" : "demo.no");
      case Parameter.Folder p when value instanceof String s -> s;
      default -> "";
    };
  }

  private static String with(String figure, String unit) {
    return unit.isEmpty() ? figure : figure + MetricFormat.THIN + unit;
  }
}
