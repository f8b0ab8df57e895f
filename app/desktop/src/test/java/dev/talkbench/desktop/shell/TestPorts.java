package dev.talkbench.desktop.shell;

import dev.talkbench.cli.Language;
import dev.talkbench.demos.runner.DemoCatalog;
import dev.talkbench.desktop.demo.DemoLauncher;
import dev.talkbench.desktop.report.WindowReports;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.figures.Figure;
import dev.talkbench.store.Backups;
import dev.talkbench.store.UserStore;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** What a window without a display stands on: real data, no program outside, no figures drawn. */
record TestPorts(TestData data, UserStore store, DemoLauncher launcher) {
  private static CompletableFuture<byte[]> notHere(Figure figure) {
    return CompletableFuture.failedFuture(new IOException("not here: " + figure.language()));
  }

  ShellPorts ports(Theme theme, Language language) {
    return new ShellPorts(
        data.workspace,
        store,
        DemoCatalog.standard().demos(),
        launcher,
        data.index,
        theme,
        data.background,
        figures -> figures.stream().map(TestPorts::notHere).toList(),
        address -> {},
        new NoPrograms(),
        new WindowReports(data.folder, data.log, language),
        new Backups(data.folder.backups()),
        sentence -> {},
        () -> {},
        () -> {});
  }
}
