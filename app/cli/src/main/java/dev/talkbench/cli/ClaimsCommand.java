package dev.talkbench.cli;

import dev.talkbench.claims.Claim;
import dev.talkbench.claims.Claims;
import dev.talkbench.claims.Verdict;
import dev.talkbench.cli.output.Columns;
import dev.talkbench.demos.runner.DemoCatalog;
import dev.talkbench.library.Library;
import dev.talkbench.workspace.Ledger;
import dev.talkbench.workspace.NoteSummary;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code claims}: every claim of the library, who says it, and what became of it here. */
final class ClaimsCommand implements Command {
  /** A claim, its note and where it stands. */
  record Entry(Claim claim, NoteSummary note, Ledger.Standing standing) {}

  @Override
  public void describe(CommandSpec spec, Language language) {}

  @Override
  public int run(ParseResult given, Session session) throws IOException, InterruptedException {
    print(entries(session), session);
    return DONE;
  }

  /** Claims judged by the engines that this program has. */
  static Ledger ledger(Session session) {
    return new Ledger(session.store(), new DemoBench(DemoCatalog.standard().demos()));
  }

  /** Every claim of every library; those that are not written as they should be are told. */
  static List<Entry> entries(Session session) throws IOException {
    Workspace workspace = session.workspace();
    Ledger ledger = ledger(session);
    var entries = new ArrayList<Entry>();
    for (Library library : workspace.libraries()) {
      for (NoteSummary note : workspace.notes(library.id())) {
        Claims claims = Claims.of(workspace.note(note.id()).document());
        for (Claims.Placed placed : claims.placed()) {
          entries.add(new Entry(placed.claim(), note, ledger.of(note.id(), placed.claim())));
        }
        for (Claims.Malformed wrong : claims.problems()) {
          session.note(note.path() + ":" + wrong.line() + ": " + session.said(wrong.cause()));
        }
      }
    }
    return entries;
  }

  static void print(List<Entry> entries, Session session) {
    if (session.json()) {
      session.object(Map.of("claims", entries.stream().map(ClaimsCommand::json).toList()));
      return;
    }
    var table = new Columns();
    for (Entry entry : entries) {
      table.row(
          session.bold(entry.claim().id()),
          words(entry.standing().verdict(), session),
          Objects.requireNonNullElse(entry.claim().saidBy(), ""),
          shortened(entry.claim().text()));
    }
    table.lines().forEach(session::line);
  }

  private static Map<String, Object> json(Entry entry) {
    Claim claim = entry.claim();
    var object = new LinkedHashMap<String, Object>();
    object.put("id", claim.id());
    object.put("note", entry.note().id().toString());
    object.put("text", claim.text());
    put(object, "said_by", claim.saidBy());
    put(object, "as", claim.as());
    put(object, "demo", claim.demo());
    put(object, "scenario", claim.scenario());
    put(object, "metric", claim.metric());
    if (!claim.settings().isEmpty()) {
      object.put("settings", claim.settings());
    }
    object.put(
        "verdict", entry.standing().verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    object.put("reason", entry.standing().reason());
    object.put("runs", entry.standing().runs());
    Object latest = entry.standing().latest();
    if (latest != null) {
      object.put("latest", latest);
      object.put("unit", entry.standing().unit());
    }
    return object;
  }

  private static void put(Map<String, Object> object, String name, @Nullable String value) {
    if (value != null) {
      object.put(name, value);
    }
  }

  private static String words(Verdict verdict, Session session) {
    return switch (verdict) {
      case REPRODUCED -> session.pick("재현됨", "reproduced");
      case DIFFERENT -> session.pick("다름", "different");
      case INCONCLUSIVE -> session.pick("판단 보류", "inconclusive");
      case NOT_APPLICABLE -> session.pick("해당 없음", "not applicable here");
      case STALE -> session.pick("오래됨", "stale");
      case NEVER_RUN -> session.pick("재지 않음", "never run");
      case QUOTED -> session.pick("인용", "quoted");
    };
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    int most = 60;
    int cut = line.offsetByCodePoints(0, Math.min(most, line.codePointCount(0, line.length())));
    return cut < line.length() ? line.substring(0, cut) + "…" : line;
  }
}
