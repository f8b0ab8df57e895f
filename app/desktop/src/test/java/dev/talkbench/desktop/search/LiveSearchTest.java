package dev.talkbench.desktop.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.Screens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveSearchTest {
  @Test
  void onlyTheNewestQuestionIsAnswered() throws Exception {
    var first = new CountDownLatch(1);
    var last = new CountDownLatch(1);
    var asked = new ArrayList<String>();
    var shown = new ArrayList<String>();
    LiveSearch.Engine<String, String> slow =
        question -> {
          asked.add(question);
          try {
            assertTrue(first.await(10, TimeUnit.SECONDS));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return question;
        };
    try (var search =
        new LiveSearch<>(
            slow,
            answer -> {
              shown.add(answer);
              last.countDown();
            },
            failure -> {})) {
      Screens.runOnFx(
          () -> {
            search.ask("포");
            search.ask("폴");
            search.ask("폴ㄹ");
            search.ask("폴리");
          });
      first.countDown();
      assertTrue(last.await(10, TimeUnit.SECONDS));
      Screens.runOnFx(() -> {});
    }
    assertEquals(List.of("폴리"), shown);
    assertTrue(asked.size() <= 2, "questions that nobody waits for are not asked: " + asked);
  }

  @Test
  void aBrokenIndexIsSaidNotSwallowed() throws Exception {
    var told = new CountDownLatch(1);
    try (var search =
        new LiveSearch<String, String>(
            question -> {
              throw new IOException("segments_1 is damaged");
            },
            answer -> {},
            failure -> told.countDown())) {
      Screens.runOnFx(() -> search.ask("폴링"));
      assertTrue(told.await(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void whatNobodyExpectedIsToldAndTheNextQuestionIsAnswered() throws Exception {
    var told = new ArrayList<String>();
    var failed = new CountDownLatch(1);
    var answered = new CountDownLatch(1);
    try (var search =
        new LiveSearch<String, String>(
            question -> {
              if (question.equals("a")) {
                throw new IllegalStateException("a bug");
              }
              return question;
            },
            answer -> {
              told.add(answer);
              answered.countDown();
            },
            failure -> {
              told.add(String.valueOf(failure.getMessage()));
              failed.countDown();
            })) {
      Screens.runOnFx(() -> search.ask("a"));
      assertTrue(failed.await(10, TimeUnit.SECONDS));
      Screens.runOnFx(() -> search.ask("b"));
      assertTrue(answered.await(10, TimeUnit.SECONDS));
    }
    assertEquals(List.of("a bug", "b"), told);
  }

  @Test
  void theFailureOfAnOlderQuestionIsNotToldOverANewerOne() throws Exception {
    var asked = new CountDownLatch(1);
    var newer = new CountDownLatch(1);
    var last = new CountDownLatch(1);
    var told = new ArrayList<String>();
    LiveSearch.Engine<String, String> engine =
        question -> {
          if (question.equals("a")) {
            asked.countDown();
            try {
              assertTrue(newer.await(10, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            throw new IOException("segments_1 is gone");
          }
          return question;
        };
    try (var search =
        new LiveSearch<>(
            engine,
            answer -> {
              told.add(answer);
              last.countDown();
            },
            failure -> told.add(String.valueOf(failure.getMessage())))) {
      Screens.runOnFx(() -> search.ask("a"));
      assertTrue(asked.await(10, TimeUnit.SECONDS));
      Screens.runOnFx(() -> search.ask("b"));
      newer.countDown();
      assertTrue(last.await(10, TimeUnit.SECONDS));
    }
    assertEquals(List.of("b"), told);
  }
}
