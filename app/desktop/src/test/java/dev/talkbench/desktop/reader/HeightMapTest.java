package dev.talkbench.desktop.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HeightMapTest {
  @Test
  void sumsAgreeWithAddingUpOneByOne() {
    var random = new Random(7);
    for (int n : new int[] {1, 2, 3, 17, 64, 1000}) {
      var plain = random.doubles(n, 1, 90).map(Math::rint).toArray();
      var map = new HeightMap(plain);
      for (int change = 0; change < 50; change++) {
        int at = random.nextInt(n);
        plain[at] = random.nextInt(200);
        map.measured(at, plain[at]);
        assertTrue(map.isMeasured(at));
      }
      double sum = 0;
      for (int i = 0; i < n; i++) {
        assertEquals(sum, map.top(i), 1e-6);
        if (plain[i] > 0) {
          assertEquals(i, map.indexAt(sum + plain[i] / 2));
        }
        sum += plain[i];
      }
      assertEquals(sum, map.total(), 1e-6);
    }
  }

  @Test
  void placesOutsideAreTheEnds() {
    var map = new HeightMap(new double[] {10, 20, 30});
    assertEquals(0, map.indexAt(-5));
    assertEquals(2, map.indexAt(1e9));
  }
}
