package dev.talkbench.demos.sse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.talkbench.demos.sse.EventStreamParser.ServerSentEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of WHATWG HTML 9.2.6, a line each. */
class EventStreamParserTest {
  private static Arguments row(String why, String stream, ServerSentEvent... events) {
    return Arguments.of(why, stream, List.of(events));
  }

  private static ServerSentEvent event(String type, String data, String id) {
    return new ServerSentEvent(type, data, id);
  }

  private static ServerSentEvent message(String data) {
    return event("message", data, "");
  }

  static List<Arguments> streams() {
    return List.of(
        row("one line of data", "data: hello\n\n", message("hello")),
        row("lines of data are joined", "data: a\ndata: b\n\n", message("a\nb")),
        row("only the first space goes", "data:  two\n\n", message(" two")),
        row("no space is needed", "data:none\n\n", message("none")),
        row("a tab is no space", "data:\ttab\n\n", message("\ttab")),
        row("a colon in the value stays", "data: a:b\n\n", message("a:b")),
        row("a field without a colon is empty", "data\n\n", message("")),
        row("two empty fields are a line feed", "data\ndata\n\n", message("\n")),
        row("data: alone is an event", "data:\n\n", message("")),
        row("no data, no event", "event: x\nid: 1\n\n"),
        row("carriage returns", "data: a\r\rdata: b\r\r", message("a"), message("b")),
        row("pairs", "data: a\r\n\r\ndata: b\r\n\r\n", message("a"), message("b")),
        row("all mixed", "data: a\r\ndata: b\rdata: c\n\r\n", message("a\nb\nc")),
        row(
            "line feed then carriage return are two ends",
            "data: a\n\rdata: b\n\n",
            message("a"),
            message("b")),
        row("comments are skipped", ": hi\ndata: a\n:\n: data: no\n\n", message("a")),
        row("one byte order mark goes", "\uFEFFdata: a\n\n", message("a")),
        row("a second one does not", "\uFEFF\uFEFFdata: a\n\ndata: b\n\n", message("b")),
        row("nor one further on", "data: a\n\n\uFEFFdata: b\n\n", message("a")),
        row("a mark before an empty line", "\uFEFF\ndata: a\n\n", message("a")),
        row("type", "event: add\ndata: a\n\ndata: b\n\n", event("add", "a", ""), message("b")),
        row("an empty type is message", "event: x\nevent:\ndata: a\n\n", message("a")),
        row("a type without data does not last", "event: x\n\ndata: a\n\n", message("a")),
        row(
            "an id lasts",
            "id: 7\ndata: a\n\ndata: b\n\n",
            event("message", "a", "7"),
            event("message", "b", "7")),
        row("an id without data lasts too", "id: 7\n\ndata: b\n\n", event("message", "b", "7")),
        row(
            "an empty id resets",
            "id: 7\ndata: a\n\nid\ndata: b\n\n",
            event("message", "a", "7"),
            message("b")),
        row("an id with NUL is ignored", "id: 1\nid: 2\0\ndata: a\n\n", event("message", "a", "1")),
        row("names are case-sensitive", "Data: a\nDATA: b\n\n"),
        row("a space before the name makes another name", " data: a\n\n"),
        row("a space behind it too", "data : a\n\n"),
        row("unknown fields are ignored", "test: x\ndata: a\nfoo\n\n", message("a")),
        row("an unfinished event is discarded", "data: a\n\ndata: b\n", message("a")),
        row("so is an unfinished line", "data: a\n\ndata: b", message("a")),
        row("Korean", "data: 보유 종목\n\n", message("보유 종목")),
        row("beyond the basic plane", "data: \uD83D\uDE80\n\n", message("\uD83D\uDE80")),
        row("NUL in data stays", "data: a\0b\n\n", message("a\0b")),
        row("empty lines do nothing", "\n\n\r\n\ndata: a\n\n\n\n", message("a")));
  }

