package dev.talkbench.desktop.shell;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.DemoException;
import dev.talkbench.demos.Offered;
import dev.talkbench.demos.Parameters;
import dev.talkbench.demos.Scenario;
import dev.talkbench.desktop.claims.Measuring;
import dev.talkbench.desktop.demo.DemoCardView;
import dev.talkbench.desktop.demo.DemoLauncher;
import dev.talkbench.desktop.demo.DemoSession;
import dev.talkbench.desktop.demo.RunHistory;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Inlines;
import dev.talkbench.workspace.DeepLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The demos of the notes that are open: one session for each place, cards in the note, one of them
 * perhaps beside it.
 */
public final class DemoDesk implements Measuring.Runner {
  private final List<Demo> demos;
  private final DemoLauncher launcher;
  private final RunHistory history;
  private final Messages messages;
  private final StatusBar status;
  private final Map<String, DemoSession> sessions = new LinkedHashMap<>();
  private final ObjectProperty<@Nullable DemoSession> beside = new SimpleObjectProperty<>();

  DemoDesk(
      List<Demo> demos,
      DemoLauncher launcher,
      RunHistory history,
      Messages messages,
      StatusBar status) {
    this.demos = demos;
    this.launcher = launcher;
    this.history = history;
    this.messages = messages;
    this.status = status;
  }

  /**
   * Demos that run, by the place that they stand in.
   *
   * @param beside the one that stands beside the note, or null
   */
  public record Running(Map<String, DemoSession> sessions, @Nullable DemoSession beside) {
    /** Copies the map. */
    public Running {
      sessions = Map.copyOf(sessions);
    }
  }

  /**
   * What must not be lost when the window changes its language.
   *
   * @param wanted sessions that somebody is going to run
   */
  Running runningNow(Set<DemoSession> wanted) {
    var running = new LinkedHashMap<>(sessions);
    DemoSession aside = beside.get();
    running
        .values()
        .removeIf(
            session -> !session.running() && !session.equals(aside) && !wanted.contains(session));
    return new Running(running, aside);
  }

  /** Takes over what ran in the other language. */
  void adopt(Running running) {
    sessions.putAll(running.sessions());
    beside.set(running.beside());
  }

  Optional<Demo> find(String id) {
    return demos.stream().filter(demo -> demo.id().equals(id)).findFirst();
  }

  List<Demo> demos() {
    return demos;
  }

  /** The demo that stands beside the note, or null. */
  ObjectProperty<@Nullable DemoSession> besideProperty() {
    return beside;
  }

  /** Node for a card of a note. */
  Node card(NoteId note, Block.DemoCard block) {
    Optional<Demo> demo = find(block.demo());
    if (demo.isEmpty()) {
      var words = new Label(messages.get("demo.unknown", block.demo()));
      words.getStyleClass().add("demo-hint");
      words.setWrapText(true);
      var box = new VBox(words);
      box.getStyleClass().addAll("demo-card", "demo-foot");
      return box;
    }
    DemoSession session = session(note, demo.get(), block);
    return new CardInNote(
        view(session, false), beside.map(session::equals).orElse(false), messages, this::bringBack);
  }

  private void bringBack() {
    beside.set(null);
  }

  private DemoSession session(NoteId note, Demo demo, Block.DemoCard block) {
    return sessions.computeIfAbsent(
        key(note, demo, block.scenario()),
        key -> {
          Scenario scenario = scenario(demo, block.scenario());
          return new DemoSession(
              demo, scenario, usable(scenario, block.parameters()), Inlines.text(block.content()));
        });
  }

  private static String key(NoteId note, Demo demo, @Nullable String scenario) {
    return note + "#" + demo.id() + "/" + scenario;
  }

  private static Scenario scenario(Demo demo, @Nullable String id) {
    return demo.scenarios().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElse(demo.scenarios().getFirst());
  }

  /** Values of a note are hostile: each is taken alone, and only when the scenario bounds it. */
  private Map<String, String> usable(Scenario scenario, Map<String, String> given) {
    var usable = new LinkedHashMap<String, String>();
    given.forEach(
        (name, value) -> {
          try {
            Parameters.of(scenario, Map.of(name, value));
            usable.put(name, value);
          } catch (DemoException e) {
            status.say(messages.get("demo.refused", name + "=" + value));
          }
        });
    return usable;
  }

  /** A card that stands beside the note. */
  DemoCardView besideView(DemoSession session) {
    return view(session, true);
  }

