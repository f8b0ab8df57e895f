package dev.talkbench.markdown;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs a parse on a thread of its own with a deep stack and a deadline: flexmark recurses with the
 * nesting of a note, and Java cannot end a thread from outside. The thread is a daemon, so one that
 * does not come back never keeps the process alive. The deadline is processor time, so that a busy
 * machine does not turn good notes into plain text; past it the thread is interrupted, which our
 * own passes heed at every line and run.
 */
final class ParserThread {
  private static final long STACK_BYTES = 64L << 20;

  /**
   * However busy the machine is, nobody waits longer: a note opens within five seconds, start and
   * all.
   */
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private ParserThread() {}

  /**
   * The result of {@code parse}.
   *
   * @throws TimeoutException not done within {@code deadline}
   * @throws ExecutionException the parse failed; the cause may be a {@link StackOverflowError}
   */
  static <T> T run(Supplier<T> parse, Duration deadline)
      throws TimeoutException, ExecutionException {
    var result = new CompletableFuture<T>();
    var thread =
        new Thread(
            null,
            () -> {
              try {
                result.complete(parse.get());
              } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                result.completeExceptionally(e);
              }
            },
            "markdown",
            STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      long start = System.nanoTime();
      long wait = deadline.toNanos();
      while (true) {
        try {
          return result.get(wait, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          // A parse is short: finish it and leave the interrupt to the caller.
          interrupted = true;
        } catch (TimeoutException e) {
          long spent = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
          long waited = System.nanoTime() - start;
          if (spent < 0 || spent >= deadline.toNanos() || waited >= LONGEST.toNanos()) {
            thread.interrupt();
            throw e;
          }
          long left = Math.min(deadline.toNanos() - spent, LONGEST.toNanos() - waited);
          wait = Math.max(TimeUnit.MILLISECONDS.toNanos(10), left);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
