package dev.talkbench.demos.sse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Reads an event stream as it arrives, in pieces cut anywhere (WHATWG HTML, section 9.2.6,
 * "Interpreting an event stream"). What is unfinished at the end of the stream is never dispatched.
 *
 * <p>Threads: one at a time.
 */
public final class EventStreamParser {
  /** Longest line and longest data of one event, in bytes and characters. */
  public static final int LONGEST = 1 << 20;

  private static final char BOM = '\uFEFF';

  private final Consumer<ServerSentEvent> events;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final StringBuilder data = new StringBuilder();
  private String type = "";
  private String idBuffer;
  private String lastEventId;
  private OptionalLong retryMillis = OptionalLong.empty();
  private boolean firstLine = true;
  private boolean afterCarriageReturn;

  /**
   * An event.
   *
   * @param type {@code message} unless the stream names another
   * @param data its lines joined by line feeds
   * @param lastEventId the id in force, also when an earlier event set it; may be empty
   */
  public record ServerSentEvent(String type, String data, String lastEventId) {}

  /** Starts with no id. Events go to {@code events} on the thread that feeds. */
  public EventStreamParser(Consumer<ServerSentEvent> events) {
    this(events, "");
  }

  /** Starts where an earlier connection ended: with its {@link #lastEventId}. */
  public EventStreamParser(Consumer<ServerSentEvent> events, String lastEventId) {
    this.events = events;
    this.idBuffer = lastEventId;
    this.lastEventId = lastEventId;
  }

  /** What to send as {@code Last-Event-ID} when connecting again; empty for nothing. */
  public String lastEventId() {
    return lastEventId;
  }

  /** How long the server wants clients to wait before they connect again, if it said so. */
  public OptionalLong retryMillis() {
    return retryMillis;
  }

  /**
   * Takes the next bytes.
   *
   * @throws IOException a line or an event exceeds {@link #LONGEST}
   */
  public void feed(byte[] bytes, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      byte b = bytes[i];
      boolean completesPair = afterCarriageReturn && b == '\n';
      afterCarriageReturn = b == '\r';
      if (b == '\r' || (b == '\n' && !completesPair)) {
        endOfLine();
      } else if (b != '\n') {
        if (line.size() == LONGEST) {
          throw new IOException("event stream: a line exceeds " + LONGEST + " bytes");
        }
        line.write(b);
      }
    }
  }

  private void endOfLine() throws IOException {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    if (firstLine && !text.isEmpty() && text.charAt(0) == BOM) {
      text = text.substring(1);
    }
    firstLine = false;
    if (text.isEmpty()) {
      dispatch();
      return;
    }
    int colon = text.indexOf(':');
    if (colon < 0) {
      field(text, "");
    } else if (colon > 0) {
      int from = text.startsWith(" ", colon + 1) ? colon + 2 : colon + 1;
      field(text.substring(0, colon), text.substring(from));
    }
  }

  private void field(String name, String value) throws IOException {
    switch (name) {
      case "event" -> type = value;
      case "data" -> {
        if (data.length() + value.length() >= LONGEST) {
          throw new IOException("event stream: an event exceeds " + LONGEST + " characters");
        }
        data.append(value).append('\n');
      }
      case "id" -> {
        if (value.indexOf('\0') < 0) {
          idBuffer = value;
        }
      }
      case "retry" -> {
        if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
          // Longer than any wait anyone will live to see: as good as the largest number.
          retryMillis =
              OptionalLong.of(value.length() > 18 ? Long.MAX_VALUE : Long.parseLong(value));
        }
      }
      default -> {
        // The specification: any other field is ignored.
      }
    }
  }

  private void dispatch() {
    lastEventId = idBuffer;
    String named = type;
    type = "";
    if (data.isEmpty()) {
      return;
    }
    String text = data.substring(0, data.length() - 1);
    data.setLength(0);
    events.accept(new ServerSentEvent(named.isEmpty() ? "message" : named, text, lastEventId));
  }
}
