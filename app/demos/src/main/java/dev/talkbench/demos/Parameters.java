package dev.talkbench.demos;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a scenario's parameters, complete and within bounds. */
public final class Parameters {
  private final Map<String, Object> values;

  private Parameters(Map<String, Object> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /**
   * Reads the values of {@code scenario} from text; what is not given has its standard value.
   *
   * @throws DemoException naming the parameter, the value and the range
   */
  public static Parameters of(Scenario scenario, Map<String, String> given) throws DemoException {
    var values = new LinkedHashMap<String, Object>();
    for (Parameter parameter : scenario.parameters()) {
      String text = given.get(parameter.name());
      values.put(parameter.name(), text == null ? standard(parameter) : value(parameter, text));
    }
    for (String name : given.keySet()) {
      if (!values.containsKey(name)) {
        throw new DemoException(
            "scenario '"
                + scenario.id()
                + "' has no parameter '"
                + name
                + "'; it has "
                + String.join(", ", values.keySet()));
      }
    }
    return new Parameters(values);
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

  private static Object value(Parameter parameter, String text) throws DemoException {
    try {
      return switch (parameter) {
        case Parameter.Whole p -> {
          long n = Long.parseLong(text);
          check(
              n >= p.min() && n <= p.max(),
              p.name(),
              text,
              "a whole number from " + p.min() + " to " + p.max());
          yield n;
        }
        case Parameter.Real p -> {
          double n = Double.parseDouble(text);
          check(
              n >= p.min() && n <= p.max(),
              p.name(),
              text,
              "a number from " + p.min() + " to " + p.max());
          yield n;
        }
        case Parameter.Choice p -> {
          check(
              p.options().contains(text),
              p.name(),
              text,
              "one of " + String.join(", ", p.options()));
          yield text;
        }
        case Parameter.Flag p -> {
          check(text.equals("true") || text.equals("false"), p.name(), text, "true or false");
          yield Boolean.valueOf(text);
        }
        case Parameter.Folder p -> text;
      };
    } catch (NumberFormatException e) {
      throw new DemoException(
          "parameter '" + parameter.name() + "' takes a number, not '" + text + "'", e);
    }
  }

  private static void check(boolean good, String name, String text, String range)
      throws DemoException {
    if (!good) {
      throw new DemoException("parameter '" + name + "' takes " + range + ", not '" + text + "'");
    }
  }

  /** A {@link Parameter.Whole}. */
  public long whole(String name) {
    return (Long) get(name);
  }

  /** A {@link Parameter.Whole} that fits. */
  public int count(String name) {
    return Math.toIntExact(whole(name));
  }

  /** A {@link Parameter.Real}. */
  public double real(String name) {
    return (Double) get(name);
  }

  /** A {@link Parameter.Choice} or {@link Parameter.Folder}. */
  public String text(String name) {
    return (String) get(name);
  }

  /** A {@link Parameter.Flag}. */
  public boolean flag(String name) {
    return (Boolean) get(name);
  }

  private Object get(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no parameter " + name);
    }
    return value;
  }

  /** All values in order. */
  public Map<String, Object> all() {
    return values;
  }
}
