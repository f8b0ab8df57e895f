package dev.talkbench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DubeolsikTest {
  @Test
  void showsWhatAnInputMethodShows() {
    assertEquals(List.of("ㅎ", "하", "항", "하이", "하잎", "하이퍼"), Dubeolsik.states("하이퍼"));
    assertEquals(List.of("ㄱ", "고", "과", "곽", "과거"), Dubeolsik.states("과거"));
    assertEquals(List.of("ㄷ", "다", "달", "닭", "달가"), Dubeolsik.states("달가"));
    assertEquals(List.of("a", "a ", "a ㅂ", "a 보"), Dubeolsik.states("a 보"));
  }
}
