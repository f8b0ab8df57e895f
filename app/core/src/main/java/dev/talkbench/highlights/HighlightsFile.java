package dev.talkbench.highlights;

import dev.talkbench.highlights.HighlightList.Group;
import dev.talkbench.store.Highlight;
import dev.talkbench.workspace.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Highlights on their way out, as a Markdown file: whole or not at all. */
public final class HighlightsFile {
  private HighlightsFile() {}

  /**
   * Writes {@code all}; an earlier export there is replaced.
   *
   * @return how many
   * @throws FileAlreadyExistsException something else stands there: a slip of the finger must not
   *     cost a note that somebody wrote
   * @throws IOException it cannot be written
   */
  public static int write(
      Path file, Workspace workspace, List<Highlight> all, HighlightsMarkdown.Words words)
      throws IOException {
    Path target = file.toAbsolutePath().normalize();
    if (Files.exists(target) && !isOurs(target)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(String.valueOf(folder));
    }
    List<Group> groups = HighlightList.of(workspace, all);
    Path part = Files.createTempFile(folder, ".highlights", ".part");
    try {
      Files.writeString(part, HighlightsMarkdown.of(groups, words));
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return all.size();
  }

  private static boolean isOurs(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    if (Files.size(file) == 0) {
      return true;
    }
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return HighlightsMarkdown.BEGINNING.equals(in.readLine());
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
