package dev.talkbench.cli;

import dev.talkbench.instance.HandOver;
import dev.talkbench.instance.Request;
import dev.talkbench.search.IndexBusyException;
import dev.talkbench.store.StoreException;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line. Exit codes: 0 done, 1 the answer is no, 2 bad use or bad input, with one line
 * on standard error.
 */
public final class Cli {
  /** Version of the app, as {@code --version} prints it. */
  public static final String VERSION = "0.1.0";

  private static final String LINK = "talkbench://";

  private static final Set<String> HELP = Set.of("--help", "-h", "help");
  private static final Set<String> ABOUT = Set.of("--help", "-h", "help", "--version", "-V");

  /** Stateless. */
  public Cli() {}

  /**
   * Whether {@code args} are for the command line; else a window opens what they name. A word that
   * is neither a command, a link nor an existing file is taken for a command, so that a slip of the
   * finger is told on the terminal.
   */
  public static boolean isCommand(String[] args) {
    List<String> words;
    try {
      words = GlobalOptions.of(args).words();
    } catch (IllegalArgumentException _) {
      return true; // The command line says what is wrong.
    }
    if (words.isEmpty()) {
      return false;
    }
    String first = words.getFirst();
    if (ABOUT.contains(first) || Catalog.knows(first)) {
      return true;
    }
    return words.size() > 1 || !(first.startsWith(LINK) || exists(first));
  }

  private static boolean exists(String word) {
    try {
      return Files.exists(Path.of(word));
    } catch (InvalidPathException _) {
      return false;
    }
  }

  /**
   * Runs on the streams of this process, in UTF-8 whatever the locale, and returns the exit code.
   */
  public static int runOnProcess(String[] args) {
    return runOn(
        args,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.in,
        CliPorts.ofProcess());
  }

  /** As on the streams of a process: an answer that could not be written is no success. */
  static int runOn(
      String[] args, OutputStream stdout, OutputStream stderr, InputStream in, CliPorts ports) {
    var answer = new Answer(stdout);
    try (var out = utf8(answer);
        var err = utf8(stderr)) {
      int code = new Cli().run(args, out, err, in, ports);
      return answer.lost().map(why -> lost(why, args, err, ports)).orElse(code);
    }
  }

  private static int lost(String why, String[] args, PrintStream err, CliPorts ports) {
    Language named = GlobalOptions.language(args);
    Language language = named == null ? ports.system() : named;
    err.println(
        "talkbench: "
            + language.pick("답을 다 쓰지 못했습니다: ", "the answer could not be written: ")
            + Failures.oneLine(why));
    err.flush();
    return Command.BAD;
  }

  private static PrintStream utf8(OutputStream stream) {
    var buffered = new BufferedOutputStream(stream, 1 << 14);
    return new PrintStream(buffered, false, StandardCharsets.UTF_8);
  }

  /**
   * Runs one command.
   *
   * @param args with global options anywhere
   * @param out answers; flushed at the end
   * @param err one line when something is wrong
   * @param in commands of a demo run, queries of {@code search --queries -}
   * @return 0 done, 1 the answer is no, 2 bad use or bad input
   */
  public int run(String[] args, PrintStream out, PrintStream err, InputStream in, CliPorts ports) {
    GlobalOptions options;
    try {
      options = GlobalOptions.of(args);
    } catch (IllegalArgumentException e) {
      Language named = GlobalOptions.language(args);
      Language spoken = named == null ? ports.system() : named;
      err.println("talkbench: " + Sentences.in(spoken, String.valueOf(e.getMessage())));
      err.flush();
      return Command.BAD;
    }
    Language language = options.language() == null ? ports.system() : options.language();
    var session = new Session(options, language, out, err, in, ports);
    return run(session, options, language, err, ports);
  }

  /**
   * Runs a command that was handed to the window, on what the window has open.
   *
   * @param request as {@link #handOver} made it
   * @param open what the window has open
   */
  public int runInWindow(Request request, OutputStream out, OutputStream err, OpenData open) {
    try (var answer = new PrintStream(out, false, StandardCharsets.UTF_8);
        var beside = new PrintStream(err, false, StandardCharsets.UTF_8)) {
      List<String> words = request.words();
      Language named = Language.named(request.language());
      Language language = named == null ? Language.KO : named;
      var ports = new CliPorts(Map.of(), language, request.terminal(), Optional::empty);
      GlobalOptions options;
      Path base;
      try {
        options =
            GlobalOptions.of(
                words.subList(Math.min(1, words.size()), words.size()).toArray(String[]::new));
        base = Path.of(words.isEmpty() ? "" : words.getFirst());
      } catch (IllegalArgumentException e) {
        beside.println("talkbench: " + Sentences.in(language, String.valueOf(e.getMessage())));
        return Command.BAD;
      }
      Catalog.Entry entry = Catalog.find(options.words());
      if (entry == null || !entry.handedOver()) {
        beside.println("talkbench: " + language.pick("창은 이 명령을 받지 않습니다", "not for the window"));
        return Command.BAD;
      }
      var session =
          new Session(
              options, language, answer, beside, InputStream.nullInputStream(), ports, open, base);
      return run(session, options, language, beside, ports);
    }
  }

