package dev.talkbench.desktop.demo;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.DemoException;
import dev.talkbench.demos.Offered;
import dev.talkbench.demos.Parameter;
import dev.talkbench.demos.Parameters;
import dev.talkbench.demos.Scenario;
import dev.talkbench.demos.protocol.Event;
import dev.talkbench.store.Run;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/**
 * A demo as it stands in one place of one note: chosen scenario, parameter values, the run.
 * Outlives the card that draws it, so that scrolling away or moving the card alongside changes
 * nothing.
 */
public final class DemoSession {
  /** Where the run is. */
  public sealed interface State {
    /** Nothing has been run here yet. */
    record Idle() implements State {}

    /** Running, with the share done (0 to 1; negative while unknown). */
    record Running(Instant since, double done) implements State {}

    /** Asked to stop. */
    record Stopping(Instant since) implements State {}

    /**
     * Ended with figures, now or, when {@code at} is past, in an earlier run.
     *
     * @param origin which other machine measured them; null when this one did
     */
    record Finished(
        Event.Result result,
        long seed,
        Instant at,
        Map<String, Object> parameters,
        @Nullable String origin)
        implements State {}

    /** Stopped by the reader. */
    record Stopped() implements State {}

    /** Ended badly. */
    record Failed(String message) implements State {}
  }

  private final Demo demo;
  private final ObjectProperty<Scenario> scenario;
  private final ObservableMap<String, String> values =
      FXCollections.observableMap(new LinkedHashMap<>());
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
  private final ObservableList<Event.Sample> samples = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Run> compared = new SimpleObjectProperty<>();
  private final String description;
  private final ReadOnlyIntegerWrapper fillings = new ReadOnlyIntegerWrapper();
  private long seed = 1;
  private @Nullable DemoProcess process;

  /**
   * A session with the values that a note gives.
   *
   * @param given parameter values of the note; unknown names are left out
   * @param description what the note says of it, for the window's title bar and the screen reader
   */
  public DemoSession(Demo demo, Scenario scenario, Map<String, String> given, String description) {
    this.demo = demo;
    this.description = description;
    this.scenario = new SimpleObjectProperty<>(scenario);
    for (Parameter parameter : scenario.parameters()) {
      String value = given.get(parameter.name());
      if (value != null && !(parameter instanceof Parameter.Folder)) {
        values.put(parameter.name(), value);
      }
    }
    // Another scenario never stands over this one's figures.
    this.scenario.subscribe(
        (before, now) -> {
          samples.clear();
          compared.set(null);
          if (!running()) {
            state.set(new State.Idle());
          }
        });
  }

  /** The demo. */
  public Demo demo() {
    return demo;
  }

  /** What the note says of it. */
  public String description() {
    return description;
  }

  /** The chosen scenario. */
  public ObjectProperty<Scenario> scenarioProperty() {
    return scenario;
  }

  /** Values that differ from the standard, as text. */
  public ObservableMap<String, String> values() {
    return values;
  }

  /**
   * All parameters as the next run would have them; what the note gives and the scenario does not
   * take is as good as not given.
   */
  Map<String, Object> settings() {
    try {
      return Parameters.of(scenario.get(), Offered.within(scenario.get(), values)).all();
    } catch (DemoException e) {
      throw new IllegalStateException("offered values are within bounds", e);
    }
  }

  /** Fills in a scenario and its values in place of what stood there. Runs nothing. */
  public void fill(Scenario chosen, Map<String, String> given) {
    values.clear();
    values.putAll(given);
    scenario.set(chosen);
    fillings.set(fillings.get() + 1);
  }

  /** Counts how often values were filled in from outside, so that they are drawn again. */
  ReadOnlyIntegerProperty fillingsProperty() {
    return fillings.getReadOnlyProperty();
  }

  /** Seed of the next run. */
  public long seed() {
    return seed;
  }

  /** Sets the seed of the next run. */
  public void setSeed(long seed) {
    this.seed = seed;
  }

  /** Where the run is. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The kept run that the present figures are held against, or null. */
  public ObjectProperty<@Nullable Run> comparedProperty() {
    return compared;
  }

  /** Points of the chart so far. */
  public ObservableList<Event.Sample> samples() {
    return samples;
  }

  /** Whether a run is going on. */
  public boolean running() {
    return state.get() instanceof State.Running || state.get() instanceof State.Stopping;
  }

  void started(DemoProcess child) {
    process = child;
    samples.clear();
    state.set(new State.Running(Instant.now(), -1));
  }

  @Nullable DemoProcess process() {
    return process;
  }

  void become(State next) {
    state.set(next);
    if (!running()) {
      process = null;
    }
  }

  /**
   * Shows an earlier run. Does nothing while one is going on.
   *
   * @param origin which other machine it was measured on; null when here
   */
  void showEarlier(
      Event.Result result,
      long ofSeed,
      Instant at,
      Map<String, Object> parameters,
      @Nullable String origin,
      java.util.List<Event.Sample> points) {
    if (!running()) {
      samples.setAll(points);
      state.set(new State.Finished(result, ofSeed, at, parameters, origin));
    }
  }
}
