package dev.talkbench.demos.loan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** SHA-256 over the ledger in its order: two runs that agree in it agree in every won. */
final class Fingerprint {
  private Fingerprint() {}

  /** In hexadecimal. */
  static String of(Connection connection) throws SQLException {
    MessageDigest digest = Golden.sha256();
    try (var statement = connection.createStatement();
        ResultSet entries =
            statement.executeQuery(
                // One column: each one fetched from SQLite costs more than its digest.
                "SELECT concat_ws('|', day, phase, priority, seq, line, kind, loan, bill, account,"
                    + " debit, credit) || char(10)"
                    + " FROM entry ORDER BY day, phase, priority, seq, line")) {
      while (entries.next()) {
        digest.update(entries.getString(1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
