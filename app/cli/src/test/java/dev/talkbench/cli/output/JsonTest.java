package dev.talkbench.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void writesPlainValuesInOrder() {
    var map = new LinkedHashMap<String, Object>();
    map.put("질의", "a\"b\n");
    map.put("n", 3);
    map.put("ms", 0.25);
    map.put("list", Arrays.asList(true, null, List.of(1L)));
    assertEquals(
        "{\"질의\":\"a\\\"b\\n\",\"n\":3,\"ms\":0.25,\"list\":[true,null,[1]]}", Json.line(map));
  }

  @Test
  void whatIsNotFiniteIsNull() {
    assertEquals("[null,null]", Json.line(List.of(Double.NaN, Double.POSITIVE_INFINITY)));
  }

  @Test
  void halfASurrogatePairDoesNotEndTheAnswer() {
    assertEquals("\"a\ud83d\"", Json.line("a\ud83d"));
  }
}
