package dev.talkbench.desktop;

import dev.talkbench.cli.GlobalOptions;
import dev.talkbench.cli.Language;
import dev.talkbench.demos.runner.DemoCatalog;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.search.LuceneIndex;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.store.UserStore;
import dev.talkbench.store.Visit;
import dev.talkbench.workspace.DataDir;
import dev.talkbench.workspace.NoteSummary;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * What is read while the toolkit starts: the data folder, and the one note that the window shows
 * first.
 *
 * @param landing where the note was left
 */
record Opening(Session session, Language language, Note note, Landing landing) {
  static Opening of(GlobalOptions options, DataDir folder) {
    try {
      UserStore store = SqliteUserStore.open(folder.userDb(), folder.natives());
      var index = new LateIndex(() -> LuceneIndex.open(folder.index()));
      Workspace workspace = Workspace.open(folder, store, index);
      Language language = language(options, store);
      var session = new Session(folder, store, index, workspace, DemoCatalog.standard());
      Optional<Opening> last = last(session, language);
      if (last.isPresent()) {
        return last.get();
      }
      return new Opening(
          session, language, workspace.note(first(workspace, language)), new Landing.Top());
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

  /** The note that was open last, if it can still be read. */
  private static Optional<Opening> last(Session session, Language language) {
    List<Visit> visits = session.store().visits(1);
    if (visits.isEmpty()) {
      return Optional.empty();
    }
    Visit visit = visits.getFirst();
    try {
      Note note = session.workspace().note(NoteId.parse(visit.note()));
      return Optional.of(new Opening(session, language, note, new Landing.At(visit.offset(), 0)));
    } catch (IOException e) {
      // Gone or unreadable: the first note of the pack opens instead, and the sidebar says what is
      // missing.
      return Optional.empty();
    }
  }

  private static NoteId first(Workspace workspace, Language language) throws IOException {
    List<NoteSummary> notes = workspace.notes(workspace.libraries().getFirst().id());
    return notes.stream()
        .filter(note -> note.lang().equals(language.id()))
        .findFirst()
        .orElse(notes.getFirst())
        .id();
  }
}
