package dev.talkbench.workspace;

import dev.talkbench.library.Library;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.library.NoteReader;
import dev.talkbench.library.NoteSource;
import dev.talkbench.library.Pack;
import dev.talkbench.library.ResourcePaths;
import dev.talkbench.library.Sources;
import dev.talkbench.markdown.FrontMatter;
import dev.talkbench.markdown.Inline;
import dev.talkbench.markdown.Markdown;
import dev.talkbench.search.SearchIndex;
import dev.talkbench.store.UserStore;
import dev.talkbench.workspace.LinkTarget.Missing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One data folder opened. Reading methods answer from memory or read one file; {@link #add}, {@link
 * #update} and {@link #reindex} take turns, run on the calling thread and may take long. Does not
 * own the store and the index: who opened them closes them, after the last call here.
 */
public final class Workspace {
  private final UserStore store;
  private final SearchIndex index;
  private final Sources sources;
  private final Library builtIn;
  private final String englishTitle;
  private final NoteReader reader = new NoteReader(new Markdown());
  private final Shelves shelves;
  private final Renames renames;
  private final Upkeep upkeep;

  /** Fair: what waits while a large library is begun comes before the rest of it. */
  private final ReentrantLock writing = new ReentrantLock(true);

  private Workspace(DataDir data, UserStore store, SearchIndex index, Sources sources, Pack pack) {
    this.store = store;
    this.index = index;
    this.sources = sources;
    this.builtIn = Sources.builtIn(pack);
    this.englishTitle = Objects.requireNonNullElse(pack.titleEnglish(), pack.title());
    this.shelves = new Shelves(data.cache(), sources, reader, pack.notes());
    this.renames = new Renames(store);
    this.upkeep = new Upkeep(index, sources, reader, shelves, renames);
  }

  /** With the built-in pack of the class path. */
  public static Workspace open(DataDir data, UserStore store, SearchIndex index)
      throws IOException {
    return open(data, store, index, new Sources());
  }

  /**
   * Opens the workspace; reads no note and does not touch the index.
   *
   * @throws IOException the built-in pack cannot be read
   */
  public static Workspace open(DataDir data, UserStore store, SearchIndex index, Sources sources)
      throws IOException {
    return new Workspace(data, store, index, sources, sources.builtInPack());
  }

  /** The library that ships with the app. */
  public Library builtIn() {
    return builtIn;
  }

  /** What {@code library} is called in a language, {@code ko} or {@code en}. */
  public String name(Library library, String lang) {
    return library.equals(builtIn) && lang.equals("en") ? englishTitle : library.name();
  }

  /** The built-in pack, then the registered libraries in the order they were added. */
  public List<Library> libraries() {
    var all = new ArrayList<Library>();
    all.add(builtIn);
    all.addAll(store.libraries());
    return List.copyOf(all);
  }

  /** The library of that id. */
  public Optional<Library> library(String id) {
    return libraries().stream().filter(library -> library.id().equals(id)).findFirst();
  }

  /**
   * Makes a folder, Markdown file or zip part of the library and returns when it is searchable. One
   * that is registered already is brought up to date.
   *
   * @throws IOException it is none of these, cannot be read, or is refused; nothing is registered
   * @throws CancellationException {@code progress} asked to stop; the library stays registered
   */
  public Indexing add(Path path, Progress progress) throws IOException {
    Library library;
    writing.lock();
    try {
      library = registered(path);
      upkeep.begin(library, progress);
    } finally {
      writing.unlock();
    }
    return one(library.id(), true, null, progress);
  }

  /**
   * As {@link #add}, without reading it: the note of a file can be opened at once, and the next
   * update makes it searchable. The library, which may have been there before.
   *
   * @throws IOException as for {@link #add}
   */
  public Library register(Path path) throws IOException {
    writing.lock();
    try {
      return registered(path);
    } finally {
      writing.unlock();
    }
  }

  private Library registered(Path path) throws IOException {
    Library.Kind kind = Sources.kind(path);
    Path source = path.toRealPath();
    Set<String> taken = new HashSet<>();
    for (Library known : libraries()) {
      if (source.equals(known.source())) {
        return known;
      }
      taken.add(known.id());
    }
    Library library = Naming.of(source, kind, taken, sources);
    try (NoteSource opened = sources.open(library)) {
      opened.check();
    }
    store.addLibrary(library);
    return library;
  }

  /**
   * Takes a library out of the list and the index; its source and what was kept about its notes
   * stay. Whether there was one; the built-in pack is never removed.
   */
  public boolean remove(String id) throws IOException {
    writing.lock();
    try {
      if (!store.removeLibrary(id)) {
        return false;
      }
      upkeep.forget(id);
      shelves.forget(id);
      index.removeLibrary(id);
      index.commit();
      return true;
    } finally {
      writing.unlock();
    }
  }

  /**
   * Begins to read what is known of the libraries, on a thread of its own: an update follows, and
   * has other things to wait for.
   */
  public void ahead() {
    List<Library> all = libraries();
    Thread.ofPlatform()
        .daemon()
        .name("catalogues")
        .start(
            () -> {
              try {
                for (Library library : all) {
                  shelves.before(library);
                }
              } catch (IOException e) {
                // The update meets it again and says so.
              }
            });
  }

  /** Brings the index in step with every library, by content. Cheap when nothing has changed. */
  public List<Indexing> update(Progress progress) throws IOException {
    return all(false, progress);
  }

  /** Puts every note of every library again. */
  public List<Indexing> reindex(Progress progress) throws IOException {
    return all(true, progress);
  }

  /**
   * Brings one library up to date.
   *
   * @throws IOException there is no such library, or the index cannot be written
   */
  public Indexing update(String id, Progress progress) throws IOException {
    return one(id, false, null, progress);
  }

  /**
   * Brings one library up to date where only these paths may have changed: the notes of a large
   * folder are not all looked at again.
   *
   * @param touched relative paths; a folder stands for all that was in it
   * @throws IOException there is no such library, or the index cannot be written
   */
  public Indexing update(String id, Set<String> touched, Progress progress) throws IOException {
    return one(id, false, touched, progress);
  }

  /**
   * Brings one library up to date as it is now: the reader says that what is gone is gone on
   * purpose.
   *
   * @throws IOException there is no such library, or the index cannot be written
   */
  public Indexing accept(String id, Progress progress) throws IOException {
    return one(id, true, null, progress);
  }

  private Indexing one(String id, boolean asked, @Nullable Set<String> touched, Progress progress)
      throws IOException {
    writing.lock();
    try {
      Library library =
          library(id)
              .orElseThrow(() -> new NoSuchFileException("there is no library '" + id + "'"));
      return upkeep.update(library, false, asked, touched, progress);
    } finally {
      writing.unlock();
    }
  }

  /** Why a library's source cannot be trusted at the moment, as of the last look. */
  public Optional<Unavailable> unavailable(String library) {
    return upkeep.unavailable(library);
  }

  private List<Indexing> all(boolean force, Progress progress) throws IOException {
    writing.lock();
    try {
      return upkeep.all(libraries(), force, progress);
    } finally {
      writing.unlock();
    }
  }

  private Shelf shelf(String id) throws IOException {
    return shelves.of(
        library(id).orElseThrow(() -> new NoSuchFileException("there is no library '" + id + "'")));
  }

  /**
   * The notes of a library for a list, in order, as of the last update. Reads no note, except the
   * heads of the built-in pack before its first update.
   *
   * @throws IOException there is no such library
   */
  public List<NoteSummary> notes(String library) throws IOException {
    return shelf(library).notes();
  }

  /** What is known of one note; empty when there is none of that name. */
  public Optional<NoteSummary> summary(NoteId id) throws IOException {
    return library(id.library()).isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(shelf(id.library()).byId().get(id));
  }

  /**
   * Reads and parses a note from its source.
   *
   * @throws IOException there is no such note, or its source cannot be read
   */
  public Note note(NoteId id) throws IOException {
    NoteSummary summary =
        summary(id).orElseThrow(() -> new NoSuchFileException("there is no note '" + id + "'"));
    Library library = library(id.library()).orElseThrow();
    try (NoteSource source = sources.open(library)) {
      return reader.read(id.library(), summary.path(), source.read(summary.path()));
    }
  }

  /**
   * The file of a note that is the reader's own; empty for notes of the built-in pack and of zips,
   * which no other program can change.
   *
   * @throws IOException the source is not there, or the path is refused
   */
  public Optional<Path> file(NoteId id) throws IOException {
    Optional<NoteSummary> summary = summary(id);
    Optional<Library> library = library(id.library());
    if (summary.isEmpty() || library.isEmpty()) {
      return Optional.empty();
    }
    try (NoteSource source = sources.open(library.get())) {
      return library.get().kind() == Library.Kind.BUILT_IN
          ? Optional.empty()
          : source.file(summary.get().path());
    }
  }

  /**
   * The bytes of a picture beside a note; empty when there is no such file in the library.
   *
   * @param destination as written in the note
   * @param frontMatter of that note
   * @throws IOException the library cannot be read
   */
  public Optional<byte[]> resource(NoteId note, String destination, FrontMatter frontMatter)
      throws IOException {
    Optional<NoteSummary> summary = summary(note);
    Optional<Library> library = library(note.library());
    if (summary.isEmpty() || library.isEmpty()) {
      return Optional.empty();
    }
    try (NoteSource source = sources.open(library.get())) {
      String found = ResourcePaths.find(source, summary.get().path(), destination, frontMatter);
      return found == null ? Optional.empty() : Optional.of(source.read(found));
    }
  }

  /**
   * The notes of a library that may hold claims, in order; those whose text was read and holds none
   * are left out.
   *
   * @throws IOException there is no such library
   */
  List<NoteSummary> claiming(String library) throws IOException {
    Shelf shelf = shelf(library);
    return shelf.notes().stream().filter(note -> shelf.catalogue().claims(note.path())).toList();
  }

  /** The name that a note got since this workspace was opened; empty when it was not renamed. */
  public Optional<NoteId> renamed(NoteId note) {
    return renames.of(note);
  }

  /**
   * The note whose file {@code path} is, when it lies in a folder or file library.
   *
   * @throws IOException the path cannot be read
   */
  public Optional<NoteId> at(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    Path file = path.toRealPath();
    for (Library library : store.libraries()) {
      Path source = library.source();
      if (source == null || !file.startsWith(source) || library.kind() == Library.Kind.ZIP) {
        continue;
      }
      Path relative =
          library.kind() == Library.Kind.FILE ? file.getFileName() : source.relativize(file);
      NoteId id =
          NoteId.of(
              library.id(),
              String.valueOf(relative).replace(file.getFileSystem().getSeparator(), "/"));
      if (summary(id).isPresent()) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  /** Where a link of the note {@code from} leads. */
  public LinkTarget resolve(NoteId from, Inline.Link link) throws IOException {
    Optional<NoteSummary> summary = summary(from);
    return summary.isEmpty()
        ? Missing.note(from.toString())
        : shelf(from.library()).links().resolve(summary.get(), link);
  }

  /** The other language's edition. */
  public Optional<NoteId> translation(NoteId note) throws IOException {
    return summary(note).map(NoteSummary::translation);
  }
}
