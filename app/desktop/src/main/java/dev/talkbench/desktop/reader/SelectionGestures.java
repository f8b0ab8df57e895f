package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Span;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Presses, drags and clicks on the page. A handler, not a filter: whatever a demo or a control does
 * with the mouse comes first and is left alone.
 */
final class SelectionGestures {
  private static final double EDGE = 28;

  private final BlockStack stack;
  private final DocumentSelection selection;
  private final Supplier<String> text;
  private final AnimationTimer creep;
  private boolean dragging;
  private double lastX;
  private double lastY;

  SelectionGestures(BlockStack stack, DocumentSelection selection, Supplier<String> text) {
    this.stack = stack;
    this.selection = selection;
    this.text = text;
    creep =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            creep();
          }
        };
    stack.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    stack.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    stack.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    stack.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  private boolean foreign(EventTarget target) {
    for (Node at = target instanceof Node node ? node : null;
        at != null && at != stack;
        at = at.getParent()) {
      if (at instanceof Pinned || (at instanceof Control && !(at instanceof Label))) {
        return true;
      }
    }
    return false;
  }

  private void pressed(MouseEvent event) {
    dragging = false;
    if (event.getButton() != MouseButton.PRIMARY || foreign(event.getTarget())) {
      return;
    }
    int offset = stack.offsetAt(event.getX(), event.getY());
    if (offset < 0) {
      return;
    }
    dragging = true;
    if (event.isShiftDown()) {
      selection.extend(offset);
    } else if (event.getClickCount() == 1) {
      selection.set(offset, offset);
    } else {
      Span block = stack.leafAt(offset);
      if (block != null) {
        Span part =
            event.getClickCount() == 2 ? DocumentSelection.word(text.get(), offset, block) : block;
        selection.set(part.start(), part.end());
      }
    }
  }

  private void dragged(MouseEvent event) {
    if (!dragging || event.isStillSincePress()) {
      return;
    }
    lastX = event.getX();
    lastY = event.getY();
    reach();
    if (lastY < EDGE || lastY > stack.getHeight() - EDGE) {
      creep.start();
    } else {
      creep.stop();
    }
  }

  private void reach() {
    int offset = stack.offsetAt(lastX, Math.clamp(lastY, 0, stack.getHeight()));
    if (offset >= 0) {
      selection.extend(offset);
    }
  }

  private void creep() {
    double past = lastY < EDGE ? lastY - EDGE : Math.max(0, lastY - stack.getHeight() + EDGE);
    stack.scrollBy(Math.clamp(past / 3, -24, 24));
    stack.layout();
    reach();
  }

  private void released(MouseEvent event) {
    creep.stop();
    dragging = false;
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 1
        && event.isStillSincePress()
        && !event.isShiftDown()) {
      Runnable action = action(event.getTarget(), stack);
      if (action != null) {
        action.run();
      }
    }
  }

  /** Whether a click on {@code target} leads somewhere: a link, a claim. */
  static boolean leads(EventTarget target, Node stack) {
    return action(target, stack) != null;
  }

  private static @Nullable Runnable action(EventTarget target, Node stack) {
    for (Node at = target instanceof Node node ? node : null;
        at != null && at != stack;
        at = at.getParent()) {
      if (at.getProperties().get(InlineRuns.ACTION) instanceof Runnable action) {
        return action;
      }
    }
    return null;
  }
}
