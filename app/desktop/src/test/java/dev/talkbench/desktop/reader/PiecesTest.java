package dev.talkbench.desktop.reader;

import static dev.talkbench.desktop.reader.Notes.t;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.markdown.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {
  private static final NoteHeader HEAD = new NoteHeader("제목", "", List.of(), null);

  private static String joined(Document note, List<Piece> pieces) {
    var text = new StringBuilder();
    int last = 0;
    for (Piece piece : pieces) {
      assertTrue(piece.text().start() >= last, "pieces overlap");
      text.append(piece.text().of(note.text()));
      last = piece.text().end();
    }
    return text.toString().replaceAll("\\s", "");
  }

  @Test
  void anEndlessParagraphIsCutWithoutLosingALetter() {
    Document note = new Notes().p("낱말 하나 둘 셋 ".repeat(5_000)).done();
    List<Piece> pieces = Pieces.of(note, HEAD);
    assertTrue(pieces.size() > 10, "pieces " + pieces.size());
    assertEquals(note.text().replaceAll("\\s", ""), joined(note, pieces));
  }

  @Test
  void aWordWithoutAnySpaceIsCutToo() {
    Document note = new Notes().p("가".repeat(50_000)).done();
    List<Piece> pieces = Pieces.of(note, HEAD);
    assertTrue(pieces.stream().allMatch(p -> p.text().length() <= 5_000));
    assertEquals(note.text(), joined(note, pieces));
  }

  @Test
  void aLongListingIsCutAtLines() {
    Document note = new Notes().code("java", "A.java", "int a = 1;\n".repeat(900) + "end").done();
    List<Piece> pieces = Pieces.of(note, HEAD);
    assertTrue(pieces.size() > 10);
    assertEquals(note.text().replaceAll("\\s", ""), joined(note, pieces));
    assertEquals(Piece.Join.FIRST, ((Piece.Of) pieces.get(1)).join());
    assertEquals(Piece.Join.LAST, ((Piece.Of) pieces.getLast()).join());
  }

  @Test
  void oneLineOfAMegabyteIsCut() {
    Document note = new Notes().code("", null, "x".repeat(1_000_000)).done();
    assertEquals(note.text(), joined(note, Pieces.of(note, HEAD)));
  }

  @Test
  void aFirstHeadingThatRepeatsTheTitleIsNotShownTwice() {
    Document note = new Notes().h(1, "제목").p(t("글")).done();
    assertEquals(2, Pieces.of(note, HEAD).size());
  }
}
