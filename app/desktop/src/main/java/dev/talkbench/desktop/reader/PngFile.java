package dev.talkbench.desktop.reader;

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
 * Writes a PNG of 8-bit RGB in strips, so that a note of any height needs the memory of one strip
 * (PNG, W3C 2003). Opaque; neither AWT nor Swing.
 */
final class PngFile {
  private final int width;
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final DeflaterOutputStream rows =
      new DeflaterOutputStream(data, new Deflater(6), 64 * 1024);
  private int height;

  PngFile(int width) {
    this.width = width;
  }

  /** A picture in one strip. */
  static byte[] of(Image image) throws IOException {
    var file = new PngFile((int) image.getWidth());
    file.add(image, 0, (int) image.getHeight());
    return file.finish();
  }

  /** Appends {@code count} rows of {@code strip}, from row {@code from}. */
  void add(Image strip, int from, int count) throws IOException {
    var pixels = new byte[width * 4];
    var row = new byte[1 + width * 3];
    for (int y = from; y < from + count; y++) {
      strip
          .getPixelReader()
          .getPixels(0, y, width, 1, PixelFormat.getByteBgraInstance(), pixels, 0, width * 4);
      for (int x = 0; x < width; x++) {
        row[1 + 3 * x] = pixels[4 * x + 2];
        row[2 + 3 * x] = pixels[4 * x + 1];
        row[3 + 3 * x] = pixels[4 * x];
      }
      rows.write(row);
    }
    height += count;
  }

  /** The file. */
  byte[] finish() throws IOException {
    rows.finish();
    var out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    // 8 bits a sample, colour type 2 (RGB), deflate, adaptive filters (none is used), not
    // interlaced.
    byte[] head =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    chunk(out, "IHDR", head);
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
