package dev.talkbench.demos.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one side writes the other reads, whatever else stands in the line. */
class ProtocolTest {
  private static final List<Event> EVENTS =
      List.of(
          new Event.Started(
              "loan", "time-travel", Map.of("years", 10L), -7, Map.of("os", "리눅스", "cores", 2L)),
          new Event.Progress(0.5, 10),
          new Event.Sample(1, Map.of("balance", 0.1)),
          new Event.Result(
              Map.of("violations", 0L, "same", true, "text", "a\"\n\u2028b", "x", 1.0e-9),
              Map.of("x", "s"),
              Map.of("x", "measured"),
              List.of()),
          new Event.Rows(List.of("a", "b"), List.of(List.of(1L, "둘"), List.of("NULL", 2.5))),
          new Event.Refused("no"),
          new Event.Failed("out of memory"));

  @Test
  void eventsComeBackAsTheyWere() throws IOException {
    for (Event event : EVENTS) {
      assertEquals(Optional.of(event), EventReader.read(EventWriter.line(event)));
    }
  }

  @Test
  void eachEventIsOneLineThatBeginsWithItsName() throws IOException {
    var out = new ByteArrayOutputStream();
    var writer = new EventWriter(out);
    for (Event event : EVENTS) {
      writer.accept(event);
    }
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(EVENTS.size(), lines.size());
    assertTrue(lines.getFirst().startsWith("{\"event\":\"started\",\"demo\":\"loan\""));
    assertTrue(lines.getLast().startsWith("{\"event\":\"error\""));
  }

  @Test
  void aNumberThatJsonDoesNotHaveIsRefused() {
    var sample = new Event.Sample(0, Map.of("x", Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> EventWriter.line(sample));
    var progress = new Event.Progress(1, Double.POSITIVE_INFINITY);
    assertThrows(IllegalArgumentException.class, () -> EventWriter.line(progress));
  }

  @Test
  void unknownKeysAndEventsArePassedOver() throws IOException {
    assertEquals(
        Optional.of(new Event.Progress(1, 2)),
        EventReader.read("{\"event\":\"progress\",\"done\":1,\"total\":2,\"eta\":{\"s\":[3]}}"));
    assertEquals(Optional.empty(), EventReader.read("{\"event\":\"later\"}"));
  }

  @Test
  void aBrokenLineSaysWhatIsWrong() {
    var cut = assertThrows(IOException.class, () -> EventReader.read("{\"event\":\"pro"));
    assertTrue(String.valueOf(cut.getMessage()).contains("not a JSON object"), cut.getMessage());
    var wrong =
        assertThrows(
            IOException.class, () -> EventReader.read("{\"event\":\"progress\",\"done\":\"x\"}"));
    assertTrue(
        String.valueOf(wrong.getMessage()).contains("'done' must be a number"), wrong.getMessage());
  }

  @Test
  void commandsComeBackAsTheyWere() throws IOException {
    var commands =
        List.of(
            new Command.Stop(),
            new Command.Set("rate", 2.5),
            new Command.Sql("select '따옴표' from \"t\"\n where 1"));
    var out = new ByteArrayOutputStream();
    var writer = new CommandWriter(out);
    for (Command command : commands) {
      writer.write(command);
    }
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(commands.size(), lines.size());
    for (int i = 0; i < lines.size(); i++) {
      assertEquals(Optional.of(commands.get(i)), CommandReader.read(lines.get(i)));
    }
    assertEquals(Optional.empty(), CommandReader.read("{\"cmd\":\"later\"}"));
  }
}
