package dev.talkbench.desktop.shell;

import dev.talkbench.cli.Language;
import dev.talkbench.demos.runner.DemoCatalog;
import dev.talkbench.desktop.demo.DemoLauncher;
import dev.talkbench.desktop.report.Log;
import dev.talkbench.desktop.report.WindowReports;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.search.LuceneIndex;
import dev.talkbench.store.Backups;
import dev.talkbench.store.UserStore;
import dev.talkbench.workspace.DataDir;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What a window without a display stands on: real data, no program outside, no figures drawn. */
record TestPorts(
    DataDir data,
    Log log,
    Workspace workspace,
    UserStore store,
    LuceneIndex index,
    DemoLauncher launcher,
    Executor background) {
  ShellPorts ports(Theme theme, Language language) {
    return new ShellPorts(
        workspace,
        store,
        DemoCatalog.standard().demos(),
        launcher,
        index,
        theme,
        background,
        figure -> CompletableFuture.failedFuture(new IOException("not here")),
        address -> {},
        new NoPrograms(),
        new WindowReports(data, log, language),
        new Backups(data.backups()),
        sentence -> {},
        () -> {},
        () -> {});
  }
}
