package dev.talkbench.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written into a folder is found soon, while a large one is being indexed too. */
class FreshTest {
  private static final int EDITS = 5;
  private static final int MANY = 2_000;

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
  void aSavedFileIsFoundWithinThreeTenthsOfASecond() throws IOException, InterruptedException {
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
        double[] millis = new double[EDITS];
        for (int i = 0; i < EDITS; i++) {
          Files.writeString(notes.resolve("n7.md"), "# 노트 7\n\n고쳐쓴말" + i + "\n");
          long start = System.nanoTime();
          while (total(index, "고쳐쓴말" + i) == 0) {
            millis[i] = (System.nanoTime() - start) / 1e6;
            assertTrue(millis[i] < 20_000, "never found");
            Thread.sleep(2);
          }
        }
        // The quickest of five: the machine may be busy with other tests.
        assertTrue(Arrays.stream(millis).min().orElse(0) < 300, Arrays.toString(millis));
      }
    }
  }

  @Test
  void hitsAreThereBeforeALargeFolderIsDone()
      throws IOException, InterruptedException, ExecutionException {
    for (int i = 0; i < MANY; i++) {
      Files.writeString(
          notes.resolve("n" + i + ".md"), "# 노트 " + i + "\n\n" + "같은말 다른말 ".repeat(200) + i);
    }
    try (var store = SqliteUserStore.open(data.userDb(), data.natives());
        var index = LuceneIndex.open(data.index())) {
      Workspace workspace = Workspace.open(data, store, index);
      long start = System.nanoTime();
      var done =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return workspace.add(notes, Progress.NONE).notes();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      while (total(index, "같은말") == 0) {
        Thread.sleep(5);
      }
      double first = (System.nanoTime() - start) / 1e9;
      assertEquals(MANY, done.get());
      double all = (System.nanoTime() - start) / 1e9;
      assertTrue(first < all / 2, "first hits after " + first + " s, all after " + all + " s");
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
