package dev.talkbench.desktop.reader;

import dev.talkbench.figures.PngFile;
import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * A formula as it was drawn: in black, several times as large as it is shown. It is brought to its
 * size by the mean of the pixels it covers, so that thin strokes keep their weight, and to the
 * colour of the words around it; what the formula colours itself stays so. Immutable; any thread.
 */
final class FormulaPicture {
  /** Pixels of the picture for each pixel of text of the size {@link Measure#TEXT}. */
  static final double SCALE = dev.talkbench.figures.Figure.Language.TEX_LINE.scale();

  /** Of 255; black that the browser has smoothed is no darker than this. */
  private static final int BLACK = 48;

  private static final int BEARABLE = 4_000_000;

  private final int[] argb;
  private final int width;
  private final int height;
  private final int originX;
  private final int originY;

  private FormulaPicture(int[] argb, int width, int height, int originX, int originY) {
    this.argb = argb;
    this.width = width;
    this.height = height;
    this.originX = originX;
    this.originY = originY;
  }

  /**
   * Decodes one.
   *
   * @throws IllegalArgumentException it is no picture, or none of a formula
   */
  static FormulaPicture of(byte[] png) {
    ImageHeader header = ImageHeader.read(png).orElse(null);
    if (header == null || header.width() > BEARABLE / header.height()) {
      throw new IllegalArgumentException("no picture of a formula");
    }
    var image = new Image(new ByteArrayInputStream(png));
    if (image.isError()) {
      throw new IllegalArgumentException("a damaged picture");
    }
    int width = header.width();
    int height = header.height();
    var pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return new FormulaPicture(pixels, width, height, PngFile.originX(png), PngFile.originY(png));
  }

  /** Pixels to the right of the pen that the formula takes in text of a size, air not counted. */
  double advance(double text) {
    return (width - 2 * originX) * factor(text);
  }

  /** Pixels above the line, air not counted. */
  double ascent(double text) {
    return (originY - originX) * factor(text);
  }

  /** Pixels below the line, air not counted. */
  double descent(double text) {
    return (height - originY - originX) * factor(text);
  }

  private static double factor(double text) {
    return text / Measure.TEXT / SCALE;
  }

  /**
   * A picture for the screen.
   *
   * @param image its pixels are those of the screen
   * @param left pixels of the screen from its left edge to the pen
   * @param above pixels of the screen from its top to the line
   */
  record Shown(Image image, int left, int above) {}

  /**
   * The formula for text of a size.
   *
   * @param text pixels of the page
   * @param density pixels of the screen for each pixel of the page
   */
  Shown shown(double text, double density, Color ink) {
    double step = 1 / (factor(text) * density);
    int left = (int) Math.ceil(originX / step);
    int above = (int) Math.ceil(originY / step);
    int columns = Math.max(1, left + (int) Math.ceil((width - originX) / step));
    int rows = Math.max(1, above + (int) Math.ceil((height - originY) / step));
    var image = new WritableImage(columns, rows);
    var writer = image.getPixelWriter();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double x = originX + (column - left) * step;
        double y = originY + (row - above) * step;
        writer.setColor(column, row, mean(x, y, step, ink));
      }
    }
    return new Shown(image, left, above);
  }

  private Color mean(double x, double y, double step, Color ink) {
    double alpha = 0;
    double red = 0;
    double green = 0;
    double blue = 0;
    int toX = (int) Math.ceil(Math.min(width, x + step));
    int toY = (int) Math.ceil(Math.min(height, y + step));
    for (int row = (int) Math.max(0, Math.floor(y)); row < toY; row++) {
      double high = Math.min(row + 1, y + step) - Math.max(row, y);
      for (int column = (int) Math.max(0, Math.floor(x)); column < toX; column++) {
        int pixel = argb[row * width + column];
        double weight =
            high * (Math.min(column + 1, x + step) - Math.max(column, x)) * (pixel >>> 24) / 255.0;
        boolean black =
            (pixel >> 16 & 255) < BLACK && (pixel >> 8 & 255) < BLACK && (pixel & 255) < BLACK;
        alpha += weight;
        red += weight * (black ? ink.getRed() : (pixel >> 16 & 255) / 255.0);
        green += weight * (black ? ink.getGreen() : (pixel >> 8 & 255) / 255.0);
        blue += weight * (black ? ink.getBlue() : (pixel & 255) / 255.0);
      }
    }
    if (alpha <= 0) {
      return Color.TRANSPARENT;
    }
    return Color.color(
        Math.clamp(red / alpha, 0, 1),
        Math.clamp(green / alpha, 0, 1),
        Math.clamp(blue / alpha, 0, 1),
        Math.clamp(alpha / (step * step), 0, 1));
  }
}
