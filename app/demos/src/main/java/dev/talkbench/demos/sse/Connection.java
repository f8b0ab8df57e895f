package dev.talkbench.demos.sse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * One client of the loop: requests one after another, then perhaps a stream. Nothing a client does
 * or leaves undone holds memory or a socket for long.
 *
 * <p>Threads: the loop's.
 */
final class Connection implements Response.Outlet {
  private static final int LONGEST_HEAD = 8 << 10;
  private static final int MOST_QUEUED = 256 << 10;
  private static final long HEAD_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(75);
  private static final long STALLED_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(1);

  private enum State {
    /** Waiting for a head, or in the middle of one. */
    READING,
    /** An endless answer; what the client sends is thrown away. */
    STREAMING,
    /** The last answer is on its way out. */
    ENDING,
    /**
     * All is sent; what the client still sends is read and thrown away, since closing with unread
     * bytes would send RST and could cost it the answer.
     */
    LINGERING
  }

  private final SocketChannel channel;
  private final SelectionKey key;
  private final Function<Request, Response> handler;
  private final Runnable onClose;
  private final ByteBuffer in = ByteBuffer.allocate(LONGEST_HEAD);
  private final Deque<ByteBuffer> out = new ArrayDeque<>();
  private final List<Runnable> goneActions = new ArrayList<>();
  private State state = State.READING;
  private boolean askedBefore;
  private boolean open = true;
  private int queued;
  private long since = System.nanoTime();

  Connection(
      SocketChannel channel,
      SelectionKey key,
      Function<Request, Response> handler,
      Runnable onClose) {
    this.channel = channel;
    this.key = key;
    this.handler = handler;
    this.onClose = onClose;
  }

  /** The socket can be read or written. A client that breaks off is no error of ours. */
  void ready() {
    try {
      if (key.isValid() && key.isWritable()) {
        flush();
      }
      if (key.isValid() && key.isReadable()) {
        read();
      }
    } catch (IOException e) {
      close();
    }
  }

  private void read() throws IOException {
    int count = channel.read(in);
    if (count < 0) {
      close();
    } else if (state == State.READING) {
      if (count > 0 && in.position() == count) {
        since = System.nanoTime();
      }
      heads();
    } else {
      in.clear();
    }
  }

  /** Answers every complete head in the buffer. */
  private void heads() {
    int end = endOfHead();
    while (open && state == State.READING && end >= 0) {
      byte[] head = Arrays.copyOf(in.array(), end);
      in.flip().position(end + 4);
      in.compact();
      askedBefore = true;
      try {
        answer(Request.read(head));
      } catch (Request.Refusal e) {
        refuse(e.status(), String.valueOf(e.getMessage()));
      }
      end = endOfHead();
    }
    if (state == State.READING && !in.hasRemaining()) {
      refuse(431, "the head exceeds " + LONGEST_HEAD + " bytes");
    } else if (state != State.READING) {
      in.clear();
    }
  }

  private int endOfHead() {
    byte[] bytes = in.array();
    for (int i = 0; i + 3 < in.position(); i++) {
      if (bytes[i] == '\r'
          && bytes[i + 1] == '\n'
          && bytes[i + 2] == '\r'
          && bytes[i + 3] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void answer(Request request) {
    switch (handler.apply(request)) {
      case Response.Whole whole -> whole(whole, request.last() || whole.status() >= 400);
      case Response.Stream stream -> {
        state = State.STREAMING;
        send(Response.head(200, stream.headers(), true, -1));
        stream.opened().accept(this);
      }
    }
  }

  /** Answers with an error and ends the connection. */
  void refuse(int status, String why) {
    Response.Whole text = Response.text(status, why);
    whole(
        status == 405
            ? new Response.Whole(
                405, Map.of("Allow", "GET", "Content-Type", "text/plain"), text.body())
            : text,
        true);
  }

  private void whole(Response.Whole whole, boolean last) {
    if (last) {
      state = State.ENDING;
    }
    byte[] body = whole.body().getBytes(StandardCharsets.UTF_8);
    byte[] head = Response.head(whole.status(), whole.headers(), last, body.length);
    byte[] both = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, both, head.length, body.length);
    send(both);
  }

  @Override
  public void send(byte[] bytes) {
    if (!open) {
      return;
    }
    if (queued == 0) {
      since = System.nanoTime();
    }
    out.addLast(ByteBuffer.wrap(bytes));
    queued += bytes.length;
    try {
      flush();
    } catch (IOException e) {
      close();
    }
    if (queued > MOST_QUEUED) {
      close();
    }
  }

  private void flush() throws IOException {
    while (!out.isEmpty()) {
      ByteBuffer first = out.getFirst();
      int written = channel.write(first);
      queued -= written;
      if (written > 0) {
        since = System.nanoTime();
      }
      if (first.hasRemaining()) {
        key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        return;
      }
      out.removeFirst();
    }
    key.interestOps(SelectionKey.OP_READ);
    if (state == State.ENDING) {
      state = State.LINGERING;
      channel.shutdownOutput();
    }
  }

  @Override
  public void onGone(Runnable action) {
    if (open) {
      goneActions.add(action);
    } else {
      action.run();
    }
  }

  /** Ends what has taken too long. */
  void sweep(long now) {
    long waited = now - since;
    if (queued > 0) {
      closeIf(waited > STALLED_NANOS);
    } else if (state == State.LINGERING) {
      closeIf(waited > LINGER_NANOS);
    } else if (state == State.READING) {
      if (in.position() > 0 && waited > HEAD_NANOS) {
        refuse(408, "the head took too long");
      } else {
        closeIf(waited > (askedBefore ? IDLE_NANOS : HEAD_NANOS));
      }
    }
  }

  private void closeIf(boolean overdue) {
    if (overdue) {
      close();
    }
  }

  /** Closes the socket and tells those who wanted to know. */
  void close() {
    if (!open) {
      return;
    }
    open = false;
    key.cancel();
    out.clear();
    queued = 0;
    onClose.run();
    goneActions.forEach(Runnable::run);
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a socket did not close", e);
    }
  }
}
