package dev.talkbench.demos.sse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.talkbench.demos.Serving;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** More clients than there may be open files: the server waits and then serves on. */
class CrowdTest {
  private static final int CROWD = 150;

  /** Serves until its input ends. */
  static final class Server {
    private Server() {}

    public static void main(String[] args) throws IOException {
      try (Serving serving = new SseDemo().serve()) {
        System.out.println(serving.url());
        System.in.readAllBytes();
      }
    }
  }

  private static Socket client(int port) throws IOException {
    var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static String statusOfNothing(int port) throws IOException {
    try (Socket socket = client(port)) {
      String get = "GET /none HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n";
      socket.getOutputStream().write(get.getBytes(StandardCharsets.US_ASCII));
      var answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      return String.valueOf(answer.readLine());
    }
  }

  @Test
  void runsOutOfOpenFilesAndServesOn() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process server =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "ulimit -n 100; exec \"$0\" \"$@\"",
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Server.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var crowd = new ArrayList<Socket>();
    try (var lines = server.inputReader(StandardCharsets.UTF_8)) {
      String url = lines.readLine();
      assertNotNull(url);
      int port = URI.create(url).getPort();
      assertEquals("HTTP/1.1 404 Not Found", statusOfNothing(port));
      for (int i = 0; i < CROWD; i++) {
        crowd.add(client(port));
      }
      for (Socket each : crowd) {
        each.close();
      }
      assertEquals("HTTP/1.1 404 Not Found", statusOfNothing(port));
      assertTrue(server.isAlive());
    } finally {
      for (Socket each : crowd) {
        each.close();
      }
      server.destroy();
    }
  }
}