  private DemoCardView view(DemoSession session, boolean besideNote) {
    return new DemoCardView(
        session,
        launcher,
        history,
        messages,
        new DemoCardView.Surroundings() {
          @Override
          public void alongside(DemoSession asked) {
            beside.set(asked.equals(beside.get()) ? null : asked);
          }

          @Override
          public void say(String sentence) {
            status.say(sentence);
          }
        },
        besideNote);
  }

  /** Puts a demo beside the note, with standard values unless the note has a card for it. */
  Optional<DemoSession> besideFor(NoteId note, Demo demo, @Nullable String scenarioId) {
    Scenario scenario = scenario(demo, scenarioId);
    DemoSession session =
        sessions.computeIfAbsent(
            key(note, demo, scenario.id()),
            key -> new DemoSession(demo, scenario, Map.of(), scenario.shows().in(messages.lang())));
    session.scenarioProperty().set(scenario);
    beside.set(session);
    return Optional.of(session);
  }

  /** The card of a demo in a note: of that scenario, else the first of the demo. */
  static Optional<Block.DemoCard> cardOf(
      Document document, String demo, @Nullable String scenario) {
    List<Block.DemoCard> cards =
        document.blocks().stream()
            .filter(Block.DemoCard.class::isInstance)
            .map(Block.DemoCard.class::cast)
            .filter(card -> card.demo().equals(demo))
            .toList();
    return cards.stream()
        .filter(card -> scenario != null && scenario.equals(card.scenario()))
        .findFirst()
        .or(() -> cards.stream().findFirst());
  }

  /**
   * Fills in what a link asks for, in the note's card or beside the note. Never runs it, and leaves
   * one that runs alone.
   */
  void fill(NoteId note, Document document, DeepLink.Setup setup) {
    Optional<Demo> demo = find(setup.demo());
    if (demo.isEmpty()) {
      status.say(messages.get("demo.unknown", setup.demo()));
      return;
    }
    Optional<Block.DemoCard> card = cardOf(document, setup.demo(), setup.scenario());
    String wanted =
        setup.scenario() == null
            ? card.map(Block.DemoCard::scenario).orElse(null)
            : setup.scenario();
    Scenario scenario = scenario(demo.get(), wanted);
    if (setup.scenario() != null && !scenario.id().equals(setup.scenario())) {
      status.say(messages.get("demo.unknown.scenario", setup.scenario()));
    }
    DemoSession session =
        card.isPresent()
            ? session(note, demo.get(), card.get())
            : besideFor(note, demo.get(), scenario.id()).orElseThrow();
    if (!session.running()) {
      session.fill(scenario, Offered.within(scenario, setup.values()));
    }
  }

  @Override
  public void stop(DemoSession session) {
    launcher.stop(session);
  }

  /** Runs a session; the reader's one explicit click was made. */
  @Override
  public void run(DemoSession session) {
    launcher.run(session, messages);
  }

  /** Runs or stops the demo that is beside the note, else the first card that is in view. */
  void toggle(Node reader) {
    DemoSession aside = beside.get();
    if (aside != null) {
      toggle(aside);
      return;
    }
    visible(reader).findFirst().ifPresent(DemoCardView::toggleRun);
  }

  private void toggle(DemoSession session) {
    if (session.running()) {
      launcher.stop(session);
    } else {
      launcher.run(session, messages);
    }
  }

  /**
   * Shows the chart of the card beside the note, else of the first in view, as a table, or back.
   */
  void toggleTable(Node reader, Node window) {
    DemoSession aside = beside.get();
    Stream<DemoCardView> cards = aside == null ? visible(reader) : visible(window);
    cards
        .filter(card -> aside == null || card.session().equals(aside))
        .findFirst()
        .ifPresent(DemoCardView::toggleTable);
  }

  /** Moves the first card in view beside the note, or the one beside it back. */
  void toggleBeside(Node reader) {
    if (beside.get() != null) {
      beside.set(null);
    } else {
      visible(reader).findFirst().ifPresent(view -> beside.set(view.session()));
    }
  }

  private static Stream<DemoCardView> visible(Node reader) {
    var window = reader.localToScene(reader.getLayoutBounds());
    return reader.lookupAll(".demo-card").stream()
        .filter(DemoCardView.class::isInstance)
        .map(DemoCardView.class::cast)
        .filter(view -> window.intersects(view.localToScene(view.getLayoutBounds())));
  }
}
