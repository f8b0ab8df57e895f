package dev.talkbench.desktop;

import dev.talkbench.cli.GlobalOptions;
import dev.talkbench.cli.Language;
import dev.talkbench.demos.runner.DemoCatalog;
import dev.talkbench.search.LuceneIndex;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.store.UserStore;
import dev.talkbench.workspace.DataDir;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The data folder, opened while the toolkit starts, and the language of the interface. */
record Opening(Session session, Language language) {
  static Opening of(GlobalOptions options, DataDir folder) {
    try {
      UserStore store = SqliteUserStore.open(folder.userDb(), folder.natives());
      var index = new LateIndex(() -> LuceneIndex.open(folder.index()));
      Workspace workspace = Workspace.open(folder, store, index);
      var session = new Session(folder, store, index, workspace, DemoCatalog.standard());
      return new Opening(session, language(options, store));
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
