package dev.talkbench.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.talkbench.library.Sources;
import dev.talkbench.store.SqliteUserStore;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order that a pack says shows at once when it changes, though no note has changed. */
class PackOrderTest {
  private final Path folder;
  private final DataDir data;
  private final MemoryIndex index = new MemoryIndex();
  private final SqliteUserStore store;

  PackOrderTest(@TempDir Path temp) {
    folder = temp;
    data = new DataDir(temp.resolve("data"));
    store = SqliteUserStore.open(data.userDb(), data.natives());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static List<String> order(Workspace workspace, String library) throws IOException {
    return workspace.notes(library).stream().map(NoteSummary::title).toList();
  }

  /** A version of the app: the pack in its jar, with its notes in this order. */
  private URLClassLoader version(String order) throws IOException {
    Path jar = folder.resolve("content-" + order.hashCode() + ".jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String[] file :
          new String[][] {
            {"packs/slash24/pack.yaml", "id: slash24\ntitle: 묶음\nnotes: [" + order + "]\n"},
            {"packs/slash24/ko/a.md", "# 가\n"},
            {"packs/slash24/ko/b.md", "# 나\n"},
            {"packs/slash24/ko/c.md", "---\norder: 1\n---\n\n# 다\n"}
          }) {
        zip.putNextEntry(new ZipEntry(file[0]));
        zip.write(file[1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
  }

  @Test
  void anUpgradeThatChangesOnlyTheOrderShowsIt() throws IOException {
    try (URLClassLoader before = version("x, a, b")) {
      Workspace workspace = Workspace.open(data, store, index, new Sources(before));
      workspace.update(Progress.NONE);
      assertEquals(List.of("다", "가", "나"), order(workspace, "slash24"));
    }
    try (URLClassLoader after = version("x, b, a")) {
      Workspace workspace = Workspace.open(data, store, index, new Sources(after));
      assertEquals(List.of("다", "나", "가"), order(workspace, "slash24"), "at the start");
      int puts = index.puts;
      workspace.update(Progress.NONE);
      assertEquals(List.of("다", "나", "가"), order(workspace, "slash24"), "after the update");
      assertEquals(puts, index.puts, "no note has changed");
    }
  }

  @Test
  void aSavedPackFileOrdersAFolderAnew() throws IOException {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("a.md"), "# 가\n");
    Files.writeString(notes.resolve("b.md"), "# 나\n");
    Files.writeString(notes.resolve("pack.yaml"), "id: next\ntitle: 다음\nnotes: [a, b]\n");
    Workspace workspace = Workspace.open(data, store, index);
    String id = workspace.add(notes, Progress.NONE).library();
    assertEquals(List.of("가", "나"), order(workspace, id));
    Files.writeString(notes.resolve("pack.yaml"), "id: next\ntitle: 다음\nnotes: [b, a]\n");
    workspace.update(id, Set.of("pack.yaml"), Progress.NONE);
    assertEquals(List.of("나", "가"), order(workspace, id));
    Workspace later = Workspace.open(data, store, new MemoryIndex());
    assertEquals(List.of("나", "가"), order(later, id), "at the next start");
  }
}
