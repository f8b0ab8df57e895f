package dev.talkbench.workspace;

import dev.talkbench.library.NoteId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A library's notes, ready for lists and links. Immutable. */
record Shelf(
    Catalogue catalogue, List<NoteSummary> notes, Map<NoteId, NoteSummary> byId, Links links) {
  static Shelf of(Catalogue catalogue) {
    List<NoteSummary> notes = catalogue.summaries();
    var byId = new HashMap<NoteId, NoteSummary>();
    notes.forEach(note -> byId.put(note.id(), note));
    return new Shelf(catalogue, notes, byId, new Links(notes));
  }
}
