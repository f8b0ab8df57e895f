package dev.talkbench.desktop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.talkbench.desktop.text.Messages;
import org.junit.jupiter.api.Test;

class MetricFormatTest {
  private final MetricFormat format = new MetricFormat(new Messages("ko"));

  @Test
  void figuresKeepNoMoreDigitsThanTheyCanMean() {
    assertEquals("3,652,000", format.text(3_652_000L, "count"));
    assertEquals("4.53\u2009s", format.text(4.5311, "s"));
    assertEquals("91.3\u2009%", format.text(0.9131, "share"));
    assertEquals("1.30\u2009×", format.text(1.3, "times"));
    assertEquals("0.012\u2009ms", format.text(0.0123, "ms"));
    assertEquals("57\u2009%", format.text(0.57, "share"));
  }

  @Test
  void marksOfOneScaleHaveTheSameDigits() {
    assertEquals("3.75", MetricFormat.fixed(3.75, 2));
    assertEquals("5.00", MetricFormat.fixed(5, 2));
    assertEquals("0", MetricFormat.fixed(0, 2));
    assertEquals("−1.5", MetricFormat.fixed(-1.5, 1));
  }

  @Test
  void whatIsNoNumberIsNotShownAsOne() {
    assertEquals("—", format.text(Double.NaN, "ms"));
    assertEquals("예", format.text(true, "boolean"));
    assertEquals("0123456789…", format.text("0123456789abcdef0123456789abcdef", "text"));
  }
}
