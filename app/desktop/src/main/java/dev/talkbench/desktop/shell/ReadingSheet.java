package dev.talkbench.desktop.shell;

import atlantafx.base.controls.ProgressSliderSkin;
import dev.talkbench.desktop.reader.PageLook;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.theme.Fonts;
import dev.talkbench.desktop.theme.Theme;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Sets the page: every change shows at once, in the sample here and in the note behind. */
final class ReadingSheet extends VBox {
  private static final double OWN_LINE = 1.1934;

  private final ReadingDesk desk;
  private final Messages messages;
  private final Theme theme;
  private final TextFlow sample = new TextFlow();
  private final Slider size = slider(ReadingDesk.LEAST, ReadingDesk.MOST, 1);
  private final Slider column = slider(520, 860, 20);
  private final Slider leading = slider(1.4, 2.2, 0.05);
  private final ToggleGroup weights = new ToggleGroup();

  /** The controls are being set, not used; so it is until they are all there. */
  private boolean filling = true;

  ReadingSheet(ReadingDesk desk, Theme theme, Messages messages) {
    this.desk = desk;
    this.messages = messages;
    this.theme = theme;
    getStyleClass().addAll("info-sheet", "reading-sheet");
    var title = new Label(messages.get("text.title"));
    title.getStyleClass().add("sheet-title");
    sample.getStyleClass().add("reading-sample");
    sample.getChildren().add(new Text(messages.get("text.sample")));
    // Large text runs out of the frame below; the frame does not grow under the pointer.
    var frame = new Rectangle();
    frame.widthProperty().bind(sample.widthProperty());
    frame.heightProperty().bind(sample.heightProperty());
    sample.setClip(frame);
    size.valueProperty().subscribe((before, now) -> changed());
    column.valueProperty().subscribe((before, now) -> changed());
    leading.valueProperty().subscribe((before, now) -> changed());
    weights.selectedToggleProperty().subscribe((before, now) -> changed());
    HBox weight =
        segments(
            weights,
            segment("text.weight.regular", weights, false, desk.look().medium()),
            segment("text.weight.medium", weights, true, desk.look().medium()));
    var reset = new Button(messages.get("text.reset"));
    reset.setOnAction(
        event -> {
          desk.reset();
          fill();
        });
    getChildren()
        .setAll(
            title,
            sample,
            line("text.size", size, value -> messages.get("text.pixels", whole(value))),
            line("text.leading", leading, value -> String.format(Locale.ROOT, "%.2f", value)),
            line("text.column", column, value -> messages.get("text.pixels", whole(value))),
            named("text.weight", weight),
            named("bar.theme", themes()),
            reset);
    fill();
  }

  private static Slider slider(double least, double most, double step) {
    var slider = new Slider(least, most, least);
    slider.setBlockIncrement(step);
    slider.setMajorTickUnit(step);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setSkin(new ProgressSliderSkin(slider));
    return slider;
  }

  private Node line(String words, Slider slider, java.util.function.DoubleFunction<String> say) {
    var value = new Label();
    value.getStyleClass().add("sheet-value");
    value.setMinWidth(52);
    slider.valueProperty().subscribe(now -> value.setText(say.apply(now.doubleValue())));
    slider.setAccessibleText(messages.get(words));
    HBox.setHgrow(slider, Priority.ALWAYS);
    var line = named(words, slider);
    line.getChildren().add(value);
    return line;
  }

  private HBox named(String words, Node control) {
    var name = new Label(messages.get(words));
    name.getStyleClass().add("sheet-name");
    var line = new HBox(12, name, control);
    line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return line;
  }

  private static HBox segments(ToggleGroup group, ToggleButton... buttons) {
    var box = new HBox(buttons);
    box.getStyleClass().add("segments");
    box.setMaxWidth(Region.USE_PREF_SIZE);
    // One of them is always on.
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null && before != null) {
                group.selectToggle(before);
              }
            });
    return box;
  }

  private ToggleButton segment(String words, ToggleGroup group, Object value, Object now) {
    var button = new ToggleButton(messages.get(words));
    button.setToggleGroup(group);
    button.setUserData(value);
    button.setSelected(value.equals(now));
    return button;
  }

  private HBox themes() {
    var group = new ToggleGroup();
    Theme.Choice now = theme.choiceProperty().get();
    HBox box =
        segments(
            group,
            Stream.of(Theme.Choice.values())
                .map(choice -> segment("text.theme." + choice.id(), group, choice, now))
                .toArray(ToggleButton[]::new));
    on(group, value -> theme.choiceProperty().set((Theme.Choice) value));
    return box;
  }

  private static void on(ToggleGroup group, Consumer<Object> use) {
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now != null) {
                use.accept(now.getUserData());
              }
            });
  }

  /** The controls as the page is set now. */
  private void fill() {
    filling = true;
    size.setValue(desk.size());
    column.setValue(desk.look().column());
    leading.setValue(desk.look().leading());
    weights.getToggles().stream()
        .filter(toggle -> toggle.getUserData().equals(desk.look().medium()))
        .findFirst()
        .ifPresent(weights::selectToggle);
    filling = false;
    preview();
  }

  private void changed() {
    if (filling) {
      return;
    }
    boolean medium =
        weights.getSelectedToggle() != null
            && Boolean.TRUE.equals(weights.getSelectedToggle().getUserData());
    double pixels = Math.round(size.getValue());
    var look = new PageLook(Math.round(column.getValue()), leading.getValue(), medium);
    if (pixels != desk.size()) {
      desk.size(pixels);
    }
    if (!look.equals(desk.look())) {
      desk.set(look);
    }
    preview();
  }

  private void preview() {
    double pixels = desk.size();
    sample.setStyle(
        String.format(
            Locale.ROOT,
            "-fx-font-family: \"%s\"; -fx-font-size: %.0fpx; -fx-line-spacing: %.1fpx;",
            desk.look().medium() ? Fonts.TEXT_MEDIUM : Fonts.TEXT,
            pixels,
            pixels * (desk.look().leading() - OWN_LINE)));
  }

  private static String whole(double value) {
    return Long.toString(Math.round(value));
  }
}
