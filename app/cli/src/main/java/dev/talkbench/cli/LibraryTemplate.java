package dev.talkbench.cli;

import dev.talkbench.library.LibraryIds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code library new}: a pack for the next conference that opens as it is, in the language of the
 * interface. Touches no data folder.
 */
final class LibraryTemplate implements Command {
  @Override
  public void describe(CommandSpec spec, Language language) {
    spec.addPositional(
        Operand.one("DIR", language.pick("새 폴더나 빈 폴더", "a folder that is new or empty")));
  }

  @Override
  public int run(ParseResult given, Session session) throws IOException, InterruptedException {
    Path folder =
        session
            .path(Objects.requireNonNull(given.<String>matchedPositionalValue(0, "")))
            .toAbsolutePath()
            .normalize();
    refuseUsed(folder, session);
    String title = String.valueOf(folder.getFileName());
    String date = LocalDate.now(ZoneId.systemDefault()).toString();
    Map<String, String> words =
        Map.of(
            "id", LibraryIds.from(title, Set.of()),
            "title", yaml(title),
            "date", date,
            "dir", folder.toString());
    var files = new LinkedHashMap<String, String>();
    files.put("pack.yaml", "pack.yaml");
    files.put("README.md", "README.md");
    files.put("talk.md", date + "-first-talk.md");
    Files.createDirectories(folder);
    var written = new ArrayList<String>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = folder.resolve(file.getValue());
      Files.writeString(target, filled(template(session.language(), file.getKey()), words));
      written.add(file.getValue());
    }
    report(folder, written, session);
    return DONE;
  }

  private static void refuseUsed(Path folder, Session session) throws IOException {
    if (folder.getFileName() == null) {
      throw new CliException(session.pick("폴더 이름을 주세요: ", "name a folder: ") + folder);
    }
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new CliException(session.pick("폴더가 아닙니다: ", "not a folder: ") + folder);
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new CliException(
            session.pick("빈 폴더가 아니라서 아무것도 쓰지 않았습니다: ", "not empty, nothing was written: ")
                + folder);
      }
    }
  }

  private static void report(Path folder, List<String> written, Session session) {
    if (session.json()) {
      var object = new LinkedHashMap<String, Object>();
      object.put("folder", folder.toString());
      object.put("files", written);
      session.object(object);
      return;
    }
    session.line(session.pick("만들었습니다: ", "made: ") + session.bold(folder.toString()));
    written.forEach(file -> session.line("  " + file));
    session.line(
        session.faint(
            session.pick("여는 법: ", "to open it: ") + "talkbench library add \"" + folder + "\""));
  }

  private static String template(Language language, String name) throws IOException {
    String path = "template/" + language.id() + "/" + name;
    try (InputStream in = LibraryTemplate.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException(path + " is missing: install Talkbench again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String filled(String template, Map<String, String> words) {
    String text = template;
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace("${" + word.getKey() + "}", word.getValue());
    }
    return text;
  }

  /** A folder may be called anything; between single quotes YAML knows only the quote itself. */
  private static String yaml(String title) {
    return "'" + title.replace("'", "''").replaceAll("\\p{Cntrl}", " ") + "'";
  }
}
