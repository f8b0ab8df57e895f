package dev.talkbench.desktop.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** The interface in one language. */
public final class Messages {
  private final String lang;
  private final Properties words = new Properties();

  /**
   * Reads the words of a language.
   *
   * @param lang {@code ko}; anything else is English
   */
  public Messages(String lang) {
    this.lang = lang.equals("ko") ? "ko" : "en";
    String file = "messages_" + this.lang + ".properties";
    try (InputStream in = Messages.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException(file + " is missing; install Talkbench again");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code ko} or {@code en}. */
  public String lang() {
    return lang;
  }

  /** For dates and numbers. */
  public Locale locale() {
    return lang.equals("ko") ? Locale.KOREA : Locale.UK;
  }

  /**
   * The words for {@code key} with {@code arguments} put in ({@link MessageFormat} places, text
   * only).
   *
   * @throws IllegalArgumentException no such key
   */
  public String get(String key, Object... arguments) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key + " in " + lang);
    }
    return arguments.length == 0 ? text : new MessageFormat(text, locale()).format(arguments);
  }

  /** A whole number, thousands apart. */
  public String number(int number) {
    return String.format(locale(), "%,d", number);
  }

  /** Every key, for checking that the languages agree. */
  Set<String> keys() {
    return words.stringPropertyNames();
  }
}
