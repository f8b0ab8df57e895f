package dev.talkbench.cli;

import dev.talkbench.cli.output.Json;
import dev.talkbench.search.OnDemandIndex;
import dev.talkbench.search.SearchIndex;
import dev.talkbench.store.Backups;
import dev.talkbench.store.Mended;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.store.StoreException;
import dev.talkbench.store.UserStore;
import dev.talkbench.workspace.DataDir;
import dev.talkbench.workspace.Indexing;
import dev.talkbench.workspace.NoteVerdicts;
import dev.talkbench.workspace.Unavailable;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One call of the command line: where it answers, how, and the data folder once it is needed. */
final class Session implements AutoCloseable {
  private final GlobalOptions options;
  private final Language language;
  private final PrintStream out;
  private final PrintStream err;
  private final InputStream in;
  private final CliPorts ports;
  private final @Nullable OpenData open;
  private final Path base;
  private final DataDir data;
  private final OnDemandIndex index;
  private @Nullable UserStore store;
  private @Nullable Workspace workspace;

  Session(
      GlobalOptions options,
      Language language,
      PrintStream out,
      PrintStream err,
      InputStream in,
      CliPorts ports) {
    this(options, language, out, err, in, ports, null, Path.of(""));
  }

  /**
   * A session in the window, on what it has open.
   *
   * @param base the caller's working folder
   */
  Session(
      GlobalOptions options,
      Language language,
      PrintStream out,
      PrintStream err,
      InputStream in,
      CliPorts ports,
      @Nullable OpenData open,
      Path base) {
    this.open = open;
    this.base = base;
    this.options = options;
    this.language = language;
    this.out = out;
    this.err = err;
    this.in = in;
    this.ports = ports;
    if (open == null) {
      this.data = options.dataDir() == null ? DataDir.platform() : new DataDir(options.dataDir());
    } else {
      this.data = open.data();
      this.store = open.store();
      this.workspace = open.workspace();
    }
    this.index = OnDemandIndex.forCommand(data.index());
  }

  /** Where data lives. */
  DataDir data() {
    return data;
  }

  /** Whether this runs in the window, for a caller outside. */
  boolean inWindow() {
    return open != null;
  }

  /** Whether a program reads the answer. */
  boolean json() {
    return options.json();
  }

  Language language() {
    return language;
  }

  CliPorts ports() {
    return ports;
  }

  InputStream in() {
    return in;
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  /** The text in the language of the interface. */
  String pick(String ko, String en) {
    return language.pick(ko, en);
  }

  /** What libraries, the store or the engines say in English, in the language of the interface. */
  String said(@Nullable String english) {
    return Sentences.in(language, String.valueOf(english));
  }

  /** A line of the answer; control characters of what others wrote do not reach the terminal. */
  void line(String text) {
    out.print(Terminal.styled(text));
    out.print('\n');
  }

  /** An object of the answer on a line of its own, there at once. */
  void object(@Nullable Object value) {
    out.print(Json.line(value));
    out.print('\n');
    out.flush();
  }

  /** A line beside the answer: what could not be read, how far it is. */
  void note(String text) {
    err.print(Terminal.styled(text));
    err.print('\n');
    err.flush();
  }

  /** On a terminal: a line that the next one takes the place of; empty to wipe it. */
  void meanwhile(String text) {
    if (ports.terminal()) {
      err.print("\r\u001b[K" + Terminal.styled(text));
      err.flush();
    }
  }

  /** Bold on a terminal. */
  String bold(String text) {
    return ports.terminal() ? Terminal.bold(text) : text;
  }

  /** Faint on a terminal. */
  String faint(String text) {
    return ports.terminal() ? Terminal.faint(text) : text;
  }

  /** Shown as typed; what no file can be called is bad input. */
  Path path(String text) {
    try {
      return base.resolve(text);
    } catch (InvalidPathException e) {
      throw new CliException(
          pick("그런 이름의 파일은 있을 수 없습니다: ", "no file can have this name: ") + text, e);
    }
  }

  /** The reader's own data; opened when first asked for. */
  UserStore store() {
    if (store == null) {
      var opened = SqliteUserStore.openOrMend(data.userDb(), data.natives(), backups());
      Mended mended = opened.mended();
      if (mended != null) {
        note("talkbench: " + BackupCommand.sentence(mended, language));
      }
      store = opened.store();
    }
    return store;
  }

  /** The copies of these data that are made without being asked for. */
  Backups backups() {
    return new Backups(data.backups());
  }

  /** After the reader's data have changed: makes the backup of the day if there is none yet. */
  void changed() {
    try {
      backups().keep(data.userDb(), Instant.now());
    } catch (StoreException e) {
      // What was asked for is done; that nothing protects it is worth a line, not a failure.
      note("talkbench: " + said(e.getMessage()));
    }
  }

  /** The libraries and their notes; the index is not looked at before a search. */
  Workspace workspace() throws IOException {
    if (workspace == null) {
      Workspace opened = Workspace.open(data, store(), index);
      index.judgedBy(new NoteVerdicts(opened, index, () -> ClaimsCommand.ledger(this)));
      workspace = opened;
    }
    return workspace;
  }

  /** In step with all sources, unless another process writes the index: then it keeps it so. */
  SearchIndex searchable() throws IOException {
    // Checking every byte of the index and reading the lists take as long as opening the rest.
    index.ahead();
    Workspace all = workspace();
    all.ahead();
    if (index.writable()) {
      index
          .damage()
          .ifPresent(
              why -> note("talkbench: " + pick("색인을 다시 만듭니다: ", "rebuilding: ") + said(why)));
      for (Indexing done : all.update(new IndexProgress(this))) {
        Unavailable unavailable = done.unavailable();
        if (unavailable != null) {
          note("talkbench: " + done.library() + ": " + said(unavailable.sentence()));
        }
      }
    }
    return index;
  }

  @Override
  public void close() throws IOException {
    index.close();
    if (store != null && open == null) {
      store.close();
    }
  }
}
