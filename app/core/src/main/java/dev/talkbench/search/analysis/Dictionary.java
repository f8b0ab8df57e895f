package dev.talkbench.search.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.analysis.ko.dict.UserDictionary;

/** The word lists that ship beside this code. */
public final class Dictionary {
  private static final String FOLDER = "/dev/talkbench/search/";

  /** Raised by hand whenever the same text would yield other terms or fields. */
  private static final String SCHEMA = "8";

  private Dictionary() {}

  /** Lines of a word list without comments and blank lines. */
  static List<String> lines(String name) {
    return text(name)
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty() && l.charAt(0) != '#')
        .toList();
  }

  private static String text(String name) {
    try (InputStream in = Dictionary.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the word list " + name + " is missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nori's user dictionary: a term a line, its parts after it when it is a compound. */
  static UserDictionary user() {
    try {
      UserDictionary read =
          UserDictionary.open(new StringReader(String.join("\n", lines("terms.txt"))));
      if (read == null) {
        throw new IllegalStateException("the word list terms.txt is empty");
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Names the schema together with everything that shapes the terms of an index; synonyms are
   * looked up when a question is asked and so are no part of it.
   */
  public static String version() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text("terms.txt").getBytes(StandardCharsets.UTF_8));
      return SCHEMA
          + "/"
          + org.apache.lucene.util.Version.LATEST
          + "/"
          + HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
