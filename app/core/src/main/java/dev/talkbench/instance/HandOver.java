package dev.talkbench.instance;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Gives a request to the window that is open. */
public final class HandOver {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long LOOK_MILLIS = 20;

  private HandOver() {}

  /** What became of a start. */
  public sealed interface Start {
    /** This process is the window. */
    record Window(WindowDoor door) implements Start {}

    /** Another window took the request. */
    record Done(int exitCode) implements Start {}

    /** Another window is there and does not answer. */
    record Silent() implements Start {}
  }

  /**
   * Becomes the window of the data folder or hands the request to the one that is: whatever happens
   * to the other meanwhile, one of the two.
   *
   * @param folder of the data folder, for this alone
   * @param trouble told of callers that could not be answered, once this is the window
   * @throws IOException the folder cannot be written, or its disk knows no locks
   */
  public static Start start(
      Path folder, Request request, OutputStream out, OutputStream err, Consumer<Throwable> trouble)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<WindowDoor> door = WindowDoor.claim(folder, trouble);
      if (door.isPresent()) {
        return new Start.Window(door.get());
      }
      OptionalInt code = toWindow(folder, request, out, err);
      if (code.isPresent()) {
        return new Start.Done(code.getAsInt());
      }
      // It is just starting, or just ending.
      if (System.nanoTime() > until) {
        return new Start.Silent();
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /**
   * Gives the request to the window, copying what it says.
   *
   * @return its exit code; empty when no window is there, or it went away without an answer
   */
  public static OptionalInt toWindow(
      Path folder, Request request, OutputStream out, OutputStream err) throws IOException {
    Optional<UnixDomainSocketAddress> address = new Meeting(folder).published();
    if (address.isEmpty()) {
      return OptionalInt.empty();
    }
    try (SocketChannel window = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      window.connect(address.get());
      request.write(Channels.newOutputStream(window));
      return OptionalInt.of(
          Answer.read(new BufferedInputStream(Channels.newInputStream(window)), out, err));
    } catch (EOFException | SocketException e) {
      return OptionalInt.empty();
    } catch (IOException e) {
      if (gone(e)) {
        return OptionalInt.empty();
      }
      throw e;
    }
  }

  /** What the system says of a socket whose listener is gone has no type of its own. */
  private static boolean gone(IOException e) {
    String words = String.valueOf(e.getMessage());
    return words.contains("Broken pipe") || words.contains("Connection reset");
  }

  /** Whether a window of the data folder listens. */
  public static boolean windowIsOpen(Path folder) throws IOException {
    Optional<UnixDomainSocketAddress> address = new Meeting(folder).published();
    if (address.isEmpty()) {
      return false;
    }
    try (SocketChannel window = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return window.connect(address.get());
    } catch (SocketException e) {
      return false;
    }
  }
}
