package dev.talkbench.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.search.OnDemandIndex;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.workspace.DataDir;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryDeskTest {
  private final DataDir data;

  LibraryDeskTest(@TempDir Path folder) {
    data = new DataDir(folder);
  }

  private static LibraryDesk desk(Workspace workspace, SqliteUserStore store, Executor background) {
    var messages = new Messages("en");
    var status = new StatusBar(messages);
    return new LibraryDesk(
        workspace,
        store,
        background,
        messages,
        status,
        new Sidebar(row -> {}, text -> {}, () -> {}),
        new NoteDesk(workspace, store, background, messages, status, new Keeping()),
        new PlaceRows(messages),
        remark -> {});
  }

  @Test
  void anIndexWhoseMendingFailedIsMendedWhenItIsNoticedAgain() throws IOException {
    Path inTheWay = Files.writeString(data.index(), "no folder");
    try (var store = SqliteUserStore.open(data.userDb(), data.natives());
        var index = OnDemandIndex.forWindow(data.index(), why -> {})) {
      Workspace workspace = Workspace.open(data, store, index);
      // What runs behind the window runs at once here, so each step has ended when it returns.
      LibraryDesk desk = Screens.onFx(() -> desk(workspace, store, Runnable::run));
      var ready = new AtomicInteger();
      Screens.runOnFx(() -> desk.mend(ready::incrementAndGet));
      Screens.runOnFx(() -> assertEquals(0, ready.get(), "it cannot be built there"));
      Files.delete(inTheWay);
      Screens.runOnFx(() -> desk.mend(ready::incrementAndGet));
      Screens.runOnFx(() -> assertEquals(1, ready.get()));
      assertTrue(Files.isDirectory(data.index()));
      assertNotEquals(0, index.contents().size());
      Screens.runOnFx(desk::close);
    }
  }
}
