package dev.talkbench.cli;

import dev.talkbench.cli.output.Columns;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What {@code --help} prints. */
final class Help {
  private Help() {}

  static void overview(Session session) {
    session.line(
        session.pick(
            "talkbench: 컨퍼런스 노트를 읽고, 찾고, 실행합니다",
            "talkbench: read, search and run conference notes"));
    session.line("");
    session.line("  talkbench [PATH|talkbench://LINK]");
    session.line("  talkbench [--data-dir DIR] [--json] [--lang ko|en] COMMAND ...");
    session.line("");
    var table = new Columns();
    for (Catalog.Entry entry : Catalog.ENTRIES) {
      table.row("  " + entry.name(), session.pick(entry.ko(), entry.en()));
    }
    table.lines().forEach(session::line);
    session.line("");
    globals(session);
    session.line(
        session.pick(
            "종료 코드: 0 끝났음, 1 답이 '아니오', 2 잘못된 사용이나 입력",
            "Exit codes: 0 done, 1 the answer is no, 2 bad use or bad input"));
  }

  static void command(CommandLine line, Session session) {
    line.getUsageMessage(Ansi.OFF).stripTrailing().lines().forEach(session::line);
    session.line("");
    globals(session);
  }

  private static void globals(Session session) {
    new Columns()
        .row("  --data-dir DIR", session.pick("데이터 폴더", "data folder"))
        .row("  --json", session.pick("기계가 읽을 답", "answers for programs"))
        .row("  --lang ko|en", session.pick("화면의 언어", "language of the interface"))
        .lines()
        .forEach(session::line);
  }
}
