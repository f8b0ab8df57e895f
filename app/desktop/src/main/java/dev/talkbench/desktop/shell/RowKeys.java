package dev.talkbench.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;

/**
 * The keyboard on a page of rows: up and down go from row to row, left and right to the buttons of
 * one, Enter does what the button does, Delete what takes the row away. JavaFX thread.
 */
final class RowKeys {
  private final ScrollPane page;
  private final Supplier<List<? extends Node>> rows;
  private int row;

  /** Keys for a page; each row is a button or holds some. */
  RowKeys(ScrollPane page, Supplier<List<? extends Node>> rows) {
    this.page = page;
    this.rows = rows;
    page.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Takes the keyboard into the first row, now or as soon as there is one. */
  void enter() {
    take(0);
  }

  /** The rows are about to be others: whether the keyboard is among them. */
  boolean leaving() {
    int now = current();
    row = now < 0 ? row : now;
    return within();
  }

  /** There are other rows: the keyboard, if it was among them, is where it was. */
  void again(boolean was) {
    if (was) {
      take(row);
    }
  }

  private void take(int index) {
    row = index;
    page.requestFocus();
    // What a scroll pane holds enters the window with its skin: before, nothing in it can be
    // chosen.
    page.applyCss();
    focus(index, 0);
  }

  private boolean within() {
    for (Node at = page.getScene() == null ? null : page.getScene().getFocusOwner();
        at != null;
        at = at.getParent()) {
      if (at == page) {
        return true;
      }
    }
    return false;
  }

  private void pressed(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown()) {
      return;
    }
    int at = current();
    List<Button> buttons = at < 0 ? List.of() : buttons(rows.get().get(at));
    int column = buttons.indexOf(owner());
    boolean done =
        switch (event.getCode()) {
          case DOWN -> focus(at + 1, Math.max(0, column));
          case UP -> at > 0 && focus(at - 1, Math.max(0, column));
          case HOME -> focus(0, 0);
          case END -> focus(rows.get().size() - 1, 0);
          case LEFT -> at >= 0 && focus(at, Math.max(0, column - 1));
          case RIGHT -> at >= 0 && focus(at, column + 1);
          case ENTER -> column >= 0 && fire(buttons.get(column));
          case DELETE -> remove(buttons);
          default -> false;
        };
    if (done) {
      event.consume();
    }
  }

  private static boolean fire(Button button) {
    button.fire();
    return true;
  }

  private static boolean remove(List<Button> buttons) {
    return buttons.stream()
        .filter(button -> button.getStyleClass().contains(ListPage.REMOVE))
        .findFirst()
        .map(RowKeys::fire)
        .orElse(false);
  }

  private Node owner() {
    return page.getScene().getFocusOwner();
  }

  /** The row that has the keyboard, or -1. */
  private int current() {
    List<? extends Node> all = rows.get();
    for (Node at = page.getScene() == null ? null : owner(); at != null; at = at.getParent()) {
      int index = all.indexOf(at);
      if (index >= 0) {
        return index;
      }
    }
    return -1;
  }

  private boolean focus(int index, int column) {
    List<? extends Node> all = rows.get();
    if (all.isEmpty()) {
      return false;
    }
    row = Math.clamp(index, 0, all.size() - 1);
    List<Button> buttons = buttons(all.get(row));
    if (buttons.isEmpty()) {
      return false;
    }
    buttons.get(Math.clamp(column, 0, buttons.size() - 1)).requestFocus();
    show(all.get(row));
    return true;
  }

  private static List<Button> buttons(Node node) {
    if (node instanceof Button button) {
      return List.of(button);
    }
    var found = new ArrayList<Button>();
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(buttons(child)));
    }
    return found;
  }

  /** Scrolls as little as shows the row; with the first row the title shows, too. */
  private void show(Node node) {
    Node content = page.getContent();
    double hidden = content.getLayoutBounds().getHeight() - page.getViewportBounds().getHeight();
    if (hidden <= 0) {
      return;
    }
    Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double top = page.getVvalue() * hidden;
    double view = page.getViewportBounds().getHeight();
    if (row == 0) {
      page.setVvalue(0);
    } else if (at.getMinY() < top) {
      page.setVvalue(Math.max(0, at.getMinY() / hidden));
    } else if (at.getMaxY() > top + view) {
      page.setVvalue(Math.min(1, (at.getMaxY() - view) / hidden));
    }
  }
}
