package dev.talkbench.instance;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a later start asks of the window. On the wire: version, verb, flag, language, then the
 * words, each with its length; all of it bounded, whoever sends it.
 *
 * @param words paths and links to open, or the words of a command; paths are absolute
 * @param language {@code ko}, {@code en} or empty
 * @param terminal whether a person watches the answer as it comes
 */
public record Request(Verb verb, List<String> words, String language, boolean terminal) {
  /** What can be asked. */
  public enum Verb {
    /** Come to the front. */
    FOCUS,
    /** Open paths or links. */
    OPEN,
    /** Run a command that writes what the window holds. */
    RUN
  }

  private static final int VERSION = 1;
  private static final int MOST_WORDS = 64;
  private static final int LONGEST_WORD = 16 << 10;
  private static final int LONGEST = 64 << 10;

  /** Copies the words. */
  public Request {
    words = List.copyOf(words);
  }

  /** A request to come to the front, or to open {@code words} when there are any. */
  public static Request open(List<String> words) {
    return new Request(words.isEmpty() ? Verb.FOCUS : Verb.OPEN, words, "", false);
  }

  /**
   * Writes it in one piece.
   *
   * @throws IOException it is larger than a window takes
   */
  void write(OutputStream out) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var data = new DataOutputStream(bytes);
    data.writeByte(VERSION);
    word(verb.name(), data);
    data.writeBoolean(terminal);
    word(language, data);
    data.writeShort(words.size());
    for (String word : words) {
      word(word, data);
    }
    if (words.size() > MOST_WORDS || bytes.size() > LONGEST) {
      throw new IOException(
          "the request is too long for the window that is open: name less at once");
    }
    out.write(bytes.toByteArray());
    out.flush();
  }

  private static void word(String word, DataOutputStream data) throws IOException {
    byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
    if (utf8.length > LONGEST_WORD) {
      throw new IOException("a path or link is longer than " + LONGEST_WORD + " bytes");
    }
    data.writeShort(utf8.length);
    data.write(utf8);
  }

  /**
   * Reads one.
   *
   * @throws IOException it is no request, or too large
   */
  static Request read(InputStream in) throws IOException {
    var data = new DataInputStream(in);
    int version = data.readUnsignedByte();
    if (version != VERSION) {
      throw new IOException("a request of version " + version + ", not " + VERSION);
    }
    Verb verb;
    try {
      verb = Verb.valueOf(word(data));
    } catch (IllegalArgumentException e) {
      throw new IOException("a request for an unknown deed", e);
    }
    int flag = data.readUnsignedByte();
    String language = word(data);
    int count = data.readUnsignedShort();
    if (flag > 1 || count > MOST_WORDS || !List.of("", "ko", "en").contains(language)) {
      throw new IOException("a request that cannot be");
    }
    var words = new ArrayList<String>();
    int length = 0;
    for (int i = 0; i < count; i++) {
      String word = word(data);
      length += word.length();
      if (length > LONGEST) {
        throw new IOException("a request longer than " + LONGEST + " bytes");
      }
      words.add(word);
    }
    return new Request(verb, words, language, flag == 1);
  }

  private static String word(DataInputStream data) throws IOException {
    int length = data.readUnsignedShort();
    if (length > LONGEST_WORD) {
      throw new IOException("a word longer than " + LONGEST_WORD + " bytes");
    }
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(data.readNBytes(length)))
        .toString();
  }
}
