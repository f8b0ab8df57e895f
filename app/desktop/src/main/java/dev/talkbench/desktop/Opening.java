package dev.talkbench.desktop;

import dev.talkbench.cli.GlobalOptions;
import dev.talkbench.cli.Language;
import dev.talkbench.demos.runner.DemoCatalog;
import dev.talkbench.demos.runner.Engine;
import dev.talkbench.search.OnDemandIndex;
import dev.talkbench.store.Backups;
import dev.talkbench.store.Mended;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.store.UserStore;
import dev.talkbench.workspace.DataDir;
import dev.talkbench.workspace.Ledger;
import dev.talkbench.workspace.NoteVerdicts;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The data folder, opened while the toolkit starts.
 *
 * @param language of the interface
 * @param mended what was done about a damaged database, or null
 * @param rebuilding why the index is made again, told if it was found damaged
 */
record Opening(
    Session session,
    Language language,
    @Nullable Mended mended,
    CompletableFuture<String> rebuilding) {
  static Opening of(GlobalOptions options, DataDir folder) {
    try {
      var opened =
          SqliteUserStore.openOrMend(
              folder.userDb(), folder.natives(), new Backups(folder.backups()));
      UserStore store = opened.store();
      var rebuilding = new CompletableFuture<String>();
      var index = OnDemandIndex.forWindow(folder.index(), rebuilding::complete);
      Workspace workspace = Workspace.open(folder, store, index);
      DemoCatalog demos = DemoCatalog.standard();
      index.judgedBy(
          new NoteVerdicts(workspace, index, () -> new Ledger(store, Engine.among(demos.demos()))));
      var session = new Session(folder, store, index, workspace, demos);
      return new Opening(session, language(options, store), opened.mended(), rebuilding);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Language language(GlobalOptions options, UserStore store) {
    Language asked = options.language();
    if (asked != null) {
      return asked;
    }
    Language kept = store.setting("language").map(Language::named).orElse(null);
    return kept == null ? Language.ofSystem() : kept;
  }
}
