package dev.talkbench.demos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stops runs at random moments and looks for what they left. */
public final class Stopping {
  private Stopping() {}

  /**
   * Starts the scenario {@code times} times and stops each at a random moment before {@code
   * mostMillis}: half by the flag, half by interrupting its thread.
   */
  public static void check(
      Demo demo, Scenario scenario, Map<String, String> given, int times, int mostMillis, long seed)
      throws Exception {
    // On first use the JVM opens a socket and a thread of its own and keeps them.
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var client = new Socket(server.getInetAddress(), server.getLocalPort())) {
      Thread.ofVirtual().start(() -> assertTrue(client.isConnected())).join();
    }
    SocketChannel.open().close();
    var random = new SplittableRandom(seed);
    for (int i = 0; i < times; i++) {
      int moment = random.nextInt(mostMillis);
      Path scratch = Files.createTempDirectory("stopping");
      try {
        once(demo, scenario, given, scratch, moment, i % 2 == 0);
      } finally {
        remove(scratch);
      }
    }
  }

  private static void once(
      Demo demo,
      Scenario scenario,
      Map<String, String> given,
      Path scratch,
      int moment,
      boolean byFlag)
      throws Exception {
    Set<String> threadsBefore = threads();
    Set<String> openBefore = open();
    var run = new RecordingRun(scenario, given, moment, scratch);
    var end = new CompletableFuture<Result>();
    Thread thread =
        Thread.ofPlatform()
            .name("stopping")
            .start(
                () -> {
                  try {
                    end.complete(demo.run(scenario, run));
                  } catch (Exception e) {
                    end.completeExceptionally(e);
                  }
                });
    Thread.sleep(moment);
    long told = System.nanoTime();
    run.stop();
    if (!byFlag) {
      thread.interrupt();
    }
    assertTrue(thread.join(java.time.Duration.ofSeconds(5)), "still running, moment " + moment);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - told);
    assertTrue(millis < 1000, "took " + millis + " ms at moment " + moment);
    try {
      end.get();
    } catch (ExecutionException e) {
      assertInstanceOf(InterruptedException.class, e.getCause());
    }
    // A pool has terminated a little before the last of its threads is gone.
    Set<String> threadsLeft = left(threadsBefore);
    while (!threadsLeft.isEmpty() && System.nanoTime() - told < 1_000_000_000L) {
      Thread.sleep(5);
      threadsLeft = left(threadsBefore);
    }
    assertEquals(Set.of(), threadsLeft, "threads left at moment " + moment);
    Set<String> openLeft = open();
    openLeft.removeAll(openBefore);
    openLeft.removeIf(file -> !file.contains("socket") && !file.contains(scratch.toString()));
    assertEquals(Set.of(), openLeft, "open at moment " + moment);
    assertEquals(0, ProcessHandle.current().children().count(), "processes");
  }

  private static Set<String> left(Set<String> before) {
    Set<String> left = threads();
    left.removeAll(before);
    return left;
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(
            name ->
                Stream.of(
                        "ForkJoinPool",
                        "VirtualThread",
                        "MasterPoller",
                        "Read-Poller",
                        "Write-Poller",
                        "process reaper",
                        "Attach",
                        "Common-Cleaner")
                    .noneMatch(name::startsWith))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Open files and sockets of this process, where the system shows them. */
  private static Set<String> open() throws IOException {
    var found = new TreeSet<String>();
    Path folder = Path.of("/proc/self/fd");
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (Stream<Path> all = Files.list(folder)) {
      for (Path each : all.toList()) {
        if (Files.isSymbolicLink(each)) {
          found.add(target(each));
        }
      }
    }
    return found;
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return "closed meanwhile";
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }

  /** {@code Stopping class [times]}: the long version, for the command line. */
  public static void main(String[] args) throws Exception {
    var demo = Class.forName(args[0]).asSubclass(Demo.class).getDeclaredConstructor().newInstance();
    int times = args.length > 1 ? Integer.parseInt(args[1]) : 50;
    for (Scenario scenario : demo.scenarios()) {
      check(demo, scenario, Map.of(), times, 8000, 1);
      System.out.println(demo.id() + " " + scenario.id() + ": stopped " + times + " times");
    }
  }
}
