package dev.talkbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code doctor}: whether everything is as it should be, and how to mend what is not. */
final class DoctorCommand implements Command {
  @Override
  public void describe(CommandSpec spec, Language language) {}

  @Override
  public int run(ParseResult given, Session session) {
    List<Check> checks = Doctor.run(session.data(), session.language());
    boolean sound = checks.stream().noneMatch(c -> c.verdict() == Check.Verdict.FAILED);
    if (session.json()) {
      session.object(
          Map.of("ok", sound, "checks", checks.stream().map(DoctorCommand::json).toList()));
    } else {
      checks.forEach(check -> person(check, session));
    }
    return sound ? DONE : NO;
  }

  private static Map<String, Object> json(Check check) {
    var object = new LinkedHashMap<String, Object>();
    object.put("id", check.id());
    object.put("name", check.name());
    object.put("verdict", check.verdict().name().toLowerCase(Locale.ROOT));
    object.put("found", check.found());
    object.put("mend", check.mend());
    return object;
  }

  private static void person(Check check, Session session) {
    String mark =
        switch (check.verdict()) {
          case OK -> session.faint(session.pick("정상", "ok    "));
          case WARNING -> session.bold(session.pick("주의", "warn  "));
          case FAILED -> session.bold(session.pick("실패", "failed"));
        };
    session.line(mark + "  " + check.name() + ": " + check.found());
    if (!check.mend().isEmpty()) {
      session.line("      → " + check.mend());
    }
  }
}
