package dev.talkbench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/** Judges whether the files of an index can be trusted. */
final class IndexFolder {
  static final String NONE_YET = "there was no index yet";

  private IndexFolder() {}

  /**
   * Why the index in {@code dir} must be built anew, or nothing when it is sound.
   *
   * @throws IOException the folder itself cannot be read
   */
  static Optional<String> doubt(Path dir, String key, String version) throws IOException {
    try (FSDirectory directory = FSDirectory.open(dir)) {
      if (!DirectoryReader.indexExists(directory)) {
        return Optional.of(NONE_YET);
      }
      String found = SegmentInfos.readLatestCommit(directory).getUserData().get(key);
      if (!version.equals(found)) {
        return Optional.of("the index was made by another version of the dictionary or program");
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        // Opening reads little more than the heads. A byte that changed deep inside would answer
        // wrongly and say nothing, so the checksum of every file is taken.
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
      }
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of("the index could not be read (" + e.getMessage() + ")");
    }
  }

  /**
   * As {@link #doubt}, but reads every byte and compares it with the sums that were written with
   * it; an index that is not there yet is beyond doubt.
   */
  static Optional<String> inDepth(Path dir, String key, String version) throws IOException {
    try (FSDirectory directory = FSDirectory.open(dir)) {
      if (!DirectoryReader.indexExists(directory)) {
        return Optional.empty();
      }
      Optional<String> doubt = doubt(dir, key, version);
      if (doubt.isPresent()) {
        return doubt;
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
        return Optional.empty();
      } catch (CorruptIndexException e) {
        return Optional.of("the index is damaged (" + e.getMessage() + ")");
      }
    }
  }

  /**
   * Takes every file of the index away.
   *
   * @throws IndexBusyException another process writes this index
   */
  static void clear(Path dir) throws IOException {
    try (FSDirectory directory = FSDirectory.open(dir);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      List<Path> files;
      try (Stream<Path> all = Files.list(dir)) {
        files = all.filter(f -> !f.endsWith(IndexWriter.WRITE_LOCK_NAME)).toList();
      }
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          Files.delete(file);
        }
      }
    } catch (LockObtainFailedException e) {
      throw new IndexBusyException("another Talkbench process writes the index in " + dir, e);
    }
  }
}
