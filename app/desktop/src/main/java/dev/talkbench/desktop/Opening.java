package dev.talkbench.desktop;

import dev.talkbench.cli.DemoBench;
import dev.talkbench.cli.GlobalOptions;
import dev.talkbench.cli.Language;
import dev.talkbench.demos.runner.DemoCatalog;
import dev.talkbench.search.OnDemandIndex;
import dev.talkbench.store.Backups;
import dev.talkbench.store.Mended;
import dev.talkbench.store.PatientStore;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.store.UserStore;
import dev.talkbench.workspace.DataDir;
import dev.talkbench.workspace.Ledger;
import dev.talkbench.workspace.NoteVerdicts;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The data folder, opened while the toolkit starts.
 *
 * @param language of the interface
 * @param asked the language that was asked for when the app was started, or null
 * @param settings of the frame, by their keys
 * @param mended what was done about a damaged database, or null
 * @param rebuilding why the index is made again, told if it was found damaged
 */
record Opening(
    Session session,
    Language language,
    @Nullable Language asked,
    Map<String, String> settings,
    @Nullable Mended mended,
    CompletableFuture<String> rebuilding) {
  /** Between two tries to write what a full disk did not take. */
  private static final Duration PAUSE = Duration.ofSeconds(3);

  /** Light, dark or as the system. */
  static final String THEME = "theme";

  Opening {
    settings = Map.copyOf(settings);
  }

  static Opening of(GlobalOptions options, DataDir folder) {
    try {
      var opened =
          SqliteUserStore.openOrMend(
              folder.userDb(), folder.natives(), new Backups(folder.backups()));
      var store = new PatientStore(opened.store(), PAUSE);
      var rebuilding = new CompletableFuture<String>();
      var index = OnDemandIndex.forWindow(folder.index(), rebuilding::complete);
      Workspace workspace = Workspace.open(folder, store, index);
      DemoCatalog demos = DemoCatalog.standard();
      index.judgedBy(
          new NoteVerdicts(
              workspace, index, () -> new Ledger(store, new DemoBench(demos.demos()))));
      var session = new Session(folder, store, index, workspace, demos);
      Language asked = options.language();
      return new Opening(
          session, language(asked, store), asked, frame(store), opened.mended(), rebuilding);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same folder after other data took the place of those that were read. */
  Opening again() {
    UserStore store = session.store();
    return new Opening(session, language(asked, store), asked, frame(store), null, rebuilding);
  }

  private static Map<String, String> frame(UserStore store) {
    var settings = new HashMap<String, String>();
    for (String key : List.of(THEME, WindowPlace.KEY)) {
      store.setting(key).ifPresent(value -> settings.put(key, value));
    }
    return settings;
  }

  private static Language language(@Nullable Language asked, UserStore store) {
    if (asked != null) {
      return asked;
    }
    Language kept = store.setting("language").map(Language::named).orElse(null);
    return kept == null ? Language.ofSystem() : kept;
  }

  Optional<String> setting(String key) {
    return Optional.ofNullable(settings.get(key));
  }
}
