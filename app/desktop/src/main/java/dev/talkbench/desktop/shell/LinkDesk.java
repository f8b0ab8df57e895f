package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.Note;
import dev.talkbench.markdown.Inline;
import dev.talkbench.store.StoreException;
import dev.talkbench.workspace.LinkTarget;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;

/**
 * Where links lead: to notes at once; out of the app only by a second, explicit choice that shows
 * the address.
 */
final class LinkDesk {
  private final Workspace workspace;
  private final Executor background;
  private final Messages messages;
  private final StatusBar status;
  private final BiConsumer<LinkTarget.NoteTarget, Landing> openNote;
  private final java.util.function.Consumer<URI> browser;

  LinkDesk(
      Workspace workspace,
      Executor background,
      Messages messages,
      StatusBar status,
      BiConsumer<LinkTarget.NoteTarget, Landing> openNote,
      java.util.function.Consumer<URI> browser) {
    this.workspace = workspace;
    this.background = background;
    this.messages = messages;
    this.status = status;
    this.openNote = openNote;
    this.browser = browser;
  }

  /** Goes where {@code link} leads; {@code owner} shows the address of one that leads out. */
  void follow(Note from, Inline.Link link, Region owner) {
    background.execute(
        () -> {
          try {
            LinkTarget target = workspace.resolve(from.id(), link);
            Platform.runLater(() -> follow(target, owner));
          } catch (IOException | StoreException e) {
            status.failed(e);
          }
        });
  }

  private void follow(LinkTarget target, Region owner) {
    switch (target) {
      case LinkTarget.NoteTarget note ->
          openNote.accept(
              note,
              note.anchor().isEmpty() ? new Landing.Top() : new Landing.Anchor(note.anchor()));
      case LinkTarget.ExternalTarget external -> confirm(external.uri(), owner);
      case LinkTarget.Missing nowhere ->
          status.say(messages.get("link.missing." + nowhere.why().id(), nowhere.name()));
    }
  }

  private void confirm(URI address, Region owner) {
    var name = new MenuItem(address.toString());
    name.setMnemonicParsing(false);
    name.setDisable(true);
    var open = new MenuItem(messages.get("link.external"));
    open.setOnAction(event -> browser.accept(address));
    var copy = new MenuItem(messages.get("link.copy"));
    copy.setOnAction(
        event -> {
          var content = new ClipboardContent();
          content.putString(address.toString());
          Clipboard.getSystemClipboard().setContent(content);
          status.say(messages.get("status.copied"));
        });
    var menu = new ContextMenu(name, open, copy);
    var at = new javafx.scene.robot.Robot().getMousePosition();
    menu.show(owner, at.getX(), at.getY() + 8);
  }
}
