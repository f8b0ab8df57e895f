package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.theme.Theme;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/** What hangs under the three buttons at the right of the bar. */
final class Menus {
  /** What the menus ask for. */
  interface Wishes {
    void zoom(int steps);

    void add(Path path);

    void reindex();

    void find();

    void keys();

    void otherLanguage();

    void quit();
  }

  private final Messages messages;
  private final Wishes wishes;

  Menus(Messages messages, Wishes wishes) {
    this.messages = messages;
    this.wishes = wishes;
  }

  void text(Node under) {
    show(
        under,
        item("menu.text.larger", "Shortcut+EQUALS", () -> wishes.zoom(1)),
        item("menu.text.smaller", "Shortcut+MINUS", () -> wishes.zoom(-1)),
        item("menu.text.standard", "Shortcut+DIGIT0", () -> wishes.zoom(0)));
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

  void more(Node under) {
    show(
        under,
        item("menu.add.folder", "Shortcut+O", () -> addFolder(under)),
        item("menu.add.file", null, () -> addFile(under)),
        item("menu.reindex", null, wishes::reindex),
        new SeparatorMenuItem(),
        item("menu.find", "Shortcut+F", wishes::find),
        item("menu.keys", "F1", wishes::keys),
        new SeparatorMenuItem(),
        item("menu.language", null, wishes::otherLanguage),
        item("menu.quit", "Shortcut+Q", wishes::quit));
  }

  /** Asks for a folder and adds it. */
  void addFolder(Node owner) {
    var chooser = new DirectoryChooser();
    chooser.setTitle(messages.get("menu.add.folder"));
    take(chooser.showDialog(owner.getScene().getWindow()), wishes::add);
  }

  private void addFile(Node owner) {
    var chooser = new FileChooser();
    chooser.setTitle(messages.get("menu.add.file"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Markdown, zip", "*.md", "*.markdown", "*.zip"));
    take(chooser.showOpenDialog(owner.getScene().getWindow()), wishes::add);
  }

  private static void take(@org.jspecify.annotations.Nullable File file, Consumer<Path> use) {
    if (file != null) {
      use.accept(file.toPath());
    }
  }

  private MenuItem item(
      String key, @org.jspecify.annotations.Nullable String keys, Runnable action) {
    var item = new MenuItem(messages.get(key));
    if (keys != null) {
      item.setAccelerator(KeyCombination.valueOf(keys));
    }
    item.setOnAction(event -> action.run());
    return item;
  }

  private static void show(Node under, MenuItem... items) {
    var menu = new ContextMenu(items);
    menu.show(under, Side.BOTTOM, 0, 4);
  }
}
