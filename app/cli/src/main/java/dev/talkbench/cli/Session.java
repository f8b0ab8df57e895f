package dev.talkbench.cli;

import dev.talkbench.cli.output.Json;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.store.UserStore;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One call of the command line: where it answers, how, and the data folder once it is needed. */
final class Session implements AutoCloseable {
  private final GlobalOptions options;
  private final Language language;
  private final PrintStream out;
  private final PrintStream err;
  private final InputStream in;
  private final CliPorts ports;
  private @Nullable UserStore store;

  Session(
      GlobalOptions options,
      Language language,
      PrintStream out,
      PrintStream err,
      InputStream in,
      CliPorts ports) {
    this.options = options;
    this.language = language;
    this.out = out;
    this.err = err;
    this.in = in;
    this.ports = ports;
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

  /** The text in the language of the interface. */
  String pick(String ko, String en) {
    return language.pick(ko, en);
  }

  /** A line of the answer. */
  void line(String text) {
    out.print(text);
    out.print('\n');
  }

  /** An object of the answer on a line of its own, there at once. */
  void object(@Nullable Object value) {
    line(Json.line(value));
    out.flush();
  }

  /** A line beside the answer: what could not be read, how far it is. */
  void note(String text) {
    err.print(text);
    err.print('\n');
    err.flush();
  }

  /** On a terminal: a line that the next one takes the place of; empty to wipe it. */
  void meanwhile(String text) {
    if (ports.terminal()) {
      err.print("\r\u001b[K" + text);
      err.flush();
    }
  }

  /** Bold on a terminal. */
  String bold(String text) {
    return ports.terminal() ? "\u001b[1m" + text + "\u001b[22m" : text;
  }

  /** Faint on a terminal. */
  String faint(String text) {
    return ports.terminal() ? "\u001b[2m" + text + "\u001b[22m" : text;
  }

  /** Shown as typed; what no file can be called is bad input. */
  Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new CliException(
          pick("그런 이름의 파일은 있을 수 없습니다: ", "no file can have this name: ") + text, e);
    }
  }

  /** The reader's own data; opened when first asked for. */
  UserStore store() {
    if (store == null) {
      Path folder = folder();
      store = SqliteUserStore.open(folder.resolve("user.db"), folder.resolve("cache/natives"));
    }
    return store;
  }

  private Path folder() {
    if (options.dataDir() != null) {
      return options.dataDir();
    }
    String xdg = ports.environment().getOrDefault("XDG_DATA_HOME", "");
    Path base =
        xdg.isEmpty() ? Path.of(System.getProperty("user.home"), ".local/share") : Path.of(xdg);
    return base.resolve("talkbench");
  }

  @Override
  public void close() {
    if (store != null) {
      store.close();
    }
  }
}
