package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.reader.Built.Parts;
import dev.talkbench.markdown.Block;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Duration;

/**
 * A listing: its name, its language, a copy button, and the code, moved sideways when it is wide.
 */
final class CodeNode extends VBox {
  CodeNode(Block.CodeBlock code, Piece.Of of, NoteContext context, Parts parts) {
    getStyleClass().addAll("card", "code-card");
    if (!of.join().closes()) {
      getStyleClass().add(of.join().opens() ? "card-first" : "card-middle");
    } else if (!of.join().opens()) {
      getStyleClass().add("card-last");
    }
    if (of.join().opens()) {
      String whole = of.whole() instanceof Block.CodeBlock all ? all.code() : code.code();
      getChildren().add(header(code, whole, context));
    }
    TextLeaf leaf = leaf(code, context);
    parts.add(leaf);
    var holder = new HBox(leaf);
    double side = Measure.OVERHANG;
    holder.setPadding(new Insets(0, side, 0, side));
    var pane = new SidewaysPane(holder);
    getChildren().add(pane);
    setPadding(
        new Insets(
            of.join().opens() ? context.px(8) : 0, 0, of.join().closes() ? context.px(14) : 0, 0));
  }

  private static TextLeaf leaf(Block.CodeBlock code, NoteContext context) {
    List<CodeColours.Run> known = context.colours().known(code.language(), code.code());
    List<CodeColours.Run> first = known == null ? List.of() : known;
    var leaf =
        new TextLeaf(code.text(), offsets(code), nodes(code.code(), first), false, "listing");
    leaf.setAccessibleText(code.code());
    if (known == null) {
      var unused =
          context
              .colours()
              .colour(code.language(), code.code())
              .thenAccept(
                  runs -> {
                    if (!runs.isEmpty()) {
                      leaf.recolour(nodes(code.code(), runs), offsets(code));
                    }
                  });
    }
    return leaf;
  }

  private static OffsetMap offsets(Block.CodeBlock code) {
    var map = new OffsetMap(code.text().start());
    map.add(code.code().length(), code.code().length());
    return map;
  }

  private static List<Node> nodes(String code, List<CodeColours.Run> runs) {
    if (runs.isEmpty()) {
      return List.of(text(code, List.of()));
    }
    var nodes = new ArrayList<Node>();
    int at = 0;
    for (CodeColours.Run run : runs) {
      String style = run.style();
      nodes.add(
          text(code.substring(at, at + run.length()), style == null ? List.of() : List.of(style)));
      at += run.length();
    }
    return nodes;
  }

  private static Text text(String words, List<String> styles) {
    var text = new Text(words);
    text.getStyleClass().addAll(styles);
    return text;
  }

  private static Region header(Block.CodeBlock code, String whole, NoteContext context) {
    ReaderWords words = context.words();
    String language =
        switch (code.language()) {
          case "", "text", "txt", "plain", "plaintext" -> words.get("code.plain");
          default -> code.language();
        };
    String title = code.title();
    var name = new Label(title == null ? language : title);
    name.getStyleClass().add(title == null ? "code-language" : "code-title");
    var copy = new Button(words.get("code.copy"));
    copy.getStyleClass().setAll("quiet-button");
    copy.setFocusTraversable(true);
    copy.setOnAction(
        event -> {
          var content = new ClipboardContent();
          content.putString(whole);
          Clipboard.getSystemClipboard().setContent(content);
          context.ports().copied().run();
          copy.setText(words.get("code.copied"));
          var back = new PauseTransition(Duration.seconds(1.6));
          back.setOnFinished(done -> copy.setText(words.get("code.copy")));
          back.play();
        });
    var air = new Region();
    HBox.setHgrow(air, Priority.ALWAYS);
    var row = new HBox(context.px(8), name);
    if (title != null && !code.language().isEmpty()) {
      var kind = new Label(code.language());
      kind.getStyleClass().add("code-language");
      row.getChildren().add(kind);
    }
    row.getChildren().addAll(air, copy);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setPadding(new Insets(0, 12, context.px(4), Measure.OVERHANG));
    return row;
  }
}
