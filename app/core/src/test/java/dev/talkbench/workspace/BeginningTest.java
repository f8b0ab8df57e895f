package dev.talkbench.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.store.SqliteUserStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first moments of a large folder, while somebody looks on and while nobody does. */
class BeginningTest {
  private final Path blog;
  private final MemoryIndex index = new MemoryIndex();
  private final SqliteUserStore store;
  private final Workspace workspace;

  BeginningTest(@TempDir Path folder) throws IOException {
    var data = new DataDir(folder.resolve("data"));
    blog = folder.resolve("blog");
    store = SqliteUserStore.open(data.userDb(), data.natives());
    workspace = Workspace.open(data, store, index);
    write("_posts/2024-03-04-second.md", "# Second\n\nHello there\n");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void write(String path, String text) throws IOException {
    Path file = blog.resolve(path);
    Files.createDirectories(file.getParent() == null ? blog : file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aLargeFolderIsBegunOnTopThenListedThenRead() throws IOException {
    for (int i = 0; i < 60; i++) {
      write("many/" + i + ".md", "# Note " + i + "\n\n*so*{: .claim id=\"c" + i + "\"}\n");
    }
    var lists = new ArrayList<List<NoteSummary>>();
    var puts = new ArrayList<Integer>();
    var hearing =
        new Progress() {
          @Override
          public void at(String library, int done, int total) {}

          @Override
          public boolean watched() {
            return true;
          }

          @Override
          public void listed(String library) {
            try {
              List<NoteSummary> listed = workspace.notes(library);
              lists.add(listed);
              puts.add(index.puts);
              assertTrue(
                  workspace.note(listed.getFirst().id()).document().text().length() > 0,
                  "a listed note can be opened");
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    String id = workspace.add(blog, hearing).library();
    assertEquals(2, lists.size());
    List<NoteSummary> foremost = lists.getFirst();
    List<NoteSummary> listed = lists.getLast();
    assertTrue(foremost.size() < 61, "not all of them before the list");
    assertEquals(foremost.size(), puts.getFirst(), "those on the list can be found");
    assertEquals(puts.getFirst(), puts.getLast(), "no other text is read before the list");
    assertEquals(listed.subList(0, foremost.size()), foremost, "from the top of the list");
    assertEquals("Second", foremost.getFirst().title());
    assertEquals(61, listed.size());
    assertEquals(workspace.notes(id), listed, "heads say what whole notes say");
    assertEquals(61, index.puts, "each note is read once");
    assertEquals(60, ClaimBook.of(workspace, id).size());
    write("many/0.md", "# Note 0\n");
    workspace.update(id, hearing);
    assertEquals(2, lists.size(), "few new notes are not worth a list of their own");
    assertEquals(59, ClaimBook.of(workspace, id).size());
  }

  @Test
  void nobodyLooksOnAndEachFileIsReadOnce() throws IOException {
    for (int i = 0; i < 60; i++) {
      write("many/" + i + ".md", "# Note " + i + "\n");
    }
    var listed = new ArrayList<String>();
    var hearing =
        new Progress() {
          @Override
          public void at(String library, int done, int total) {}

          @Override
          public void listed(String library) {
            listed.add(library);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    assertEquals(61, workspace.add(blog, hearing).notes());
    assertEquals(List.of(), listed);
  }
}
