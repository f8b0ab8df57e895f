package dev.talkbench.store;

import dev.talkbench.store.StoreException.Kind;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Turns what SQLite reports into one sentence for a person (result codes: <a
 * href="https://sqlite.org/rescode.html">sqlite.org/rescode.html</a>).
 */
final class Failures {
  private static final int PRIMARY = 0xff;

  private Failures() {}

  static StoreException of(SQLException cause, Path file) {
    int code = code(cause);
    if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
      String detail = code == SQLiteErrorCode.SQLITE_NOTADB.code ? "not a database" : "";
      return new DamagedException(Kind.DAMAGED, file, detail, damaged(file, detail), cause);
    }
    return new StoreException(
        kind(code),
        file.toString(),
        String.valueOf(cause.getMessage()),
        sentence(cause, code, file),
        cause);
  }

  /** Whether the rows cannot be trusted, whatever else may be said of the cause. */
  static DamagedException damage(Path file, String detail) {
    return new DamagedException(Kind.DAMAGED, file, detail, damaged(file, detail), null);
  }

  private static int code(SQLException failure) {
    int code = failure.getErrorCode();
    // The driver wraps what goes wrong while it opens a file.
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        code = sqlite.getResultCode().code;
        break;
      }
    }
    // The file that connections share lies on the same disk, and grows only while there is room.
    return code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE.code
        ? SQLiteErrorCode.SQLITE_FULL.code
        : code & PRIMARY;
  }

  /** Whether another connection is at work just now. */
  static boolean busy(SQLException cause) {
    return busy(code(cause));
  }

  /** Whether nothing can be written there. */
  static boolean readOnly(SQLException cause) {
    return code(cause) == SQLiteErrorCode.SQLITE_READONLY.code;
  }

  private static boolean busy(int code) {
    return code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code;
  }

  private static Kind kind(int code) {
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      return Kind.FULL;
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY.code) {
      return Kind.READ_ONLY;
    }
    if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code || code == SQLiteErrorCode.SQLITE_PERM.code) {
      return Kind.NOT_OPENED;
    }
    if (busy(code)) {
      return Kind.HELD;
    }
    return code == SQLiteErrorCode.SQLITE_IOERR.code ? Kind.DISK : Kind.OTHER;
  }

  private static String sentence(SQLException cause, int code, Path file) {
    return switch (kind(code)) {
      case FULL ->
          file
              + " cannot be written, the disk is full: free some space and try again; what was"
              + " saved before is safe";
      case READ_ONLY ->
          file
              + " cannot be written, the file or its folder is read-only: make both writable or"
              + " choose another folder with --data-dir";
      case NOT_OPENED ->
          file
              + " cannot be opened: see that its folder exists and may be written, or choose"
              + " another with --data-dir";
      case HELD -> file + " is held by another program: close it and try again";
      case DISK ->
          file
              + " cannot be read or written, the disk reports an error ("
              + cause.getMessage()
              + "): check the disk and that the folder is still there";
      default -> file + ": " + cause.getMessage();
    };
  }

  private static String damaged(Path file, String detail) {
    return file
        + " is damaged"
        + (detail.isEmpty() ? "" : " (" + detail + ")")
        + ": start Talkbench again, it sets the file aside and takes the last good backup, or name"
        + " one with `talkbench restore FILE`";
  }
}
