package dev.talkbench.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How expectations are written and what they hold. */
class ExpectationTest {
  @ParameterizedTest
  @CsvSource({
    "0.30±0.10, 0.2, 0.4",
    "1.30 ± 0.10, 1.2, 1.4",
    "100±5%, 95, 105",
    "-100±5%, -105, -95",
    "3+-1, 2, 4",
    "3+/-1, 2, 4",
    ">=1, 1, Infinity",
    "<= 2.5, -Infinity, 2.5",
    "=0, 0, 0",
    "=1e3, 1000, 1000"
  })
  void numbers(String written, double low, double high) {
    var numeric = assertInstanceOf(Expectation.Numeric.class, Expectation.parse(written));
    assertEquals(low, numeric.range().low(), 1e-9);
    assertEquals(high, numeric.range().high(), 1e-9);
    assertTrue(numeric.contains(numeric.range().low()));
  }

  @Test
  void truthsAndTexts() {
    assertEquals(new Expectation.Truth(true), Expectation.parse("true"));
    assertEquals(new Expectation.Truth(false), Expectation.parse(" false "));
    assertEquals(new Expectation.Same("9f3a"), Expectation.parse("=9f3a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "about 3", "3", "3±", "±3", ">=", "=", "3±-1", ">=x", "1..2", "NaN"})
  void anythingElseSaysHowToWriteIt(String written) {
    var wrong = assertThrows(IllegalArgumentException.class, () -> Expectation.parse(written));
    assertTrue(String.valueOf(wrong.getMessage()).contains("write x±abs"), wrong.getMessage());
  }
}
