package dev.talkbench.demos.sse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A small HTTP/1.1 server for GET on loopback. One platform thread does everything: accepting,
 * reading, answering, timers. Its CPU time (user and system, sends included) is thus what serving
 * costs; the JVM's compiler and collector are not in it.
 *
 * <p>Threads: {@link #execute}, {@link #every}, {@link #cpuNanos}, {@link #close} from any thread;
 * handlers, tasks and outlets run on the loop's own.
 */
final class HttpLoop implements AutoCloseable {
  private static final long SWEEP_MILLIS = 1000;

  /** So many more than are served are told so before they are closed. */
  private static final int SURPLUS = 32;

  private final Selector selector;
  private final ServerSocketChannel server;
  private final SelectionKey listening;
  private final int port;
  private final int most;
  private final Function<Request, Response> handler;
  private final Thread thread;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparingLong(Timer::rank));
  private final long origin = System.nanoTime();
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private int connections;
  private volatile boolean closed;

  private HttpLoop(
      String name,
      Selector selector,
      ServerSocketChannel server,
      SelectionKey listening,
      int most,
      Function<Request, Response> handler)
      throws IOException {
    this.selector = selector;
    this.server = server;
    this.listening = listening;
    this.port = ((InetSocketAddress) server.getLocalAddress()).getPort();
    this.most = most;
    this.handler = handler;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::loop);
  }

  /**
   * Listens on a free port of 127.0.0.1 and starts the thread.
   *
   * @param most connections at once; one more is told 503, and many more are closed
   */
  static HttpLoop open(String name, int most, Function<Request, Response> handler)
      throws IOException {
    Selector selector = Selector.open();
    ServerSocketChannel server = ServerSocketChannel.open();
    try {
      server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 128);
      server.configureBlocking(false);
      SelectionKey listening = server.register(selector, SelectionKey.OP_ACCEPT);
      var loop = new HttpLoop(name, selector, server, listening, most, handler);
      loop.every(SWEEP_MILLIS, loop::sweep);
      loop.thread.start();
      return loop;
    } catch (IOException e) {
      server.close();
      selector.close();
      throw e;
    }
  }

  /** Where it listens. */
  int port() {
    return port;
  }

  /** Runs the task on the loop's thread, soon. */
  void execute(Runnable task) {
    tasks.add(task);
    selector.wakeup();
  }

  /** Runs the task on the loop's thread every so often. */
  void every(long millis, Runnable task) {
    execute(
        () -> timers.add(new Timer(now() + TimeUnit.MILLISECONDS.toNanos(millis), millis, task)));
  }

  /** CPU time of the loop's thread so far. */
  long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
  }

  private record Timer(long rank, long millis, Runnable task) {}

  /** Since the loop was made: never wraps in practice, so it can be ordered. */
  private long now() {
    return System.nanoTime() - origin;
  }

  /** Done when the thread has ended and every socket is closed; failed when that was no wish. */
  CompletableFuture<Boolean> ended() {
    return ended;
  }

  private void loop() {
    Exception broken = new IllegalStateException("the server's thread broke down");
    try {
      while (!closed) {
        Timer next = timers.peek();
        long wait = next == null ? SWEEP_MILLIS : TimeUnit.NANOSECONDS.toMillis(next.rank - now());
        if (wait > 0) {
          selector.select(wait);
        } else {
          selector.selectNow();
        }
        for (SelectionKey key : selector.selectedKeys()) {
          serve(key);
        }
        selector.selectedKeys().clear();
        runDue();
      }
      broken = null;
    } catch (IOException | RuntimeException e) {
      // Only the selector itself or a mistake of ours can bring us here: nothing is served on.
      broken = e;
    } finally {
      end(broken);
    }
  }

  private void end(@Nullable Exception broken) {
    try {
      release();
    } finally {
      if (broken == null) {
        ended.complete(true);
      } else {
        ended.completeExceptionally(broken);
      }
    }
  }

  private void runDue() {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
    for (Timer due = timers.peek(); due != null && due.rank <= now(); due = timers.peek()) {
      timers.remove();
      timers.add(
          new Timer(due.rank + TimeUnit.MILLISECONDS.toNanos(due.millis), due.millis, due.task));
      due.task.run();
    }
  }

  private void serve(SelectionKey key) throws IOException {
    if (key.isValid() && key.isAcceptable()) {
      accept();
    } else if (key.attachment() instanceof Connection connection) {
      connection.ready();
    }
  }

  private void accept() throws IOException {
    SocketChannel channel;
    try {
      channel = server.accept();
    } catch (IOException e) {
      // No more files may be open just now. Those who wait are looked at again when one is closed
      // or at the next sweep; until then the selector must not say again and again that they wait.
      listening.interestOps(0);
      return;
    }
    if (channel == null) {
      return;
    }
    if (connections >= most + SURPLUS) {
      channel.close();
      return;
    }
    try {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
      connections++;
      var connection = new Connection(channel, key, handler, this::gone);
      key.attach(connection);
      if (connections > most) {
        connection.refuse(503, "at most " + most + " connections");
      }
    } catch (IOException e) {
      // The client had gone before we looked.
      channel.close();
    }
  }

  private void gone() {
    connections--;
    listen();
  }

  private void listen() {
    if (listening.isValid()) {
      listening.interestOps(SelectionKey.OP_ACCEPT);
    }
  }

  private void sweep() {
    listen();
    for (SelectionKey key : new ArrayList<>(selector.keys())) {
      if (key.attachment() instanceof Connection connection) {
        connection.sweep(System.nanoTime());
      }
    }
  }

  private void release() {
    for (SelectionKey key : new ArrayList<>(selector.keys())) {
      if (key.attachment() instanceof Connection connection) {
        connection.close();
      }
    }
    try (selector;
        server) {
      closed = true;
    } catch (IOException e) {
      throw new UncheckedIOException("a listening socket did not close", e);
    }
  }

  /** Ends the thread and closes every socket; returns when that is done. */
  @Override
  public void close() {
    closed = true;
    selector.wakeup();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
