package dev.talkbench.desktop.demo;

import atlantafx.base.controls.ProgressSliderSkin;
import dev.talkbench.demos.Parameter;
import dev.talkbench.desktop.text.Messages;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The parameters of a scenario: a slider and the typed value for each number, within bounds. */
final class ParameterPane extends VBox {
  /** Wide ranges are easier to set on a logarithmic slider. */
  private static final double LOGARITHMIC_FROM = 200;

  /** Width of a figure of the field, and of what stands around them, in pixels. */
  private static final double FIGURE = 8.6;

  private static final double FRAME = 8;

  /** What the field has to the right of its last figure, in pixels. */
  private static final double EDGE = 3;

  private final DemoSession session;
  private final Messages messages;

  ParameterPane(DemoSession session, Messages messages) {
    this.session = session;
    this.messages = messages;
    getStyleClass().add("demo-parameters");
    for (Parameter parameter : session.scenarioProperty().get().parameters()) {
      switch (parameter) {
        case Parameter.Whole p ->
            getChildren()
                .add(
                    number(
                        p,
                        p.unit(),
                        (double) p.min(),
                        (double) p.max(),
                        (double) p.standard(),
                        true));
        case Parameter.Real p ->
            getChildren().add(number(p, p.unit(), p.min(), p.max(), p.standard(), false));
        case Parameter.Choice p -> getChildren().add(choice(p));
        case Parameter.Flag p -> getChildren().add(flag(p));
        case Parameter.Folder p -> {
          // Only the command line may name a folder.
        }
      }
    }
  }

  private String label(Parameter parameter) {
    return parameter.label().in(messages.lang());
  }

  private Node number(
      Parameter parameter, String unit, double min, double max, double standard, boolean whole) {
    boolean log = min > 0 && max / min >= LOGARITHMIC_FROM;
    double now = value(parameter.name(), standard);
    var name = new Label(label(parameter));
    name.getStyleClass().add("parameter-name");
    name.setTooltip(new Tooltip(label(parameter)));
    var typed = new TextField(shown(now, whole));
    typed.getStyleClass().add("parameter-value");
    int longest = whole ? shown(max, true).length() : Math.max(4, shown(max, false).length());
    typed.setPrefWidth(FIGURE * Math.max(2, longest) + FRAME);
    typed.setMinWidth(USE_PREF_SIZE);
    typed.setAccessibleText(label(parameter));
    var slider =
        new Slider(log ? Math.log(min) : min, log ? Math.log(max) : max, log ? Math.log(now) : now);
    slider.setSkin(new ProgressSliderSkin(slider));
    slider.getStyleClass().add("progress-slider");
    slider.setAccessibleText(label(parameter) + " " + unit);
    slider.setBlockIncrement((slider.getMax() - slider.getMin()) / 20);
    slider
        .valueProperty()
        .subscribe(
            (before, after) -> {
              double exact = log ? Math.exp(after.doubleValue()) : after.doubleValue();
              double value = Math.clamp(round(exact, whole), min, max);
              typed.setText(shown(value, whole));
              keep(parameter.name(), value, standard, whole);
            });
    typed.setOnAction(event -> take(typed, slider, min, max, log, whole));
    typed
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                take(typed, slider, min, max, log, whole);
              }
            });
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(name, gap, typed);
    head.getStyleClass().add("parameter-head");
    if (unit.isEmpty()) {
      // Its last figure, not its frame, stands above the end of the slider.
      HBox.setMargin(typed, new Insets(0, -EDGE, 0, 0));
    } else {
      var after = new Label(unit);
      after.getStyleClass().add("parameter-unit");
      after.setMinWidth(USE_PREF_SIZE);
      head.getChildren().add(after);
    }
    return new VBox(head, slider);
  }

  private static void take(
      TextField typed, Slider slider, double min, double max, boolean log, boolean whole) {
    try {
      double value =
          Math.clamp(Double.parseDouble(typed.getText().strip().replace(",", "")), min, max);
      slider.setValue(log ? Math.log(value) : value);
      typed.setText(shown(value, whole));
    } catch (NumberFormatException e) {
      // Not a number: the last one stands.
      double last = log ? Math.exp(slider.getValue()) : slider.getValue();
      typed.setText(shown(round(last, whole), whole));
    }
  }

  private static double round(double value, boolean whole) {
    if (whole) {
      double step = value >= 1000 ? 50 : value >= 200 ? 10 : 1;
      return Math.rint(value / step) * step;
    }
    double step = Math.pow(10, Math.floor(Math.log10(Math.max(1e-6, Math.abs(value)))) - 1);
    return Math.rint(value / step) * step;
  }

  /** As it stands in the field; the comma is for the eye and never kept. */
  private static String shown(double value, boolean whole) {
    return whole ? String.format(Locale.ROOT, "%,d", Math.round(value)) : text(value, false);
  }

  private static String text(double value, boolean whole) {
    if (whole) {
      return String.format(Locale.ROOT, "%d", Math.round(value));
    }
    return new java.math.BigDecimal(value)
        .round(new java.math.MathContext(3))
        .stripTrailingZeros()
        .toPlainString();
  }

  private double value(String name, double standard) {
    String given = session.values().get(name);
    return given == null ? standard : Double.parseDouble(given);
  }

  private void keep(String name, double value, double standard, boolean whole) {
    String text = text(value, whole);
    if (text.equals(text(standard, whole))) {
      session.values().remove(name);
    } else {
      session.values().put(name, text);
    }
    DemoProcess child = session.process();
    if (child != null && session.demo().live(session.scenarioProperty().get()).contains(name)) {
      child.set(name, value);
    }
  }

  private Node choice(Parameter.Choice parameter) {
    var name = new Label(label(parameter));
    name.getStyleClass().add("parameter-name");
    var box = new ComboBox<>(FXCollections.observableArrayList(parameter.options()));
    box.setAccessibleText(label(parameter));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String option) {
            return option == null ? "" : session.demo().member(option).in(messages.lang());
          }

          @Override
          public String fromString(String shown) {
            throw new UnsupportedOperationException("the box is not editable: " + shown);
          }
        });
    box.setValue(session.values().getOrDefault(parameter.name(), parameter.options().getFirst()));
    box.valueProperty()
        .subscribe(
            (before, after) -> {
              if (after.equals(parameter.options().getFirst())) {
                session.values().remove(parameter.name());
              } else {
                session.values().put(parameter.name(), after);
              }
            });
    return new VBox(4, name, box);
  }

  private Node flag(Parameter.Flag parameter) {
    var box = new CheckBox(label(parameter));
    box.setWrapText(true);
    box.setSelected(
        Boolean.parseBoolean(
            session
                .values()
                .getOrDefault(parameter.name(), Boolean.toString(parameter.standard()))));
    box.selectedProperty()
        .subscribe(
            (before, after) -> {
              if (after == parameter.standard()) {
                session.values().remove(parameter.name());
              } else {
                session.values().put(parameter.name(), after.toString());
              }
            });
    return box;
  }
}
