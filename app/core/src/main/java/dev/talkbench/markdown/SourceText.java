package dev.talkbench.markdown;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/**
 * The text of a file: NFC, lines ended by a line feed, no byte order mark.
 *
 * @param problems what was odd about the bytes
 */
record SourceText(String text, List<Problem> problems) {
  /** Windows' Korean code page, what a Korean text file is when it is not UTF-8. */
  private static final Charset CP949 = Charset.forName("x-windows-949");

  /** Decodes UTF-8, else CP949; bytes that are neither become replacement characters. */
  static SourceText of(byte[] bytes) {
    try {
      return of(decode(bytes, StandardCharsets.UTF_8), List.of());
    } catch (CharacterCodingException notUtf8) {
      try {
        return of(decode(bytes, CP949), List.of(problem("not UTF-8; read as CP949")));
      } catch (CharacterCodingException notCp949) {
        return of(
            new String(bytes, StandardCharsets.UTF_8),
            List.of(problem("neither UTF-8 nor CP949; odd bytes are replaced")));
      }
    }
  }

  /** Cleans text. */
  static SourceText of(String text) {
    return of(text, List.of());
  }

  private static SourceText of(String raw, List<Problem> problems) {
    String text = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
    text = text.replace("\r\n", "\n").replace('\r', '\n');
    return new SourceText(Normalizer.normalize(text, Normalizer.Form.NFC), problems);
  }

  private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static Problem problem(String detail) {
    return new Problem(1, Problem.Kind.CHARSET, detail);
  }
}
