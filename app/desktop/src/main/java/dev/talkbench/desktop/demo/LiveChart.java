package dev.talkbench.desktop.demo;

import dev.talkbench.demos.Series;
import dev.talkbench.demos.protocol.Event;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * Lines over time, drawn while they are measured: hairlines for the scale, the lines labelled
 * directly, the control dashed and grey. Series of different units have scales of their own, never
 * one axis. Keeps at most one point a pixel.
 */
final class LiveChart extends Region {
  private static final double LEFT = 52;
  private static final double RIGHT = 16;
  private static final double TOP = 24;
  private static final double BOTTOM = 24;
  private static final int GRID = 4;

  /** Around a name, so that no hairline runs through it. */
  private static final double AIR = 3;

  private static final double LABEL = 16;

  private final List<Series> series;
  private final ObservableList<Event.Sample> samples;
  private final List<Path> paths = new ArrayList<>();
  private final List<Text> names = new ArrayList<>();
  private final List<Rectangle> plates = new ArrayList<>();
  private final List<Line> grid = new ArrayList<>();
  private final List<Text> scale = new ArrayList<>();
  private final Text firstTime = label("chart-scale");
  private final Text lastTime = label("chart-scale");
  private final Text unit = label("chart-scale");
  private final ChartNames placing = new ChartNames();
  private final String lang;

  LiveChart(
      List<Series> series, ObservableList<Event.Sample> samples, String timeLabel, String lang) {
    this.series = series;
    this.samples = samples;
    this.lang = lang;
    getStyleClass().add("live-chart");
    setMinHeight(150);
    setPrefHeight(188);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    for (int i = 0; i <= GRID; i++) {
      var line = new Line();
      line.getStyleClass().add("chart-grid");
      grid.add(line);
      scale.add(label("chart-scale"));
    }
    getChildren().addAll(grid);
    getChildren().addAll(scale);
    int colour = 0;
    for (Series one : series) {
      String style = one.control() ? "chart-control" : "chart-series-" + colour++;
      var path = new Path();
      path.getStyleClass().addAll("chart-line", style);
      paths.add(path);
      Text name = label("chart-name");
      name.getStyleClass().add(style);
      name.setText(one.label().in(lang));
      names.add(name);
      var plate = new Rectangle();
      plate.getStyleClass().add("chart-plate");
      plate.setManaged(false);
      plates.add(plate);
    }
    getChildren().addAll(paths);
    getChildren().addAll(plates);
    getChildren().addAll(names);
    unit.setText(series.isEmpty() ? "" : axis());
    lastTime.setText(timeLabel);
    getChildren().addAll(firstTime, lastTime, unit);
    samples.subscribe(this::requestLayout);
    this.timeLabel = timeLabel;
  }

  private final String timeLabel;

  private String axis() {
    List<String> units =
        series.stream()
            .map(Series::unit)
            .filter(u -> !u.isEmpty() && !u.equals("count"))
            .distinct()
            .toList();
    return units.size() == 1 ? MetricFormat.sign(units.getFirst()) : "";
  }

  private static Text label(String style) {
    var text = new Text();
    text.getStyleClass().add(style);
    text.setTextOrigin(VPos.CENTER);
    text.setManaged(false);
    return text;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - LEFT - RIGHT;
    double height = getHeight() - TOP - BOTTOM;
    if (width <= 0 || height <= 0) {
      return;
    }
    double firstT = samples.isEmpty() ? 0 : samples.getFirst().t();
    double lastT = samples.isEmpty() ? 1 : samples.getLast().t();
    double spanT = Math.max(1e-9, lastT - firstT);
    boolean oneScale = series.stream().map(Series::unit).distinct().count() <= 1;
    boolean whole = series.stream().allMatch(one -> one.unit().equals("count"));
    double shared =
        oneScale ? top(series.stream().mapToDouble(this::highest).max().orElse(1), whole) : 1;
    int digits = digits(shared);
    for (int i = 0; i <= GRID; i++) {
      double y = Math.rint(TOP + height - height * i / GRID) + 0.5;
      Line line = grid.get(i);
      line.setStartX(LEFT);
      line.setEndX(LEFT + width);
      line.setStartY(y);
      line.setEndY(y);
      Text mark = scale.get(i);
      mark.setText(
          oneScale && !samples.isEmpty() ? MetricFormat.fixed(shared * i / GRID, digits) : "");
      mark.setX(LEFT - 8 - mark.getLayoutBounds().getWidth());
      mark.setY(y);
    }
    unit.setX(0);
    unit.setY(TOP - 14);
    var curves = new ArrayList<ChartNames.Curve>();
    for (int i = 0; i < series.size(); i++) {
      double highest = oneScale ? shared : top(highest(series.get(i)), false);
      curves.add(draw(i, firstT, spanT, highest, width, height));
    }
    name(curves, width, height);
    String last = samples.isEmpty() ? "" : MetricFormat.plain(lastT);
    int timeDigits = last.indexOf('.') < 0 ? 0 : last.length() - 1 - last.indexOf('.');
    firstTime.setText(samples.isEmpty() ? "" : MetricFormat.fixed(firstT, timeDigits));
    firstTime.setX(LEFT);
    firstTime.setY(getHeight() - 10);
    lastTime.setText(samples.isEmpty() ? "" : last + "\u2002" + timeLabel);
    lastTime.setX(LEFT + width - lastTime.getLayoutBounds().getWidth());
    lastTime.setY(getHeight() - 10);
  }

