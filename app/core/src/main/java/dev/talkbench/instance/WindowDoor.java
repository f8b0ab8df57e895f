package dev.talkbench.instance;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The right to be the window of a data folder, and the door at which others knock. The system takes
 * the right away when the process ends, however it ends, so that nothing stale remains.
 */
public final class WindowDoor implements Closeable {
  private static final int BACKLOG = 64;
  private static final int REFUSED = 2;
  private static final long OPENING_SECONDS = 60;

  /** Answers requests, each on a thread of its own. */
  @FunctionalInterface
  public interface Host {
    /**
     * Does what is asked and returns once that is sure.
     *
     * @param out standard output of the caller
     * @param err standard error of the caller
     * @return the caller's exit code
     * @throws IOException the caller is gone
     */
    int answer(Request request, OutputStream out, OutputStream err) throws IOException;
  }

  private final Meeting meeting;
  private final Path socket;
  private final FileChannel file;
  private final ServerSocketChannel server;
  private final CompletableFuture<Host> host = new CompletableFuture<>();
  private final Consumer<Throwable> trouble;

  private WindowDoor(
      Meeting meeting,
      Path socket,
      FileChannel file,
      ServerSocketChannel server,
      Consumer<Throwable> trouble) {
    this.meeting = meeting;
    this.socket = socket;
    this.file = file;
    this.server = server;
    this.trouble = trouble;
  }

  /**
   * Takes the right to be the window, and listens; empty when another process has it.
   *
   * @param folder of the data folder, for this alone
   * @param trouble told of callers that could not be answered
   * @throws IOException the folder cannot be written
   */
  public static Optional<WindowDoor> claim(Path folder, Consumer<Throwable> trouble)
      throws IOException {
    var meeting = new Meeting(folder);
    meeting.prepare();
    FileChannel file =
        FileChannel.open(meeting.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = lock(file);
      if (lock == null) {
        file.close();
        return Optional.empty();
      }
      Path socket =
          meeting.socket(
              System.getenv().getOrDefault("XDG_RUNTIME_DIR", ""),
              Path.of(System.getProperty("java.io.tmpdir")));
      // Left behind by one that was killed: nobody else holds the lock.
      Files.deleteIfExists(socket);
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      try {
        server.bind(UnixDomainSocketAddress.of(socket), BACKLOG);
        if (socket.getFileSystem().supportedFileAttributeViews().contains("posix")) {
          Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        }
        meeting.publish(socket);
      } catch (IOException e) {
        server.close();
        throw e;
      }
      var door = new WindowDoor(meeting, socket, file, server, trouble);
      Thread.ofPlatform().daemon().name("door").start(door::listen);
      return Optional.of(door);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another door of this very process.
      return null;
    }
  }

  /** The window is there: requests that came meanwhile are answered, and all that come. */
  public void open(Host answering) {
    host.complete(answering);
  }

  private void listen() {
    while (server.isOpen()) {
      try {
        SocketChannel caller = server.accept();
        Thread.ofVirtual().name("caller").start(() -> serve(caller));
      } catch (AsynchronousCloseException e) {
        return; // Closed on purpose.
      } catch (IOException e) {
        if (server.isOpen()) {
          trouble.accept(e);
        }
      }
    }
  }

  private void serve(SocketChannel caller) {
    try (caller) {
      var out = new Answer.Writer(Channels.newOutputStream(caller));
      Request request;
      try {
        request = Request.read(new BufferedInputStream(Channels.newInputStream(caller)));
      } catch (EOFException e) {
        return; // Only looked whether a window is here, or was ended half-way.
      } catch (IOException e) {
        out.err().write(("talkbench: " + e.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
        out.exit(REFUSED);
        return;
      }
      Host answering = host.get(OPENING_SECONDS, TimeUnit.SECONDS);
      out.exit(answering.answer(request, out.out(), out.err()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | ExecutionException | TimeoutException | RuntimeException e) {
      // The caller sees the end of the stream without an exit code, and tries again.
      trouble.accept(e);
    }
  }

  /** Stops answering and gives the right back; what has been answered stays answered. */
  @Override
  public void close() throws IOException {
    try (file;
        server) {
      meeting.withdraw(socket);
    } catch (ClosedChannelException e) {
      // Closed twice.
    }
  }
}
