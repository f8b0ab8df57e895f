package dev.talkbench.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.library.FolderWatcher.Change;
import dev.talkbench.library.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits are heard of, sources that go and come back too; neighbours of a file are none of ours. */
class LibraryWatchTest {
  private final Path temp;
  private final Path blog;
  private final Library library;
  private final BlockingQueue<Change> told = new LinkedBlockingQueue<>();
  private final LibraryWatch watch =
      new LibraryWatch((which, change) -> told.add(change), remark -> {});

  LibraryWatchTest(@TempDir Path temp) throws Exception {
    this.temp = temp;
    blog = Files.createDirectories(temp.resolve("blog"));
    library = new Library("blog", "blog", Library.Kind.FOLDER, blog);
  }

  @AfterEach
  void close() {
    watch.close();
  }

  private Change next() throws InterruptedException {
    Change change = told.poll(30, TimeUnit.SECONDS);
    assertNotNull(change, "nothing heard of");
    return change;
  }

  @Test
  void anEditIsHeardOfWithinASecond() throws Exception {
    watch.follow(List.of(library));
    long start = System.nanoTime();
    Files.writeString(blog.resolve("a.md"), "x");
    assertEquals(new Change.At(Set.of("a.md")), next());
    assertTrue(System.nanoTime() - start < 1_000_000_000L);
  }

  @Test
  void whoFailsOnceIsToldOfTheNextChangeToo() throws Exception {
    var remarks = new LinkedBlockingQueue<String>();
    try (var clumsy =
        new LibraryWatch(
            (which, change) -> {
              told.add(change);
              throw new IllegalStateException("no room");
            },
            remarks::add)) {
      clumsy.follow(List.of(library));
      Files.writeString(blog.resolve("a.md"), "x");
      assertEquals(new Change.At(Set.of("a.md")), next());
      Files.writeString(blog.resolve("b.md"), "x");
      assertEquals(new Change.At(Set.of("b.md")), next());
    }
    assertTrue(String.valueOf(remarks.poll()).contains("no room"));
  }

  @Test
  void aFolderThatGoesAndComesBack() throws Exception {
    watch.follow(List.of(library));
    Files.move(blog, temp.resolve("elsewhere"));
    assertEquals(new Change.Gone(), next());
    Files.move(temp.resolve("elsewhere"), blog);
    assertEquals(new Change.Anywhere(), next());
    Files.writeString(blog.resolve("b.md"), "x");
    assertEquals(new Change.At(Set.of("b.md")), next());
  }

  @Test
  void oneThatIsNotThereYetIsLookedFor() throws Exception {
    var later = new Library("later", "later", Library.Kind.FOLDER, temp.resolve("later"));
    watch.follow(List.of(later));
    Files.createDirectories(temp.resolve("later"));
    assertEquals(new Change.Anywhere(), next());
  }

  @Test
  void aFileAloneIsWatchedAlsoWhenItIsReplaced() throws Exception {
    Path file = Files.writeString(blog.resolve("글.md"), "x");
    watch.follow(List.of(new Library("one", "one", Library.Kind.FILE, file)));
    Files.writeString(blog.resolve("neighbour.md"), "x");
    Path part = Files.writeString(temp.resolve("part"), "y");
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    assertEquals(new Change.Anywhere(), next());
    assertTrue(told.isEmpty());
  }

  @Test
  void oneThatIsTakenOutIsNotFollowed() throws Exception {
    watch.follow(List.of(library));
    assertTrue(watch.follows(library));
    watch.follow(List.of());
    assertTrue(!watch.follows(library));
  }
}
