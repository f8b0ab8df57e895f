package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.text.Tips;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The titles of the tabs in one row; it is there only when there are two or more. */
final class TabStrip extends Region {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double HEIGHT = 40;
  private static final double WIDEST = 220;
  private static final double NARROWEST = 112;
  private static final double GAP = 4;
  private static final double MARGIN = 12;
  private static final double PLUS = 28;

  private final Messages messages;
  private final IntConsumer select;
  private final IntConsumer close;
  private final List<Item> items = new ArrayList<>();
  private final Pane row = new Pane();
  private final Button plus;
  private int active;
  private double shift;
  private boolean reveal;

  /** A row without tabs; the two are told which from the left, {@code open} asks for a new one. */
  TabStrip(Messages messages, IntConsumer select, IntConsumer close, Runnable open) {
    this.messages = messages;
    this.select = select;
    this.close = close;
    getStyleClass().add("tab-strip");
    setAccessibleRole(AccessibleRole.TAB_PANE);
    plus = button(Feather.PLUS, messages.get("action.tab.new"));
    plus.setOnAction(event -> open.run());
    getChildren().addAll(row, plus);
    setVisible(false);
    setManaged(false);
    var clip = new Rectangle();
    clip.widthProperty().bind(row.widthProperty());
    clip.heightProperty().bind(row.heightProperty());
    row.setClip(clip);
    addEventHandler(
        ScrollEvent.SCROLL,
        event -> {
          shift -= event.getDeltaY() + event.getDeltaX();
          requestLayout();
          event.consume();
        });
  }

  /** The titles, and which one is read. */
  void show(List<String> titles, int which) {
    while (items.size() > titles.size()) {
      row.getChildren().remove(items.removeLast());
    }
    while (items.size() < titles.size()) {
      var item = new Item(items.size());
      items.add(item);
      row.getChildren().add(item);
    }
    for (int i = 0; i < titles.size(); i++) {
      items.get(i).show(titles.get(i), i == which);
    }
    active = which;
    boolean wanted = titles.size() > 1;
    setVisible(wanted);
    setManaged(wanted);
    reveal = true;
    requestLayout();
  }

  private Button button(Feather icon, String name) {
    var button = new Button(null, new FontIcon(icon));
    button.getStyleClass().setAll("tab-button");
    button.setAccessibleText(name);
    Tips.on(button, name);
    return button;
  }

  private double step() {
    int count = Math.max(1, items.size());
    double room = getWidth() - 2 * MARGIN - PLUS;
    return Math.clamp((room - GAP * count) / count, NARROWEST, WIDEST) + GAP;
  }

  /** Moves the row so that the active tab is inside it. */
  private void reveal() {
    double room = getWidth() - 2 * MARGIN - PLUS;
    double left = active * step();
    if (room > 0) {
      shift = Math.clamp(shift, Math.min(left, left + step() - room), left);
    }
  }

  @Override
  protected void layoutChildren() {
    double step = step();
    double room = getWidth() - 2 * MARGIN - PLUS;
    if (reveal) {
      reveal();
      reveal = false;
    }
    shift = Math.clamp(shift, 0, Math.max(0, items.size() * step - room));
    double top = Math.round((HEIGHT - 1 - 28) / 2);
    for (int i = 0; i < items.size(); i++) {
      items.get(i).resizeRelocate(i * step - shift, top, step - GAP, 28);
    }
    row.resizeRelocate(MARGIN, 0, room, HEIGHT - 1);
    double end = Math.min(MARGIN + items.size() * step - shift, getWidth() - MARGIN - PLUS);
    plus.resizeRelocate(end, top, PLUS, PLUS);
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computeMinHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 2 * MARGIN + PLUS + items.size() * (NARROWEST + GAP);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 200;
  }

  /** One title. */
  private final class Item extends HBox {
    private final Label title = new Label();

    Item(int index) {
      getStyleClass().setAll("tab");
      // The strip gives each its place and width; the pane around them must not.
      setManaged(false);
      title.setMinWidth(0);
      title.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(title, Priority.ALWAYS);
      Button cross = button(Feather.X, messages.get("action.tab.close"));
      cross.setFocusTraversable(false);
      cross.setOnAction(event -> close.accept(index));
      getChildren().addAll(title, cross);
      setFocusTraversable(true);
      setAccessibleRole(AccessibleRole.TAB_ITEM);
      setOnMousePressed(
          event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
              select.accept(index);
            } else if (event.getButton() == MouseButton.MIDDLE) {
              close.accept(index);
            }
          });
      setOnKeyPressed(
          event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
              select.accept(index);
              event.consume();
            }
          });
    }

    void show(String words, boolean selected) {
      title.setText(words);
      setAccessibleText(words);
      pseudoClassStateChanged(SELECTED, selected);
    }
  }
}
