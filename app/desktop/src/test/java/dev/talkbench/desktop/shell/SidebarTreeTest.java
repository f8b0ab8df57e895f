package dev.talkbench.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.library.NoteId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SidebarTreeTest {
  private final SidebarTree tree = new SidebarTree();

  private static List<SidebarTree.Leaf> notes(String... paths) {
    return Stream.of(paths)
        .map(
            path ->
                new SidebarTree.Leaf(
                    new NoteId("blog", path),
                    path,
                    path.substring(path.lastIndexOf('/') + 1),
                    false,
                    null))
        .toList();
  }

  private static List<String> words(List<SidebarRow> rows) {
    return rows.stream()
        .map(
            row ->
                switch (row) {
                  case SidebarRow.Folder folder ->
                      "+" + folder.depth() + folder.name() + " " + folder.notes();
                  case SidebarRow.NoteRow note -> note.depth() + note.title();
                  default -> "?";
                })
        .toList();
  }

  @Test
  void foldersAreClosedAndCounted() {
    assertEquals(
        List.of("+0_posts 2", "+0drafts 1", "0about"),
        words(tree.rows("blog", notes("_posts/a", "_posts/b", "drafts/c", "about"))));
  }

  @Test
  void aSingleFolderAroundEverythingIsLeftOut() {
    assertEquals(List.of("0a", "0b"), words(tree.rows("blog", notes("ko/a", "ko/b"))));
  }

  @Test
  void anOpenFolderShowsWhatIsInIt() {
    var notes = notes("x/y/a", "x/b", "c");
    tree.toggle((SidebarRow.Folder) tree.rows("blog", notes).getFirst());
    assertEquals(List.of("+0x 2", "+1y 1", "1b", "0c"), words(tree.rows("blog", notes)));
    tree.toggle((SidebarRow.Folder) tree.rows("blog", notes).getFirst());
    assertEquals(List.of("+0x 2", "0c"), words(tree.rows("blog", notes)));
  }

  @Test
  void theFoldersAroundANoteOpenOnce() {
    var notes = notes("x/y/a", "x/b", "c");
    assertTrue(tree.reveal("blog", "x/y/a"));
    assertEquals(List.of("+0x 2", "+1y 1", "2a", "1b", "0c"), words(tree.rows("blog", notes)));
    assertFalse(tree.reveal("blog", "x/y/a"), "nothing was closed");
    assertFalse(tree.reveal("blog", "c"));
  }
}
