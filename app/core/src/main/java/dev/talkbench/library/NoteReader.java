package dev.talkbench.library;

import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.FrontMatter;
import dev.talkbench.markdown.Markdown;
import dev.talkbench.markdown.Section;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a file into a note. Stateless; may be used from any thread. */
public final class NoteReader {
  /** Grows when the same bytes become a different note, so that what is kept of them is renewed. */
  public static final int VERSION = 3;

  private static final int HEAD_BYTES = 16_384;
  // Front matter and a first heading; what stands later may correct the title when it is read.
  private static final int GLANCE_BYTES = 2_048;
  // Hangul says more in fewer letters: a Korean text with many English terms stays Korean.
  private static final double HANGUL_SHARE = 0.15;

  // What Jekyll puts before the name of a post.
  private static final Pattern DATE = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})[-_ ]+");

  private final Markdown markdown;

  /** With the parser to use. */
  public NoteReader(Markdown markdown) {
    this.markdown = markdown;
  }

  /**
   * Parses a note; never throws on any content.
   *
   * @param library id of its library
   * @param path relative, NFC, with extension
   */
  public Note read(String library, String path, byte[] bytes) {
    return note(library, path, hash(bytes), markdown.parse(bytes));
  }

  /**
   * Reads only the head of a note, for a list: front matter, title and language are those of {@link
   * #read}, the document is cut short.
   */
  public Note head(String library, String path, byte[] bytes) {
    return note(library, path, hash(bytes), markdown.parse(cut(bytes, HEAD_BYTES)));
  }

  /**
   * Looks at the first lines, for a list of thousands: title and language are those that can be
   * told from so much. Its hash is empty.
   */
  public Note glance(String library, String path, byte[] bytes) {
    return note(library, path, "", markdown.glance(cut(bytes, GLANCE_BYTES)));
  }

  private static byte[] cut(byte[] bytes, int most) {
    int end = Math.min(bytes.length, most);
    while (end < bytes.length && end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    // One line longer than the head is cut where it is: half a line still has a title.
    return Arrays.copyOf(bytes, end == 0 ? Math.min(bytes.length, most) : end);
  }

  /** SHA-256, lower-case hex. */
  public static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** SHA-256 of text, lower-case hex. */
  static String hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Note note(String library, String path, String hash, Document parsed) {
    Document document = dated(parsed, path);
    return new Note(
        NoteId.of(library, path), path, title(document, path), lang(document), hash, document);
  }

  /** A post of Jekyll has its date in its name when its head has none. */
  private static Document dated(Document document, String path) {
    FrontMatter head = document.frontMatter();
    LocalDate named = head.date() == null ? date(path) : null;
    return named == null ? document : document.withFrontMatter(head.withDate(named));
  }

  /** The day that the name of a post of Jekyll begins with; null when it does not. */
  public static @Nullable LocalDate date(String path) {
    Matcher name = DATE.matcher(path.substring(path.lastIndexOf('/') + 1));
    if (!name.lookingAt()) {
      return null;
    }
    try {
      return LocalDate.parse(name.group(1));
    } catch (DateTimeParseException e) {
      return null; // Digits that are no day, such as 2024-13-40.
    }
  }

  private static String title(Document document, String path) {
    String title = document.frontMatter().title();
    if (title != null && !title.isBlank()) {
      return title.strip();
    }
    for (Section section : document.sections()) {
      if (!section.headings().isEmpty() && !section.headings().getLast().isBlank()) {
        return section.headings().getLast().strip();
      }
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String plain = dot < 1 ? name : name.substring(0, dot);
    String undated = DATE.matcher(plain).replaceFirst("");
    return undated.isBlank() ? plain : undated;
  }

  private static String lang(Document document) {
    FrontMatter head = document.frontMatter();
    String said = head.lang();
    if (said != null) {
      String language = Locale.forLanguageTag(said.strip().replace('_', '-')).getLanguage();
      if (language.equals("ko") || language.equals("en")) {
        return language;
      }
    }
    String text = document.text();
    long hangul = text.codePoints().filter(NoteReader::isHangul).count();
    long latin = text.codePoints().filter(NoteReader::isLatin).count();
    return hangul > 0 && hangul >= HANGUL_SHARE * (hangul + latin) ? "ko" : "en";
  }

  private static boolean isHangul(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
  }

  private static boolean isLatin(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
