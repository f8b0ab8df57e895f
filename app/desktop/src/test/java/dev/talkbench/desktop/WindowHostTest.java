package dev.talkbench.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.talkbench.cli.OpenData;
import dev.talkbench.instance.Request;
import dev.talkbench.search.OnDemandIndex;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.workspace.DataDir;
import dev.talkbench.workspace.Workspace;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command that was handed over makes the window do. */
class WindowHostTest {
  private static final class Told implements WindowHost.Window {
    final List<String> all = new ArrayList<>();

    @Override
    public void front() {
      all.add("front");
    }

    @Override
    public void take(List<String> words) {
      all.add("take " + words);
    }

    @Override
    public void librariesChanged() {
      all.add("libraries");
    }

    @Override
    public void restoring() {
      all.add("restoring");
    }

    @Override
    public void restored(boolean done) {
      all.add("restored " + done);
    }
  }

  @Test
  void onlyTheCommandOfThatNameIsARestore(@TempDir Path temp) throws Exception {
    Screens.start();
    Path notes = Files.createDirectories(temp.resolve("restore"));
    Files.writeString(notes.resolve("a.md"), "# 잠금\n");
    var data = new DataDir(temp.resolve("data"));
    try (var store = SqliteUserStore.open(data.userDb(), data.natives());
        var index = OnDemandIndex.forCommand(data.index())) {
      var open = new OpenData(data, store, Workspace.open(data, store, index));
      assertEquals(List.of("libraries"), told(open, temp, "library", "add", "restore"));
      assertEquals(2, open.workspace().libraries().size());
      assertEquals(
          List.of("restoring", "restored false"), told(open, temp, "--json", "restore", "no.db"));
    }
  }

  private static List<String> told(OpenData open, Path folder, String... words) throws Exception {
    var window = new Told();
    var all = Stream.concat(Stream.of(folder.toString()), Stream.of(words)).toList();
    new WindowHost(open, window)
        .answer(
            new Request(Request.Verb.RUN, all, "ko", false),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream());
    return window.all;
  }
}
