package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Messages;
import java.util.function.Consumer;

/**
 * What becomes of an index that cannot be read: it is built again and asked again. When that does
 * not help it is said, and nothing is built any more until the reader asks for it. JavaFX thread.
 */
final class IndexMending {
  /** An index that is broken again right after this many buildings is not mended by another. */
  private static final int MOST = 3;

  private final LibraryDesk library;
  private final Messages messages;
  private final StatusBar status;
  private final Consumer<String> remark;
  private int tries;

  IndexMending(LibraryDesk library, Messages messages, StatusBar status, Consumer<String> remark) {
    this.library = library;
    this.messages = messages;
    this.status = status;
    this.remark = remark;
  }

  /** A search failed; {@code again} asks once more when the index has been built. */
  void broken(Exception failure, Runnable again) {
    if (tries > MOST) {
      return; // Said already.
    }
    remark.accept("search: " + failure);
    if (tries == MOST) {
      tries++;
      status.sayError(messages.get("search.broken"));
    } else if (library.mend(again)) {
      tries++;
      status.sayError(messages.get("search.error"));
    }
  }

  /** The reader has the index built again. */
  void reindex(Runnable again) {
    tries = 0;
    library.reindex(again);
  }
}
