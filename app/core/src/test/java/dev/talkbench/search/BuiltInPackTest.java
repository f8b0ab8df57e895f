package dev.talkbench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a first visitor types puts the right note of the built-in pack first. */
class BuiltInPackTest {
  private static final List<String> NOTES =
      List.of(
          "2024-09-12-slash24",
          "2024-09-12-replay-verification",
          "2024-09-12-fx-core-banking",
          "2024-09-12-hyperthreading",
          "2024-09-12-sse-push",
          "glossary");

  @Test
  void theNoteAboutItComesFirst(@TempDir Path dir) throws IOException {
    try (var index = LuceneIndex.open(dir)) {
      for (String lang : List.of("ko", "en")) {
        for (String note : NOTES) {
          try (InputStream in =
              Objects.requireNonNull(
                  getClass().getResourceAsStream("/packs/slash24/" + lang + "/" + note + ".md"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            index.put(Notes.note(lang + "/" + note, text));
          }
        }
      }
      index.refresh();
      Map<String, String> expected =
          Map.of(
              "리플레이", "ko/2024-09-12-replay-verification",
              "폴링", "ko/2024-09-12-sse-push",
              "하이퍼스레드", "ko/2024-09-12-hyperthreading",
              "환전", "ko/2024-09-12-fx-core-banking",
              "NATS", "en/2024-09-12-sse-push",
              "hyperthreading", "en/2024-09-12-hyperthreading",
              "polling", "en/2024-09-12-sse-push",
              "flvmffpdl", "ko/2024-09-12-replay-verification");
      for (var entry : expected.entrySet()) {
        for (boolean open : new boolean[] {false, true}) {
          var notes = index.search(new SearchRequest(entry.getKey(), open, 5)).notes();
          assertEquals(entry.getValue(), notes.getFirst().note().slug(), entry.getKey());
        }
      }
    }
  }
}
