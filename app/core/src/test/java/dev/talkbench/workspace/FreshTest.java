package dev.talkbench.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.library.FolderWatcher.Change;
import dev.talkbench.search.LuceneIndex;
import dev.talkbench.search.SearchIndex;
import dev.talkbench.search.SearchRequest;
import dev.talkbench.store.SqliteUserStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written into a folder is found soon, while a large one is being indexed too. */
class FreshTest {
  private static final int EDITS = 5;
  private static final int MANY = 100;

  /** Only what hangs takes as long; how quick it is the bench says. */
  private static final Duration HANGS = Duration.ofSeconds(60);

  private static final Duration WAITS = Duration.ofMillis(400);

  private final Path notes;
  private final DataDir data;

  FreshTest(@TempDir Path temp) throws IOException {
    notes = Files.createDirectories(temp.resolve("notes"));
    data = new DataDir(temp.resolve("data"));
  }

  private static int total(SearchIndex index, String text) throws IOException {
    return index.search(new SearchRequest(text, false, 5)).total();
  }

  @Test
  void aSavedFileIsFoundWhileTheFolderIsWatched() throws IOException, InterruptedException {
    for (int i = 0; i < 300; i++) {
      Files.writeString(notes.resolve("n" + i + ".md"), "# 노트 " + i + "\n\n본문 " + i + "\n");
    }
    try (var store = SqliteUserStore.open(data.userDb(), data.natives());
        var index = LuceneIndex.open(data.index())) {
      Workspace workspace = Workspace.open(data, store, index);
      String id = workspace.add(notes, Progress.NONE).library();
      try (var watch =
          new LibraryWatch(
              (library, change) -> {
                try {
                  if (change instanceof Change.At at) {
                    workspace.update(id, at.paths(), Progress.NONE);
                  }
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              },
              remark -> {})) {
        watch.follow(workspace.libraries());
        for (int i = 0; i < EDITS; i++) {
          Files.writeString(notes.resolve("n7.md"), "# 노트 7\n\n고쳐쓴말" + i + "\n");
          Instant until = Instant.now().plus(HANGS);
          while (total(index, "고쳐쓴말" + i) == 0) {
            assertTrue(Instant.now().isBefore(until), "never found");
            Thread.sleep(2);
          }
        }
      }
    }
  }

  @Test
  void hitsAreThereBeforeALargeFolderIsDone() throws IOException {
    for (int i = 0; i < MANY; i++) {
      Files.writeString(notes.resolve("n" + i + ".md"), "# 노트 " + i + "\n\n같은말 " + i + "\n");
    }
    try (var store = SqliteUserStore.open(data.userDb(), data.natives());
        var index = LuceneIndex.open(data.index())) {
      var early = new ArrayList<Integer>();
      // As slow as a large folder: longer than the index lets a reader wait for the first hits.
      var slow =
          new Progress() {
            private boolean waited;

            @Override
            public void at(String library, int done, int total) {
              if (done >= MANY / 2 && !waited) {
                waited = true;
                LockSupport.parkNanos(WAITS.toNanos());
              }
            }

            @Override
            public void searchable(String library) {
              try {
                early.add(total(index, "같은말"));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }

            @Override
            public boolean cancelled() {
              return false;
            }
          };
      Workspace.open(data, store, index).add(notes, slow);
      assertFalse(early.isEmpty(), "nothing before the end");
      assertTrue(early.getFirst() >= MANY / 4 && early.getFirst() < MANY, early.toString());
      assertEquals(MANY, total(index, "같은말"));
    }
  }

  @Test
  void decomposedNamesAndTextAreFound() throws IOException {
    String name = Normalizer.normalize("한글 이름", Normalizer.Form.NFD);
    Files.writeString(
        notes.resolve(name + ".md"),
        Normalizer.normalize("# 고양이\n\n낮잠을 잔다.\n", Normalizer.Form.NFD));
    try (var store = SqliteUserStore.open(data.userDb(), data.natives());
        var index = LuceneIndex.open(data.index())) {
      Workspace workspace = Workspace.open(data, store, index);
      workspace.add(notes, Progress.NONE);
      for (String query : new String[] {"고양이", "낮잠", "path:한글"}) {
        assertEquals(1, total(index, query), query);
        assertEquals(1, total(index, Normalizer.normalize(query, Normalizer.Form.NFD)), query);
      }
      var hit = index.search(new SearchRequest("낮잠", false, 1)).notes().getFirst();
      assertTrue(
          Normalizer.isNormalized(hit.note().slug() + hit.path(), Normalizer.Form.NFC), hit.path());
      assertTrue(workspace.note(hit.note()).document().text().contains("낮잠"));
    }
  }
}
