package dev.talkbench.demos.sse;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A plain HTTP/1.1 client connection to loopback, kept alive between requests.
 *
 * <p>Threads: one at a time; closing from another ends a blocked read.
 */
final class Client implements AutoCloseable {
  private static final int CONNECT_MILLIS = 2000;
  private static final int LONGEST_LINE = 8192;

  private final Socket socket;
  private final InputStream in;
  private final int port;

  Client(int port) throws IOException {
    this.port = port;
    socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(
          new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), CONNECT_MILLIS);
      in = new BufferedInputStream(socket.getInputStream());
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /**
   * An answer.
   *
   * @param headers by lower-case name
   */
  record Answer(int status, Map<String, String> headers, String body) {
    /** A header that must be there. */
    String header(String name) throws IOException {
      String value = headers.get(name);
      if (value == null) {
        throw new IOException("answer without " + name);
      }
      return value;
    }
  }

  /** Fetches a whole answer. */
  Answer get(String path) throws IOException {
    Answer head = ask(path, "");
    byte[] body = in.readNBytes(Integer.parseInt(head.header("content-length")));
    return new Answer(head.status, head.headers, new String(body, StandardCharsets.UTF_8));
  }

  /**
   * Opens a stream; its bytes follow with {@link #read}.
   *
   * @param lastEventId empty for none
   */
  Answer open(String path, String lastEventId) throws IOException {
    return ask(
        path,
        "Accept: text/event-stream\r\n"
            + (lastEventId.isEmpty() ? "" : "Last-Event-ID: " + lastEventId + "\r\n"));
  }

  /** The next bytes of a stream, at least one; negative at its end. */
  int read(byte[] buffer) throws IOException {
    return in.read(buffer);
  }

  private Answer ask(String path, String fields) throws IOException {
    String head = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + fields + "\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    String status = line();
    var headers = new HashMap<String, String>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Answer(Integer.parseInt(status.split(" ", 3)[1]), headers, "");
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0 || line.length() > LONGEST_LINE) {
        throw new EOFException("the server broke off");
      }
      line.append((char) b);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
