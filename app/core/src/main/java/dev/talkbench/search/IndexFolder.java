package dev.talkbench.search;

import dev.talkbench.search.analysis.Dictionary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;

/** Judges whether the files of a build can be trusted. */
final class IndexFolder {
  static final String NONE_YET = "there was no index yet";
  static final String NAMELESS = "the file that names the index is gone or cannot be read";
  static final String OTHER_VERSION =
      "the index was made by another version of the dictionary or program";

  private IndexFolder() {}

  /**
   * Why the build in {@code dir} must be made anew, or nothing when it is sound: every byte is as
   * it was written.
   */
  static Optional<String> doubt(Path dir) {
    try (FSDirectory directory = FSDirectory.open(dir)) {
      if (!DirectoryReader.indexExists(directory)) {
        return Optional.of(NONE_YET);
      }
      String found = SegmentInfos.readLatestCommit(directory).getUserData().get(Build.VERSION);
      // Opening reads little more than the heads. A byte that changed deep inside would answer
      // wrongly and say nothing, so the checksum of every file is taken.
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
      }
      return Dictionary.version().equals(found) ? Optional.empty() : Optional.of(OTHER_VERSION);
    } catch (IOException | RuntimeException e) {
      return Optional.of("the index could not be read (" + e.getMessage() + ")");
    }
  }
}
