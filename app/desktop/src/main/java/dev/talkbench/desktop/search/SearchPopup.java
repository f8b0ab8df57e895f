package dev.talkbench.desktop.search;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.search.QueryProblem;
import dev.talkbench.search.SearchResponse;
import dev.talkbench.search.SearchResponse.NoteHit;
import dev.talkbench.search.SearchResponse.SectionHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What was found, under the field: chips of facts, what is wrong with the query, how the word under
 * the caret can go on, notes with their sections or commands, keys at the foot. JavaFX thread.
 */
final class SearchPopup extends VBox {
  /** What is not for the chips: the margins and the time taken, in pixels. */
  private static final double BESIDE_CHIPS = 152;

  private static final double WIDTH = 820;
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  /** What is chosen. */
  interface Ports extends FacetBar.Ports {
    /** A section is to be read. */
    void open(NoteHit note, SectionHit section);

    /** The typing goes on as offered. */
    void take(Offer offer);

    /** This text is to be asked. */
    void ask(String text);

    /** What is typed is to be saved, or to be saved no longer. */
    void star();
  }

  private final Messages messages;
  private final UnaryOperator<String> libraryName;
  private final FactWords words;
  private final Ports ports;
  private final PastSearches past;
  private final FacetBar facets;
  private final SaveBar saving;
  private final Button star = new Button(null, new FontIcon(Feather.STAR));
  private final Label took = new Label();
  private final Label enter = new Label();
  private final List<Node> whileSearching = new ArrayList<>();
  private final Label problem = new Label();
  private final VBox list = new VBox();
  private final Choices choices;
  private @Nullable SearchResponse response;
  private @Nullable Offers offers;
  private List<OfferRow> offered = List.of();
  private String missing = "";
  private boolean inOneNote;

  /**
   * An empty pop-up.
   *
   * @param libraryName name of a library by its id
   */
  SearchPopup(
      Messages messages,
      UnaryOperator<String> libraryName,
      FactWords words,
      PastSearches past,
      Ports ports) {
    this.messages = messages;
    this.past = past;
    this.libraryName = libraryName;
    this.words = words;
    this.ports = ports;
    facets = new FacetBar(messages, words, ports);
    var scroll = new ResultScroll(list);
    choices = new Choices(scroll);
    getStyleClass().add("search-popup");
    took.getStyleClass().add("search-took");
    took.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(facets, Priority.ALWAYS);
    star.getStyleClass().setAll("page-row-button", "search-star");
    star.setFocusTraversable(false);
    star.setOnAction(event -> ports.star());
    star.managedProperty().bind(star.visibleProperty());
    saving = new SaveBar(messages, past::save, ports::leave);
    var head = new HBox(facets, took, star);
    head.getStyleClass().add("search-head");
    head.visibleProperty().bind(took.textProperty().isNotEmpty());
    head.managedProperty().bind(head.visibleProperty());
    problem.getStyleClass().add("search-problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.setMaxWidth(Double.MAX_VALUE);
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    list.getStyleClass().add("search-list");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, saving, problem, scroll, foot());
    empty();
  }

