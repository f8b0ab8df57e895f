package dev.talkbench.desktop;

import dev.talkbench.cli.GlobalOptions;
import dev.talkbench.cli.Language;
import dev.talkbench.demos.runner.DemoCatalog;
import dev.talkbench.search.LuceneIndex;
import dev.talkbench.store.Backups;
import dev.talkbench.store.Mended;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.store.UserStore;
import dev.talkbench.workspace.DataDir;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The data folder, opened while the toolkit starts.
 *
 * @param language of the interface
 * @param mended what was done about a damaged database, or null
 */
record Opening(Session session, Language language, @Nullable Mended mended) {
  static Opening of(GlobalOptions options, DataDir folder) {
    try {
      var opened =
          SqliteUserStore.openOrMend(
              folder.userDb(), folder.natives(), new Backups(folder.backups()));
      UserStore store = opened.store();
      var index = new LateIndex(() -> LuceneIndex.open(folder.index()));
      Workspace workspace = Workspace.open(folder, store, index);
      var session = new Session(folder, store, index, workspace, DemoCatalog.standard());
      return new Opening(session, language(options, store), opened.mended());
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
