package dev.talkbench.demos.sse;

import dev.talkbench.demos.Serving;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * An event stream to look at with curl or a browser, on loopback. The path carries a random token;
 * Host must be exactly where it listens (against DNS rebinding), and requests that another site's
 * page caused are refused.
 *
 * <p>Threads: any; the loop's thread serves.
 */
final class SseService implements Serving {
  static final int MOST_CONNECTIONS = 64;
  private static final long EVENT_MILLIS = 800;
  private static final long BEAT_MILLIS = 15_000;
  private static final long RETRY_MILLIS = 2000;
  private static final int KEPT = 256;

  private final byte[] token;
  private final InstantSource clock;
  private final Response.Whole page = Page.response();
  private final Set<Response.Outlet> streams = new LinkedHashSet<>();
  private final Deque<Event> recent = new ArrayDeque<>();
  private final HttpLoop loop;
  private long lastId;

  private record Event(long id, String data) {}

  /** Starts it. */
  SseService(InstantSource clock, SecureRandom random) throws IOException {
    this.clock = clock;
    var bytes = new byte[16];
    random.nextBytes(bytes);
    token = HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII);
    loop = HttpLoop.open("sse-serve", MOST_CONNECTIONS, this::answer);
    loop.execute(this::signal);
    loop.every(EVENT_MILLIS, this::signal);
    loop.every(BEAT_MILLIS, this::beat);
  }

  @Override
  public URI url() {
    return URI.create(root() + "events");
  }

  @Override
  public CompletionStage<?> ended() {
    return loop.ended();
  }

  private String root() {
    return "http://127.0.0.1:" + loop.port() + "/" + text(token) + "/";
  }

  private static String text(byte[] ascii) {
    return new String(ascii, StandardCharsets.US_ASCII);
  }

  private Response answer(Request request) {
    String host = request.headers().getOrDefault("host", "").toLowerCase(Locale.ROOT);
    if (!here(host)) {
      return Response.text(421, "not this host");
    }
    String origin = request.headers().getOrDefault("origin", "http://" + host);
    String site = request.headers().getOrDefault("sec-fetch-site", "none");
    if (!origin.equals("http://" + host) || !(site.equals("none") || site.equals("same-origin"))) {
      return Response.text(403, "not from another site");
    }
    String[] parts = request.path().split("/", -1);
    if (parts.length != 3
        || !MessageDigest.isEqual(parts[1].getBytes(StandardCharsets.US_ASCII), token)) {
      return Response.text(404, "nothing here");
    }
    return switch (parts[2]) {
      case "" -> page;
      case "events" ->
          new Response.Stream(
              Frames.HEAD, client -> open(client, request.header("last-event-id").orElse("")));
      default -> Response.text(404, "nothing here");
    };
  }

  private boolean here(String host) {
    int port = loop.port();
    return host.equals("127.0.0.1:" + port)
        || host.equals("localhost:" + port)
        || host.equals("[::1]:" + port);
  }

  /** Repeats what came after the client's last event, as far as it is kept. */
  private void open(Response.Outlet client, String lastEventId) {
    client.onGone(() -> streams.remove(client));
    streams.add(client);
    client.send(Frames.comment("connected"));
    client.send(Frames.comment("page " + root()));
    client.send(Frames.retry(RETRY_MILLIS));
    if (lastEventId.matches("[0-9]{1,18}")) {
      long last = Long.parseLong(lastEventId);
      for (Event event : recent) {
        if (event.id > last) {
          client.send(Frames.event(event.id, event.data));
        }
      }
    }
  }

  private void signal() {
    lastId++;
    String data =
        "{\"signal\":\"refetch\",\"what\":\"holdings\",\"time\":\"%s\"}"
            .formatted(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    recent.addLast(new Event(lastId, data));
    if (recent.size() > KEPT) {
      recent.removeFirst();
    }
    toAll(Frames.event(lastId, data));
  }

  private void beat() {
    toAll(Frames.comment("beat"));
  }

  /** Sending may end a stream and so change the set. */
  private void toAll(byte[] frame) {
    new ArrayList<>(streams).forEach(client -> client.send(frame));
  }

  @Override
  public void close() {
    loop.close();
  }
}
