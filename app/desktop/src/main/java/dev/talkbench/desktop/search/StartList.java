package dev.talkbench.desktop.search;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.search.QueryLanguage;
import dev.talkbench.store.SavedSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** What an empty field offers: saved searches, recent ones, the operators. JavaFX thread. */
final class StartList {
  /** What the operators have for a line, in pixels: the pop-up's width without its margins. */
  private static final double LINE = 760;

  private final Messages messages;
  private final List<Node> nodes = new ArrayList<>();
  private final List<PastRow> rows = new ArrayList<>();

  /** {@code ask} is told of a text for the field. */
  StartList(Messages messages, FactWords words, PastSearches past, Consumer<String> ask) {
    this.messages = messages;
    head("search.saved", past.saved().isEmpty());
    for (SavedSearch saved : past.saved()) {
      row(
          Feather.STAR,
          saved.name(),
          saved.query(),
          "search.saved.remove",
          () -> ask.accept(saved.query() + " "),
          () -> past.remove(saved));
    }
    head("search.recent", past.recent().isEmpty());
    for (String query : past.recent()) {
      row(
          Feather.CLOCK,
          query,
          query,
          "search.recent.forget",
          () -> ask.accept(query),
          () -> past.forget(query));
    }
    var hint = new Label(messages.get("search.start"));
    hint.getStyleClass().add("search-hint");
    hint.setWrapText(true);
    nodes.add(hint);
    nodes.add(operators(words, ask));
  }

  private void head(String words, boolean none) {
    if (!none) {
      var head = new Label(messages.get(words));
      head.getStyleClass().add("past-head");
      nodes.add(head);
    }
  }

  private void row(
      Feather icon, String name, String query, String forgetting, Runnable ask, Runnable forget) {
    var row = new PastRow(icon, name, query, messages.get(forgetting), ask, forget);
    rows.add(row);
    nodes.add(row);
  }

  private Node operators(FactWords words, Consumer<String> ask) {
    var all = new FlowPane();
    all.getStyleClass().add("search-operators");
    all.setPrefWrapLength(LINE);
    for (String name : QueryLanguage.OPERATORS) {
      var chip = new Button(name + ":");
      chip.getStyleClass().setAll("chip");
      chip.setMnemonicParsing(false);
      chip.setFocusTraversable(false);
      chip.setAccessibleText(name + ": " + words.operator(name));
      chip.setTooltip(new javafx.scene.control.Tooltip(words.operator(name)));
      chip.setOnAction(event -> ask.accept(name + ":"));
      all.getChildren().add(chip);
    }
    return all;
  }

  /** Everything, from top to bottom. */
  List<Node> nodes() {
    return nodes;
  }

  /** What can be chosen. */
  List<PastRow> rows() {
    return rows;
  }
}
