package dev.talkbench.desktop.text;

import dev.talkbench.library.SourceException;
import dev.talkbench.store.StoreException;
import dev.talkbench.store.WaitingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/**
 * What went wrong, in the reader's language. Whatever nobody expected is named in a sentence of
 * that language, with what the system said as its detail.
 */
public final class Failures {
  private Failures() {}

  /** One sentence; never empty. */
  public static String words(Throwable failure, Messages messages) {
    return switch (failure) {
      case WaitingException e -> messages.get("waiting." + waiting(e));
      case StoreException e ->
          messages.get("store." + e.kind().id(), e.subject(), line(e.detail(), e));
      case SourceException e ->
          messages.get("source." + e.kind().id(), e.subject(), line(e.getMessage(), e));
      case NoSuchFileException _ -> messages.get("reason.no-file");
      case AccessDeniedException _ -> messages.get("reason.no-permission");
      case CharacterCodingException _ -> messages.get("reason.no-text");
      case IOException e when full(e) -> messages.get("reason.full");
      case IOException e -> messages.get("reason.disk", line(e.getMessage(), e));
      default -> messages.get("reason.other", line(failure.getMessage(), failure));
    };
  }

  private static String waiting(WaitingException e) {
    return switch (e.kind()) {
      case FULL, READ_ONLY, HELD -> e.kind().id();
      default -> "disk";
    };
  }

  private static boolean full(IOException e) {
    return String.valueOf(e.getMessage()).contains("No space left");
  }

  private static String line(@org.jspecify.annotations.Nullable String detail, Throwable failure) {
    return detail == null || detail.isBlank()
        ? failure.getClass().getSimpleName()
        : detail.lines().findFirst().orElse("");
  }
}
