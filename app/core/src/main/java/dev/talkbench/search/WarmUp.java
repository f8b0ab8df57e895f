package dev.talkbench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;

/**
 * Asks what a reader might ask, headings of the index being typed, until the compiler has seen the
 * hot paths and the system holds the pages of the index. Used once, by one thread.
 */
final class WarmUp {
  private static final long MOST_NANOS = 4_000_000_000L;
  private static final int TITLES = 160;
  private static final int NOTES = 20;

  /** Asks the index. */
  interface Engine {
    SearchResponse search(SearchRequest request) throws IOException;
  }

  private final Engine engine;
  private final IndexSearcher searcher;

  WarmUp(Engine engine, IndexSearcher searcher) {
    this.engine = engine;
    this.searcher = searcher;
  }

  void run() throws IOException {
    long until = System.nanoTime() + MOST_NANOS;
    var texts = new ArrayList<>(List.of("리플레이 검증", "하이퍼스레", "server sent", "ㅎㅇㅍ"));
    texts.addAll(headings());
    for (String text : texts) {
      for (int end = 1; end <= text.length(); end += end < 4 ? 1 : 3) {
        if (System.nanoTime() > until) {
          return;
        }
        int cut = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        engine.search(new SearchRequest(text.substring(0, cut), true, NOTES));
      }
    }
  }

  /** Headings from all over the index. */
  private List<String> headings() throws IOException {
    StoredFields stored = searcher.storedFields();
    int documents = searcher.getIndexReader().maxDoc();
    int step = Math.max(1, documents / TITLES);
    var headings = new ArrayList<String>();
    for (int doc = 0; doc < documents; doc += step) {
      Document section = stored.document(doc);
      List<String> path = Rows.headings(section);
      if (!path.isEmpty()) {
        headings.add(path.getLast());
      }
    }
    return headings;
  }
}
