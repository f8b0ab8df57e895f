package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Failures;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.store.StoreException;
import dev.talkbench.store.UserStore;
import dev.talkbench.workspace.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/**
 * The file of the open note, or of the one that a menu was opened on: to an editor, or shown in its
 * folder. Only files of the reader's own.
 */
final class FileDesk {
  private static final String EDITOR = "editor";

  private final Workspace workspace;
  private final UserStore store;
  private final NoteDesk notes;
  private final Chosen chosen;
  private final FilePrograms programs;
  private final Executor background;
  private final Messages messages;
  private final StatusBar status;

  FileDesk(ShellPorts ports, NoteDesk notes, Chosen chosen, Messages messages, StatusBar status) {
    this.chosen = chosen;
    workspace = ports.workspace();
    store = ports.store();
    programs = ports.programs();
    background = ports.background();
    this.notes = notes;
    this.messages = messages;
    this.status = status;
  }

  /** {@code owner} is where the window stands. */
  void offer(Actions actions, Node owner) {
    actions
        .in(Action.Group.READ)
        .add("edit", this::edit, "Shortcut+E")
        .add("reveal", this::reveal)
        .add("editor", () -> choose(owner));
  }

  private interface Use {
    void of(Path file) throws IOException;
  }

  private void edit() {
    use(file -> programs.edit(file, store.setting(EDITOR).orElse("")));
  }

  private void reveal() {
    use(programs::reveal);
  }

  private void use(Use use) {
    Note open = notes.openProperty().get();
    NoteId note = chosen.note().orElse(open == null ? null : open.id());
    if (note == null) {
      return;
    }
    background.execute(
        () -> {
          try {
            Optional<Path> file = workspace.file(note);
            if (file.isEmpty()) {
              Platform.runLater(() -> status.say(messages.get("file.none")));
              return;
            }
            use.of(file.get());
          } catch (IOException | StoreException e) {
            String why = Failures.words(e, messages);
            Platform.runLater(() -> status.sayError(messages.get("file.failed", why)));
          }
        });
  }

  private void choose(Node owner) {
    var chooser = new FileChooser();
    chooser.setTitle(messages.get("action.editor"));
    File chosen = chooser.showOpenDialog(owner.getScene().getWindow());
    if (chosen == null) {
      return;
    }
    if (!chosen.canExecute()) {
      status.sayError(messages.get("file.no-program", chosen.getName()));
      return;
    }
    background.execute(() -> store.setSetting(EDITOR, chosen.getAbsolutePath()));
    status.say(messages.get("file.editor", chosen.getName()));
  }
}
