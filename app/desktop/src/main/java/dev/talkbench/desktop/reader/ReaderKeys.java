package dev.talkbench.desktop.reader;

import javafx.scene.input.KeyEvent;

/** The reader's keys: they scroll, select, copy and find. */
final class ReaderKeys {
  private static final double LINE = 60;

  private final ReaderView view;
  private final BlockStack stack;

  ReaderKeys(ReaderView view, BlockStack stack) {
    this.view = view;
    this.stack = stack;
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.isAltDown()) {
      return;
    }
    boolean done = event.isShortcutDown() ? shortcut(event) : plain(event);
    if (done) {
      event.consume();
    }
  }

  private boolean shortcut(KeyEvent event) {
    switch (event.getCode()) {
      case A -> view.selectAll();
      case C, INSERT -> view.copy();
      case F -> view.openFind();
      case G -> view.step(event.isShiftDown() ? -1 : 1);
      case HOME -> stack.scrollTo(0);
      case END -> stack.scrollTo(stack.bottom());
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean plain(KeyEvent event) {
    double page = Math.max(LINE, stack.getHeight() - 2 * LINE);
    switch (event.getCode()) {
      case UP -> stack.scrollBy(-LINE);
      case DOWN -> stack.scrollBy(LINE);
      case PAGE_UP -> stack.scrollBy(-page);
      case PAGE_DOWN -> stack.scrollBy(page);
      case SPACE -> stack.scrollBy(event.isShiftDown() ? -page : page);
      case HOME -> stack.scrollTo(0);
      case END -> stack.scrollTo(stack.bottom());
      case F3 -> view.step(event.isShiftDown() ? -1 : 1);
      case ESCAPE -> {
        if (!view.findIsOpen()) {
          return false;
        }
        view.closeFind();
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
