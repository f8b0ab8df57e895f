package dev.talkbench.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/**
 * Writes a PNG of 8-bit RGB, or RGB and alpha, in strips, so that a note of any height needs the
 * memory of one strip (PNG, W3C 2003). Neither AWT nor Swing.
 */
public final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final int width;
  private final int samples;
  private int originX;
  private int originY;
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final DeflaterOutputStream rows =
      new DeflaterOutputStream(data, new Deflater(6), 64 * 1024);
  private int height;

  /** A file of rows of {@code width} pixels. */
  public PngFile(int width) {
    this(width, false);
  }

  private PngFile(int width, boolean alpha) {
    this.width = width;
    samples = alpha ? 4 : 3;
  }

  /** A picture in one strip. */
  public static byte[] of(Image image) throws IOException {
    var file = new PngFile((int) image.getWidth());
    file.add(image, 0, (int) image.getHeight());
    return file.finish();
  }

  /** A picture in one strip that lets through what is behind it. */
  public static byte[] transparent(Image image) throws IOException {
    return transparent(image, 0, 0);
  }

  /**
   * As {@link #transparent(Image)}, with the point that is to lie where a pen stands, in pixels
   * from the left and from the top.
   */
  public static byte[] transparent(Image image, int originX, int originY) throws IOException {
    var file = new PngFile((int) image.getWidth(), true);
    file.originX = originX;
    file.originY = originY;
    file.add(image, 0, (int) image.getHeight());
    return file.finish();
  }

  /** Pixels from the left of a picture to where the pen stands; 0 when it does not say. */
  public static int originX(byte[] png) {
    int at = offsets(png);
    return at < 0 ? 0 : -ByteBuffer.wrap(png).getInt(at);
  }

  /** Pixels from the top of a picture to the line that a pen writes on; 0 when it does not say. */
  public static int originY(byte[] png) {
    int at = offsets(png);
    return at < 0 ? 0 : -ByteBuffer.wrap(png).getInt(at + 4);
  }

  /** Where the content of the chunk {@code oFFs} begins, or -1; it stands before the pixels. */
  private static int offsets(byte[] png) {
    var bytes = ByteBuffer.wrap(png);
    int at = SIGNATURE.length;
    while (at + 8 <= png.length) {
      int length = bytes.getInt(at);
      String type = new String(png, at + 4, 4, StandardCharsets.US_ASCII);
      if (type.equals("oFFs") && length == 9 && at + 8 + length <= png.length) {
        return at + 8;
      }
      if (type.equals("IDAT") || length < 0 || length > png.length) {
        return -1;
      }
      at += 12 + length;
    }
    return -1;
  }

  /** Appends {@code count} rows of {@code strip}, from row {@code from}. */
  public void add(Image strip, int from, int count) throws IOException {
    var pixels = new byte[width * 4];
    var row = new byte[1 + width * samples];
    for (int y = from; y < from + count; y++) {
      strip
          .getPixelReader()
          .getPixels(0, y, width, 1, PixelFormat.getByteBgraInstance(), pixels, 0, width * 4);
      for (int x = 0; x < width; x++) {
        row[1 + samples * x] = pixels[4 * x + 2];
        row[2 + samples * x] = pixels[4 * x + 1];
        row[3 + samples * x] = pixels[4 * x];
        if (samples == 4) {
          row[4 + samples * x] = pixels[4 * x + 3];
        }
      }
      rows.write(row);
    }
    height += count;
  }

  /** The file. */
  public byte[] finish() throws IOException {
    rows.finish();
    var out = new ByteArrayOutputStream();
    out.write(SIGNATURE);
    // 8 bits a sample, colour type 2 (RGB) or 6 (with alpha), deflate, adaptive filters (none is
    // used), not
    // interlaced.
    byte[] head =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, (byte) (samples == 4 ? 6 : 2), 0, 0, 0})
            .array();
    chunk(out, "IHDR", head);
    if (originX != 0 || originY != 0) {
      // Where the picture lies on its page, in pixels (PNG extensions 1.5, oFFs).
      chunk(
          out,
          "oFFs",
          ByteBuffer.allocate(9).putInt(-originX).putInt(-originY).put((byte) 0).array());
    }
    chunk(out, "IDAT", data.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    sum.update(content);
    out.write(ByteBuffer.allocate(4).putInt(content.length).array());
    out.write(name);
    out.write(content);
    out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
