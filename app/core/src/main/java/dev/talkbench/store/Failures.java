package dev.talkbench.store;

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
    return new StoreException(sentence(cause, file), cause);
  }

  private static String sentence(SQLException cause, Path file) {
    int code =
        cause instanceof SQLiteException sqlite
            ? sqlite.getResultCode().code & PRIMARY
            : cause.getErrorCode() & PRIMARY;
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      return file
          + " cannot be written, the disk is full: free some space and try again; what was saved"
          + " before is safe";
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY.code) {
      return file
          + " cannot be written, the file or its folder is read-only: make both writable or choose"
          + " another folder with --data-dir";
    }
    if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code || code == SQLiteErrorCode.SQLITE_PERM.code) {
      return file
          + " cannot be opened: see that its folder exists and may be written, or choose another"
          + " with --data-dir";
    }
    if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return damaged(file, code == SQLiteErrorCode.SQLITE_NOTADB.code ? "not a database" : "");
    }
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return file + " is held by another program: close it and try again";
    }
    if (code == SQLiteErrorCode.SQLITE_IOERR.code) {
      return file
          + " cannot be read or written, the disk reports an error ("
          + cause.getMessage()
          + "): check the disk and that the folder is still there";
    }
    return file + ": " + cause.getMessage();
  }

  /** For a file that is not, or no longer, a sound database. */
  static String damaged(Path file, String detail) {
    return file
        + " is damaged"
        + (detail.isEmpty() ? "" : " (" + detail + ")")
        + ": restore a backup with `talkbench restore FILE`, or move the file away and start"
        + " afresh; it was left as it is";
  }
}
