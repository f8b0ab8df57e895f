package dev.talkbench.desktop.search;

import dev.talkbench.store.SavedSearch;
import dev.talkbench.store.StoreException;
import dev.talkbench.store.UserStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * What was searched for lately, and what was saved under a name. What shows is on disk: a change is
 * written first, one after the other, off the JavaFX thread. Its methods are for the JavaFX thread.
 */
public final class PastSearches {
  /** More than this is a list to search in. */
  private static final int RECENT = 8;

  private final UserStore store;
  private final Executor background;
  private final Consumer<Exception> failures;
  private CompletableFuture<Boolean> last = CompletableFuture.completedFuture(true);
  private List<String> recent = List.of();
  private List<SavedSearch> saved = List.of();
  private Runnable changed = () -> {};

  /** Nothing yet; {@code failures} are told on the JavaFX thread what went wrong. */
  public PastSearches(UserStore store, Executor background, Consumer<Exception> failures) {
    this.store = store;
    this.background = background;
    this.failures = failures;
  }

  /** Told when a list has changed. */
  public void onChange(Runnable watcher) {
    changed = watcher;
  }

  /** Reads the lists. */
  public void load() {
    write(() -> {});
  }

  /** The latest first. */
  public List<String> recent() {
    return recent;
  }

  /** The first saved first. */
  public List<SavedSearch> saved() {
    return saved;
  }

  /** Whether {@code query} has a name. */
  Optional<SavedSearch> named(String query) {
    return saved.stream().filter(search -> search.query().equals(query.strip())).findFirst();
  }

  /** The query led somewhere. */
  void led(String query) {
    String kept = query.strip();
    if (!kept.isEmpty()) {
      Instant now = Instant.now();
      write(() -> store.addRecentSearch(kept, now));
    }
  }

  void forget(String query) {
    write(() -> store.removeRecentSearch(query));
  }

  /** Keeps a query under a name. */
  void save(String name, String query) {
    var search = new SavedSearch(name.strip(), query.strip(), Instant.now());
    write(() -> store.saveSearch(search));
  }

  void remove(SavedSearch search) {
    write(() -> store.removeSavedSearch(search.name()));
  }

  private void write(Runnable change) {
    last = last.thenApplyAsync(before -> written(change), background);
  }

  private boolean written(Runnable change) {
    try {
      change.run();
      List<String> lately = store.recentSearches(RECENT);
      List<SavedSearch> named = store.savedSearches();
      Platform.runLater(() -> show(lately, named));
      return true;
    } catch (StoreException e) {
      Platform.runLater(() -> failures.accept(e));
      return false;
    }
  }

  private void show(List<String> lately, List<SavedSearch> named) {
    recent = lately;
    saved = named;
    changed.run();
  }
}
