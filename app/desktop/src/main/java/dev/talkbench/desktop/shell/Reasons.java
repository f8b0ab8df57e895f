package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Messages;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read, in the reader's language where it is one of the common reasons. */
final class Reasons {
  private Reasons() {}

  static String of(Exception e, Messages messages) {
    return switch (e) {
      case NoSuchFileException _ -> messages.get("reason.no-file");
      case AccessDeniedException _ -> messages.get("reason.no-permission");
      case CharacterCodingException _ -> messages.get("reason.no-text");
      default -> String.valueOf(e.getMessage());
    };
  }
}
