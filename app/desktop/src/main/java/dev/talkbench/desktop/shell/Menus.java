package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.KeyNames;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.theme.Theme;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** What hangs under the three buttons at the right of the bar, made from the table of actions. */
final class Menus {
  private static final List<Action.Group> INNER =
      List.of(
          Action.Group.GO,
          Action.Group.SEARCH,
          Action.Group.READ,
          Action.Group.DEMO,
          Action.Group.VIEW);

  private final Messages messages;
  private final Actions actions;

  Menus(Messages messages, Actions actions) {
    this.messages = messages;
    this.actions = actions;
  }

  void theme(Node under, Theme theme) {
    var menu = new ContextMenu();
    var group = new ToggleGroup();
    for (Theme.Choice choice : Theme.Choice.values()) {
      var item = new RadioMenuItem(messages.get("menu.theme." + choice.id()));
      item.setToggleGroup(group);
      item.setSelected(theme.choiceProperty().get() == choice);
      item.setOnAction(event -> theme.choiceProperty().set(choice));
      menu.getItems().add(item);
    }
    menu.show(under, Side.BOTTOM, 0, 4);
  }

  /** What concerns the library and the app at once, everything else a group deeper. */
  void more(Node under) {
    var menu = new ContextMenu();
    actions.list(Action.Group.LIBRARY).forEach(action -> menu.getItems().add(item(action)));
    menu.getItems().add(new SeparatorMenuItem());
    for (Action.Group group : INNER) {
      menu.getItems().add(group(group));
    }
    menu.getItems().add(new SeparatorMenuItem());
    actions.list(Action.Group.APP).forEach(action -> menu.getItems().add(item(action)));
    menu.show(under, Side.BOTTOM, 0, 4);
  }

  /** The bar that the platform shows above all windows, one menu a group. */
  MenuBar bar() {
    var bar = new MenuBar();
    bar.setUseSystemMenuBar(true);
    for (Action.Group group : Action.Group.values()) {
      bar.getMenus().add(group(group));
    }
    return bar;
  }

  private Menu group(Action.Group group) {
    var menu = new Menu(messages.get(group.words()));
    for (Action action : actions.list(group)) {
      if (action.listed() == Action.Listed.EVERYWHERE) {
        menu.getItems().add(item(action));
      }
    }
    return menu;
  }

  private static MenuItem item(Action action) {
    return item(action, Runnable::run);
  }

  /** {@code doing} runs what the action does. */
  static MenuItem item(Action action, Consumer<Runnable> doing) {
    var item = new MenuItem(action.name());
    item.setMnemonicParsing(false);
    if (!action.keys().isEmpty()) {
      item.setAccelerator(KeyNames.combination(action.keys().getFirst()));
    }
    item.setOnAction(event -> doing.accept(action.run()));
    return item;
  }
}
