package dev.talkbench.search;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * Lucene's codec with small blocks of stored text: an answer reads sixty sections from all over the
 * index, and unpacking a large block for each of them took longer than finding them. Lucene finds
 * it by its name through {@code META-INF/services}.
 */
public final class SectionCodec extends FilterCodec {
  private static final int BLOCK_BYTES = 4 * 1024;
  private static final int BLOCK_DOCUMENTS = 16;

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat(
          "TalkbenchText", CompressionMode.FAST, BLOCK_BYTES, BLOCK_DOCUMENTS, 10);

  /** For Lucene. */
  public SectionCodec() {
    super("TalkbenchSections", new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }
}
