package dev.talkbench.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command. */
interface Command {
  /** Exit code: done. */
  int DONE = 0;

  /** Exit code: the answer is no. */
  int NO = 1;

  /** Exit code: bad use or bad input. */
  int BAD = 2;

  /** Adds options and parameters, described in {@code language}. */
  void describe(CommandSpec spec, Language language);

  /**
   * Answers.
   *
   * @return exit code
   * @throws IOException what a file or the index said
   * @throws CliException bad use or input, in one sentence
   */
  int run(ParseResult given, Session session) throws IOException, InterruptedException;
}