  private ChartNames.Curve draw(
      int index, double firstT, double spanT, double highest, double width, double height) {
    Series one = series.get(index);
    var elements = new ArrayList<javafx.scene.shape.PathElement>();
    var curve = new ChartNames.Curve(new ArrayList<>(), new ArrayList<>());
    int step = Math.max(1, (int) (samples.size() / Math.max(1, width)));
    for (int i = 0; i < samples.size(); i++) {
      if (i % step != 0 && i != samples.size() - 1) {
        continue;
      }
      Double value = samples.get(i).series().get(one.name());
      if (value == null || !Double.isFinite(value)) {
        continue;
      }
      double x = LEFT + width * (samples.get(i).t() - firstT) / spanT;
      double y = TOP + height - height * Math.max(0, value) / highest;
      elements.add(elements.isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
      curve.xs().add(x);
      curve.ys().add(y);
    }
    paths.get(index).getElements().setAll(elements);
    Text name = names.get(index);
    // One point is no line yet.
    name.setVisible(curve.xs().size() > 1);
    Double value = samples.isEmpty() ? null : samples.getLast().series().get(one.name());
    name.setText(
        oneUnit() || value == null
            ? one.label().in(lang)
            : one.label().in(lang) + " " + MetricFormat.plain(value) + "\u2009" + one.unit());
    return curve;
  }

  private void name(List<ChartNames.Curve> curves, double width, double height) {
    List<Double> widths =
        names.stream().map(name -> name.getLayoutBounds().getWidth() + 2 * AIR).toList();
    var area = new ChartNames.Box(LEFT + 1, 2, width + RIGHT - 2, TOP + height - 3);
    List<ChartNames.Box> places = placing.place(curves, widths, LABEL, area);
    for (int i = 0; i < names.size(); i++) {
      ChartNames.Box place = places.get(i);
      names.get(i).setX(place.x() + AIR);
      names.get(i).setY(place.y() + LABEL / 2);
      Rectangle plate = plates.get(i);
      plate.setVisible(names.get(i).isVisible());
      plate.setX(place.x());
      plate.setY(place.y());
      plate.setWidth(place.width());
      plate.setHeight(LABEL);
    }
  }

  private boolean oneUnit() {
    return series.stream().map(Series::unit).distinct().count() <= 1;
  }

  private double highest(Series one) {
    double highest = 0;
    for (Event.Sample sample : samples) {
      Double value = sample.series().get(one.name());
      if (value != null && Double.isFinite(value)) {
        highest = Math.max(highest, value);
      }
    }
    return highest;
  }

  /** The next round number above, so that the scale does not tremble; whole marks for counts. */
  private static double top(double value, boolean whole) {
    if (whole && value <= 10.0 * GRID) {
      return Math.max(1, Math.ceil(value / GRID)) * GRID;
    }
    if (value <= 0) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double step : new double[] {1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10}) {
      if (step * power >= value) {
        return step * power;
      }
    }
    return 10 * power;
  }

  /** Digits behind the point with which every mark of a scale can be written. */
  private static int digits(double top) {
    for (int digits = 0; digits < 6; digits++) {
      double step = top / GRID * Math.pow(10, digits);
      if (Math.abs(step - Math.rint(step)) < 1e-6) {
        return digits;
      }
    }
    return 6;
  }
}
