package dev.talkbench.desktop.search;

import dev.talkbench.desktop.search.FacetChoice.Chip;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.search.Facet;
import dev.talkbench.search.QueryText;
import dev.talkbench.search.SearchResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Chips under the field: facts of the notes found, each with its count. A chip adds its fact to the
 * query or takes it away. Tab leads here from the field, the arrows from chip to chip.
 */
final class FacetBar extends FlowPane {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double GAP = 8;

  /** What a chip takes beside its words, in pixels. */
  private static final double AROUND = 24;

  /** A longer name is cut, in pixels. */
  private static final double WIDEST = 200;

  /** Room for the last chip, the one that shows the rest. */
  private static final double LAST = 56;

  /** What chips do. */
  interface Ports {
    /** Adds a fact to the query, or takes it away. */
    void toggle(Facet facet);

    /** Takes every fact away. */
    void everything();

    /** The keyboard goes back to the field. */
    void leave();
  }

  private final Messages messages;
  private final FactWords words;
  private final Ports ports;
  private final Text measure = new Text();
  private @Nullable SearchResponse shown;
  private boolean open;

  FacetBar(Messages messages, FactWords words, Ports ports) {
    super(GAP, GAP);
    this.messages = messages;
    this.words = words;
    this.ports = ports;
    measure.setFont(Font.font("Pretendard", 13));
    getStyleClass().add("facets");
    setMinWidth(0);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /** No answer, no chips. */
  void clear() {
    shown = null;
    open = false;
    getChildren().clear();
  }

  /** Chips for an answer to {@code query}; {@code room} is the width of a line in pixels. */
  void show(SearchResponse response, QueryText query, double room) {
    String focused = focused().map(Node::getAccessibleText).orElse("");
    shown = response;
    setPrefWrapLength(room);
    var choice = new FacetChoice(response, query);
    var chips = new ArrayList<Node>();
    List<Chip> asked = choice.asked();
    Button all =
        chip(
            messages.get("search.everything", Integer.toString(response.total())),
            messages.get("search.everything", ""),
            asked.isEmpty());
    all.setOnAction(event -> ports.everything());
    chips.add(all);
    double left = room - LAST - width(all);
    for (Chip chip : asked) {
      Button node = chip(chip);
      left -= width(node);
      chips.add(node);
    }
    List<Chip> many = choice.many();
    int hidden = many.size();
    for (Chip chip : open ? many : choice.few()) {
      Button node = chip(chip);
      left -= width(node);
      if (left < 0 && !open) {
        break;
      }
      chips.add(node);
      hidden--;
    }
    if (open || hidden > 0) {
      chips.add(rest(hidden, query, room));
    }
    getChildren().setAll(chips);
    if (!focused.isEmpty()) {
      // The chip that was pressed stays under the keys, wherever it stands now.
      chips.stream()
          .filter(node -> focused.equals(node.getAccessibleText()))
          .findFirst()
          .or(() -> chips.stream().findFirst())
          .ifPresent(Node::requestFocus);
    }
  }

  private Button rest(int hidden, QueryText query, double room) {
    Button more =
        chip(
            open ? messages.get("search.facets.fewer") : "+" + hidden,
            messages.get("search.facets.more"),
            false);
    more.setOnAction(
        event -> {
          open = !open;
          SearchResponse response = shown;
          if (response != null) {
            show(response, query, room);
          }
        });
    return more;
  }

  private Button chip(Chip chip) {
    Facet facet = chip.facet();
    String name = words.value(facet.name(), facet.value());
    String count = facet.notes() == 0 ? "" : " " + facet.notes();
    Button node =
        chip(
            name + count + (chip.on() ? "  ×" : ""),
            words.operator(facet.name()) + " " + name,
            chip.on());
    node.setOnAction(event -> ports.toggle(facet));
    return node;
  }

  private static Button chip(String label, String spoken, boolean on) {
    var chip = new Button(label);
    chip.getStyleClass().setAll("chip");
    chip.setMnemonicParsing(false);
    chip.setFocusTraversable(false);
    chip.setMaxWidth(WIDEST);
    chip.setAccessibleText(spoken);
    chip.pseudoClassStateChanged(SELECTED, on);
    return chip;
  }

  private double width(Button chip) {
    measure.setText(chip.getText());
    return Math.min(WIDEST, Math.ceil(measure.getLayoutBounds().getWidth()) + AROUND) + GAP;
  }

  /** Gives the keyboard to the first chip that narrows, if there is one. */
  void enter() {
    if (!getChildren().isEmpty()) {
      getChildren().get(Math.min(1, getChildren().size() - 1)).requestFocus();
    }
  }

  private Optional<Node> focused() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    return getChildren().stream().filter(node -> node.equals(owner)).findFirst();
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> step(-1);
      case RIGHT -> step(1);
      case HOME -> getChildren().getFirst().requestFocus();
      case END -> getChildren().getLast().requestFocus();
      case ENTER, SPACE -> focused().ifPresent(node -> ((Button) node).fire());
      case TAB, DOWN, UP, ESCAPE, BACK_SPACE -> ports.leave();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int by) {
    int at = focused().map(getChildren()::indexOf).orElse(0);
    getChildren().get(Math.clamp((long) at + by, 0, getChildren().size() - 1)).requestFocus();
  }
}
