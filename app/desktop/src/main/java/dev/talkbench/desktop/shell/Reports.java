package dev.talkbench.desktop.shell;

import dev.talkbench.cli.Check;
import java.util.List;

/** What is kept and looked at for reports of faults. Any thread. */
public interface Reports {
  /** Writes a line into the log; no text of a note may be in it. */
  void remark(String line);

  /** Looks whether everything is as it should be; takes seconds, not on the JavaFX thread. */
  List<Check> checkUp();

  /** The text that is copied for a report. */
  String details(List<Check> checks);
}
