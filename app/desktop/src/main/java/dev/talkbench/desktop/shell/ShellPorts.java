package dev.talkbench.desktop.shell;

import dev.talkbench.demos.Demo;
import dev.talkbench.desktop.demo.DemoLauncher;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.figures.Figure;
import dev.talkbench.search.SearchIndex;
import dev.talkbench.store.Backups;
import dev.talkbench.store.UserStore;
import dev.talkbench.workspace.Workspace;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What lives longer than one shell.
 *
 * @param demos all that ship
 * @param launcher runs them
 * @param background reads notes and asks the store, off the JavaFX thread
 * @param figures draws diagrams and formulas that have no picture yet, in one go
 * @param browser shows an address outside the app
 * @param programs open a note's file
 * @param reports what is kept for reports of faults
 * @param backups made without being asked for
 * @param restored begins the window anew and says a sentence: other data are there now
 */
public record ShellPorts(
    Workspace workspace,
    UserStore store,
    List<Demo> demos,
    DemoLauncher launcher,
    SearchIndex search,
    Theme theme,
    Executor background,
    Function<List<Figure>, List<CompletableFuture<byte[]>>> figures,
    Consumer<URI> browser,
    FilePrograms programs,
    Reports reports,
    Backups backups,
    Consumer<String> restored,
    Runnable otherLanguage,
    Runnable quit) {}
