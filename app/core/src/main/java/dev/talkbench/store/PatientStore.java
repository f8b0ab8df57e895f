package dev.talkbench.store;

import dev.talkbench.library.Library;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A store for a window that stays open while the disk is full or its folder is read-only. What
 * cannot be written throws as ever, so that nothing is taken for kept that is not; but the latest
 * of each is remembered and tried again until it is on disk. What was set a minute ago is kept when
 * there is room again, though nobody sets it a second time. Any thread.
 */
public final class PatientStore implements UserStore {
  /** Runs are large; a demo that is run over and over on a full disk loses the first ones. */
  private static final int MOST_RUNS = 50;

  private final UserStore store;
  private final Executor later;
  private final Map<String, Runnable> waiting = new LinkedHashMap<>();
  private volatile Runnable recovered = () -> {};
  private volatile Consumer<StoreException> trouble = failure -> {};
  private boolean due;
  private boolean closed;
  private long runs;
  private long marks;

  /**
   * Over {@code store}, which it closes.
   *
   * @param pause between two tries
   */
  public PatientStore(UserStore store, Duration pause) {
    this.store = store;
    this.later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Told, on any thread, of the first write that has to wait; not of those that join it. */
  public void onTrouble(Consumer<StoreException> watcher) {
    trouble = watcher;
  }

  /** Told, on any thread, each time when all that had waited has been written. */
  public void onRecovered(Runnable watcher) {
    recovered = watcher;
  }

  /** Whether something waits to be written. */
  public synchronized boolean waiting() {
    return !waiting.isEmpty();
  }

  /** The latest write of a {@code key} takes the place of those before it. */
  private void write(String key, Runnable write) {
    boolean all;
    synchronized (this) {
      if (waiting.isEmpty()) {
        attempt(key, write);
        return;
      }
      waiting.remove(key);
      waiting.put(key, write);
      all = flush(key);
    }
    if (all) {
      recovered.run();
    }
  }

  /** The same for a write that answers; {@code unwritten} when it never came to be. */
  private <T> T write(String key, T unwritten, Supplier<T> write) {
    var answer = new AtomicReference<>(unwritten);
    write(key, () -> answer.set(write.get()));
    return answer.get();
  }

  private void attempt(String key, Runnable write) {
    try {
      write.run();
    } catch (StoreException e) {
      if (!passes(e)) {
        throw e;
      }
      waiting.put(key, write);
      tryLater();
      trouble.accept(e);
      throw new WaitingException(e);
    }
  }

  /**
   * Writes what waits, as far as it goes.
   *
   * @param asked whose failure the caller wants to hear of; null for nobody's
   * @return whether nothing waits any more
   */
  private boolean flush(@Nullable String asked) {
    StoreException own = null;
    for (Map.Entry<String, Runnable> each : new ArrayList<>(waiting.entrySet())) {
      boolean mine = each.getKey().equals(asked);
      try {
        each.getValue().run();
        waiting.remove(each.getKey());
      } catch (StoreException e) {
        if (!passes(e)) {
          waiting.remove(each.getKey());
          own = mine ? e : own;
        } else if (e.kind() == StoreException.Kind.OTHER) {
          own = mine ? new WaitingException(e) : own;
        } else {
          // What is wrong with the disk is wrong for all.
          own = asked == null ? null : new WaitingException(e);
          break;
        }
      }
    }
    if (!waiting.isEmpty()) {
      tryLater();
    }
    if (own != null) {
      throw own;
    }
    return waiting.isEmpty();
  }

  /** Whether it may be over in a while. */
  private static boolean passes(StoreException e) {
    return switch (e.kind()) {
      case FULL, READ_ONLY, NOT_OPENED, HELD, DISK, OTHER -> true;
      default -> false;
    };
  }

  private void tryLater() {
    if (!due && !closed) {
      due = true;
      later.execute(this::again);
    }
  }

  private void again() {
    boolean all;
    synchronized (this) {
      due = false;
      if (closed || waiting.isEmpty()) {
        return;
      }
      all = flush(null);
    }
    if (all) {
      recovered.run();
    }
  }

  @Override
  public void setSetting(String key, String value) {
    write("setting " + key, () -> store.setSetting(key, value));
  }

  @Override
  public void setVisit(Visit visit) {
    write("visit " + visit.note(), () -> store.setVisit(visit));
  }

  @Override
  public void addBookmark(Bookmark bookmark) {
    write(mark(bookmark.note(), bookmark.anchor()), () -> store.addBookmark(bookmark));
  }

  @Override
  public boolean removeBookmark(String note, String anchor) {
    return write(mark(note, anchor), false, () -> store.removeBookmark(note, anchor));
  }

  private static String mark(String note, String anchor) {
    return "bookmark " + note + "#" + anchor;
  }

  @Override
  public Highlight addHighlight(Highlight highlight) {
    String key;
    synchronized (this) {
      key = highlight.id() == 0 ? "new highlight " + marks++ : highlight(highlight.id());
    }
    return write(key, highlight, () -> store.addHighlight(highlight));
  }

  @Override
  public boolean setHighlight(Highlight highlight) {
    return write(highlight(highlight.id()), false, () -> store.setHighlight(highlight));
  }

  @Override
  public boolean removeHighlight(long id) {
    return write(highlight(id), false, () -> store.removeHighlight(id));
  }

  private static String highlight(long id) {
    return "highlight " + id;
  }

  @Override
  public void setTabs(Tabs tabs) {
    write("tabs", () -> store.setTabs(tabs));
  }

  @Override
  public void addRecentSearch(String query, Instant at) {
    write("recent " + query, () -> store.addRecentSearch(query, at));
  }

  @Override
  public boolean removeRecentSearch(String query) {
    return write("recent " + query, false, () -> store.removeRecentSearch(query));
  }

  @Override
  public void saveSearch(SavedSearch search) {
    write("saved " + search.name(), () -> store.saveSearch(search));
  }

  @Override
  public boolean removeSavedSearch(String name) {
    return write("saved " + name, false, () -> store.removeSavedSearch(name));
  }

  @Override
  public void setClaimWording(String claim, String wording, Instant at) {
    write("claim " + claim, () -> store.setClaimWording(claim, wording, at));
  }

  @Override
  public Run addRun(Run run) {
    String key;
    synchronized (this) {
      key = "run " + runs++ % MOST_RUNS;
    }
    return write(key, run, () -> store.addRun(run));
  }

  @Override
  public Restored restore(Path backup, Backups backups) {
    Restored done = store.restore(backup, backups);
    synchronized (this) {
      waiting.clear(); // It belonged to the data that are not there any more.
    }
    return done;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (!waiting.isEmpty()) {
        flush(null);
      }
    }
    store.close();
  }

