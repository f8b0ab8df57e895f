package dev.talkbench.demos.sse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.demos.Serving;
import dev.talkbench.demos.sse.EventStreamParser.ServerSentEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The served stream over real sockets, friendly and hostile. */
@Timeout(30)
class SseServiceTest {
  private final Serving service;
  private final int port;
  private final String stream;
  private final String root;

  SseServiceTest() throws IOException {
    service = new SseDemo().serve();
    port = service.url().getPort();
    stream = service.url().getPath();
    root = stream.substring(0, stream.lastIndexOf('/') + 1);
  }

  @AfterEach
  void close() {
    service.close();
  }

  private String exchange(String request) throws IOException {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
      socket.setSoTimeout(8000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      var answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  private String resolved(String request) {
    return request.replace("{port}", "" + port).replace("{root}", root).replace("{events}", stream);
  }

  static List<Arguments> refused() {
    String good = "Host: 127.0.0.1:{port}\r\n";
    return List.of(
        Arguments.of("another host", 421, "GET {events} HTTP/1.1\r\nHost: evil.example\r\n\r\n"),
        Arguments.of("another port", 421, "GET {events} HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n"),
        Arguments.of("no port", 421, "GET {events} HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        Arguments.of(
            "a host that only begins well",
            421,
            "GET {events} HTTP/1.1\r\nHost: localhost:{port}.evil.example\r\n\r\n"),
        Arguments.of(
            "another spelling of loopback",
            421,
            "GET {events} HTTP/1.1\r\nHost: 127.1:{port}\r\n\r\n"),
        Arguments.of(
            "host before path", 421, "GET /nothing HTTP/1.1\r\nHost: evil.example\r\n\r\n"),
        Arguments.of("empty host", 421, "GET {events} HTTP/1.1\r\nHost:\r\n\r\n"),
        Arguments.of("no host", 400, "GET {events} HTTP/1.1\r\n\r\n"),
        Arguments.of("no host, old version", 400, "GET {events} HTTP/1.0\r\n\r\n"),
        Arguments.of(
            "two hosts", 400, "GET {events} HTTP/1.1\r\n" + good + "Host: evil.example\r\n\r\n"),
        Arguments.of(
            "another origin",
            403,
            "GET {events} HTTP/1.1\r\n" + good + "Origin: https://evil.example\r\n\r\n"),
        Arguments.of(
            "no origin to speak of",
            403,
            "GET {events} HTTP/1.1\r\n" + good + "Origin: null\r\n\r\n"),
        Arguments.of(
            "the same machine, another port",
            403,
            "GET {events} HTTP/1.1\r\n" + good + "Origin: http://127.0.0.1:1\r\n\r\n"),
        Arguments.of(
            "loopback by another name",
            403,
            "GET {events} HTTP/1.1\r\n" + good + "Origin: http://localhost:{port}\r\n\r\n"),
        Arguments.of(
            "a page of another site",
            403,
            "GET {events} HTTP/1.1\r\n" + good + "Sec-Fetch-Site: cross-site\r\n\r\n"),
        Arguments.of("no token", 404, "GET /events HTTP/1.1\r\n" + good + "\r\n"),
        Arguments.of("the root", 404, "GET / HTTP/1.1\r\n" + good + "\r\n"),
        Arguments.of(
            "a wrong token",
            404,
            "GET /" + "0".repeat(32) + "/events HTTP/1.1\r\n" + good + "\r\n"),
        Arguments.of("climbing", 404, "GET {root}../events HTTP/1.1\r\n" + good + "\r\n"),
        Arguments.of("another name", 404, "GET {root}secret HTTP/1.1\r\n" + good + "\r\n"),
        Arguments.of(
            "POST", 405, "POST {events} HTTP/1.1\r\n" + good + "Content-Length: 3\r\n\r\nabc"),
        Arguments.of("OPTIONS", 405, "OPTIONS {events} HTTP/1.1\r\n" + good + "\r\n"),
        Arguments.of("HEAD", 405, "HEAD {events} HTTP/1.1\r\n" + good + "\r\n"),
        Arguments.of(
            "a body", 400, "GET {events} HTTP/1.1\r\n" + good + "Content-Length: 1\r\n\r\nx"),
        Arguments.of(
            "a chunked body",
            400,
            "GET {events} HTTP/1.1\r\n" + good + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        Arguments.of(
            "a whole URL", 400, "GET http://127.0.0.1:{port}{events} HTTP/1.1\r\n" + good + "\r\n"),
        Arguments.of(
            "a folded line", 400, "GET {events} HTTP/1.1\r\n" + good + "X: a\r\n b\r\n\r\n"),
        Arguments.of("a space before the colon", 400, "GET {events} HTTP/1.1\r\nHost : x\r\n\r\n"),
        Arguments.of("a lone line feed", 400, "GET {events} HTTP/1.1\n" + good + "\r\n"),
        Arguments.of("not ASCII", 400, "GET /é HTTP/1.1\r\n" + good + "\r\n"),
        Arguments.of("no version", 400, "GET {events}\r\n" + good + "\r\n"),
        Arguments.of("another protocol", 400, "\u0016\u0003\u0001 hello \u0000\r\n\r\n"),
        Arguments.of("another version", 505, "GET {events} HTTP/2.0\r\n" + good + "\r\n"),
        Arguments.of(
            "a head without end",
            431,
            "GET {events} HTTP/1.1\r\n" + good + "X: " + "a".repeat(20_000)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("refused")
  void refuses(String why, int status, String request) throws IOException {
    String answer = exchange(resolved(request));
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), why + ": " + answer);
    assertFalse(answer.contains("Access-Control"), "no other site may read it");
    assertFalse(answer.contains("data:"), why);
  }

  @Test
  void slowHeadIsCutOff() throws IOException {
    String answer = exchange("GET / HT");
    assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
  }

  @Test
  void answersByEveryNameOfItsOwn() throws IOException {
    for (String host : List.of("127.0.0.1", "localhost", "LocalHost", "[::1]")) {
      String answer =
          exchange(
              resolved(
                  "GET {root} HTTP/1.1\r\nHost: "
                      + host
                      + ":{port}\r\nOrigin: http://"
                      + host.toLowerCase(Locale.ROOT)
                      + ":{port}\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\r\n"));
      assertTrue(answer.startsWith("HTTP/1.1 200 OK"), host + answer);
    }
  }

  @Test
  void pageRunsOnlyWhatIsInIt() throws IOException {
    try (var client = new Client(port)) {
      Client.Answer answer = client.get(root);
      assertEquals(200, answer.status());
      String policy = answer.header("content-security-policy");
      assertTrue(policy.startsWith("default-src 'none'"), policy);
      assertFalse(policy.contains("unsafe"), policy);
      String html = answer.body();
      assertTrue(html.contains("new EventSource('events')"));
      assertFalse(html.contains("http"), "nothing from elsewhere");
      assertEquals(200, client.get(root).status(), "the connection goes on");
    }
  }

  private List<ServerSentEvent> events(Client client, int count) throws IOException {
    var events = new ArrayList<ServerSentEvent>();
    var parser = new EventStreamParser(events::add);
    var buffer = new byte[1024];
    while (events.size() < count) {
      int read = client.read(buffer);
      assertTrue(read > 0, "the stream ended");
      parser.feed(buffer, 0, read);
    }
    assertEquals(2000, parser.retryMillis().orElse(0));
    return events;
  }

  @Test
  void headAndFirstCommentComeAtOnce() throws IOException {
    long start = System.nanoTime();
    try (var client = new Client(port)) {
      Client.Answer head = client.open(stream, "");
      assertEquals(200, head.status());
      assertEquals("text/event-stream; charset=utf-8", head.header("content-type"));
      var first = new byte[12];
      assertTrue(client.read(first) > 0);
      assertTrue(new String(first, StandardCharsets.US_ASCII).startsWith(": connected"));
    }
    assertTrue(System.nanoTime() - start < 700_000_000L, "before any event is due");
  }

  @Test
  void atLeastOneEventASecondWithGrowingIds() throws IOException {
    try (var client = new Client(port)) {
      client.open(stream, "");
      long start = System.nanoTime();
      List<ServerSentEvent> events = events(client, 4);
      double seconds = (System.nanoTime() - start) / 1e9;
      assertTrue(seconds < 4, () -> seconds + " s for four");
      for (int i = 1; i < events.size(); i++) {
        assertEquals(
            Long.parseLong(events.get(i - 1).lastEventId()) + 1,
            Long.parseLong(events.get(i).lastEventId()));
      }
      assertTrue(events.getFirst().data().contains("\"signal\":\"refetch\""));
    }
  }

  @Test
  void resumesAfterTheLastId() throws IOException {
    try (var client = new Client(port)) {
      client.open(stream, "");
      events(client, 2);
    }
    try (var client = new Client(port)) {
      client.open(stream, "1");
      assertEquals("2", events(client, 1).getFirst().lastEventId());
    }
    for (String odd : List.of("x", "-1", "9".repeat(30), "999999")) {
      try (var client = new Client(port)) {
        client.open(stream, odd);
        long id = Long.parseLong(events(client, 1).getFirst().lastEventId());
        assertTrue(id > 2, odd + " starts with what is new");
      }
    }
  }

  @Test
  void sixtyFifthConnectionIsTurnedAwayAndPlacesComeFree() throws Exception {
    var open = new ArrayList<Client>();
    try {
      for (int i = 0; i < SseService.MOST_CONNECTIONS; i++) {
        var client = new Client(port);
        open.add(client);
        assertEquals(200, client.open(stream, "").status());
      }
      try (var client = new Client(port)) {
        assertEquals(503, client.get(root).status());
      }
      open.removeLast().close();
      Thread.sleep(1500);
      try (var client = new Client(port)) {
        assertEquals(200, client.get(root).status());
      }
    } finally {
      for (Client client : open) {
        client.close();
      }
    }
  }

  @Test
  void closingEndsStreamsAndFreesThePort() throws IOException {
    try (var client = new Client(port)) {
      client.open(stream, "");
      events(client, 1);
      service.close();
      service.close();
      assertTrue(ends(client));
      assertThrows(ConnectException.class, () -> new Client(port).close());
    }
  }

  /** Whether the stream comes to its end, by FIN or by RST. */
  private static boolean ends(Client client) {
    var buffer = new byte[1024];
    try {
      while (client.read(buffer) >= 0) {
        Thread.onSpinWait();
      }
      return true;
    } catch (SocketException reset) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void tokensDiffer() throws IOException {
    try (Serving other = new SseDemo().serve()) {
      assertFalse(other.url().getPath().equals(stream));
      assertTrue(stream.matches("/[0-9a-f]{32}/events"), stream);
    }
  }
}
