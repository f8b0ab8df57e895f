package dev.talkbench.desktop.demo;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Scenario;
import dev.talkbench.store.Run;
import dev.talkbench.store.StoreException;
import dev.talkbench.store.UserStore;
import dev.talkbench.workspace.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The finished runs that are kept, in memory: cards, pages and stamps ask for them whenever they
 * draw and must not wait for a disk. JavaFX thread; reading is done behind it.
 */
public final class RunBook implements Ledger.Source {
  /** Of each scenario; more than a claim is judged by, for those from elsewhere decide none. */
  private static final int KEPT = 200;

  private final UserStore store;
  private final Executor background;
  private final Consumer<Exception> failures;
  private final Map<String, List<Run>> runs = new HashMap<>();
  private final Map<String, String> wordings = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();

  /**
   * An empty book.
   *
   * @param background reads the store
   * @param failures told, on the JavaFX thread, when the store cannot be read or written
   */
  public RunBook(UserStore store, Executor background, Consumer<Exception> failures) {
    this.store = store;
    this.background = background;
    this.failures = failures;
  }

  /** Reads the runs of {@code demos} anew, behind the window. */
  public void load(List<Demo> demos) {
    background.execute(
        () -> {
          try {
            var found = new HashMap<String, List<Run>>();
            for (Demo demo : demos) {
              for (Scenario scenario : demo.scenarios()) {
                found.put(
                    key(demo.id(), scenario.id()), store.runs(demo.id(), scenario.id(), KEPT));
              }
            }
            Platform.runLater(() -> take(found));
          } catch (StoreException e) {
            Platform.runLater(() -> failures.accept(e));
          }
        });
  }

  /** What was kept while the store was being read stays. */
  private void take(Map<String, List<Run>> found) {
    found.forEach((key, list) -> list.forEach(run -> put(key, run)));
    version.set(version.get() + 1);
  }

  private void put(String key, Run run) {
    List<Run> list = runs.computeIfAbsent(key, k -> new ArrayList<>());
    if (run.outcome() == Run.Outcome.FINISHED
        && list.stream().noneMatch(known -> known.id() == run.id())) {
      list.add(run);
      list.sort(Comparator.comparingLong(Run::id).reversed());
    }
  }

  /** A run was kept. */
  public void add(Run run) {
    put(key(run.demo(), run.scenario()), run);
    version.set(version.get() + 1);
  }

  /** Changes whenever there is something new. */
  public ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** Finished runs of a scenario, newest first. */
  public List<Run> runs(String demo, String scenario) {
    return List.copyOf(runs.getOrDefault(key(demo, scenario), List.of()));
  }

  /** A seed that no kept run of the scenario had: the same one twice is no second measurement. */
  public long freshSeed(String demo, String scenario) {
    return 1 + runs(demo, scenario).stream().mapToLong(Run::seed).max().orElse(0);
  }

  @Override
  public List<Run> runs(@Nullable String demo, @Nullable String scenario, int limit) {
    return runs.values().stream()
        .flatMap(List::stream)
        .filter(run -> demo == null || run.demo().equals(demo))
        .filter(run -> scenario == null || run.scenario().equals(scenario))
        .sorted(Comparator.comparingLong(Run::id).reversed())
        .limit(limit)
        .toList();
  }

  /** Read behind the window when first asked for; until then it counts as unchanged. */
  @Override
  public Optional<String> wording(String key) {
    if (asked.add(key)) {
      background.execute(
          () -> {
            try {
              store
                  .claimWording(key)
                  .ifPresent(
                      found ->
                          Platform.runLater(
                              () -> {
                                wordings.putIfAbsent(key, found);
                                version.set(version.get() + 1);
                              }));
            } catch (StoreException e) {
              Platform.runLater(() -> failures.accept(e));
            }
          });
    }
    return Optional.ofNullable(wordings.get(key));
  }

  @Override
  public void keepWording(String key, String wording) {
    asked.add(key);
    wordings.put(key, wording);
    background.execute(
        () -> {
          try {
            store.setClaimWording(key, wording, Instant.now());
          } catch (StoreException e) {
            Platform.runLater(() -> failures.accept(e));
          }
        });
  }

  /** Reads a run with its stream and hands it over on the JavaFX thread. */
  void whole(long id, Consumer<Run> then) {
    background.execute(
        () -> {
          try {
            store.run(id).ifPresent(run -> Platform.runLater(() -> then.accept(run)));
          } catch (StoreException e) {
            Platform.runLater(() -> failures.accept(e));
          }
        });
  }

  private static String key(String demo, String scenario) {
    return demo + "/" + scenario;
  }
}
