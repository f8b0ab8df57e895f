package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.search.SearchField;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.text.Tips;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Sidebar toggle, back and forward; the search field in the middle of the window; text, brightness,
 * more.
 */
final class TopBar extends StackPane {
  private static final double FIELD = 520;

  final Button sidebar;
  final Button back;
  final Button forward;
  final Button text;
  final Button theme;
  final Button more;
  final SearchField search;

  TopBar(Messages messages) {
    getStyleClass().add("top-bar");
    sidebar = button(Feather.MENU, messages.get("bar.sidebar"));
    back = button(Feather.ARROW_LEFT, messages.get("bar.back"));
    forward = button(Feather.ARROW_RIGHT, messages.get("bar.forward"));
    text = button(Feather.TYPE, messages.get("bar.text"));
    text.setGraphic(null);
    text.setText("Aa");
    theme = button(Feather.MOON, messages.get("bar.theme"));
    more = button(Feather.MORE_HORIZONTAL, messages.get("bar.more"));
    search = new SearchField(messages);
    search.setMaxWidth(FIELD);
    widthProperty()
        .subscribe(
            width -> search.setMaxWidth(Math.min(FIELD, Math.max(200, width.doubleValue() - 320))));
    getChildren()
        .addAll(
            search,
            group(Pos.CENTER_LEFT, sidebar, back, forward),
            group(Pos.CENTER_RIGHT, text, theme, more));
  }

  private static HBox group(Pos side, Node... buttons) {
    var group = new HBox(buttons);
    group.getStyleClass().add("bar-group");
    group.setAlignment(Pos.CENTER);
    group.setMaxWidth(Region.USE_PREF_SIZE);
    group.setMaxHeight(Region.USE_PREF_SIZE);
    StackPane.setAlignment(group, side);
    return group;
  }

  private static Button button(Feather icon, String name) {
    var button = new Button(null, new FontIcon(icon));
    button.getStyleClass().add("bar-button");
    button.setAccessibleText(name);
    Tips.on(button, name);
    return button;
  }

  /** Back and forward lead through {@code notes}. */
  void follow(NoteDesk notes) {
    back.disableProperty().bind(notes.trail().canGoBack().not());
    forward.disableProperty().bind(notes.trail().canGoForward().not());
    back.setOnAction(event -> notes.back());
    forward.setOnAction(event -> notes.forward());
  }
}
