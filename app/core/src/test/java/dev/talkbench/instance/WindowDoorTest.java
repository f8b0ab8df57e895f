package dev.talkbench.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One window, and no request lost; whatever else knocks does no harm. */
class WindowDoorTest {
  private static final OutputStream NOWHERE = OutputStream.nullOutputStream();

  private final Path folder;
  private final Set<Throwable> troubles = ConcurrentHashMap.newKeySet();

  WindowDoorTest(@TempDir Path folder) {
    this.folder = folder.resolve("run");
  }

  private HandOver.Start start(List<String> words) throws Exception {
    return HandOver.start(folder, Request.open(words), NOWHERE, NOWHERE, troubles::add);
  }

  private WindowDoor window() throws Exception {
    return assertInstanceOf(HandOver.Start.Window.class, start(List.of())).door();
  }

  @Test
  void startsAtOnceBecomeOneWindowAndAllRequestsArrive() throws Exception {
    int starts = 8;
    try (var pool = Executors.newFixedThreadPool(starts)) {
      for (int round = 0; round < 100; round++) {
        Set<String> arrived = ConcurrentHashMap.newKeySet();
        var barrier = new CyclicBarrier(starts);
        var all = new ArrayList<Future<HandOver.Start>>();
        for (int i = 0; i < starts; i++) {
          String word = round + "/" + i;
          all.add(
              pool.submit(
                  () -> {
                    barrier.await();
                    HandOver.Start start = start(List.of(word));
                    if (start instanceof HandOver.Start.Window(WindowDoor door)) {
                      arrived.add(word);
                      door.open(
                          (request, out, err) -> {
                            arrived.addAll(request.words());
                            return 0;
                          });
                    }
                    return start;
                  }));
        }
        var doors = new ArrayList<WindowDoor>();
        for (Future<HandOver.Start> one : all) {
          if (one.get(60, TimeUnit.SECONDS) instanceof HandOver.Start.Window(WindowDoor door)) {
            doors.add(door);
          }
        }
        assertEquals(1, doors.size());
        var expected = new HashSet<String>();
        for (int i = 0; i < starts; i++) {
          expected.add(round + "/" + i);
        }
        assertEquals(expected, arrived);
        doors.getFirst().close();
      }
    }
  }

  @Test
  void outputAndExitCodeComeBack() throws Exception {
    try (WindowDoor door = window()) {
      door.open(
          (request, out, err) -> {
            out.write(String.join(" ", request.words()).getBytes(StandardCharsets.UTF_8));
            err.write(new byte[200_000]);
            return request.terminal() ? 1 : 0;
          });
      var out = new ByteArrayOutputStream();
      var err = new ByteArrayOutputStream();
      var request = new Request(Request.Verb.RUN, List.of("library", "한글"), "ko", true);
      assertEquals(OptionalInt.of(1), HandOver.toWindow(folder, request, out, err));
      assertEquals("library 한글", out.toString(StandardCharsets.UTF_8));
      assertEquals(200_000, err.size());
    }
  }

  @Test
  void oneThatEndsWithoutAnAnswerIsNoWindow() throws Exception {
    WindowDoor door = window();
    door.open(
        (request, out, err) -> {
          throw new IOException("closing");
        });
    assertEquals(
        OptionalInt.empty(), HandOver.toWindow(folder, Request.open(List.of()), NOWHERE, NOWHERE));
    assertTrue(HandOver.windowIsOpen(folder));
    door.close();
    assertFalse(HandOver.windowIsOpen(folder));
    window().close();
  }

  @Test
  void onlyItsOwnerMayKnock() throws Exception {
    try (WindowDoor _ = window()) {
      Path socket = folder.resolve("window.socket");
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)));
      assertEquals(
          "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }
  }

  @Test
  void aLongPathMeetsElsewhere() throws Exception {
    Path deep = folder.resolve("x".repeat(120));
    try (WindowDoor door = WindowDoor.claim(deep, troubles::add).orElseThrow()) {
      door.open((request, out, err) -> 0);
      assertEquals(Optional.empty(), WindowDoor.claim(deep, troubles::add));
      assertEquals(
          OptionalInt.of(0), HandOver.toWindow(deep, Request.open(List.of()), NOWHERE, NOWHERE));
    }
    assertFalse(HandOver.windowIsOpen(deep));
  }

  @Test
  void noiseIsRefusedAndTheWindowStays() throws Exception {
    try (WindowDoor door = window()) {
      door.open((request, out, err) -> 0);
      var random = new Random(4);
      var address = UnixDomainSocketAddress.of(folder.resolve("window.socket"));
      for (int i = 0; i < 200; i++) {
        var noise = new byte[1 + random.nextInt(300)];
        random.nextBytes(noise);
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
          channel.connect(address);
          channel.write(ByteBuffer.wrap(noise));
        }
      }
      assertEquals(
          OptionalInt.of(0), HandOver.toWindow(folder, Request.open(List.of()), NOWHERE, NOWHERE));
    }
  }

  @Test
  void aKilledWindowLeavesNothingInTheWay() throws Exception {
    Process killed =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledWindow.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals('r', killed.getInputStream().read());
    assertTrue(HandOver.windowIsOpen(folder));
    killed.destroyForcibly().waitFor();
    assertTrue(Files.exists(folder.resolve("window.socket")));
    window().close();
  }

  /** A window in a process of its own, to be killed. */
  static final class KilledWindow {
    private KilledWindow() {}

    /** Opens the door and waits for the end. */
    public static void main(String[] args) throws Exception {
      var door = WindowDoor.claim(Path.of(args[0]), Throwable::printStackTrace).orElseThrow();
      door.open((request, out, err) -> 0);
      System.out.print('r');
      System.out.flush();
      Thread.sleep(60_000);
    }
  }
}
