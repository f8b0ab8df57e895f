package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.text.Tips;
import dev.talkbench.search.RelatedSection;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Sections of other notes that speak of the same things, each with the words that say so. */
final class RelatedView extends VBox {
  /** More words would be a list and no reason. */
  private static final int WORDS = 3;

  private final Messages messages;
  private final Consumer<RelatedSection> open;

  /** Nothing to see yet; {@code open} is told of a section that was chosen. */
  RelatedView(Messages messages, Consumer<RelatedSection> open) {
    this.messages = messages;
    this.open = open;
    getStyleClass().add("related");
    setMinHeight(USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  void show(List<RelatedSection> sections) {
    getChildren().clear();
    setVisible(!sections.isEmpty());
    var head = new Label(messages.get("related.title"));
    head.getStyleClass().add("related-head");
    getChildren().add(head);
    sections.forEach(section -> getChildren().add(row(section)));
  }

  /** Gives the keyboard to the first section. Whether there is one. */
  boolean enter() {
    if (!isVisible() || getScene() == null) {
      return false;
    }
    getChildren().get(1).requestFocus();
    return true;
  }

  private Button row(RelatedSection section) {
    String heading = section.heading().isEmpty() ? section.title() : section.heading().getLast();
    var words = new VBox(line(heading, "related-heading"));
    if (!heading.equals(section.title())) {
      words.getChildren().add(line(section.title(), "related-note"));
    }
    String why =
        messages.get(
            "related.why", String.join(", ", section.shared().stream().limit(WORDS).toList()));
    words.getChildren().add(line(why, "related-why"));
    var row = new Button(null, words);
    row.getStyleClass().setAll("related-row");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleText(heading + ". " + section.title() + ". " + why);
    Tips.on(row, heading + "\n" + section.title() + "\n" + why);
    row.setOnAction(event -> open.accept(section));
    return row;
  }

  private static Label line(String words, String style) {
    var label = new Label(words);
    label.getStyleClass().add(style);
    label.setMinWidth(0);
    return label;
  }
}
