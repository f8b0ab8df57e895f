package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.theme.Fonts;
import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.FrontMatter;
import dev.talkbench.markdown.Section;
import dev.talkbench.markdown.Span;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The reader: shows one note, says where the reader stands in it, and finds, selects and copies.
 * Back and forward are the shell's: it keeps {@link #position()} and lands there again.
 *
 * <p>JavaFX thread.
 */
public final class ReaderView extends Region {
  private static final double HIT_REST = 0.55;

  /**
   * A key of the reader.
   *
   * @param name what it does, in the interface's language
   * @param combinations such as {@code Shift+SPACE}
   */
  public record Key(String name, List<String> combinations) {
    /** Copies the combinations. */
    public Key {
      combinations = List.copyOf(combinations);
    }
  }

  private final ReaderPorts ports;
  private final ReaderKeys keys;
  private final BlockStack stack;
  private final ScrollBar bar = new ScrollBar();
  private final Standing standing;
  private final PageFind find;
  private final DocumentSelection selection;
  private final KeySelection words;
  private final HighlightLayer highlights;
  private final ImageLoader images;
  private final CodeColours colours;
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private final ObjectProperty<PageLook> look = new SimpleObjectProperty<>(PageLook.STANDARD);
  private final BooleanProperty dark = new SimpleBooleanProperty();
  private final DoubleProperty hitOpacity = new SimpleDoubleProperty(1);
  private Document document;
  private LineFormulas formulas;
  private NoteHeader header = new NoteHeader("", "", List.of(), null);

  /** Where the reader will stand once what shows is laid out. */
  private Landing.At expected = new Landing.At(0, 0);

  private Runnable leaving = () -> {};
  private boolean moving;

