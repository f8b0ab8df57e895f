package dev.talkbench.library;

import dev.talkbench.library.NoteSource.Entry;
import dev.talkbench.library.NoteSource.Listing;
import dev.talkbench.library.NoteSource.Skipped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers a listing; the rules are the same for folders and zips. Used once, by one thread. */
final class Collector {
  private final List<Entry> notes = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private boolean full;

  /** Offers a Markdown file. */
  void note(String rawPath, long size, long modified) {
    String path = PathRules.nfc(rawPath);
    Optional<String> refusal = NoteFiles.noteRefusal(path, size);
    if (refusal.isPresent()) {
      skip(path, refusal.get());
    } else if (notes.size() >= NoteFiles.MAX_NOTES) {
      if (!full) {
        skip(path, "more than " + NoteFiles.MAX_NOTES + " notes: this one and all after it");
      }
      full = true;
    } else if (!taken.add(NoteFiles.slug(path))) {
      skip(path, "another note has the same name");
    } else {
      notes.add(new Entry(path, size, modified));
    }
  }

  void skip(String rawPath, String reason) {
    skipped.add(new Skipped(PathRules.printable(PathRules.nfc(rawPath)), reason));
  }

  Listing listing() {
    notes.sort(Comparator.comparing(Entry::path));
    skipped.sort(Comparator.comparing(Skipped::path));
    return new Listing(List.copyOf(notes), List.copyOf(skipped));
  }
}
