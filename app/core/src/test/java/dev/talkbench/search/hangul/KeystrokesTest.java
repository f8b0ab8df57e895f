package dev.talkbench.search.hangul;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KeystrokesTest {
  @Test
  void areTheKeysOfTheTwoSetKeyboard() {
    assertEquals("gkdlvj", Keystrokes.of("하이퍼"));
    assertEquals("gkdlv", Keystrokes.of("하잎"));
    assertEquals("xhvd", Keystrokes.of("톺ㅇ"));
    assertEquals("rhk", Keystrokes.of("과"));
    assertEquals("sse", Keystrokes.of("ㄴㄴㄷ"));
  }

  @Test
  void makeAHalfTypedSyllableAPrefix() {
    String text = "하이퍼스레드를";
    assertTrue(Keystrokes.startsWith(text, 0, text.length(), Keystrokes.of("하이펏")));
    assertFalse(Keystrokes.startsWith(text, 0, text.length(), Keystrokes.of("하이폰")));
  }

  @Test
  void initialsAreTakenApart() {
    assertEquals("ㅎㅇㅍㅅㄹㄷ", Hangul.initials("하이퍼스레드"));
    assertEquals("ㅂㅅ", Hangul.apart("ㅄ"));
    assertTrue(Hangul.isInitials("ㅎㅇㅍ"));
    assertFalse(Hangul.isInitials("ㅎ"));
  }
}
