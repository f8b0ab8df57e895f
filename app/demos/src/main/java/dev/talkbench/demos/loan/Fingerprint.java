package dev.talkbench.demos.loan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** SHA-256 over the ledger in its order: two runs that agree in it agree in every won. */
final class Fingerprint {
  private static final int COLUMNS = 11;

  private Fingerprint() {}

  /** In hexadecimal. */
  static String of(Connection connection) throws SQLException {
    MessageDigest digest = Golden.sha256();
    var line = new StringBuilder();
    try (var statement = connection.createStatement();
        ResultSet entries =
            statement.executeQuery(
                "SELECT day, phase, priority, seq, line, kind, loan, bill, account, debit, credit"
                    + " FROM entry ORDER BY day, phase, priority, seq, line")) {
      while (entries.next()) {
        line.setLength(0);
        for (int i = 1; i <= COLUMNS; i++) {
          line.append(entries.getString(i)).append(i < COLUMNS ? '|' : '\n');
        }
        digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