  private Node foot() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var foot =
        new HBox(
            key("↑↓", "search.key.choose"),
            key("↵", enter),
            searching(key("Tab", "search.key.narrow")),
            key("Esc", "search.key.close"),
            gap,
            searching(key(">", "search.key.commands")));
    foot.getStyleClass().add("search-foot");
    return foot;
  }

  private Node searching(Node key) {
    key.managedProperty().bind(key.visibleProperty());
    whileSearching.add(key);
    return key;
  }

  /** What the keys at the foot do: commands are run, and nothing narrows them. */
  private void keysFor(boolean commands) {
    enter.setText(messages.get(commands ? "search.key.run" : "search.key.open"));
    whileSearching.forEach(key -> key.setVisible(!commands));
  }

  private Node key(String key, String what) {
    return key(key, new Label(messages.get(what)));
  }

  private static Node key(String key, Label what) {
    var cap = new Label(key);
    cap.getStyleClass().add("key");
    var both = new HBox(6, cap, what);
    both.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return both;
  }

  private void empty() {
    response = null;
    offers = null;
    offered = List.of();
    facets.clear();
    took.setText("");
    star.setVisible(false);
    saving.end();
    problem.setText("");
    keysFor(false);
  }

  private Label hint(String sentence) {
    var hint = new Label(sentence);
    hint.getStyleClass().add("search-hint");
    hint.setWrapText(true);
    return hint;
  }

  /** Nothing asked yet: what was asked before, and how to ask. */
  void showStart() {
    int chosen = response == null ? choices.number() : 0;
    empty();
    var start = new StartList(messages, words, past, ports::ask);
    list.getChildren().setAll(start.nodes());
    choices.show(start.rows(), Math.max(0, chosen));
  }

  /** Nothing asked yet of the one note that is searched. */
  void showStartWithin() {
    empty();
    list.getChildren().setAll(hint(messages.get("search.within.start")));
    choices.show(List.of(), 0);
  }

  /** Says why there is no answer. */
  void showFailure(String sentence) {
    empty();
    list.getChildren().setAll(hint(sentence));
    choices.show(List.of(), 0);
  }

  /** What the answer on show answers; empty when none is. */
  String answered() {
    SearchResponse answer = response;
    return answer == null ? "" : answer.query();
  }

  /** Forgets the chosen search of the past, if one is chosen. */
  void forget() {
    choices.chosen().filter(PastRow.class::isInstance).ifPresent(row -> ((PastRow) row).forget());
  }

  /** Asks for a name for {@code query}. */
  void askName(String query) {
    saving.begin(query);
  }

  /** Shows whether {@code query} is saved. */
  void starred(String query) {
    boolean on = past.named(query).isPresent();
    star.pseudoClassStateChanged(SELECTED, on);
    String words = messages.get(on ? "search.saved.remove" : "action.search.save");
    star.setAccessibleText(words);
    star.setTooltip(new Tooltip(words));
  }

  /** Lists commands in place of notes; {@code run} is told of the chosen one. */
  void showCommands(List<Command> commands, Consumer<Command> run) {
    empty();
    keysFor(true);
    if (commands.isEmpty()) {
      list.getChildren().setAll(hint(messages.get("command.none")));
      choices.show(List.of(), 0);
      return;
    }
    took.setText(messages.get("command.count", Integer.toString(commands.size())));
    List<CommandRow> rows = commands.stream().map(each -> new CommandRow(each, run)).toList();
    list.getChildren().setAll(rows);
    choices.show(rows, 0);
  }

  /**
   * Shows an answer.
   *
   * @param none what to say when nothing was found, empty for the usual
   * @param within whether only one note was asked
   */
  void show(SearchResponse answer, Offers going, String none, boolean within) {
    SearchResponse before = response;
    Offers offeredBefore = offers;
    boolean again =
        before != null
            && before.query().equals(answer.query())
            && offeredBefore != null
            && offeredBefore.list().equals(going.list());
    int chosen = choices.number();
    response = answer;
    offers = going;
    missing = none;
    inOneNote = within;
    star.setVisible(!within);
    starred(answer.query());
    lay(again ? Math.max(0, chosen) : -1);
  }

  /** How the typing may go on is of no interest now. */
  void dismissOffers() {
    Offers now = offers;
    if (now != null) {
      offers = Offers.none(now.query(), now.part());
      lay(-1);
    }
  }

  /** Whether values are offered for what is being typed. */
  boolean offersValues() {
    Offers now = offers;
    return now != null && now.values() && !now.list().isEmpty();
  }

  /** What Tab takes: the chosen offer, or the first. */
  Optional<Offer> offer() {
    return choices
        .chosen()
        .filter(OfferRow.class::isInstance)
        .map(row -> ((OfferRow) row).offer())
        .or(() -> offered.stream().findFirst().map(OfferRow::offer));
  }

  /** Whether what is typed cannot be read. */
  boolean wrong() {
    return !problem.getText().isEmpty();
  }

  private void lay(int wanted) {
    SearchResponse answer = response;
    Offers going = offers;
    if (answer == null || going == null) {
      return;
    }
    QueryProblem error = answer.error();
    problem.setText(
        !going.problem().isEmpty() ? going.problem() : error == null ? "" : words.problem(error));
    took.setText(time(answer));
    double room = (getWidth() > 0 ? getWidth() : WIDTH) - BESIDE_CHIPS;
    if (inOneNote) {
      facets.clear();
    } else {
      facets.show(answer, going.query(), room);
    }
    offered =
        going.list().stream()
            .map(offer -> new OfferRow(offer, messages, () -> ports.take(offer)))
            .toList();
    if (!offered.isEmpty()) {
      offered.getFirst().first();
    }
    var rows = new ArrayList<Choice>(offered);
    var nodes = new ArrayList<Node>(offered);
    for (NoteHit note : answer.notes()) {
      nodes.add(head(note));
      for (SectionHit section : note.sections()) {
        var row = new ResultRow(note, section, messages, () -> ports.open(note, section));
        rows.add(row);
        nodes.add(row);
      }
    }
    if (answer.notes().isEmpty() && offered.isEmpty()) {
      nodes.add(hint(missing.isEmpty() ? messages.get("search.none") : missing));
    }
    list.getChildren().setAll(nodes);
    // A value that is still to come is what Enter means; else it means the first hit.
    boolean value = going.values() && !going.whole();
    choices.show(rows, wanted >= 0 ? wanted : value ? 0 : offered.size());
  }

  private String time(SearchResponse answer) {
    double millis = answer.tookMillis();
    return messages.get(
        "search.took",
        millis < 10
            ? String.format(Locale.ROOT, "%.1f", millis)
            : Long.toString(Math.round(millis)));
  }

  private Node head(NoteHit note) {
    var title = new LitLine(note.title(), note.titleSpans());
    title.getStyleClass().add("result-title");
    var where =
        new Label(
            libraryName.apply(note.note().library())
                + " · "
                + (note.matches() == 1
                    ? messages.get("search.place")
                    : messages.get("search.places", Integer.toString(note.matches()))));
    where.getStyleClass().add("result-where");
    where.setMinWidth(USE_PREF_SIZE);
    var head = new HBox(title, where);
    head.getStyleClass().add("result-note");
    return head;
  }

  /** Moves the choice by {@code steps} lines. */
  void move(int steps) {
    choices.move(steps);
  }

  /** Gives the keyboard to the chips, if there are any. */
  void enterFacets() {
    facets.enter();
  }

  /** Takes the chosen line, if there is one. */
  void take() {
    choices.chosen().ifPresent(Choice::take);
  }
}
