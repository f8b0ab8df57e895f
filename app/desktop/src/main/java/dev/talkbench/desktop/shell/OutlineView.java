package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.library.Note;
import dev.talkbench.markdown.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The headings of the note, the one being read marked. */
final class OutlineView extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final int DEEPEST = 4;

  private final Consumer<String> jump;
  private final VBox list = new VBox();
  private final ScrollPane scroll = new ScrollPane(list);
  private final List<Section> shown = new ArrayList<>();

  /** An outline; {@code jump} is told the anchor of a chosen heading. */
  OutlineView(Consumer<String> jump) {
    this.jump = jump;
    getStyleClass().add("outline");
    setMinHeight(0);
    list.getStyleClass().add("outline-list");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    getChildren().add(scroll);
  }

  /** Puts something under the headings. */
  void under(Node node) {
    getChildren().add(node);
  }

  /** Shows the headings of the note that is open, and where {@code reader} is. */
  void follow(ReadOnlyObjectProperty<@Nullable Note> open, ReaderView reader) {
    open.subscribe(
        note -> {
          if (note != null) {
            show(note.document().sections());
          }
        });
    reader
        .currentSectionProperty()
        .subscribe(
            section -> {
              if (section != null) {
                mark(section.anchor());
              }
            });
  }

  private void show(List<Section> sections) {
    shown.clear();
    list.getChildren().clear();
    int top = sections.stream().mapToInt(Section::level).filter(l -> l > 0).min().orElse(1);
    for (Section section : sections) {
      if (section.level() == 0 || section.level() > DEEPEST) {
        continue;
      }
      shown.add(section);
      var row = new Button(section.headings().getLast());
      row.getStyleClass()
          .setAll("outline-row", "outline-" + Math.min(DEEPEST, section.level() - top + 2));
      row.setMaxWidth(Double.MAX_VALUE);
      row.setMnemonicParsing(false);
      row.setOnAction(event -> jump.accept(section.anchor()));
      list.getChildren().add(row);
    }
    list.setVisible(!shown.isEmpty());
  }

  /** Marks the heading of {@code anchor}. */
  private void mark(String anchor) {
    for (int i = 0; i < shown.size(); i++) {
      boolean on = shown.get(i).anchor().equals(anchor);
      var row = list.getChildren().get(i);
      row.pseudoClassStateChanged(SELECTED, on);
      if (on && list.getHeight() > scroll.getHeight()) {
        scroll.setVvalue(
            Math.clamp(
                (row.getBoundsInParent().getCenterY() - scroll.getHeight() / 2)
                    / (list.getHeight() - scroll.getHeight()),
                0,
                1));
      }
    }
  }
}
