package dev.talkbench.workspace;

import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.search.Facet;
import dev.talkbench.search.RelatedSection;
import dev.talkbench.search.SearchIndex;
import dev.talkbench.search.SearchRequest;
import dev.talkbench.search.SearchResponse;
import dev.talkbench.search.Verdicts;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An index that only remembers; counts what it was asked to do. */
final class MemoryIndex implements SearchIndex {
  final Map<NoteId, Note> notes = new TreeMap<>(Comparator.comparing(NoteId::toString));
  int puts;
  int commits;

  /** Notes whose text holds this are refused, or nothing is refused. */
  @Nullable String refused;

  /** Notes whose text holds this cannot be written, or all can. */
  @Nullable String broken;

  /** What was missing when it was last complete; null before. */
  @Nullable Set<String> missing;

  /** Whether commits fail. */
  boolean full;

  @Override
  public SearchResponse search(SearchRequest request) {
    var hits =
        notes.values().stream()
            .filter(note -> note.document().text().contains(request.text()))
            .map(
                n ->
                    new SearchResponse.NoteHit(
                        n.id(), n.path(), n.title(), n.lang(), 1, List.of(), 1, List.of()))
            .toList();
    return new SearchResponse(request.text(), 0, hits.size(), hits, null);
  }

  @Override
  public List<RelatedSection> related(NoteId note, String anchor, int limit) {
    return List.of();
  }

  @Override
  public List<Facet> values(String name, String begin, int limit) {
    return List.of();
  }

  @Override
  public void judgedBy(Verdicts verdicts) {}

  @Override
  public Map<NoteId, String> contents() {
    var hashes = new TreeMap<NoteId, String>(Comparator.comparing(NoteId::toString));
    notes.forEach((id, note) -> hashes.put(id, note.contentHash()));
    return hashes;
  }

  @Override
  public synchronized void put(Note note) throws IOException {
    if (broken != null && note.document().text().contains(broken)) {
      throw new IOException("cannot be written");
    }
    if (refused != null && note.document().text().contains(refused)) {
      throw new IllegalArgumentException("an immense term");
    }
    puts++;
    notes.put(note.id(), note);
  }

  @Override
  public void remove(NoteId note) {
    notes.remove(note);
  }

  @Override
  public void removeLibrary(String library) {
    notes.keySet().removeIf(id -> id.library().equals(library));
  }

  @Override
  public boolean sound() {
    return true;
  }

  @Override
  public void clear() {
    notes.clear();
  }

  @Override
  public void refresh() {}

  @Override
  public void commit() throws IOException {
    if (full) {
      throw new IOException("no space left");
    }
    commits++;
  }

  @Override
  public void complete(Set<String> without) {
    missing = without;
  }

  @Override
  public void warm() {}

  @Override
  public void close() {}
}
