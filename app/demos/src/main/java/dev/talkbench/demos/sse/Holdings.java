package dev.talkbench.demos.sse;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * The holdings screen's server, the same for both ways: {@code /holdings/<user>} answers with the
 * holdings, {@code /events/<user>} with a stream of signals. A change of a user's holdings is
 * signalled if the user has a stream; what changed is always fetched.
 *
 * <p>Threads: the loop's, but for the counters.
 */
final class Holdings {
  private static final int ROWS = 20;

  private final int[] versions;
  private final Map<Integer, Response.Outlet> streams = new HashMap<>();
  private final LongAdder fetches = new LongAdder();

  Holdings(int users) {
    versions = new int[users];
  }

  /** Fetches answered so far; any thread. */
  long fetches() {
    return fetches.sum();
  }

  /** Routes. */
  Response answer(Request request) {
    String[] parts = request.path().split("/", -1);
    int user =
        parts.length == 3 && parts[2].matches("[0-9]{1,6}") ? Integer.parseInt(parts[2]) : -1;
    if (user < 0 || user >= versions.length) {
      return Response.text(404, "no such user");
    }
    return switch (parts[1]) {
      case "holdings" -> {
        fetches.increment();
        yield new Response.Whole(
            200,
            Map.of(
                "Content-Type", "application/json",
                "Cache-Control", "no-store",
                "ETag", "\"" + versions[user] + "\""),
            body(user));
      }
      case "events" ->
          new Response.Stream(
              Frames.HEAD,
              client -> {
                client.onGone(() -> streams.remove(user, client));
                streams.put(user, client);
                client.send(Frames.comment("connected"));
              });
      default -> Response.text(404, "nothing here");
    };
  }

  private String body(int user) {
    var json = new StringBuilder(2048).append("{\"user\":").append(user).append(",\"holdings\":[");
    for (int row = 0; row < ROWS; row++) {
      long price = 1000 + (user * 31L + row * 977L + versions[user] * 13L) % 90_000;
      json.append(row == 0 ? "" : ",")
          .append(
              "{\"code\":\"%06d\",\"count\":%d,\"price\":%d}"
                  .formatted(row * 7919, row + 1, price));
    }
    return json.append("]}").toString();
  }

  /** The user's holdings change now; how often they have. */
  int change(int user) {
    int version = ++versions[user];
    Response.Outlet stream = streams.get(user);
    if (stream != null) {
      stream.send(Frames.event(version, "refetch"));
    }
    return version;
  }

  /** Keeps one in {@code every} streams alive, taking turns. */
  void beat(int turn, int every) {
    for (var stream : Map.copyOf(streams).entrySet()) {
      if (stream.getKey() % every == turn % every) {
        stream.getValue().send(Frames.comment("beat"));
      }
    }
  }
}
