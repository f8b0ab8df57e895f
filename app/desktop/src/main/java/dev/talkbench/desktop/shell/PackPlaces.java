package dev.talkbench.desktop.shell;

import dev.talkbench.library.DiagramFiles;
import dev.talkbench.library.Library;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.FrontMatter;
import dev.talkbench.workspace.NoteSummary;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.util.Optional;

/**
 * Where things of a pack stand: the paragraph of a demo, the picture of a diagram. Reads files; not
 * on the JavaFX thread.
 */
final class PackPlaces {
  private final Workspace workspace;

  PackPlaces(Workspace workspace) {
    this.workspace = workspace;
  }

  /** A place in a note. */
  record Place(NoteId note, int offset) {}

  /**
   * The first card of a scenario in the built-in library, in the interface's language if it is
   * there.
   */
  Optional<Place> demo(String demo, String scenario, String lang) throws IOException {
    Optional<Place> other = Optional.empty();
    for (Library library : workspace.libraries()) {
      if (library.kind() != Library.Kind.BUILT_IN) {
        continue;
      }
      for (NoteSummary summary : workspace.notes(library.id())) {
        Note note = workspace.note(summary.id());
        for (Block block : note.document().blocks()) {
          if (block instanceof Block.DemoCard card
              && card.demo().equals(demo)
              && scenario.equals(card.scenario())) {
            var place = new Place(note.id(), card.text().start());
            if (note.lang().equals(lang)) {
              return Optional.of(place);
            }
            other = Optional.of(place);
          }
        }
      }
    }
    return other;
  }

  /**
   * The picture of a diagram or formula for a theme, made when the pack was; empty when the pack
   * has none.
   *
   * @param folder {@link DiagramFiles#FOLDER} or {@link DiagramFiles#FORMULAS}
   */
  Optional<byte[]> drawn(NoteId note, String folder, String code, boolean dark) throws IOException {
    return workspace.resource(note, "/" + folder + "/" + name(code, dark), FrontMatter.NONE);
  }

  /** File name of a picture: the beginning of the SHA-256 of its text, and the theme. */
  static String name(String code, boolean dark) {
    return DiagramFiles.name(code, dark);
  }
}
