package dev.talkbench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.library.Note;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is related to a section, and why. */
class RelatedTest {
  @Test
  void wordsThatAreTheMatterSomewhereLeadAndMerelyRareOnesDoNot(@TempDir Path dir)
      throws IOException {
    try (var index = LuceneIndex.open(dir)) {
      Note self =
          Notes.note("a", "# 이자 계산\n\n어제 오전 창가에서 대출 상환 이자를 반올림했다. 원장에 적었다.\n\n## 다른 절\n\n나무와 숲.\n");
      index.put(self);
      index.put(Notes.note("b", "# 대출 상환 일정\n\n대출 상환은 이자와 원장이 어긋나지 않게 한다.\n"));
      index.put(Notes.note("c", "# 여행\n\n어제 오전 창가에서 바다를 보았다.\n"));
      for (int i = 0; i < 20; i++) {
        index.put(Notes.note("n" + i, "# 정원 " + i + "\n\n흙과 물과 볕.\n"));
      }
      index.refresh();
      String anchor = self.document().sections().getFirst().anchor();
      List<RelatedSection> related = index.related(self.id(), anchor, 5);
      assertEquals(
          List.of("b"), related.stream().map(r -> r.note().slug()).toList(), related.toString());
      assertEquals("대출 상환 일정", related.getFirst().heading().getLast());
      assertTrue(related.getFirst().shared().contains("상환"), related.toString());
      assertEquals(List.of(), index.related(self.id(), "없는-제목", 5));
    }
  }

  @Test
  void aNumberThatTwoSectionsShareDoesNotRelateThem(@TempDir Path dir) throws IOException {
    try (var index = LuceneIndex.open(dir)) {
      Note self = Notes.note("a", "# 폴링 주기\n\n사용률이 4711 이고 주기는 815 였다. 폴링 주기.\n");
      index.put(self);
      index.put(Notes.note("b", "# 폴링\n\n4711 과 815 와 폴링.\n"));
      index.put(Notes.note("c", "# 주기 폴링\n\n폴링 주기를 늘린다.\n"));
      index.refresh();
      String anchor = self.document().sections().getFirst().anchor();
      List<RelatedSection> related = index.related(self.id(), anchor, 5);
      assertEquals(List.of("c"), related.stream().map(r -> r.note().slug()).toList());
      assertEquals(List.of("주기", "폴링"), related.getFirst().shared().stream().sorted().toList());
    }
  }
}
