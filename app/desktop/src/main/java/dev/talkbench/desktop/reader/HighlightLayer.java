package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The reader's own marks on the page, and the bar that makes them. Without tools nothing is offered
 * and the marks only show. JavaFX thread.
 */
public final class HighlightLayer {
  private final ReaderView view;
  private final List<Node> children;
  private final BlockStack stack;
  private final Supplier<String> text;
  private final ReaderWords words;

  /** Made when it is first wanted. */
  private @Nullable SelectionBar bar;

  private List<ReaderHighlight> all = List.of();
  private @Nullable HighlightTools tools;

  /**
   * No marks.
   *
   * @param children of {@code view}; the bar joins them when it is first wanted
   * @param text the projection
   */
  HighlightLayer(
      ReaderView view,
      List<Node> children,
      BlockStack stack,
      Supplier<String> text,
      ReaderWords words) {
    this.view = view;
    this.children = children;
    this.stack = stack;
    this.text = text;
    this.words = words;
    stack.sayMarked(words.get("highlight.spoken"));
    stack.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    stack.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    stack.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
  }

  /** From now on selected words can be marked, and marks opened. */
  public void use(HighlightTools given) {
    tools = given;
  }

  /** Shows these marks and no others. */
  public void show(List<ReaderHighlight> marks) {
    if (marks.isEmpty() && all.isEmpty()) {
      return;
    }
    all = List.copyOf(marks);
    for (Tint tint : Tint.values()) {
      stack.mark(
          tint.mark(), joined(all.stream().filter(h -> h.tint() == tint).map(h -> h.span())));
    }
    stack.mark(Mark.NOTED, joined(all.stream().filter(h -> h.noted()).map(this::last)));
  }

  /** The last letter, where the sign of a note stands. */
  private Span last(ReaderHighlight highlight) {
    int end = highlight.span().end();
    return new Span(text.get().offsetByCodePoints(end, -1), end);
  }

  private static List<Span> joined(java.util.stream.Stream<Span> spans) {
    var joined = new ArrayList<Span>();
    for (Span span : spans.sorted(Comparator.comparingInt(Span::start)).toList()) {
      Span before = joined.isEmpty() ? null : joined.getLast();
      if (before != null && span.start() < before.end()) {
        joined.set(joined.size() - 1, new Span(before.start(), Math.max(before.end(), span.end())));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  /** The mark that holds all of {@code range}, the shortest of several. */
  public Optional<ReaderHighlight> around(Span range) {
    return all.stream()
        .filter(h -> h.span().start() <= range.start() && range.end() <= h.span().end())
        .min(Comparator.comparingInt(h -> h.span().length()));
  }

  /** The mark of that id. */
  public Optional<ReaderHighlight> with(long id) {
    return all.stream().filter(h -> h.id() == id).findFirst();
  }

  /** The mark of that id, if any of it is in view. */
  public Optional<ReaderHighlight> showing(long id) {
    return with(id)
        .filter(
            h ->
                stack.rectangles(h.span()).stream()
                    .anyMatch(r -> r.getMaxY() > 0 && r.getMinY() < stack.getHeight()));
  }

  /** Shows what belongs to a mark, beside it. */
  public void open(ReaderHighlight highlight) {
    List<Rectangle2D> lines = stack.rectangles(highlight.span());
    if (tools != null && !lines.isEmpty()) {
      var at = stack.localToScene(lines.getFirst().getMinX(), lines.getLast().getMaxY());
      tools.open(highlight, at.getX(), at.getY());
    }
  }

  private Optional<ReaderHighlight> at(double x, double y) {
    int offset = all.isEmpty() ? -1 : stack.offsetAt(x, y);
    return offset < 0
        ? Optional.empty()
        : all.stream()
            .filter(h -> h.span().start() <= offset && offset <= h.span().end())
            .filter(h -> stack.rectangles(h.span()).stream().anyMatch(r -> r.contains(x, y)))
            .min(Comparator.comparingInt(h -> h.span().length()));
  }

  private void clicked(MouseEvent event) {
    HighlightTools given = tools;
    if (given != null
        && event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 1
        && event.isStillSincePress()
        && !event.isShiftDown()
        && !SelectionGestures.leads(event.getTarget(), stack)) {
      at(event.getX(), event.getY())
          .ifPresent(found -> given.open(found, event.getSceneX(), event.getSceneY()));
    }
  }

  private void moved(MouseEvent event) {
    if (tools != null && !all.isEmpty()) {
      stack.setCursor(at(event.getX(), event.getY()).isPresent() ? Cursor.HAND : null);
    }
  }

  // The bar.

  private void released(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && (!event.isStillSincePress() || event.getClickCount() > 1)) {
      offer();
    }
  }

  /** Shows the bar beside what is selected; whether it does. */
  public boolean offer() {
    Span range = view.selection();
    if (tools == null || range.length() == 0) {
      return false;
    }
    SelectionBar shown = bar;
    if (shown == null) {
      shown = new SelectionBar(words, this::mark, this::annotate, this::copy, this::hide);
      bar = shown;
    }
    shown.open(children, range.of(text.get()));
    place();
    return true;
  }

  /** Gives the keyboard to the bar, if it shows. */
  public void enter() {
    if (bar != null && bar.isVisible()) {
      bar.enter();
    }
  }

  /** The selection or the page has moved. */
  void place() {
    if (bar != null && bar.isVisible()) {
      if (view.selection().length() == 0) {
        hide();
      } else {
        bar.place(stack.rectangles(view.selection()), view.getWidth(), view.getHeight());
      }
    }
  }

  /** Puts the bar away; whether it was there. */
  boolean hide() {
    if (bar == null || !bar.isVisible()) {
      return false;
    }
    boolean keyboard = bar.hasKeyboard();
    bar.setVisible(false);
    if (keyboard) {
      view.requestFocus();
    }
    return true;
  }

  boolean isBar(Node node) {
    return node == bar;
  }

  private void mark(Tint tint) {
    Span range = view.selection();
    if (tools != null) {
      hide();
      tools.mark(range, tint);
    }
  }

  private void annotate() {
    Span range = view.selection();
    if (tools != null) {
      hide();
      tools.annotate(range);
    }
  }

  private void copy() {
    view.copy();
    hide();
  }
}