  private static List<ServerSentEvent> parse(byte[] stream, int... cuts) throws IOException {
    var events = new ArrayList<ServerSentEvent>();
    var parser = new EventStreamParser(events::add);
    int from = 0;
    for (int cut : cuts) {
      parser.feed(stream, from, cut - from);
      from = cut;
    }
    parser.feed(stream, from, stream.length - from);
    return events;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("streams")
  void followsTheRule(String why, String stream, List<ServerSentEvent> expected)
      throws IOException {
    assertEquals(expected, parse(stream.getBytes(StandardCharsets.UTF_8)), why);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("streams")
  void howeverItIsCut(String why, String stream, List<ServerSentEvent> expected)
      throws IOException {
    byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
    for (int cut = 0; cut <= bytes.length; cut++) {
      assertEquals(expected, parse(bytes, cut), why + ", cut at " + cut);
    }
    var everywhere = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      everywhere[i] = i;
    }
    assertEquals(expected, parse(bytes, everywhere), why + ", cut everywhere");
  }

  @Test
  void carriageReturnEndsTheLineWithoutWaitingForMore() throws IOException {
    var events = new ArrayList<ServerSentEvent>();
    var parser = new EventStreamParser(events::add);
    byte[] bytes = "data: now\r\r".getBytes(StandardCharsets.UTF_8);
    parser.feed(bytes, 0, bytes.length);
    assertEquals(List.of(message("now")), events);
  }

  @ParameterizedTest
  @CsvSource({
    "1500,1500",
    "0,0",
    "007,7",
    "1x,-1",
    "-5,-1",
    "+5,-1",
    "1.5,-1",
    "'',-1",
    "٣,-1",
    "' 5',-1",
    "99999999999999999999,9223372036854775807"
  })
  void retryTakesDigitsOnly(String value, long expected) throws IOException {
    var parser = new EventStreamParser(_ -> {});
    byte[] bytes = ("retry: " + value + "\n").getBytes(StandardCharsets.UTF_8);
    parser.feed(bytes, 0, bytes.length);
    assertEquals(
        expected < 0 ? OptionalLong.empty() : OptionalLong.of(expected), parser.retryMillis());
  }

  @Test
  void malformedBytesBecomeReplacementCharacters() throws IOException {
    byte[] bytes = {'d', 'a', 't', 'a', ':', (byte) 0xEA, (byte) 0xB0, '\n', '\n'};
    assertEquals(List.of(message("\uFFFD")), parse(bytes));
  }

  @Test
  void goesOnFromTheLastId() throws IOException {
    var events = new ArrayList<ServerSentEvent>();
    var parser = new EventStreamParser(events::add, "41");
    byte[] bytes = "data: a\n\nid: 42\n\nid: 43".getBytes(StandardCharsets.UTF_8);
    parser.feed(bytes, 0, bytes.length);
    assertEquals(List.of(event("message", "a", "41")), events);
    assertEquals("42", parser.lastEventId(), "43 was never finished");
  }

  @Test
  void refusesWhatNeverEnds() {
    var parser = new EventStreamParser(_ -> {});
    var bytes = new byte[EventStreamParser.LONGEST + 1];
    assertThrows(IOException.class, () -> parser.feed(bytes, 0, bytes.length));
    byte[] line = ("data: " + "x".repeat(1000) + "\n").getBytes(StandardCharsets.UTF_8);
    var another = new EventStreamParser(_ -> {});
    assertThrows(
        IOException.class,
        () -> {
          for (int i = 0; i < 1100; i++) {
            another.feed(line, 0, line.length);
          }
        });
  }

  @Test
  void randomBytesNeverDependOnTheCuts() throws IOException {
    var random = new SplittableRandom(5);
    byte[] alphabet = "data:id event\r\n\r\n\n: \0é".getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 500; round++) {
      var bytes = new byte[random.nextInt(200)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = alphabet[random.nextInt(alphabet.length)];
      }
      int cut = random.nextInt(bytes.length + 1);
      assertEquals(parse(bytes), parse(bytes, cut));
    }
  }
}
