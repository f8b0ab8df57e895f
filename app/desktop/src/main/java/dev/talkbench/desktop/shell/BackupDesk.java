package dev.talkbench.desktop.shell;

import dev.talkbench.cli.BackupCommand;
import dev.talkbench.cli.Language;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.store.Backup;
import dev.talkbench.store.Restored;
import dev.talkbench.store.StoreException;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** The reader's own data into one file, and back; asked for and told in the window. */
final class BackupDesk {
  private final ShellPorts ports;
  private final Messages messages;
  private final StatusBar status;
  private final Node owner;
  private final Keeping keeping;

  /** Asks over the window of {@code owner}. */
  BackupDesk(ShellPorts ports, Messages messages, StatusBar status, Node owner, Keeping keeping) {
    this.ports = ports;
    this.messages = messages;
    this.status = status;
    this.owner = owner;
    this.keeping = keeping;
  }

  void offer(Actions actions) {
    actions
        .in(Action.Group.LIBRARY)
        .add("backup", this::askToBackUp)
        .add("restore", this::askToRestore);
  }

  private void askToBackUp() {
    FileChooser chooser = chooser("action.backup");
    chooser.setInitialFileName("talkbench-" + LocalDate.now(ZoneId.systemDefault()) + ".db");
    File file = chooser.showSaveDialog(owner.getScene().getWindow());
    if (file != null) {
      backUp(file.toPath());
    }
  }

  private void askToRestore() {
    File file = chooser("action.restore").showOpenDialog(owner.getScene().getWindow());
    if (file != null) {
      restore(file.toPath());
    }
  }

  private FileChooser chooser(String title) {
    var chooser = new FileChooser();
    chooser.setTitle(messages.get(title));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Talkbench", "*.db"));
    return chooser;
  }

  /** Writes a backup behind the window. */
  void backUp(Path file) {
    ports
        .background()
        .execute(
            () -> {
              try {
                Backup made = ports.store().backup(file);
                String words =
                    messages.get(
                        "status.backed.up",
                        made.file().toString(),
                        String.format(messages.locale(), "%,d", made.records()));
                Platform.runLater(() -> status.say(words));
              } catch (StoreException e) {
                status.failed(e);
              }
            });
  }

  /**
   * Takes a backup back behind the window, which then begins anew. Nothing of what is open now may
   * be written into it.
   */
  void restore(Path file) {
    keeping.hold(true);
    ports
        .background()
        .execute(
            () -> {
              boolean done = false;
              try {
                Restored restored = ports.store().restore(file, ports.backups());
                Language language = Objects.requireNonNull(Language.named(messages.lang()));
                String words = BackupCommand.sentence(restored, language);
                Platform.runLater(() -> ports.restored().accept(words));
                done = true;
              } catch (StoreException e) {
                status.failed(e);
              } finally {
                if (!done) {
                  keeping.hold(false);
                }
              }
            });
  }
}
