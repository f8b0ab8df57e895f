package dev.talkbench.demos.protocol;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what {@link EventWriter} wrote. Unknown keys are passed over, so that an older reader
 * follows a newer run; whole numbers come back as {@link Long}, others as {@link Double}.
 */
public final class EventReader {
  private EventReader() {}

  /**
   * The event of a line, or empty when it is of a kind that this version does not know.
   *
   * @throws IOException the line is no event; the message shows its beginning
   */
  public static Optional<Event> read(String line) throws IOException {
    var fields = Fields.of(line);
    return switch (fields.text("event")) {
      case "started" ->
          Optional.of(
              new Event.Started(
                  fields.text("demo"),
                  fields.text("scenario"),
                  fields.map("parameters"),
                  fields.whole("seed"),
                  fields.map("environment")));
      case "progress" -> Optional.of(new Event.Progress(fields.real("done"), fields.real("total")));
      case "sample" -> Optional.of(new Event.Sample(fields.real("t"), series(fields)));
      case "result" ->
          Optional.of(
              new Event.Result(
                  fields.map("metrics"),
                  texts(fields.map("units")),
                  texts(fields.map("badges")),
                  fields.maps("verdicts")));
      case "rows" -> Optional.of(new Event.Rows(fields.texts("columns"), fields.rows("rows")));
      case "refused" -> Optional.of(new Event.Refused(fields.text("message")));
      case "error" -> Optional.of(new Event.Failed(fields.text("message")));
      default -> Optional.empty();
    };
  }

  private static Map<String, Double> series(Fields fields) throws IOException {
    var series = new LinkedHashMap<String, Double>();
    for (var entry : fields.map("series").entrySet()) {
      if (!(entry.getValue() instanceof Number n)) {
        throw fields.wrong("series", "numbers");
      }
      series.put(entry.getKey(), n.doubleValue());
    }
    return series;
  }

  private static Map<String, String> texts(Map<String, Object> values) {
    var texts = new LinkedHashMap<String, String>();
    values.forEach((name, value) -> texts.put(name, value.toString()));
    return texts;
  }
}
