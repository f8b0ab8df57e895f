package dev.talkbench.store;

import dev.talkbench.library.Library;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reader's own data. What a method has returned from is on disk (WAL, {@code
 * synchronous=FULL}).
 *
 * <p>Methods throw {@link StoreException} with one clear sentence when the disk is full, the folder
 * read-only or the database damaged.
 */
public interface UserStore extends AutoCloseable {
  /** Registered libraries in the order they were added; the built-in pack is not among them. */
  List<Library> libraries();

  /** Registers a library; its id must be new. */
  void addLibrary(Library library);

  /** Forgets a library; its source stays. Whether there was one. */
  boolean removeLibrary(String id);

  /** A setting's value. */
  Optional<String> setting(String key);

  /** Keeps a setting. */
  void setSetting(String key, String value);

  /** Where the reader was in {@code note}. */
  Optional<Visit> visit(String note);

  /** Notes by the time they were last open, newest first. */
  List<Visit> visits(int limit);

  /** Keeps where the reader is; progress never shrinks. */
  void setVisit(Visit visit);

  /** All bookmarks, the latest first. */
  List<Bookmark> bookmarks();

  /** Keeps a bookmark; one on the same heading keeps its time and takes the new words. */
  void addBookmark(Bookmark bookmark);

  /** Forgets a bookmark. Whether there was one. */
  boolean removeBookmark(String note, String anchor);

  /** All highlights, the latest first. */
  List<Highlight> highlights();

  /** Keeps a new highlight and returns it with its id; one that was removed keeps the id it had. */
  Highlight addHighlight(Highlight highlight);

  /** Keeps what has changed about a highlight. Whether there is one of that id. */
  boolean setHighlight(Highlight highlight);

  /** Forgets a highlight. Whether there was one. */
  boolean removeHighlight(long id);

  /** The tabs of the window. */
  Tabs tabs();

  /** Keeps the tabs, all at once. */
  void setTabs(Tabs tabs);

  /** What was searched for and led somewhere, the latest first. */
  List<String> recentSearches(int limit);

  /** Keeps a query as the latest; the oldest of very many are forgotten. */
  void addRecentSearch(String query, Instant at);

  /** Forgets a query. Whether there was one. */
  boolean removeRecentSearch(String query);

  /** Queries that have a name, the first saved first. */
  List<SavedSearch> savedSearches();

  /** Keeps a query under its name; another one of that name gives way. */
  void saveSearch(SavedSearch search);

  /** Forgets the query of a name. Whether there was one. */
  boolean removeSavedSearch(String name);

  /**
   * Moves what is kept about a note to its new name; nothing happens when the new name has data of
   * its own.
   */
  void renameNote(String from, String to);

  /** Stores a run and returns it with its id. */
  Run addRun(Run run);

  /** Runs, newest first, without their stream; of one demo and scenario when these are not null. */
  List<Run> runs(@Nullable String demo, @Nullable String scenario, int limit);

  /** A run with its stream. */
  Optional<Run> run(long id);

  /** How {@code claim} was worded when it was last measured; {@code library/slug#id}. */
  Optional<String> claimWording(String claim);

  /** Keeps how {@code claim} is worded now that it has been measured. */
  void setClaimWording(String claim, String wording, Instant at);

  /**
   * Writes all of this into one file; may take long, and others may go on reading and writing.
   *
   * @param file an earlier backup there is replaced once the new one is complete
   * @throws StoreException it cannot be written, or something that is no backup stands there
   */
  Backup backup(Path file);

  /**
   * Puts a backup in the place of all of this, at once for every process that has it open. What was
   * there before is kept beside the {@code backups}.
   *
   * @throws StoreException it is no backup, damaged or newer than this program; nothing has changed
   *     then
   */
  Restored restore(Path backup, Backups backups);

  @Override
  void close();
}
