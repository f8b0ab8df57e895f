package dev.talkbench.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void hangulTakesTwoPlaces() {
    assertEquals(4, Columns.width("폴링"));
    assertEquals(3, Columns.width("SSE"));
    assertEquals(1, Columns.width("é"));
  }

  @Test
  void cellsStandUnderEachOther() {
    var table = new Columns().row("폴링", "a").row("SSE", "b");
    assertEquals(List.of("폴링  a", "SSE   b"), table.lines());
  }
}
