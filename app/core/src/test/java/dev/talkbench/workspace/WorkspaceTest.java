package dev.talkbench.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.library.Library;
import dev.talkbench.library.NoteId;
import dev.talkbench.library.NoteReader;
import dev.talkbench.library.NoteSource.Skipped;
import dev.talkbench.markdown.FrontMatter;
import dev.talkbench.search.SearchRequest;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.store.Visit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries come, change and go; the index and the list follow, the sources stay as they were. */
class WorkspaceTest {
  /** Somebody looks on, and stops nothing. */
  private static final Progress WATCHED =
      new Progress() {
        @Override
        public void at(String library, int done, int total) {}

        @Override
        public boolean watched() {
          return true;
        }

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  private final DataDir data;
  private final Path blog;
  private final MemoryIndex index = new MemoryIndex();
  private final SqliteUserStore store;
  private final Workspace workspace;

  WorkspaceTest(@TempDir Path folder) throws IOException {
    data = new DataDir(folder.resolve("data"));
    blog = folder.resolve("나의 블로그");
    store = SqliteUserStore.open(data.userDb(), data.natives());
    workspace = Workspace.open(data, store, index);
  }

  @BeforeEach
  void writeBlog() throws IOException {
    write("_posts/2024-01-02-첫-글.md", "---\ntitle: 첫 글\n---\n\n# 머리\n\n안녕하세요\n");
    write("_posts/2024-03-04-second.md", "# Second\n\nHello there\n");
    write("about.markdown", "그냥 소개\n");
    write("big.md", "x".repeat(5_000_001));
    write("_site/copy.md", "copy");
    write("assets/pic.png", "PNG");
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

  private Map<String, String> tree() throws IOException {
    var all = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(blog)) {
      for (Path file : files.toList()) {
        all.put(
            file + " " + Files.getLastModifiedTime(file),
            Files.isRegularFile(file) ? NoteReader.hash(Files.readAllBytes(file)) : "");
      }
    }
    return all;
  }

  private List<String> ids(String library) throws IOException {
    return workspace.notes(library).stream().map(n -> n.id().toString()).toList();
  }

  @Test
  void theBuiltInPackComesFirstAndIsListedBeforeItIsIndexed() throws IOException {
    Library first = workspace.libraries().getFirst();
    assertEquals("slash24", first.id());
    assertEquals(Library.Kind.BUILT_IN, first.kind());
    List<NoteSummary> before = workspace.notes("slash24");
    assertTrue(before.size() >= 12, "both languages: " + before.size());
    assertEquals(0, index.puts);
    workspace.update(Progress.NONE);
    assertEquals(before, workspace.notes("slash24"), "heads say what whole notes say");
    assertEquals(before.size(), index.notes.size());
  }

  @Test
  void aPackFileOfAnotherProgramMakesNoPackAndIsNamedOnce() throws IOException {
    write("pack.yaml", "name: builder\nsteps:\n  - [unclosed\n");
    Indexing added = workspace.add(blog, Progress.NONE);
    assertEquals("naui-beulrogeu", added.library());
    assertEquals(3, added.notes());
    List<Skipped> packs =
        added.skipped().stream().filter(each -> each.path().equals("pack.yaml")).toList();
    assertEquals(1, packs.size());
    assertTrue(packs.getFirst().reason().contains("line 4"), packs.toString());
  }

  @Test
  void aFolderIsSearchableWhenAddReturnsAndIsNeverWrittenTo() throws IOException {
    Map<String, String> before = tree();
    Indexing added = workspace.add(blog, Progress.NONE);
    assertEquals("naui-beulrogeu", added.library());
    assertEquals(3, added.notes());
    assertTrue(added.sections() >= 3);
    assertEquals(3, index.notes.size());
    assertEquals(
        List.of(
            new Skipped("_site/", "folder of a tool, not of notes"),
            new Skipped("big.md", "larger than 5 MB (5000001 bytes)")),
        added.skipped());
    assertNull(added.unavailable());
    assertEquals(before, tree());
    assertEquals("나의 블로그", workspace.library(added.library()).orElseThrow().name());
  }

  @Test
  void addingTwiceBringsUpToDate() throws IOException {
    String id = workspace.add(blog, Progress.NONE).library();
    int puts = index.puts;
    write("new.md", "# 새 글\n");
    assertEquals(id, workspace.add(blog, Progress.NONE).library());
    assertEquals(puts + 1, index.puts);
    assertEquals(2, workspace.libraries().size());
  }

  @Test
  void onlyWhatChangedIsPutAgain() throws IOException {
    Path file = blog.resolve("about.markdown");
    FileTime time = FileTime.from(Instant.now().plusSeconds(60));
    Files.setLastModifiedTime(file, time);
    String id = workspace.add(blog, Progress.NONE).library();
    workspace.update(Progress.NONE);
    int puts = index.puts;
    workspace.update(Progress.NONE);
    assertEquals(puts, index.puts);

    Files.writeString(file, "그냥 소식\n");
    Files.setLastModifiedTime(file, time);
    assertEquals(3, workspace.update(id, Progress.NONE).notes());
    assertEquals(puts + 1, index.puts, "same size and time, other content, just written");

    Files.delete(file);
    assertEquals(2, workspace.update(id, Progress.NONE).notes());
    assertFalse(index.notes.containsKey(new NoteId(id, "about.markdown")));
  }

  @Test
  void anOldFileIsNotReadAgain() throws IOException {
    Path file = blog.resolve("about.markdown");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
    String id = workspace.add(blog, Progress.NONE).library();
    int puts = index.puts;
    Files.writeString(file, "그냥 소식\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
    workspace.update(id, Progress.NONE);
    assertEquals(puts, index.puts);
    workspace.reindex(Progress.NONE);
    assertEquals(1, index.search(new SearchRequest("그냥 소식", false, 9)).total());
  }

  @Test
  void anIndexThatForgotIsFilledAgain() throws IOException {
    workspace.add(blog, Progress.NONE);
    index.notes.clear();
    workspace.update(Progress.NONE);
    assertEquals(
        3, index.notes.keySet().stream().filter(n -> !n.library().equals("slash24")).count());
  }

  @Test
  void aRemovedLibraryIsGoneFromListAndIndexButNotFromDisk() throws IOException {
    Map<String, String> before = tree();
    String id = workspace.add(blog, Progress.NONE).library();
    assertTrue(workspace.remove(id));
    assertFalse(workspace.remove(id));
    assertFalse(workspace.remove("slash24"), "the built-in pack stays");
    assertEquals(1, workspace.libraries().size());
    assertTrue(index.notes.isEmpty());
    assertEquals(before, tree());
    assertThrows(IOException.class, () -> workspace.notes(id));
    assertEquals(Optional.empty(), workspace.summary(new NoteId(id, "about.markdown")));
  }

  @Test
  void theListIsThereAfterARestartWithoutTheSource() throws IOException {
    String id = workspace.add(blog, Progress.NONE).library();
    List<String> listed = ids(id);
    Files.move(blog, blog.resolveSibling("unplugged"));
    Workspace again = Workspace.open(data, store, index);
    assertEquals(listed, again.notes(id).stream().map(n -> n.id().toString()).toList());
    Indexing update = again.update(id, Progress.NONE);
    assertNotNull(update.unavailable());
    assertEquals(3, update.notes());
    assertEquals(3, index.notes.size(), "nothing is forgotten while the disk is away");
  }

  @Test
  void aFolderThatLostHalfItsNotesIsUnavailableUntilTheReaderSaysSo() throws IOException {
    write("fourth.md", "# 넷째\n");
    String id = workspace.add(blog, Progress.NONE).library();
    Files.delete(blog.resolve("fourth.md"));
    Files.delete(blog.resolve("about.markdown"));
    Unavailable why = workspace.update(id, Progress.NONE).unavailable();
    assertNotNull(why);
    assertTrue(why.sentence().contains("2 of 4"), why.sentence());
    assertEquals(Unavailable.Kind.SHRUNK, why.kind());
    assertEquals(Optional.of(why), workspace.unavailable(id));
    assertEquals(4, index.notes.size());
    assertEquals(4, workspace.update(id, Set.of("fourth.md"), Progress.NONE).notes());
    workspace.reindex(Progress.NONE);
    assertEquals(2, ids(id).size());
  }

  @Test
  void whatIsGoneOnPurposeIsAccepted() throws IOException {
    write("fourth.md", "# 넷째\n");
    String id = workspace.add(blog, Progress.NONE).library();
    Files.delete(blog.resolve("fourth.md"));
    Files.delete(blog.resolve("about.markdown"));
    assertNotNull(workspace.update(id, Progress.NONE).unavailable());
    assertNull(workspace.accept(id, Progress.NONE).unavailable());
    assertEquals(2, ids(id).size());
    assertEquals(Optional.empty(), workspace.unavailable(id));
  }

  @Test
  void onlyTouchedPathsAreLookedAt() throws IOException {
    write("fourth.md", "# 넷째\n");
    write("deep/fifth.md", "# 다섯째\n");
    String id = workspace.add(blog, Progress.NONE).library();
    List<Skipped> skipped = workspace.update(id, Progress.NONE).skipped();
    write("fourth.md", "# 넷째, 고침\n");
    write("new.md", "# 새 글\n");
    write("unseen.md", "# 아직\n");
    Indexing update = workspace.update(id, Set.of("fourth.md", "new.md"), Progress.NONE);
    assertEquals(6, update.notes());
    assertEquals(skipped, update.skipped());
    assertEquals(1, index.search(new SearchRequest("넷째, 고침", false, 9)).total());
    String old = java.text.Normalizer.normalize("다음.md", java.text.Normalizer.Form.NFD);
    write(old, "# 자모\n");
    assertEquals(7, workspace.update(id, Set.of("다음.md"), Progress.NONE).notes());
    Files.delete(blog.resolve("deep/fifth.md"));
    Files.delete(blog.resolve("deep"));
    Files.delete(blog.resolve("new.md"));
    assertEquals(5, workspace.update(id, Set.of("deep", "new.md"), Progress.NONE).notes());
    assertEquals(6, workspace.update(id, Progress.NONE).notes(), "the unseen one");
  }

  @Test
  void aNoteThatTheIndexRefusesIsSkippedAndTheOthersGoOn() throws IOException {
    write("odd.md", "# 이상한 것\n");
    index.refused = "이상한 것";
    Indexing added = workspace.add(blog, Progress.NONE);
    assertEquals(3, added.notes());
    assertTrue(
        added.skipped().contains(new Skipped("odd.md", "cannot be indexed: an immense term")),
        added.toString());
    assertEquals(3, index.notes.size());
    index.refused = null;
    assertEquals(4, workspace.update(added.library(), Progress.NONE).notes());
  }

  @Test
  void whatIsWrongWithOneLibraryStopsNoOther() throws IOException {
    Path second = blog.resolveSibling("second");
    Files.createDirectories(second);
    Files.writeString(second.resolve("b.md"), "# 둘째 서재\n");
    String first = workspace.add(blog, Progress.NONE).library();
    String other = workspace.add(second, Progress.NONE).library();
    workspace.update(Progress.NONE);
    assertEquals(Set.of(), index.missing);
    write("about.markdown", "부서진 것, 새 소개\n");
    Files.writeString(second.resolve("b.md"), "# 둘째 서재, 고침\n");
    index.broken = "부서진 것";
    assertThrows(IOException.class, () -> workspace.update(Progress.NONE));
    assertEquals(1, index.search(new SearchRequest("둘째 서재, 고침", false, 9)).total());
    assertEquals(Set.of(first), index.missing);
    index.broken = null;
    Files.move(second, second.resolveSibling("unplugged"));
    assertNotNull(workspace.update(Progress.NONE).getLast().unavailable());
    assertEquals(Set.of(other), index.missing);
  }

  @Test
  void aRenamedFileKeepsItsPlace() throws IOException {
    String id = workspace.add(blog, Progress.NONE).library();
    Instant noon = Instant.parse("2024-09-12T03:00:00Z");
    store.setVisit(new Visit(id + "/_posts/2024-03-04-second", 7, 0.5, noon));
    Files.move(blog.resolve("_posts/2024-03-04-second.md"), blog.resolve("moved.md"));
    workspace.update(id, Progress.NONE);
    assertEquals(Optional.of(new Visit(id + "/moved", 7, 0.5, noon)), store.visit(id + "/moved"));
  }

  @Test
  void aRenamedFileKeepsItsPlaceAfterAnUpdateThatFailed() throws IOException {
    String id = workspace.add(blog, Progress.NONE).library();
    Instant noon = Instant.parse("2024-09-12T03:00:00Z");
    store.setVisit(new Visit(id + "/_posts/2024-03-04-second", 7, 0.5, noon));
    Files.move(blog.resolve("_posts/2024-03-04-second.md"), blog.resolve("moved.md"));
    for (int i = 0; i < Heads.MANY; i++) {
      write("many/" + i + ".md", "# Note " + i + "\n");
    }
    index.full = true;
    assertThrows(IOException.class, () -> workspace.update(id, WATCHED));
    assertEquals(3 + Heads.MANY, ids(id).size(), "listed meanwhile");
    index.full = false;
    assertEquals(
        3 + Heads.MANY, workspace.update(id, Set.of("about.markdown"), Progress.NONE).notes());
    assertEquals(Optional.of(new Visit(id + "/moved", 7, 0.5, noon)), store.visit(id + "/moved"));
  }

  @Test
  void aCancelledUpdateKeepsWhatItDidAndGoesOnLater() throws IOException {
    for (int i = 0; i < 40; i++) {
      write("many/" + i + ".md", "# Note " + i + "\n");
    }
    var stopping =
        new Progress() {
          private int heard;

          @Override
          public void at(String library, int done, int total) {
            heard = done;
          }

          @Override
          public boolean cancelled() {
            return heard >= 20;
          }
        };
    assertThrows(CancellationException.class, () -> workspace.add(blog, stopping));
    int first = index.puts;
    assertTrue(first >= 20 && first < 43, "" + first);
    workspace.add(blog, Progress.NONE);
    assertEquals(43, index.puts, "nothing twice");
    assertEquals(43, index.notes.size());
  }

  @Test
  void aFileIsReadAtOnceAndSearchableWithTheNextUpdate() throws IOException {
    Library file = workspace.register(blog.resolve("about.markdown"));
    assertEquals(file, workspace.register(blog.resolve("about.markdown")));
    assertEquals(0, index.puts);
    NoteId about = workspace.notes(file.id()).getFirst().id();
    assertTrue(workspace.note(about).document().text().contains("그냥 소개"));
    workspace.update(Progress.NONE);
    assertEquals(1, index.search(new SearchRequest("그냥 소개", false, 9)).total());
    assertEquals(1, workspace.notes(file.id()).size());
  }

  @Test
  void aNoteAndItsPictureAreRead() throws IOException {
    String id = workspace.add(blog, Progress.NONE).library();
    var note = new NoteId(id, "_posts/2024-01-02-첫-글");
    assertTrue(workspace.note(note).document().text().contains("안녕하세요"));
    byte[] png = "PNG".getBytes(StandardCharsets.UTF_8);
    for (String destination : List.of("/assets/pic.png", "../assets/pic.png", "assets/pic.png")) {
      assertArrayEquals(
          png, workspace.resource(note, destination, FrontMatter.NONE).orElseThrow(), destination);
    }
    assertTrue(workspace.resource(note, "../../secret.png", FrontMatter.NONE).isEmpty());
    assertThrows(IOException.class, () -> workspace.note(new NoteId(id, "none")));
  }

  @Test
  void aZipAndAFileAreLibrariesToo() throws IOException {
    Path zip = blog.resolveSibling("notes.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("vault-main/pack.yaml"));
      out.write("id: my-pack\ntitle: 내 묶음\nnotes: [b, a]\n".getBytes(StandardCharsets.UTF_8));
      for (String name : List.of("a", "b")) {
        out.putNextEntry(new ZipEntry("vault-main/" + name + ".md"));
        out.write(("# " + name).getBytes(StandardCharsets.UTF_8));
      }
    }
    assertEquals("my-pack", workspace.add(zip, Progress.NONE).library());
    assertEquals("내 묶음", workspace.library("my-pack").orElseThrow().name());
    assertEquals(List.of("my-pack/b", "my-pack/a"), ids("my-pack"));

    Indexing file = workspace.add(blog.resolve("about.markdown"), Progress.NONE);
    assertEquals("about", file.library());
    assertEquals(1, file.notes());
  }

  @Test
  void whatIsNoLibraryIsRefusedAndNotRegistered() throws IOException {
    assertThrows(IOException.class, () -> workspace.add(blog.resolve("nowhere"), Progress.NONE));
    assertThrows(
        IOException.class, () -> workspace.add(blog.resolve("assets/pic.png"), Progress.NONE));
    Path bad = blog.resolve("bad.zip");
    Files.writeString(bad, "no zip");
    assertThrows(IOException.class, () -> workspace.add(bad, Progress.NONE));
    assertEquals(1, workspace.libraries().size());
  }

  @Test
  void aSpoiltCacheIsMadeAgain() throws IOException {
    String id = workspace.add(blog, Progress.NONE).library();
    List<String> listed = ids(id);
    Path cache = data.cache().resolve("notes-" + id + ".json");
    String json = Files.readString(cache);
    for (String spoilt :
        List.of(
            "", "[]", "{", json.substring(0, json.length() / 2), json.replace("slug", "slag"))) {
      Files.writeString(cache, spoilt);
      Workspace again = Workspace.open(data, store, index);
      assertEquals(List.of(), again.notes(id));
      again.update(id, Progress.NONE);
      assertEquals(listed, again.notes(id).stream().map(n -> n.id().toString()).toList());
    }
  }
}
