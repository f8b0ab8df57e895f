package dev.talkbench.desktop.reader;

import java.util.Optional;

/**
 * Size of a picture from its first bytes (PNG, W3C 2003, section 11.2.2; JPEG, ITU-T T.81, B.2.2;
 * GIF89a; BMP), read before anything is decoded: a small file can unpack to gigabytes.
 *
 * @param width pixels, above zero
 * @param height pixels, above zero
 */
record ImageHeader(int width, int height) {
  private static final int LONGEST_SIDE = 16_384;
  private static final long MOST_PIXELS = 40_000_000;

  /** Whether decoding stays within memory that a reader may spend on one picture. */
  boolean bearable() {
    return width <= LONGEST_SIDE && height <= LONGEST_SIDE && (long) width * height <= MOST_PIXELS;
  }

  /** Reads the header; empty when the bytes are none of the four formats. */
  static Optional<ImageHeader> read(byte[] b) {
    if (b.length >= 24 && at(b, 0) == 0x89 && at(b, 1) == 'P' && at(b, 2) == 'N') {
      return of(big(b, 16, 4), big(b, 20, 4));
    }
    if (b.length >= 10 && at(b, 0) == 'G' && at(b, 1) == 'I' && at(b, 2) == 'F') {
      return of(little(b, 6, 2), little(b, 8, 2));
    }
    if (b.length >= 26 && at(b, 0) == 'B' && at(b, 1) == 'M') {
      return of(little(b, 18, 4), Math.abs(little(b, 22, 4)));
    }
    if (b.length >= 4 && at(b, 0) == 0xFF && at(b, 1) == 0xD8) {
      return jpeg(b);
    }
    return Optional.empty();
  }

  private static Optional<ImageHeader> jpeg(byte[] b) {
    int i = 2;
    while (i + 9 < b.length) {
      if (at(b, i) != 0xFF) {
        return Optional.empty();
      }
      int marker = at(b, i + 1);
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        return of(big(b, i + 7, 2), big(b, i + 5, 2));
      }
      boolean alone = marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
      i += alone ? (marker == 0xFF ? 1 : 2) : 2 + big(b, i + 2, 2);
    }
    return Optional.empty();
  }

  private static Optional<ImageHeader> of(int width, int height) {
    return width > 0 && height > 0 ? Optional.of(new ImageHeader(width, height)) : Optional.empty();
  }

  private static int at(byte[] b, int i) {
    return b[i] & 0xFF;
  }

  private static int big(byte[] b, int from, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 8 | at(b, from + i);
    }
    return value;
  }

  private static int little(byte[] b, int from, int count) {
    int value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = value << 8 | at(b, from + i);
    }
    return value;
  }
}
