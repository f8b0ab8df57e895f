package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.reader.Built.Fold;
import dev.talkbench.desktop.reader.Built.Parts;
import dev.talkbench.figures.FigureException;
import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Span;
import java.util.List;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A diagram or a formula: its picture, else its source, calmly; find in page shows the source. */
final class DiagramNode extends VBox implements Built.Broad {
  private final VBox source = new VBox();
  private @Nullable DrawnPicture awaited;
  private final Label what;

  /** Kept here: the theme holds it weakly, so that a node that has gone is not drawn again. */
  private final ChangeListener<Boolean> redraw;

  /** A diagram. */
  static DiagramNode diagram(Block.Diagram diagram, NoteContext context, Parts parts) {
    String words = diagram.language() + " · " + context.words().get("diagram.source");
    return new DiagramNode(
        diagram, new Words("fth-git-branch", words, diagram.code()), context, parts);
  }

  /** Displayed TeX. */
  static DiagramNode formula(Block.MathBlock math, NoteContext context, Parts parts) {
    String words = context.words().get("math.source");
    return new DiagramNode(math, new Words("fth-hash", words, math.tex()), context, parts);
  }

  private record Words(String icon, String what, String source) {}

  private DiagramNode(Block block, Words words, NoteContext context, Parts parts) {
    getStyleClass().add("diagram");
    var icon = new FontIcon(words.icon());
    icon.getStyleClass().add("quiet-icon");
    what = new Label(words.what(), icon);
    fill(words.source(), block.text(), context, parts);
    parts.add(
        new Fold() {
          @Override
          public Span text() {
            return block.text();
          }

          @Override
          public void open() {
            getChildren().setAll(source);
          }
        });
    redraw = (dark, before, now) -> draw(block, words, context);
    context.dark().addListener(new WeakChangeListener<>(redraw));
    draw(block, words, context);
    // A page that is left does not keep the next one's figures waiting; one that comes back asks
    // again.
    sceneProperty()
        .addListener(
            (scene, before, now) -> {
              if (now == null) {
                leave();
              } else if (awaited != null && awaited.png().isCancelled()) {
                draw(block, words, context);
              }
            });
  }

  /** A picture stands in the middle of the page, a source where listings do. */
  @Override
  public Built.Breadth breadth() {
    return getChildren().contains(source) ? Built.Breadth.LISTING : Built.Breadth.SPREAD;
  }

  /** Shows the picture for the present theme, unless the source is wanted. */
  private void draw(Block block, Words words, NoteContext context) {
    if (getChildren().contains(source)) {
      return;
    }
    leave();
    DrawnPicture drawn = context.ports().drawing().block(block).orElse(null);
    awaited = drawn;
    if (drawn == null) {
      getChildren().setAll(source);
      return;
    }
    getChildren().setAll(new PictureBox(drawn, words.source(), context));
    var unused =
        drawn
            .png()
            .whenComplete(
                (png, failure) -> {
                  if (failure != null) {
                    Platform.runLater(() -> refuse(drawn, failure, words, context));
                  }
                });
  }

  /** The picture that is waited for is not wanted any more. */
  private void leave() {
    if (awaited != null) {
      awaited.png().cancel(false);
    }
  }

  /** There is no picture: the source takes its place and says what is wrong with it. */
  private void refuse(DrawnPicture drawn, Throwable failure, Words words, NoteContext context) {
    if (!drawn.equals(awaited) || drawn.png().isCancelled()) {
      return;
    }
    @Nullable Throwable cause =
        failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof FigureException wrong) {
      String kind = wrong.kind().name().toLowerCase(java.util.Locale.ROOT);
      what.setText(
          words.what()
              + " · "
              + context.words().get("figure." + kind, String.valueOf(wrong.getMessage())));
    }
    getChildren().setAll(source);
  }

  private void fill(String code, Span span, NoteContext context, Parts parts) {
    source.getStyleClass().add("card");
    what.getStyleClass().add("code-language");
    what.setPadding(new Insets(context.px(4), Measure.OVERHANG, context.px(6), Measure.OVERHANG));
    var map = new OffsetMap(span.start());
    map.add(code.length(), span.length());
    var leaf = new TextLeaf(span, map, List.of(new Text(code)), false, "listing", "quiet-listing");
    leaf.setAccessibleText(code);
    parts.add(leaf);
    var holder = new HBox(leaf);
    holder.setPadding(new Insets(0, Measure.OVERHANG, 0, Measure.OVERHANG));
    source.getChildren().addAll(what, new SidewaysPane(holder));
    source.setPadding(new Insets(context.px(10), 0, context.px(14), 0));
  }
}