  /** An empty reader. */
  public ReaderView(ReaderPorts ports) {
    this.ports = ports;
    images = new ImageLoader(ports.background());
    colours = new CodeColours(ports.background());
    document = nothing();
    formulas = new LineFormulas(document, ports.drawing(), ports.background());
    stack =
        new BlockStack(new Guesses(document, List.of()), new BlockNodes(context()), this::moved);
    selection = new DocumentSelection(this::paintSelection);
    standing = new Standing(stack);
    find =
        new PageFind(
            ports.words(),
            stack,
            standing.firstOffset()::get,
            () -> leaving.run(),
            this::requestFocus);
    getStyleClass().add("reader");
    bar.setOrientation(Orientation.VERTICAL);
    bar.getStyleClass().add("thin-bar");
    bar.setFocusTraversable(false);
    getChildren().addAll(stack, bar);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SCROLL_PANE);
    bar.valueProperty().subscribe(this::barMoved);
    zoom.subscribe(this::zoomed);
    look.subscribe((before, now) -> set());
    hitOpacity.subscribe(value -> stack.hitOpacity(value.doubleValue()));
    addEventHandler(ScrollEvent.SCROLL, this::wheel);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::takeFocus);
    var unused = new SelectionGestures(stack, selection, () -> document.text());
    words = new KeySelection(stack, selection, () -> document.text());
    highlights =
        new HighlightLayer(this, getChildren(), stack, () -> document.text(), ports.words());
    keys = new ReaderKeys(this, stack, find, words, highlights);
    sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(this::focusMoved);
  }

  private Measure measure() {
    return new Measure(zoom.get(), look.get());
  }

  private static Document nothing() {
    return new Document(FrontMatter.NONE, List.of(), "", "", List.of(), List.of(), false);
  }

  private NoteContext context() {
    return new NoteContext(
        document,
        NoteContext.footnotes(document),
        ports,
        measure(),
        BooleanProperty.readOnlyBooleanProperty(dark),
        this::leap,
        images,
        colours,
        formulas);
  }

  /** Shows a note; what was selected and found before is forgotten. */
  public void show(Document note, NoteHeader head, Landing landing) {
    document = note;
    formulas.leave();
    formulas = new LineFormulas(note, ports.drawing(), ports.background());
    header = head;
    find.in(note.text());
    stack.mark(Mark.HIT, List.of());
    selection.set(0, 0);
    highlights.show(List.of());
    build(() -> go(landing));
    standing.read().begin();
    expected = landing instanceof Landing.At at ? at : new Landing.At(0, 0);
    find.again();
  }

  /** Builds the page: of another note, which {@code whenSized} lands in, or of the same. */
  private void build(@Nullable Runnable whenSized) {
    setStyle(
        "-fx-font-size: "
            + measure().text()
            + "px;"
            + (look.get().medium() ? " -fx-font-family: \"" + Fonts.TEXT_MEDIUM + "\";" : ""));
    List<Piece> pieces = Pieces.of(document, header);
    var known = new Guesses(document, pieces);
    if (whenSized == null) {
      stack.set(pieces, known, new BlockNodes(context()), measure());
    } else {
      stack.show(pieces, known, new BlockNodes(context()), measure(), whenSized);
    }
  }

  /** Moves within the note that shows. */
  public void land(Landing landing) {
    if (landing instanceof Landing.At at && stack.pending()) {
      expected = at;
    }
    stack.land(() -> go(landing));
  }

  private void go(Landing landing) {
    switch (landing) {
      case Landing.Top top -> stack.place(0, -stack.getHeight());
      case Landing.At at -> stack.place(stack.guesses().pieceAt(clamp(at.offset())), at.delta());
      case Landing.Anchor anchor -> jump(anchor.name());
      case Landing.Hit hit -> {
        stack.mark(Mark.HIT, hit.lit());
        stack.revealAt(clamp(hit.offset()), 1.0 / 3);
        hitOpacity.set(1);
        new Timeline(new KeyFrame(Duration.seconds(1.2), new KeyValue(hitOpacity, HIT_REST)))
            .play();
      }
    }
  }

  private int clamp(int offset) {
    return Math.clamp(offset, 0, document.text().length());
  }

  /** {@code watcher} is told before the reader jumps within the note: by a footnote, a find. */
  public void onLeap(Runnable watcher) {
    leaving = watcher;
  }

  private void leap(String anchor) {
    leaving.run();
    jump(anchor);
  }

  /** Goes to a heading, a footnote ({@code fn:label}) or its first reference ({@code fnref:}). */
  private void jump(String anchor) {
    new Places(document)
        .offset(anchor)
        .ifPresent(offset -> stack.revealAt(offset, anchor.startsWith("fnref:") ? 1.0 / 3 : 0.04));
  }

  /** Where the reader stands, to land there again. */
  public Landing.At position() {
    return stack.pending() ? expected : standing.position();
  }

  // What the shell shows.

  /** The section at the upper third of the view, or null above the first heading. */
  public ReadOnlyObjectProperty<@Nullable Section> currentSectionProperty() {
    return standing.section();
  }

  /** Share of the note that was read, from 0 to 1, wherever the view stands ({@link ReadSoFar}). */
  public ReadOnlyDoubleProperty readProperty() {
    return standing.read().share();
  }

  /** Minutes to read what has not been read yet, rounded up. */
  public ReadOnlyIntegerProperty unreadProperty() {
    return standing.unread();
  }

  /** That share of the note that shows was read before. */
  public void readBefore(double share) {
    standing.read().before(share);
  }

  /** Where the view stands, from 0 at the beginning to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return standing.progress();
  }

  /** Offset of the first text that shows. */
  public ReadOnlyIntegerProperty firstVisibleOffsetProperty() {
    return standing.firstOffset();
  }

  /** Minutes to read what is below the view, rounded up; 0 at the end. */
  public ReadOnlyIntegerProperty minutesLeftProperty() {
    return standing.minutesLeft();
  }

  /** Size of the text, 0.8 to 2; 1 is 17 px. */
  public DoubleProperty zoomProperty() {
    return zoom;
  }

  /** How the text is set, apart from its size. */
  public ObjectProperty<PageLook> lookProperty() {
    return look;
  }

  /** The keys that the reader has of its own. */
  public List<Key> keys() {
    return keys.list(ports.words());
  }

  /** Whether pictures for the dark theme show. */
  public BooleanProperty darkProperty() {
    return dark;
  }

  private void moved() {
    double total = stack.total();
    double bottom = stack.bottom();
    moving = true;
    bar.setMax(bottom);
    bar.setVisibleAmount(total <= 0 ? 0 : bottom * stack.getHeight() / total);
    bar.setValue(Math.clamp(stack.top(), 0, Math.max(0, bottom)));
    bar.setVisible(bottom > 0);
    moving = false;
    standing.update(document);
    highlights.place();
  }

  private void barMoved(Number value) {
    if (!moving && stack != null) {
      stack.pull(value.doubleValue());
    }
  }

  private void wheel(ScrollEvent event) {
    boolean wheel =
        !event.isInertia()
            && event.getTextDeltaYUnits() != ScrollEvent.VerticalTextScrollUnits.NONE;
    stack.scrollBy(-event.getDeltaY() * (wheel ? 2 : 1));
    event.consume();
  }

  private void takeFocus(MouseEvent event) {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    boolean inside = false;
    for (Node at = event.getTarget() instanceof Node node ? node : null;
        at != null && at != this;
        at = at.getParent()) {
      inside |= at == owner || find.isBar(at) || highlights.isBar(at);
    }
    if (!inside) {
      requestFocus();
    }
  }

  private void focusMoved(@Nullable Node owner) {
    if (owner == null || !owner.isFocusVisible()) {
      return;
    }
    for (Node at = owner; at != null; at = at.getParent()) {
      if (at == stack) {
        stack.reveal(owner);
        return;
      }
    }
  }

  private void zoomed(Number value) {
    double kept = Math.clamp(value.doubleValue(), 0.8, 2);
    if (kept != value.doubleValue()) {
      zoom.set(kept);
    } else {
      set();
    }
  }

  /** Sets the page anew, the same text at the top. */
  private void set() {
    if (stack != null && stack.pieceCount() > 0) {
      expected = position();
      build(null);
    }
  }

  /** Builds the headings anew: a bookmark was set or taken away. */
  public void refreshHeadings() {
    for (int i = 0; i < stack.pieceCount(); i++) {
      if (stack.piece(i) instanceof Piece.Head
          || (stack.piece(i) instanceof Piece.Of of && of.block() instanceof Block.Heading)) {
        stack.rebuild(i);
      }
    }
  }

  /** Builds what shows of claims anew: a verdict has changed. */
  public void refreshClaims() {
    for (int i = 0; i < stack.pieceCount(); i++) {
      if (!(stack.piece(i) instanceof Piece.Of of && of.block() instanceof Block.DemoCard)) {
        stack.rebuild(i);
      }
    }
  }

  // Selection and copy.

  private void paintSelection() {
    stack.mark(Mark.SELECTION, selection.isEmpty() ? List.of() : List.of(selection.range()));
    highlights.place();
  }

  /** The selected range of the projection, maybe empty. */
  public Span selection() {
    return selection.range();
  }

  /** Selects a range of the projection. */
  public void select(Span range) {
    selection.set(clamp(range.start()), clamp(range.end()));
  }

  /** Selects the paragraph that is being read when nothing is selected. */
  public void selectParagraph() {
    words.begin();
  }

  /** The reader's own marks. */
  public HighlightLayer highlights() {
    return highlights;
  }

  /** Selects the whole note. */
  public void selectAll() {
    selection.set(0, document.text().length());
  }

  /** Puts the selection on the clipboard; nothing when nothing is selected. */
  public void copy() {
    if (!selection.isEmpty()) {
      var content = new ClipboardContent();
      content.putString(CopyText.of(document, selection.range()));
      Clipboard.getSystemClipboard().setContent(content);
      ports.copied().run();
    }
  }

  // Find.

  /** Opens the find bar, with the selection in it when that is one line. */
  public void openFind() {
    String selected = selection.range().of(document.text());
    boolean line = !selected.isBlank() && selected.length() < 80 && selected.indexOf('\n') < 0;
    find(line ? selected : "");
  }

  /** Opens the find bar with {@code text} typed into it; with what it had when that is empty. */
  void find(String text) {
    find.open(getChildren(), text);
    requestLayout();
  }

  PageFind find() {
    return find;
  }

  /** Without scroll bar, and with {@code foot} pixels below the end: to be drawn into a file. */
  void stillPicture(double foot) {
    bar.setOpacity(0);
    stack.foot(foot);
  }

  BlockStack stack() {
    return stack;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 800;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 600;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 320;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 120;
  }

  @Override
  protected void layoutChildren() {
    stack.resizeRelocate(0, 0, getWidth(), getHeight());
    bar.resizeRelocate(getWidth() - 12, 0, 12, getHeight());
    find.place(getWidth());
  }
}
