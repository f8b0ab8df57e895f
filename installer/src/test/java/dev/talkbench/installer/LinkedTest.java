package dev.talkbench.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is linked ahead of time answers as what the JVM links at run time. */
class LinkedTest {
  private final Linked linked = new Linked(LinkedTest.class.getClassLoader());

  /** Everything that the two ways of linking must agree on, told in words. */
  public static final class Sample {
    private Sample() {}

    sealed interface Shape permits Point, Nothing, Wrapped {}

    record Point(
        int i,
        long l,
        double d,
        float f,
        boolean z,
        byte b,
        char c,
        short s,
        String text,
        List<String> list)
        implements Shape {}

    record Nothing() implements Shape {}

    record Wrapped(Shape inner) implements Shape {}

    private static Point point(int i, double d, float f, String text) {
      return new Point(i, -7L, d, f, true, (byte) -1, 'c', (short) 9, text, List.of("x"));
    }

    private static String shape(Shape shape) {
      return switch (shape) {
        case Point p when p.i() > 3 -> "large";
        case Point p -> "point";
        case Nothing n -> "nothing";
        case Wrapped(Point p) -> "wrapped point";
        case Wrapped w -> "wrapped";
      };
    }

    private static String any(Object value) {
      return switch (value) {
        case null -> "null";
        case String text when text.length() > 2 -> "long";
        case CharSequence text -> "text";
        case Integer number -> "number";
        case int[] numbers -> "numbers";
        default -> "other";
      };
    }

    /** Switches over, hashes and compares one of each. */
    public static List<String> all() {
      List<Shape> shapes =
          List.of(
              point(1, 2.5, 1f, "a"),
              point(1, 2.5, 1f, "a"),
              point(5, Double.NaN, 0f, "a"),
              point(5, Double.NaN, 0f, "a"),
              point(5, Double.NaN, -0f, "a"),
              point(1, 2.5, 1f, "b"),
              new Nothing(),
              new Wrapped(new Nothing()),
              new Wrapped(point(1, 2.5, 1f, "a")));
      var told = new ArrayList<String>();
      for (Shape one : shapes) {
        told.add(shape(one) + " " + one.hashCode() + " " + one);
        for (Shape other : shapes) {
          told.add(one + " " + one.equals(other));
        }
      }
      for (Object value :
          new Object[] {null, "ab", "abc", CharBuffer.wrap("abc"), 3, new int[0], 2L}) {
        told.add(any(value));
      }
      return told;
    }
  }

  private static byte[] bytes(String name) throws IOException {
    String file = name.replace('.', '/') + ".class";
    try (InputStream in = LinkedTest.class.getClassLoader().getResourceAsStream(file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }

  private static long open(byte[] bytes) {
    return ClassFile.of().parse(bytes).methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .filter(
            element ->
                element instanceof InvokeDynamicInstruction call
                    && (call.name().equalsString("typeSwitch")
                        || call.name().equalsString("hashCode")
                        || call.name().equalsString("equals")))
        .count();
  }

  /** The sample, linked, in a loader of its own. */
  private final class Loader extends ClassLoader {
    private long before;
    private long after;

    Loader() {
      super(LinkedTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      Class<?> known = findLoadedClass(name);
      if (known != null || !name.startsWith(Sample.class.getName())) {
        return known == null ? super.loadClass(name, resolve) : known;
      }
      try {
        byte[] plain = bytes(name);
        byte[] changed = linked.link(plain);
        before += open(plain);
        after += open(changed);
        return defineClass(name, changed, 0, changed.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void answersAreTheSame() throws Exception {
    var loader = new Loader();
    Class<?> sample = loader.loadClass(Sample.class.getName());
    assertNotEquals(Sample.class, sample);
    assertEquals(Sample.all(), sample.getMethod("all").invoke(null));
    assertTrue(loader.before >= 8, "the sample has calls to link");
    assertEquals(0, loader.after, "nothing is left to the first run");
  }

  @Test
  void whatHasNothingOpenStaysAsItIs() throws IOException {
    byte[] plain = bytes(BuildFailure.class.getName());
    assertEquals(0, open(plain));
    assertSame(plain, linked.link(plain));
    assertNotEquals(0, open(bytes(Sample.class.getName())));
  }
}
