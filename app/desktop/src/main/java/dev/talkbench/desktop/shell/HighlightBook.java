package dev.talkbench.desktop.shell;

import dev.talkbench.store.Highlight;
import dev.talkbench.store.UserStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;

/**
 * The highlights as they are on the disk: one is here once it is kept and never before. Changes are
 * made one after the other, each to what the one before left. Reading from any thread; the rest
 * from the JavaFX thread.
 */
final class HighlightBook {
  private final UserStore store;
  private final Executor background;
  private final Consumer<Exception> failed;
  private final Map<Long, Highlight> kept = new ConcurrentHashMap<>();
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
  private Runnable changed = () -> {};

  /** {@code failed} is told of what could not be kept; any thread. */
  HighlightBook(UserStore store, Executor background, Consumer<Exception> failed) {
    this.store = store;
    this.background = background;
    this.failed = failed;
  }

  /** Told on the JavaFX thread whenever something has changed. */
  void onChange(Runnable watcher) {
    changed = watcher;
  }

  /** Does something after all changes asked for so far. */
  void later(Runnable work) {
    last =
        last.thenRunAsync(
            () -> {
              try {
                work.run();
              } catch (RuntimeException e) {
                // The ones after it have their turn all the same.
                failed.accept(e);
              }
            },
            background);
  }

  /** Reads all of them. */
  void load() {
    later(
        () -> {
          List<Highlight> all = store.highlights();
          kept.keySet().retainAll(all.stream().map(Highlight::id).toList());
          all.forEach(h -> kept.put(h.id(), h));
          tell();
        });
  }

  /** All, the latest first. */
  List<Highlight> all() {
    var all = new ArrayList<>(kept.values());
    all.sort(Comparator.comparing(Highlight::at).thenComparing(Highlight::id).reversed());
    return all;
  }

  /** Those of a note. */
  List<Highlight> of(String note) {
    return all().stream().filter(h -> h.note().equals(note)).toList();
  }

  Optional<Highlight> get(long id) {
    return Optional.ofNullable(kept.get(id));
  }

  /** Keeps a new one, or one that was removed; {@code then} is told of it, on the JavaFX thread. */
  void add(Highlight highlight, Consumer<Highlight> then) {
    later(
        () -> {
          Highlight added = store.addHighlight(highlight);
          kept.put(added.id(), added);
          tell();
          Platform.runLater(() -> then.accept(added));
        });
  }

  /** Changes one that is there. */
  void change(long id, UnaryOperator<Highlight> change) {
    later(() -> set(id, change));
  }

  /** As {@link #change}, for work that is already under way in {@link #later}. */
  void set(long id, UnaryOperator<Highlight> change) {
    Highlight before = kept.get(id);
    Highlight now = before == null ? null : change.apply(before);
    if (now != null && !now.equals(before) && store.setHighlight(now)) {
      kept.put(id, now);
      tell();
    }
  }

  /** Forgets one; {@code then} is told of it as it was, on the JavaFX thread. */
  void remove(long id, Consumer<Highlight> then) {
    later(
        () -> {
          Highlight gone = kept.get(id);
          if (gone != null && store.removeHighlight(id)) {
            kept.remove(id);
            tell();
            Platform.runLater(() -> then.accept(gone));
          }
        });
  }

  /** The shell is going; what waits until everything that was asked for has been done. */
  Runnable end() {
    CompletableFuture<?> pending = last;
    return pending::join;
  }

  private void tell() {
    Platform.runLater(changed);
  }
}
