package dev.talkbench.demos.smt;

import dev.talkbench.demos.DemoException;
import dev.talkbench.demos.Result;
import dev.talkbench.demos.Run;
import dev.talkbench.demos.smt.Pinning.PinningException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Measures every kernel in every placement, in turns: round by round, each round starting with
 * another placement, so that a busy moment or a change of clock falls on all. A figure is the
 * median of the rounds' quotients, each of neighbours in time.
 */
final class KernelsRun implements AutoCloseable {
  static final String NOT_APPLICABLE = "not applicable here";
  private static final int POLL_MILLIS = 20;
  private static final int WARM_UP_MILLIS = 150;

  private final Run run;
  private final Topology topology;
  private final Pinning pinning;
  private final Placement placement;
  private final LongAdder kept = new LongAdder();
  private final ExecutorService pool =
      Executors.newFixedThreadPool(2, Thread.ofPlatform().name("smt-", 1).daemon().factory());

  /** A machine that can be measured. */
  KernelsRun(Run run, Topology topology, Pinning pinning) throws PinningException {
    this.run = run;
    this.topology = topology;
    this.pinning = pinning;
    placement = Placement.of(topology, pinning.allowed());
  }

  /** Where the threads of a slice run. */
  private enum Place {
    ONE,
    SIBLINGS,
    CORES
  }

  private List<Integer> cpus(Place place) {
    return switch (place) {
      case ONE -> placement.one();
      case SIBLINGS -> placement.siblings();
      case CORES -> placement.cores();
    };
  }

