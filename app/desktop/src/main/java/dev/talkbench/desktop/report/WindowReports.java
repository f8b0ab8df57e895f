package dev.talkbench.desktop.report;

import dev.talkbench.cli.Check;
import dev.talkbench.cli.Doctor;
import dev.talkbench.cli.Language;
import dev.talkbench.desktop.shell.Reports;
import dev.talkbench.workspace.DataDir;
import java.util.List;

/**
 * The window's reports.
 *
 * @param language of the sentences
 */
public record WindowReports(DataDir data, Log log, Language language) implements Reports {
  @Override
  public void remark(String line) {
    log.line(line);
  }

  @Override
  public List<Check> checkUp() {
    return Doctor.run(data, language);
  }

  @Override
  public String details(List<Check> checks) {
    return Details.of(checks, log.recent(), Redaction.of(data.root()));
  }
}
