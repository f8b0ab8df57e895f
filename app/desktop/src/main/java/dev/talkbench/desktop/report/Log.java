package dev.talkbench.desktop.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few small files: {@code talkbench.log}, and the ones before it with a number, 1 the newest. Any
 * thread; nobody waits for the disk.
 */
public final class Log implements Closeable {
  /** Files at most. */
  static final int FILES = 5;

  private static final int RECENT = 60;

  private final Path folder;
  private final long most;
  private final Redaction redaction;
  private final ArrayDeque<String> recent = new ArrayDeque<>();

  /** That it cannot be written has been said; the writer's thread only. */
  private boolean told;

  /** Lines that wait for the disk at most; what comes faster than it can be written is left out. */
  private static final int WAITING = 1_000;

  private final ExecutorService writer =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().daemon().name("log").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  /**
   * A log in {@code folder}, which is made when the first line is written.
   *
   * @param most bytes of a file, then the next one begins
   */
  public Log(Path folder, long most, Redaction redaction) {
    this.folder = folder;
    this.most = most;
    this.redaction = redaction;
  }

  /** A line; a time is put before it. */
  public void line(String words) {
    String line =
        Instant.now().truncatedTo(ChronoUnit.MILLIS)
            + " "
            + redaction.of(words).strip().replace("\n", "\n    ");
    synchronized (recent) {
      recent.addLast(line);
      if (recent.size() > RECENT) {
        recent.removeFirst();
      }
    }
    if (!writer.isShutdown()) {
      writer.execute(() -> append(line + "\n"));
    }
  }

  /** What nobody expected, with its trace. */
  public void failure(String where, Throwable failure) {
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    line(where + ": " + trace);
  }

  /** The last lines of this run. */
  public List<String> recent() {
    synchronized (recent) {
      return List.copyOf(recent);
    }
  }

  private Path file(int number) {
    return folder.resolve(number == 0 ? "talkbench.log" : "talkbench." + number + ".log");
  }

  private void append(String line) {
    try {
      Files.createDirectories(folder);
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      if (size() + bytes.length > most) {
        for (int number = FILES - 1; number > 0; number--) {
          if (Files.exists(file(number - 1))) {
            Files.move(file(number - 1), file(number), StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
      Files.write(file(0), bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      // There is no other place to tell it than the terminal, and once is enough.
      if (!told) {
        told = true;
        System.err.println("talkbench: the log cannot be written: " + e.getMessage());
      }
    }
  }

  private long size() throws IOException {
    try {
      return Files.size(file(0));
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  /** Waits a moment for what has not been written yet. */
  @Override
  public void close() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(1, TimeUnit.SECONDS)) {
        System.err.println("talkbench: the log was not written to its end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
