package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.reader.Built.Parts;
import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Inline;
import dev.talkbench.markdown.Span;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A calm card for what is not here: something on the network, a demo this installation lacks. */
final class EmbedNode extends HBox {
  private EmbedNode(
      String icon, List<Inline> words, Span span, String below, NoteContext context, Parts parts) {
    getStyleClass().addAll("card", "embed");
    var picture = new FontIcon(icon);
    picture.setIconSize((int) context.px(18));
    picture.getStyleClass().add("quiet-icon");
    var holder = new HBox(picture);
    holder.setPadding(new Insets(context.px(6), 0, 0, 0));
    var column = new VBox();
    column.setMinWidth(0);
    if (!words.isEmpty()) {
      column.getChildren().add(InlineRuns.leaf(context, words, span, parts, "embed-title"));
    }
    var quiet = new Label(below);
    quiet.getStyleClass().add("quiet");
    quiet.setWrapText(true);
    column.getChildren().add(quiet);
    HBox.setHgrow(column, Priority.ALWAYS);
    setSpacing(context.px(12));
    setPadding(new Insets(context.px(12), Measure.OVERHANG, context.px(14), Measure.OVERHANG));
    getChildren().addAll(holder, column);
  }

  /** A video or a sound. */
  EmbedNode(Block.Embed embed, NoteContext context, Parts parts) {
    this(
        "fth-play-circle",
        List.of(new Inline.Text(embed.text().of(context.document().text()))),
        embed.text(),
        embed.kind() + " · " + context.words().get("embed.offline"),
        context,
        parts);
  }

  /** A demo that is not installed. */
  static EmbedNode unknownDemo(Block.DemoCard card, NoteContext context, Parts parts) {
    return new EmbedNode(
        "fth-activity",
        card.content(),
        card.text(),
        context.words().get("demo.card") + " · " + card.demo(),
        context,
        parts);
  }
}
