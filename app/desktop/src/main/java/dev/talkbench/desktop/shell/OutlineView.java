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
  private final VBox list =
      new VBox() {
        @Override
        protected void layoutChildren() {
          super.layoutChildren();
          settle();
        }
      };
  private final ScrollPane scroll = new ScrollPane(list);
  private final List<Section> shown = new ArrayList<>();

  /** Anchor of the heading that is marked; empty above the first. */
  private String marked = "";

  /** The marked row has still to be brought into view: it has no place yet. */
  private boolean due;

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
    scroll
        .heightProperty()
        .subscribe(
            height -> {
              due = true;
              settle();
            });
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
              marked = section == null ? "" : section.anchor();
              mark();
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
    // An edit leaves the reader where they are: the section in view may be the one before.
    mark();
  }

  /** Marks the heading of the section in view, and no other. */
  private void mark() {
    for (int i = 0; i < shown.size(); i++) {
      boolean on = shown.get(i).anchor().equals(marked);
      list.getChildren().get(i).pseudoClassStateChanged(SELECTED, on);
    }
    due = true;
    settle();
  }

  /** Brings the marked row into view once the rows have their places; the first when none is. */
  private void settle() {
    if (!due || list.isNeedsLayout() || scroll.getHeight() <= 0) {
      return;
    }
    due = false;
    double hidden = list.getHeight() - scroll.getHeight();
    if (hidden <= 0) {
      return;
    }
    double middle = 0;
    for (Node row : list.getChildren()) {
      if (row.getPseudoClassStates().contains(SELECTED)) {
        middle = row.getBoundsInParent().getCenterY();
      }
    }
    scroll.setVvalue(Math.clamp((middle - scroll.getHeight() / 2) / hidden, 0, 1));
  }
}
