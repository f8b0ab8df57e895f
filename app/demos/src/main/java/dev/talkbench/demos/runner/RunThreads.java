package dev.talkbench.demos.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The platform threads of one run. Those that a scenario starts belong to the group of the thread
 * that started them, so none dies or stays unnoticed.
 */
final class RunThreads {
  private final ThreadGroup group;

  /**
   * @param onDeath takes what a thread died of
   */
  RunThreads(Consumer<Throwable> onDeath) {
    group =
        new ThreadGroup("demo") {
          @Override
          public void uncaughtException(Thread thread, Throwable death) {
            onDeath.accept(death);
          }
        };
  }

  Thread start(String name, Runnable work) {
    var thread = new Thread(group, work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  void interrupt() {
    group.interrupt();
  }

  /**
   * Gives all threads {@code millis} to end, interrupts those that have not after half of it, and
   * names those that remain.
   */
  String end(long millis) throws InterruptedException {
    long start = System.nanoTime();
    boolean interrupted = false;
    while (true) {
      List<Thread> alive = alive();
      long spent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      if (alive.isEmpty() || spent >= millis) {
        return String.join(", ", alive.stream().map(Thread::getName).toList());
      }
      if (!interrupted && spent >= millis / 2) {
        interrupted = true;
        group.interrupt();
      }
      alive.getFirst().join(20);
    }
  }

  /** The common pool keeps its threads by design; it belongs to the process. */
  private List<Thread> alive() {
    var threads = new Thread[group.activeCount() + 16];
    int count = group.enumerate(threads);
    var alive = new ArrayList<Thread>();
    for (int i = 0; i < count; i++) {
      if (!threads[i].getName().startsWith("ForkJoinPool.commonPool")) {
        alive.add(threads[i]);
      }
    }
    return alive;
  }
}
