package dev.talkbench.demos.smt;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * {@code sched_setaffinity(2)} and {@code sched_getaffinity(2)} of the C library; process 0 is the
 * calling thread. Any thread; virtual threads must not be pinned, since their carrier would be.
 */
final class LinuxPinning implements Pinning {
  private static final int MASK_BYTES = CpuList.MOST / Byte.SIZE;

  private final MethodHandle set;
  private final MethodHandle get;
  private final StructLayout state = Linker.Option.captureStateLayout();
  private final VarHandle errno = state.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  /**
   * Looks the functions up.
   *
   * @throws PinningException this system has none
   */
  LinuxPinning() throws PinningException {
    set = function("sched_setaffinity");
    get = function("sched_getaffinity");
  }

  @SuppressWarnings("restricted")
  private static MethodHandle function(String name) throws PinningException {
    Linker linker = Linker.nativeLinker();
    MemorySegment address =
        linker
            .defaultLookup()
            .find(name)
            .orElseThrow(() -> new PinningException("this system has no " + name));
    return linker.downcallHandle(
        address,
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS),
        Linker.Option.captureCallState("errno"));
  }

  private void call(MethodHandle function, String what, MemorySegment mask, Arena arena)
      throws PinningException {
    if (Thread.currentThread().isVirtual()) {
      throw new PinningException("a virtual thread cannot be bound to a processor");
    }
    MemorySegment captured = arena.allocate(state);
    int result;
    try {
      result = (int) function.invokeExact(captured, 0, (long) MASK_BYTES, mask);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a C function threw", e);
    }
    if (result < 0) {
      throw new PinningException(what + " failed with errno " + (int) errno.get(captured, 0L));
    }
  }

  @Override
  public void pin(int cpu) throws PinningException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment mask = arena.allocate(MASK_BYTES, Long.BYTES);
      if (cpu < 0 || cpu >= CpuList.MOST) {
        throw new PinningException("there is no processor " + cpu);
      }
      long word = (long) (cpu / Long.SIZE) * Long.BYTES;
      mask.set(ValueLayout.JAVA_LONG, word, 1L << (cpu % Long.SIZE));
      call(set, "sched_setaffinity to processor " + cpu, mask, arena);
    }
  }

  @Override
  public NavigableSet<Integer> allowed() throws PinningException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment mask = arena.allocate(MASK_BYTES, Long.BYTES);
      call(get, "sched_getaffinity", mask, arena);
      var cpus = new TreeSet<Integer>();
      for (int cpu = 0; cpu < CpuList.MOST; cpu++) {
        long word = mask.get(ValueLayout.JAVA_LONG, (long) (cpu / Long.SIZE) * Long.BYTES);
        if (((word >>> (cpu % Long.SIZE)) & 1) != 0) {
          cpus.add(cpu);
        }
      }
      return cpus;
    }
  }
}
