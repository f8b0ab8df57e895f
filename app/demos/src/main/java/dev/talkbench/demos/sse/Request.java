package dev.talkbench.demos.sse;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a GET request, read strictly (RFC 9112): what is doubtful is refused, not repaired.
 *
 * @param path origin form, as sent; a query is part of it
 * @param headers by lower-case name; fields that were sent twice are joined by a comma
 */
record Request(String path, Map<String, String> headers) {
  /** A header, by lower-case name. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Whether the client wants the connection to end with the answer. */
  boolean last() {
    return header("connection").orElse("").toLowerCase(Locale.ROOT).contains("close");
  }

  /** Why a request is refused, as a status code. */
  static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refusal(int status, String why) {
      super(why);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  /**
   * Reads a head.
   *
   * @param head all bytes up to and without the empty line
   * @throws Refusal with the status to answer
   */
  static Request read(byte[] head) throws Refusal {
    for (byte b : head) {
      if (b < 0x20 && b != '\r' && b != '\n' && b != '\t') {
        throw new Refusal(400, "control or non-ASCII byte in the head");
      }
    }
    String[] lines = new String(head, StandardCharsets.US_ASCII).split("\r\n", -1);
    String path = path(lines[0]);
    var headers = new HashMap<String, String>();
    for (int i = 1; i < lines.length; i++) {
      header(lines[i], headers);
    }
    if (!headers.containsKey("host")) {
      throw new Refusal(400, "no Host");
    }
    if (headers.containsKey("transfer-encoding")
        || !headers.getOrDefault("content-length", "0").equals("0")) {
      throw new Refusal(400, "a GET with a body");
    }
    return new Request(path, headers);
  }

  private static String path(String line) throws Refusal {
    String[] words = line.split(" ", -1);
    if (words.length != 3 || line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
      throw new Refusal(400, "not a request line");
    }
    if (!words[2].equals("HTTP/1.1") && !words[2].equals("HTTP/1.0")) {
      throw new Refusal(words[2].startsWith("HTTP/") ? 505 : 400, "not HTTP/1.1");
    }
    if (!words[0].equals("GET")) {
      throw new Refusal(405, "only GET");
    }
    if (!words[1].startsWith("/")) {
      throw new Refusal(400, "the target is not a path");
    }
    return words[1];
  }

  private static void header(String line, Map<String, String> headers) throws Refusal {
    int colon = line.indexOf(':');
    if (colon <= 0 || line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
      throw new Refusal(400, "not a header field");
    }
    String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!name.chars()
        .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_')) {
      throw new Refusal(400, "not a header name");
    }
    String value = line.substring(colon + 1).strip();
    if (headers.containsKey(name) && (name.equals("host") || name.equals("content-length"))) {
      throw new Refusal(400, "two " + name + " fields");
    }
    headers.merge(name, value, (a, b) -> a + ", " + b);
  }
}
