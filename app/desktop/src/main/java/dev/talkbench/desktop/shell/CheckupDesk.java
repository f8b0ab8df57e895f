package dev.talkbench.desktop.shell;

import dev.talkbench.cli.Check;
import dev.talkbench.desktop.text.Messages;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Looks whether everything is as it should be, and shows what was found. */
final class CheckupDesk {
  private final Reports reports;
  private final Executor background;
  private final SheetLayer sheets;
  private final Messages messages;
  private final StatusBar status;

  CheckupDesk(ShellPorts ports, SheetLayer sheets, Messages messages, StatusBar status) {
    reports = ports.reports();
    background = ports.background();
    this.sheets = sheets;
    this.messages = messages;
    this.status = status;
  }

  void run() {
    status.say(messages.get("checkup.running"));
    background.execute(
        () -> {
          List<Check> checks = reports.checkUp();
          Platform.runLater(() -> show(checks));
        });
  }

  private void show(List<Check> checks) {
    status.quiet();
    sheets.showCentred(
        new CheckupSheet(
            checks,
            reports::details,
            messages,
            () -> {
              sheets.close();
              status.say(messages.get("status.copied"));
            }));
  }
}
