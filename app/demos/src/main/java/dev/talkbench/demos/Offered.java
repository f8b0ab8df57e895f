package dev.talkbench.demos;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values that come from outside, a link for example: brought within the bounds of the scenario, and
 * left out where that cannot be.
 */
public final class Offered {
  private Offered() {}

  /**
   * The values of {@code given} that {@code scenario} can take, as {@link Parameters#of} reads
   * them. Numbers are clamped; unknown names, folders and what is no value are left out.
   */
  public static Map<String, String> within(Scenario scenario, Map<String, String> given) {
    var usable = new LinkedHashMap<String, String>();
    for (Parameter parameter : scenario.parameters()) {
      String text = given.get(parameter.name());
      String value = text == null ? "" : value(parameter, text.strip());
      if (!value.isEmpty()) {
        usable.put(parameter.name(), value);
      }
    }
    return usable;
  }

  private static String value(Parameter parameter, String text) {
    return switch (parameter) {
      case Parameter.Whole p -> {
        double number = number(text);
        // A cast of what is too large for a long gives the largest, which is then clamped.
        yield Double.isNaN(number)
            ? ""
            : Long.toString(Math.clamp(exact(text, (long) number), p.min(), p.max()));
      }
      case Parameter.Real p -> {
        double number = number(text);
        yield Double.isNaN(number) ? "" : Double.toString(Math.clamp(number, p.min(), p.max()));
      }
      case Parameter.Choice p -> p.options().contains(text) ? text : "";
      case Parameter.Flag p -> text.equals("true") || text.equals("false") ? text : "";
      case Parameter.Folder p -> "";
    };
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static long exact(String text, long otherwise) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
