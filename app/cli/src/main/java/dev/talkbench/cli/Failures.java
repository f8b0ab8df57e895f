package dev.talkbench.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What went wrong with a command, in one line of the reader's language. */
final class Failures {
  private Failures() {}

  /** Names the file and the cause; what only the system knows stands in brackets. */
  static String words(Exception e, Language language) {
    String said = oneLine(Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
    if (e instanceof CliException) {
      return said; // Already in that language.
    }
    Optional<String> korean = Sentences.korean(said);
    if (korean.isPresent()) {
      return language.pick(korean.get(), said);
    }
    return switch (e) {
      case NoSuchFileException _ -> language.pick("파일이 없습니다: ", "no such file: ") + said;
      case AccessDeniedException _ -> language.pick("권한이 없습니다: ", "no permission: ") + said;
      case NotDirectoryException _ -> language.pick("폴더가 아닙니다: ", "not a folder: ") + said;
      case FileAlreadyExistsException _ -> language.pick("이미 있습니다: ", "already there: ") + said;
      case IOException _ when said.contains("No space left") ->
          language.pick(
                  "디스크가 가득 찼습니다. 공간을 비우고 다시 하세요. 그 전에 저장한 것은 안전합니다: ",
                  "the disk is full; free some space and try again, what was saved before is"
                      + " safe: ")
              + said;
      case IOException _ -> language.pick("파일을 읽거나 쓰지 못했습니다 (" + said + ")", said);
      default -> said;
    };
  }

  /** Line feeds would break the promise of one line. */
  static String oneLine(@Nullable String message) {
    return Terminal.clean(String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " "));
  }
}
