package dev.talkbench.cli;

import dev.talkbench.cli.html.HtmlPage;
import dev.talkbench.cli.html.NoteRoot;
import dev.talkbench.cli.html.Pictures;
import dev.talkbench.cli.output.DocumentJson;
import dev.talkbench.cli.output.Json;
import dev.talkbench.library.FolderSource;
import dev.talkbench.library.NoteSource;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Markdown;
import dev.talkbench.markdown.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code render}: one note as text, block model, picture or page. Touches no data folder. */
final class RenderCommand implements Command {
  /** More is no note; the parser shows anything over its own, lower limit as plain text. */
  private static final int LARGEST = 64 << 20;

  private static final int NARROWEST = 320;
  private static final int WIDEST = 4000;

  private enum Format {
    TEXT,
    JSON,
    PNG,
    HTML
  }

  @Override
  public void describe(CommandSpec spec, Language language) {
    spec.addPositional(
        Operand.one(
            "FILE", language.pick("마크다운 파일, '-'는 표준 입력", "Markdown file, '-' for standard input")));
    spec.addOption(
        OptionSpec.builder("--to")
            .paramLabel("text|json|png|html")
            .type(String.class)
            .required(true)
            .description(
                language.pick(
                    "text: 보이는 글, json: 블록 모델, png: 읽기 화면 그대로, html: 그림까지 담은 파일 하나",
                    "text: what is read; json: the block model; png: what the reader shows;"
                        + " html: one file with its pictures in it"))
            .build());
    spec.addOption(
        OptionSpec.builder("-o", "--out")
            .paramLabel("OUT")
            .type(String.class)
            .description(language.pick("쓸 파일 (없으면 표준 출력)", "file to write (else standard output)"))
            .build());
    spec.addOption(
        OptionSpec.builder("--width")
            .paramLabel("N")
            .type(Integer.class)
            .defaultValue("960")
            .description(
                language.pick(
                    "png의 폭, html 글의 폭 (픽셀)", "width of the png or of the page's text in pixels"))
            .build());
    spec.addOption(
        OptionSpec.builder("--theme")
            .paramLabel("light|dark")
            .type(String.class)
            .defaultValue("light")
            .description(
                language.pick(
                    "png의 테마. html은 없으면 시스템을 따름",
                    "theme of the png; a page follows the system without it"))
            .build());
  }

  @Override
  public int run(ParseResult given, Session session) throws IOException {
    String name = Objects.requireNonNull(given.<String>matchedPositionalValue(0, ""));
    Format format =
        format(Objects.requireNonNull(given.<String>matchedOptionValue("--to", "")), session);
    int width = Objects.requireNonNull(given.<Integer>matchedOptionValue("--width", 960));
    String theme = Objects.requireNonNull(given.<String>matchedOptionValue("--theme", "light"));
    if (width < NARROWEST || width > WIDEST) {
      throw new CliException(
          session.pick("--width는 ", "--width takes ") + NARROWEST + ".." + WIDEST + ": " + width);
    }
    if (!theme.equals("light") && !theme.equals("dark")) {
      throw new CliException("--theme: light | dark, " + session.pick("받은 값: ", "not: ") + theme);
    }
    String outName = given.matchedOptionValue("--out", null);
    Path out = outName == null ? null : session.path(outName);
    Path file = name.equals("-") ? null : session.path(name);
    if (file != null && out != null && Files.exists(out) && Files.isSameFile(file, out)) {
      throw new CliException(
          session.pick("원본에는 쓰지 않습니다: ", "a source is never written to: ") + out);
    }

    if (out != null) {
      Target.refuseOddities(out, session);
      Target.refuseNotes(out);
    }

    Path folder = out == null ? null : out.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new CliException(session.pick("그런 폴더가 없습니다: ", "no such folder: ") + folder);
    }

    Document document = new Markdown().parse(read(file, session));
    for (Problem problem : document.problems()) {
      session.note(name + ":" + problem.line() + ": " + session.said(problem.detail()));
    }
    byte[] answer =
        switch (format) {
          case TEXT -> text(document.text());
          case JSON -> text(Json.line(DocumentJson.of(document)));
          case PNG -> png(document, file, width, theme.equals("dark"), session);
          case HTML ->
              html(
                  document,
                  file,
                  given.hasMatchedOption("--theme") ? theme : null,
                  given.hasMatchedOption("--width") ? width : null,
                  session);
        };
    write(answer, out, format == Format.PNG, session);
    return DONE;
  }

  private static Format format(String name, Session session) {
    for (Format format : Format.values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
        return format;
      }
    }
    throw new CliException(
        "--to: text | json | png | html, " + session.pick("받은 값: ", "not: ") + name);
  }

  private static byte[] read(@Nullable Path file, Session session) throws IOException {
    if (file == null) {
      return read(session.in(), "-", session);
    }
    if (Files.isDirectory(file)) {
      throw new CliException(session.pick("파일이 아니라 폴더입니다: ", "a folder, not a file: ") + file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString(), session);
    }
  }

  /** What a pipe or a device holds is known only once it has been read. */
  private static byte[] read(InputStream in, String name, Session session) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new CliException(
          name
              + session.pick(": 노트라기에는 너무 큽니다 (> ", ": too large for a note (> ")
              + (LARGEST >> 20)
              + " MiB)");
    }
    return bytes;
  }

  private static byte[] text(String text) {
    return (text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] png(
      Document document, @Nullable Path file, int width, boolean dark, Session session)
      throws IOException {
    PngRenderer renderer =
        session
            .ports()
            .png()
            .get()
            .orElseThrow(
                () ->
                    new CliException(
                        session.pick(
                            "--to png에는 데스크톱 모듈이 필요합니다 (app/desktop의 talkbench로 실행하세요)",
                            "--to png needs the desktop module (run talkbench from app/desktop)")));
    Path folder = (file == null ? Path.of("") : file).toAbsolutePath();
    folder = file == null ? folder : Objects.requireNonNull(folder.getParent());
    return renderer.render(document, folder, width, dark);
  }

  private static byte[] html(
      Document document,
      @Nullable Path file,
      @Nullable String theme,
      @Nullable Integer width,
      Session session)
      throws IOException {
    String lang = session.language().id();
    if (file == null) {
      var none = new Pictures(null, "", document.frontMatter());
      return text(new HtmlPage(document, none, "Talkbench", lang, theme, width).html());
    }
    Path note = file.toRealPath();
    Path root = NoteRoot.of(note);
    try (NoteSource source = new FolderSource(root)) {
      String path = NoteRoot.within(root, note);
      var pictures = new Pictures(source, path, document.frontMatter());
      String name = String.valueOf(note.getFileName());
      String page = new HtmlPage(document, pictures, name, lang, theme, width).html();
      pictures
          .missing()
          .forEach(
              lost ->
                  session.note(
                      file
                          + ": "
                          + session.pick(
                              "노트의 폴더에 없는 그림: ", "no such picture in the note's folder: ")
                          + lost));
      return text(page);
    }
  }

  private static void write(byte[] answer, @Nullable Path out, boolean binary, Session session)
      throws IOException {
    if (out != null) {
      Files.write(out, answer);
    } else if (binary && session.ports().terminal()) {
      throw new CliException(
          session.pick("그림을 쓸 파일을 -o로 정하세요", "say where the picture goes with -o"));
    } else {
      try {
        session.out().write(answer);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
