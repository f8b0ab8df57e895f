package dev.talkbench.demos.sse;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What the loop is to answer. */
sealed interface Response {
  /** With a body of known length; the connection may go on. */
  record Whole(int status, Map<String, String> headers, String body) implements Response {}

  /**
   * A stream without an end: the head goes out at once, then whatever is sent.
   *
   * @param opened called once on the loop's thread, after the head
   */
  record Stream(Map<String, String> headers, Consumer<Outlet> opened) implements Response {}

  /** The client's end of a stream. On the loop's thread only. */
  interface Outlet {
    /** Queues bytes; a client that reads too slowly to take them is cut off. */
    void send(byte[] bytes);

    /** Called once when the client has gone. */
    void onGone(Runnable action);
  }

  /** A short text. */
  static Whole text(int status, String text) {
    return new Whole(status, Map.of("Content-Type", "text/plain; charset=utf-8"), text + "\n");
  }

  /** Status line and fields, with the empty line. */
  static byte[] head(int status, Map<String, String> headers, boolean last, long length) {
    String fields =
        headers.entrySet().stream()
            .map(field -> field.getKey() + ": " + field.getValue() + "\r\n")
            .sorted()
            .collect(Collectors.joining());
    return ("HTTP/1.1 "
            + status
            + " "
            + reason(status)
            + "\r\n"
            + fields
            + (length >= 0 ? "Content-Length: " + length + "\r\n" : "")
            + (last ? "Connection: close\r\n" : "")
            + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String reason(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 400 -> "Bad Request";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 408 -> "Request Timeout";
      case 421 -> "Misdirected Request";
      case 431 -> "Request Header Fields Too Large";
      case 503 -> "Service Unavailable";
      case 505 -> "HTTP Version Not Supported";
      default -> "Status";
    };
  }
}
