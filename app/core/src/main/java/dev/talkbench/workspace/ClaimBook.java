package dev.talkbench.workspace;

import dev.talkbench.claims.Claim;
import dev.talkbench.claims.Claims;
import dev.talkbench.library.Library;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteReader;
import dev.talkbench.library.NoteSource;
import dev.talkbench.library.Sources;
import dev.talkbench.markdown.Markdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;

/** Every claim of a library and where it stands. */
public final class ClaimBook {
  /** What the attribute list of a claim says; a note without it is not parsed. */
  private static final String MARK = ".claim";

  private ClaimBook() {}

  /**
   * A claim in its note.
   *
   * @param offset of its text in the note's projection
   */
  public record Entry(Claim claim, NoteSummary note, int offset) {}

  /**
   * The claims of a library as of its last update, notes in the order of their list, claims in that
   * of the text. Reads files: not on the thread that draws.
   *
   * @throws IOException there is no such library, or it cannot be read
   */
  public static List<Entry> of(Workspace workspace, String library) throws IOException {
    var entries = new ArrayList<Entry>();
    var reader = new NoteReader(new Markdown());
    Library from =
        workspace
            .library(library)
            .orElseThrow(() -> new NoSuchFileException("there is no library '" + library + "'"));
    try (NoteSource source = new Sources().open(from)) {
      for (NoteSummary summary : workspace.claiming(library)) {
        // A note may be gone since the last update.
        if (!source.exists(summary.path())) {
          continue;
        }
        byte[] bytes = source.read(summary.path());
        // One character a byte: enough to look for ASCII, and no decoding.
        if (new String(bytes, StandardCharsets.ISO_8859_1).contains(MARK)) {
          Note note = reader.read(library, summary.path(), bytes);
          for (Claims.Placed placed : Claims.of(note.document()).placed()) {
            entries.add(new Entry(placed.claim(), summary, placed.at().start()));
          }
        }
      }
    }
    return List.copyOf(entries);
  }
}
