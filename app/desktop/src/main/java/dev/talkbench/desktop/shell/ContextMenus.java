package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.ReaderView;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a right click, the menu key or Shift+F10 offers, made from the table of actions: on the text
 * of a note, on a note and on a library of the sidebar. JavaFX thread.
 */
final class ContextMenus {
  /** Stands between groups. */
  private static final String LINE = "";

  private static final List<String> SELECTED =
      List.of("copy", "search.selection", LINE, "bookmark", "link.copy");
  private static final List<String> READING =
      List.of("find", "bookmark", "link.copy", LINE, "edit", "reveal");
  private static final List<String> NOTE = List.of("note.tab", "note.link", LINE, "edit", "reveal");
  private static final List<String> OWN = List.of("library.refresh", "library.remove");
  private static final List<String> BUILT_IN = List.of("library.refresh");

  private final Actions actions;
  private final Chosen chosen;
  private @Nullable ContextMenu open;

  ContextMenus(Actions actions, Chosen chosen) {
    this.actions = actions;
    this.chosen = chosen;
  }

  /** On the text of the note. */
  void on(ReaderView reader) {
    reader.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          if (!event.isKeyboardTrigger() && !typing(event.getTarget())) {
            show(text(reader), reader, event.getScreenX(), event.getScreenY());
            event.consume();
          }
        });
    reader.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (asks(event) && !typing(event.getTarget())) {
            at(reader, 80, 80).ifPresent(p -> show(text(reader), reader, p.getX(), p.getY()));
            event.consume();
          }
        });
  }

  /** On the rows of the sidebar. */
  void on(Sidebar sidebar) {
    sidebar.onMenu(
        (row, event) -> {
          if (!event.isKeyboardTrigger()) {
            show(rows(row), sidebar, event.getScreenX(), event.getScreenY());
          }
          event.consume();
        });
    sidebar.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (asks(event)) {
            Node near = sidebar.selectedCell();
            at(near, 32, near.getLayoutBounds().getHeight())
                .ifPresent(p -> show(rows(sidebar.selected()), sidebar, p.getX(), p.getY()));
            event.consume();
          }
        });
  }

  /** The menu on the text of a note. */
  ContextMenu text(ReaderView reader) {
    return menu(selected(reader) ? SELECTED : READING, Runnable::run);
  }

  private static boolean selected(ReaderView reader) {
    return reader.selection().start() < reader.selection().end();
  }

  /** The menu on a row of the sidebar; without items where there is nothing to do. */
  ContextMenu rows(@Nullable SidebarRow row) {
    return switch (row) {
      case SidebarRow.NoteRow note -> menu(NOTE, run -> chosen.on(note.id(), run));
      case SidebarRow.Shelf shelf ->
          menu(shelf.own() ? OWN : BUILT_IN, run -> chosen.on(shelf.library(), run));
      case null, default -> new ContextMenu();
    };
  }

  private ContextMenu menu(List<String> ids, Consumer<Runnable> doing) {
    var menu = new ContextMenu();
    for (String id : ids) {
      menu.getItems()
          .add(id.equals(LINE) ? new SeparatorMenuItem() : Menus.item(actions.get(id), doing));
    }
    return menu;
  }

  private void show(ContextMenu menu, Node owner, double screenX, double screenY) {
    if (open != null) {
      open.hide();
    }
    if (!menu.getItems().isEmpty()) {
      open = menu;
      menu.show(owner, screenX, screenY);
    }
  }

  private static Optional<Point2D> at(Node node, double x, double y) {
    return Optional.ofNullable(node.localToScreen(x, y));
  }

  private static boolean asks(KeyEvent event) {
    return event.getCode() == KeyCode.CONTEXT_MENU
        || (event.getCode() == KeyCode.F10 && event.isShiftDown());
  }

  /** A field has a menu of its own. */
  private static boolean typing(Object target) {
    for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
      if (at instanceof TextInputControl) {
        return true;
      }
    }
    return false;
  }
}
