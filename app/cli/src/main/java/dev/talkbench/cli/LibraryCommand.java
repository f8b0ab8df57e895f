package dev.talkbench.cli;

import dev.talkbench.cli.output.Columns;
import dev.talkbench.library.Library;
import dev.talkbench.library.NoteSource.Skipped;
import dev.talkbench.workspace.Indexing;
import dev.talkbench.workspace.Unavailable;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code library}: what is read and searched. A source is never written to. */
final class LibraryCommand {
  private LibraryCommand() {}

  /** {@code library add}; returns when everything is searchable. */
  static final class Add implements Command {
    @Override
    public void describe(CommandSpec spec, Language language) {
      spec.addPositional(
          Operand.one("PATH", language.pick("폴더, 마크다운 파일, zip", "a folder, Markdown file or zip")));
    }

    @Override
    public int run(ParseResult given, Session session) throws IOException, InterruptedException {
      Path path = session.path(Objects.requireNonNull(given.<String>matchedPositionalValue(0, "")));
      if (!Files.exists(path)) {
        throw new CliException(
            session.pick("그런 파일이나 폴더가 없습니다: ", "no such file or folder: ") + path);
      }
      Workspace workspace = session.workspace();
      Indexing done = workspace.add(path, new IndexProgress(session));
      session.changed();
      report(List.of(done), workspace, session);
      return done.unavailable() == null ? DONE : NO;
    }
  }

  /** {@code library list}. */
  static final class All implements Command {
    @Override
    public void describe(CommandSpec spec, Language language) {}

    @Override
    public int run(ParseResult given, Session session) throws IOException, InterruptedException {
      Workspace workspace = session.workspace();
      var table = new Columns();
      var list = new ArrayList<Map<String, Object>>();
      for (Library library : workspace.libraries()) {
        int notes = workspace.notes(library.id()).size();
        var object = json(library);
        object.put("notes", notes);
        list.add(object);
        Path source = library.source();
        table.row(
            session.bold(library.id()),
            library.name(),
            session.pick("노트 " + notes, notes + " notes"),
            source == null ? session.pick("내장", "built in") : source.toString());
      }
      if (session.json()) {
        session.object(Map.of("libraries", list));
      } else {
        table.lines().forEach(session::line);
      }
      return DONE;
    }
  }

  /** {@code library remove}; the source stays as it is. */
  static final class Remove implements Command {
    @Override
    public void describe(CommandSpec spec, Language language) {
      spec.addPositional(
          Operand.one("ID", language.pick("라이브러리 (library list)", "its id (library list)")));
    }

    @Override
    public int run(ParseResult given, Session session) throws IOException, InterruptedException {
      String id = Objects.requireNonNull(given.<String>matchedPositionalValue(0, ""));
      Workspace workspace = session.workspace();
      Library library =
          workspace
              .library(id)
              .orElseThrow(
                  () ->
                      new CliException(
                          session.pick(
                                  "그런 라이브러리가 없습니다 (library list): ",
                                  "no such library (library list): ")
                              + id));
      if (!workspace.remove(id)) {
        throw new CliException(
            session.pick("내장 라이브러리는 뺄 수 없습니다: ", "the built-in library stays: ") + id);
      }
      if (session.json()) {
        session.object(Map.of("removed", json(library)));
      } else {
        session.line(session.pick("뺐습니다 (원본은 그대로입니다): ", "removed (its source stays): ") + id);
      }
      return DONE;
    }
  }

  /** {@code library reindex}: every note of every library again. */
  static final class Reindex implements Command {
    @Override
    public void describe(CommandSpec spec, Language language) {}

    @Override
    public int run(ParseResult given, Session session) throws IOException, InterruptedException {
      Workspace workspace = session.workspace();
      List<Indexing> done = workspace.reindex(new IndexProgress(session));
      report(done, workspace, session);
      return done.stream().allMatch(d -> d.unavailable() == null) ? DONE : NO;
    }
  }

  private static Map<String, Object> json(Library library) {
    var object = new LinkedHashMap<String, Object>();
    object.put("id", library.id());
    object.put("name", library.name());
    object.put("kind", library.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    Path source = library.source();
    if (source != null) {
      object.put("source", source.toString());
    }
    return object;
  }

  /** An object a library; for a person a line each and one for every file passed over. */
  private static void report(List<Indexing> all, Workspace workspace, Session session) {
    for (Indexing done : all) {
      if (session.json()) {
        session.object(json(done, workspace));
      } else {
        person(done, session);
      }
    }
  }

  private static Map<String, Object> json(Indexing done, Workspace workspace) {
    var object = new LinkedHashMap<String, Object>();
    workspace.library(done.library()).ifPresent(library -> object.put("library", json(library)));
    object.put("notes", done.notes());
    object.put("sections", done.sections());
    object.put("bytes", done.bytes());
    object.put("seconds", Math.round(done.seconds() * 1e3) / 1e3);
    var skipped = new ArrayList<Map<String, Object>>();
    for (Skipped file : done.skipped()) {
      var each = new LinkedHashMap<String, Object>();
      each.put("path", file.path());
      each.put("reason", file.reason());
      skipped.add(each);
    }
    object.put("skipped", skipped);
    Unavailable unavailable = done.unavailable();
    if (unavailable != null) {
      object.put("unavailable", unavailable.sentence());
    }
    return object;
  }

  private static String format(String format, Indexing done) {
    return String.format(
        Locale.ROOT, format, done.notes(), done.sections(), done.bytes(), done.seconds());
  }

  private static void person(Indexing done, Session session) {
    session.line(
        session.bold(done.library())
            + "  "
            + session.pick(
                format("노트 %,d  절 %,d  %,d바이트  %.2f초", done),
                format("%,d notes  %,d sections  %,d bytes  %.2f s", done)));
    for (Skipped file : done.skipped()) {
      session.line(
          "  "
              + session.pick("건너뜀: ", "skipped: ")
              + file.path()
              + ": "
              + session.said(file.reason()));
    }
    Unavailable unavailable = done.unavailable();
    if (unavailable != null) {
      session.note("talkbench: " + done.library() + ": " + session.said(unavailable.sentence()));
    }
  }
}
