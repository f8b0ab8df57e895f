package dev.talkbench.desktop.reader;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/** Title, one line about the note, tags, and the way to the other language. */
final class HeadNode extends VBox {
  HeadNode(NoteHeader header, NoteContext context) {
    getStyleClass().add("head");
    var words = new Text(header.title());
    words.getStyleClass().add("title-text");
    var title = new TextFlow(words);
    title.getStyleClass().addAll("text", "title");
    title.setAccessibleRole(AccessibleRole.TEXT);
    title.setAccessibleText(header.title());
    title.setAccessibleRoleDescription(context.words().get("heading.level", 1));
    // A bookmark above the first heading is one on the note.
    getChildren().add(new HeadingNode(title, "", context));

    var line = new FlowPane(context.px(12), context.px(6));
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    line.setPrefWrapLength(context.px(560));
    if (!header.subtitle().isBlank()) {
      var subtitle = new Label(header.subtitle());
      subtitle.getStyleClass().add("subtitle");
      line.getChildren().add(subtitle);
    }
    for (String tag : header.tags()) {
      var chip = new Button(tag);
      chip.getStyleClass().setAll("tag");
      chip.setOnAction(event -> context.ports().tag().accept(tag));
      line.getChildren().add(chip);
    }
    var row = new HBox(context.px(16), line);
    row.setAlignment(Pos.TOP_LEFT);
    HBox.setHgrow(line, Priority.ALWAYS);
    if (header.translation() != null) {
      var link = new Hyperlink(header.translation());
      link.getStyleClass().add("translation");
      var icon = new FontIcon("fth-repeat");
      link.setGraphic(icon);
      link.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
      link.setMinWidth(USE_PREF_SIZE);
      link.setOnAction(event -> context.ports().translation().run());
      row.getChildren().add(link);
    }
    if (!line.getChildren().isEmpty() || row.getChildren().size() > 1) {
      VBox.setMargin(row, new Insets(context.px(10), 0, 0, 0));
      getChildren().add(row);
    }
  }
}
