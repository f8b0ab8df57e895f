package dev.talkbench.demos.sse;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes event streams (WHATWG HTML, section 9.2.5). */
final class Frames {
  /** Fields of every stream's head: no cache, no sniffing, no buffering proxy. */
  static final Map<String, String> HEAD =
      Map.of(
          "Content-Type", "text/event-stream; charset=utf-8",
          "Cache-Control", "no-store",
          "X-Accel-Buffering", "no",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin");

  private Frames() {}

  /** A line that clients skip; one now and then keeps proxies from closing an idle stream. */
  static byte[] comment(String text) {
    return (": " + text + "\n\n").getBytes(StandardCharsets.UTF_8);
  }

  /** How long clients are to wait before they connect again. */
  static byte[] retry(long millis) {
    return ("retry: " + millis + "\n\n").getBytes(StandardCharsets.UTF_8);
  }

  /** An event of one line of data. */
  static byte[] event(long id, String data) {
    return ("id: " + id + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
  }
}
