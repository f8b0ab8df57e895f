package dev.talkbench.desktop;

import dev.talkbench.cli.Language;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.shell.Remembered;
import dev.talkbench.library.Library;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.library.Sources;
import dev.talkbench.markdown.Markdown;
import dev.talkbench.store.OpenTab;
import dev.talkbench.store.StoreException;
import dev.talkbench.store.Tabs;
import dev.talkbench.store.Visit;
import dev.talkbench.workspace.DeepLink;
import dev.talkbench.workspace.NoteSummary;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The note that the window shows first: the file it was started with, else the one that was open
 * last, else the first of the pack.
 *
 * @param landing where it was left
 * @param kept how the window was left
 * @param word of the start that this note answers, or empty
 */
record FirstNote(Note note, Landing landing, Remembered kept, String word) {
  private static final String WARM = "/packs/slash24/ko/2024-09-12-slash24.md";

  /**
   * {@code words} are the paths and links of the start; {@code remark} is told of what is kept and
   * cannot be used.
   */
  static FirstNote of(Opening opening, List<String> words, Consumer<String> remark) {
    try {
      Remembered kept = Remembered.read(opening.session().store(), remark);
      Optional<FirstNote> first =
          words.stream()
              .map(word -> file(opening.session(), word, kept))
              .flatMap(Optional::stream)
              .findFirst()
              .or(() -> last(opening.session(), kept));
      if (first.isPresent()) {
        return first.get();
      }
      Workspace workspace = opening.session().workspace();
      return new FirstNote(
          workspace.note(first(workspace, opening.language())), new Landing.Top(), kept, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The note that was open last, if it can still be read. */
  private static Optional<FirstNote> last(Session session, Remembered kept) {
    Tabs tabs = kept.tabs();
    if (!tabs.open().isEmpty()) {
      OpenTab active = tabs.open().get(tabs.active());
      return note(session, active.note())
          .map(
              note ->
                  new FirstNote(note, new Landing.At(active.offset(), active.delta()), kept, ""));
    }
    return session.store().visits(1).stream()
        .findFirst()
        .flatMap(
            visit ->
                note(session, visit.note())
                    .map(note -> new FirstNote(note, place(visit), kept, "")));
  }

  /** A Markdown file that was named or double-clicked shows at once, indexed or not. */
  private static Optional<FirstNote> file(Session session, String word, Remembered kept) {
    try {
      if (DeepLink.isLink(word)) {
        return Optional.empty();
      }
      Path path = Path.of(word);
      if (!Files.isRegularFile(path) || Sources.kind(path) != Library.Kind.FILE) {
        return Optional.empty();
      }
      Workspace workspace = session.workspace();
      Optional<NoteId> known = workspace.at(path);
      NoteId id =
          known.isPresent()
              ? known.get()
              : workspace.notes(workspace.register(path).id()).getFirst().id();
      Landing landing =
          session.store().visit(id.toString()).map(FirstNote::place).orElse(new Landing.Top());
      return Optional.of(new FirstNote(workspace.note(id), landing, kept, word));
    } catch (IOException | StoreException | InvalidPathException | NoSuchElementException e) {
      return Optional.empty(); // The window opens and says why this cannot be.
    }
  }

  private static Landing place(Visit visit) {
    return visit.offset() == 0 ? new Landing.Top() : new Landing.At(visit.offset(), 0);
  }

  private static Optional<Note> note(Session session, String id) {
    try {
      Optional<NoteId> named = NoteId.find(id);
      return named.isEmpty()
          ? Optional.empty()
          : Optional.of(session.workspace().note(named.get()));
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

  /**
   * Loads the parser's classes by reading a note that ships, while the data folder is being opened
   * on another thread: a second of a cold start.
   */
  static void warm() {
    try (InputStream in = FirstNote.class.getResourceAsStream(WARM)) {
      if (in != null) {
        new Markdown().parse(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