  /**
   * Measures.
   *
   * @throws PinningException a thread could not be bound: nothing measured would mean anything
   */
  Result result() throws PinningException, DemoException, InterruptedException {
    List<Place> places =
        Arrays.stream(Place.values()).filter(place -> !cpus(place).isEmpty()).toList();
    if (places.isEmpty()) {
      throw new PinningException("no processor of the topology may be used");
    }
    Maze maze = await(pool.submit(() -> new Maze(run.seed())));
    Map<Kernel, List<Load>> loads = new EnumMap<>(Kernel.class);
    for (Kernel kernel : Kernel.values()) {
      var pair =
          List.of(
              Load.of(kernel, run.seed() * 2 + 1, maze), Load.of(kernel, run.seed() * 2 + 2, maze));
      loads.put(kernel, pair);
      slice(pair, placement.one(), WARM_UP_MILLIS);
    }
    int rounds = run.parameters().count("rounds");
    int millis = run.parameters().count("slice");
    Map<Kernel, Map<Place, List<Double>>> quotients = new EnumMap<>(Kernel.class);
    int done = 0;
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<Kernel, List<Load>> each : loads.entrySet()) {
        Map<Place, Double> speeds = new EnumMap<>(Place.class);
        for (int turn = 0; turn < places.size(); turn++) {
          Place place = places.get((round + turn) % places.size());
          speeds.put(place, slice(each.getValue(), cpus(place), millis));
          done++;
          run.progress(done, (double) rounds * loads.size() * places.size());
        }
        keep(quotients.computeIfAbsent(each.getKey(), _ -> new EnumMap<>(Place.class)), speeds);
      }
      sample(round + 1, quotients.getOrDefault(Kernel.MIX, Map.of()));
    }
    return new Result(metrics(quotients));
  }

  /** Adds the round's speed of one thread, and of the others in relation to it. */
  private static void keep(Map<Place, List<Double>> quotients, Map<Place, Double> speeds) {
    double one = speeds.getOrDefault(Place.ONE, Double.NaN);
    speeds.forEach(
        (place, speed) ->
            quotients
                .computeIfAbsent(place, _ -> new ArrayList<>())
                .add(place == Place.ONE ? speed : speed / one));
  }

  private void sample(int round, Map<Place, List<Double>> mix) {
    var point = new HashMap<String, Double>();
    if (mix.containsKey(Place.SIBLINGS)) {
      point.put("siblings", mix.getOrDefault(Place.SIBLINGS, List.of()).getLast());
    }
    if (mix.containsKey(Place.CORES)) {
      point.put("cores", mix.getOrDefault(Place.CORES, List.of()).getLast());
    }
    if (!point.isEmpty()) {
      run.sample(round, point);
    }
  }

  /** Operations a second of all threads together, one on each processor. */
  private double slice(List<Load> loads, List<Integer> cpus, int millis)
      throws PinningException, DemoException, InterruptedException {
    var together = new CyclicBarrier(cpus.size());
    var threads = new ArrayList<Future<Double>>();
    for (int i = 0; i < cpus.size(); i++) {
      Load load = loads.get(i);
      int cpu = cpus.get(i);
      threads.add(pool.submit(thread(load, cpu, millis, together)));
    }
    double sum = 0;
    for (Future<Double> thread : threads) {
      sum += await(thread);
    }
    return sum;
  }

  private Callable<Double> thread(Load load, int cpu, int millis, CyclicBarrier together) {
    return () -> {
      pinning.pin(cpu);
      together.await();
      long start = System.nanoTime();
      long end = start + TimeUnit.MILLISECONDS.toNanos(millis);
      long operations = 0;
      long sum = 0;
      long now = start;
      while (now - end < 0) {
        sum += load.batch();
        operations += Load.OPERATIONS;
        now = System.nanoTime();
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedException("stopped");
        }
      }
      kept.add(sum);
      return operations * 1e9 / (now - start);
    };
  }

  private <T> T await(Future<T> work) throws PinningException, DemoException, InterruptedException {
    while (true) {
      run.checkStopped();
      try {
        return work.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // Not yet: look again whether to go on.
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case PinningException unpinned -> throw unpinned;
          case InterruptedException stopped -> throw stopped;
          case null, default -> throw new DemoException("a kernel broke off: " + e.getCause(), e);
        }
      }
    }
  }

  private Map<String, Object> metrics(Map<Kernel, Map<Place, List<Double>>> quotients) {
    var metrics = new LinkedHashMap<String, Object>();
    column(metrics, "ratio.", Place.SIBLINGS, quotients, 1);
    column(metrics, "cores.", Place.CORES, quotients, 1);
    column(metrics, "mops.", Place.ONE, quotients, 1e6);
    var reasons = new ArrayList<String>();
    if (placement.siblings().isEmpty()) {
      reasons.add(noSiblings());
    }
    if (placement.cores().isEmpty()) {
      reasons.add("this process may use one core only");
    }
    if (!reasons.isEmpty()) {
      metrics.put("reason", String.join("; ", reasons));
    }
    metrics.put("pinning", "sched_setaffinity");
    metrics.put(
        "placement",
        "one %s; siblings %s; cores %s"
            .formatted(
                named(placement.one()), named(placement.siblings()), named(placement.cores())));
    metrics.put("compiler", compiler());
    return metrics;
  }

  private static String named(List<Integer> cpus) {
    return cpus.isEmpty() ? "-" : Topology.joined(cpus);
  }

  private String noSiblings() {
    return topology.smt()
        ? "this process may not use two threads of one core"
        : "every core runs one thread (SMT: " + topology.control() + ")";
  }

  private static void column(
      Map<String, Object> metrics,
      String prefix,
      Place place,
      Map<Kernel, Map<Place, List<Double>>> quotients,
      double unit) {
    quotients.forEach(
        (kernel, places) -> {
          List<Double> values = places.get(place);
          metrics.put(
              prefix + kernel.word(),
              values == null ? NOT_APPLICABLE : Math.round(median(values) / unit * 1e3) / 1e3);
        });
  }

  /** Middle value, or the mean of the two in the middle. */
  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** The quick compiler alone gives other code, and so other figures, than the full set. */
  static String compiler() {
    return System.getProperty("java.vm.info", "").contains("emulated-client") ? "C1" : "C1 and C2";
  }

  /** Ends the threads. */
  @Override
  public void close() {
    pool.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      while (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