  private static int run(
      Session opened, GlobalOptions options, Language language, PrintStream err, CliPorts ports) {
    try (Session session = opened) {
      return dispatch(options.words(), session);
    } catch (CliException | StoreException | IOException e) {
      err.println("talkbench: " + Failures.words(e, language));
    } catch (OutOfMemoryError | StackOverflowError e) {
      err.println(
          "talkbench: "
              + language.pick("메모리가 모자랍니다. 더 작은 것으로 다시 하세요 (", "not enough memory; try with less (")
              + e.getClass().getSimpleName()
              + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      err.println("talkbench: " + language.pick("중단되었습니다", "interrupted"));
    } catch (RuntimeException e) {
      err.println(
          "talkbench: "
              + language.pick(
                  "예상하지 못한 오류 (TALKBENCH_TRACE=1로 다시 실행하면 자세히 보입니다): ",
                  "unexpected error (run again with TALKBENCH_TRACE=1 for details): ")
              + Failures.oneLine(e.toString()));
      if (ports.environment().containsKey("TALKBENCH_TRACE")) {
        e.printStackTrace(err);
      }
    } finally {
      opened.out().flush();
      err.flush();
    }
    return Command.BAD;
  }

  private static int dispatch(List<String> words, Session session)
      throws IOException, InterruptedException {
    if (words.isEmpty() || HELP.contains(words.getFirst())) {
      Help.overview(session);
      return Command.DONE;
    }
    if (words.getFirst().equals("--version") || words.getFirst().equals("-V")) {
      session.line("talkbench " + VERSION);
      return Command.DONE;
    }
    if (words.stream().anyMatch(word -> word.indexOf('\uFFFD') >= 0)) {
      throw new CliException(
          session.pick(
              "이 로캘에서는 명령의 한글을 읽을 수 없습니다. LC_ALL=C.UTF-8을 설정하세요",
              "the locale garbled the arguments; set LC_ALL=C.UTF-8"));
    }
    Catalog.Entry entry = Catalog.find(words);
    if (entry == null) {
      throw unknown(words, session);
    }
    if (entry.handedOver() && !session.inWindow()) {
      OptionalInt code = handOver(words, session);
      if (code.isPresent()) {
        return code.getAsInt();
      }
    }
    int name = entry.name().split(" ", -1).length;
    try {
      return run(entry, words.subList(name, words.size()), session);
    } catch (IndexBusyException e) {
      // A window may have opened in between.
      OptionalInt code = session.inWindow() ? OptionalInt.empty() : handOver(words, session);
      if (code.isPresent()) {
        return code.getAsInt();
      }
      throw e;
    }
  }

  /** Lets the window do it, if one is open; its exit code. */
  private static OptionalInt handOver(List<String> words, Session session) throws IOException {
    var all = new ArrayList<String>();
    all.add(Path.of("").toAbsolutePath().toString());
    if (session.json()) {
      all.add("--json");
    }
    all.addAll(words);
    var request =
        new Request(Request.Verb.RUN, all, session.language().id(), session.ports().terminal());
    return HandOver.toWindow(session.data().run(), request, session.out(), session.err());
  }

  private static CliException unknown(List<String> words, Session session) {
    String first = words.getFirst();
    List<String> under = Catalog.under(first);
    if (!under.isEmpty()) {
      String choice = String.join(", ", under);
      return new CliException(
          session.pick(
              "'" + first + "' 뒤에는 다음 중 하나가 옵니다: " + choice,
              "'" + first + "' is followed by one of: " + choice));
    }
    return new CliException(
        session.pick(
            "그런 명령이나 파일이 없습니다: " + first + " (명령은 talkbench --help)",
            "no such command or file: " + first + " (for the commands: talkbench --help)"));
  }

  private static int run(Catalog.Entry entry, List<String> args, Session session)
      throws IOException, InterruptedException {
    Command command = entry.make().get();
    CommandSpec spec = CommandSpec.create().name("talkbench " + entry.name());
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description(session.pick("이 도움말", "this help"))
            .build());
    spec.usageMessage()
        .synopsisHeading(session.pick("사용법: ", "Usage: "))
        .description(session.pick(entry.ko(), entry.en()));
    command.describe(spec, session.language());
    var line = new CommandLine(spec).setExpandAtFiles(false).setInterpolateVariables(false);
    ParseResult given;
    try {
      given = line.parseArgs(args.toArray(String[]::new));
    } catch (ParameterException e) {
      throw new CliException(
          session.said(Failures.oneLine(e.getMessage()))
              + " (talkbench "
              + entry.name()
              + " --help)",
          e);
    }
    if (given.isUsageHelpRequested()) {
      Help.command(line, session);
      return Command.DONE;
    }
    return command.run(given, session);
  }
}