  @Override
  public List<Library> libraries() {
    return store.libraries();
  }

  @Override
  public void addLibrary(Library library) {
    store.addLibrary(library);
  }

  @Override
  public boolean removeLibrary(String id) {
    return store.removeLibrary(id);
  }

  @Override
  public Optional<String> setting(String key) {
    return store.setting(key);
  }

  @Override
  public Optional<Visit> visit(String note) {
    return store.visit(note);
  }

  @Override
  public List<Visit> visits(int limit) {
    return store.visits(limit);
  }

  @Override
  public List<Bookmark> bookmarks() {
    return store.bookmarks();
  }

  @Override
  public List<Highlight> highlights() {
    return store.highlights();
  }

  @Override
  public Tabs tabs() {
    return store.tabs();
  }

  @Override
  public List<String> recentSearches(int limit) {
    return store.recentSearches(limit);
  }

  @Override
  public List<SavedSearch> savedSearches() {
    return store.savedSearches();
  }

  @Override
  public void renameNote(String from, String to) {
    store.renameNote(from, to);
  }

  @Override
  public List<Run> runs(@Nullable String demo, @Nullable String scenario, int limit) {
    return store.runs(demo, scenario, limit);
  }

  @Override
  public Optional<Run> run(long id) {
    return store.run(id);
  }

  @Override
  public Optional<String> claimWording(String claim) {
    return store.claimWording(claim);
  }

  @Override
  public Backup backup(Path file) {
    return store.backup(file);
  }
}
