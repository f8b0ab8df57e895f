package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** Asks for what is to become part of the library. */
final class FilePicker {
  private final Messages messages;
  private final Node owner;
  private final Consumer<Path> chosen;

  /** Asks over the window of {@code owner}. */
  FilePicker(Messages messages, Node owner, Consumer<Path> chosen) {
    this.messages = messages;
    this.owner = owner;
    this.chosen = chosen;
  }

  void offer(Actions actions) {
    actions
        .in(Action.Group.LIBRARY)
        .add("add.folder", this::folder, "Shortcut+O")
        .add("add.file", this::file);
  }

  void folder() {
    var chooser = new DirectoryChooser();
    chooser.setTitle(messages.get("action.add.folder"));
    take(chooser.showDialog(owner.getScene().getWindow()));
  }

  void file() {
    var chooser = new FileChooser();
    chooser.setTitle(messages.get("action.add.file"));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Markdown, zip", "*.md", "*.markdown", "*.zip"));
    take(chooser.showOpenDialog(owner.getScene().getWindow()));
  }

  private void take(@Nullable File file) {
    if (file != null) {
      chosen.accept(file.toPath());
    }
  }
}
