package dev.talkbench.desktop.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The reader's own words in one language. Immutable. */
public final class ReaderWords {
  private final Properties words = new Properties();

  private ReaderWords(String file) {
    try (InputStream in = ReaderWords.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException(file + " is missing; install Talkbench again");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the words of a language.
   *
   * @param lang {@code ko}; anything else is English
   * @throws UncheckedIOException the words are missing from the installation
   */
  public static ReaderWords of(String lang) {
    return new ReaderWords("reader_" + (lang.equals("ko") ? "ko" : "en") + ".properties");
  }

  /**
   * The words for {@code key}, with {@code arguments} put in.
   *
   * @throws IllegalArgumentException no such key
   */
  String get(String key, Object... arguments) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    return arguments.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(arguments);
  }
}
