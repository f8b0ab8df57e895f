package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.report.Log;
import dev.talkbench.desktop.report.Redaction;
import dev.talkbench.search.LuceneIndex;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.store.UserStore;
import dev.talkbench.workspace.DataDir;
import dev.talkbench.workspace.Progress;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A real data folder, opened, with the pack indexed: what the windows of a test share. */
final class TestData implements AutoCloseable {
  final DataDir folder;
  final Log log;
  final SqliteUserStore store;
  final LuceneIndex index;
  final Workspace workspace;
  final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

  TestData(Path folder) throws IOException {
    this(folder, store -> store);
  }

  /** {@code door} stands between the workspace and the store. */
  TestData(Path folder, UnaryOperator<UserStore> door) throws IOException {
    this.folder = new DataDir(folder);
    log = new Log(this.folder.log(), 1_000_000, Redaction.of(folder));
    store = SqliteUserStore.open(this.folder.userDb(), this.folder.natives());
    index = LuceneIndex.open(this.folder.index());
    workspace = Workspace.open(this.folder, door.apply(store), index);
    workspace.update(Progress.NONE);
  }

  @Override
  public void close() throws IOException {
    background.shutdownNow();
    index.close();
    store.close();
    log.close();
  }
}
