package dev.talkbench.cli;

import dev.talkbench.cli.output.Columns;
import dev.talkbench.highlights.HighlightList;
import dev.talkbench.highlights.HighlightList.Group;
import dev.talkbench.highlights.HighlightList.Item;
import dev.talkbench.highlights.HighlightList.State;
import dev.talkbench.highlights.HighlightsFile;
import dev.talkbench.highlights.HighlightsMarkdown;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Section;
import dev.talkbench.markdown.Span;
import dev.talkbench.store.Highlight;
import dev.talkbench.workspace.DeepLink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code highlights}: what the reader has marked, and where its words stand now. */
public final class HighlightsCommand {
  private static final int SHORT = 72;

  private HighlightsCommand() {}

  /** {@code highlights list}, or without the second word. */
  static final class All implements Command {
    @Override
    public void describe(CommandSpec spec, Language language) {
      spec.addPositional(
          PositionalParamSpec.builder()
              .index("0")
              .arity("0..1")
              .paramLabel("list")
              .type(String.class)
              .description(language.pick("목록 (없어도 됩니다)", "the list (may be left out)"))
              .build());
    }

    @Override
    public int run(ParseResult given, Session session) throws IOException {
      String word = given.matchedPositionalValue(0, "list");
      if (!"list".equals(word)) {
        throw new CliException(
            session.pick(
                "'highlights' 뒤에는 다음 중 하나가 옵니다: list, export",
                "'highlights' is followed by one of: list, export"));
      }
      List<Group> groups = groups(session);
      if (session.json()) {
        var all = new ArrayList<Map<String, Object>>();
        groups.forEach(group -> group.items().forEach(item -> all.add(json(group, item))));
        session.object(Map.of("highlights", all));
        return DONE;
      }
      if (groups.isEmpty()) {
        session.line(
            session.pick(
                "아직 하이라이트가 없습니다. 창에서 글을 고르고 Ctrl+H를 누르세요.",
                "No highlights yet. Select text in the window and press Ctrl+H."));
      }
      for (Group group : groups) {
        session.line(session.bold(group.title()) + "  " + session.faint(group.note()));
        var table = new Columns();
        group.items().forEach(item -> rows(item, table, session));
        table.lines().forEach(session::line);
      }
      return DONE;
    }
  }

  /** {@code highlights export}. */
  static final class Export implements Command {
    @Override
    public void describe(CommandSpec spec, Language language) {
      spec.addPositional(
          PositionalParamSpec.builder()
              .index("0")
              .paramLabel("FILE.md")
              .type(String.class)
              .required(true)
              .description(language.pick("쓸 파일", "file to write"))
              .build());
    }

    @Override
    public int run(ParseResult given, Session session) throws IOException {
      Path file = session.path(Objects.requireNonNull(given.<String>matchedPositionalValue(0, "")));
      int count =
          HighlightsFile.write(
              file, session.workspace(), session.store().highlights(), words(session.language()));
      if (session.json()) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", file.toAbsolutePath().normalize().toString());
        object.put("highlights", count);
        session.object(object);
      } else {
        session.line(
            session.pick("내보낸 하이라이트 " + count + ": ", count + " highlights exported: ") + file);
      }
      return DONE;
    }
  }

  /** What an export says besides the highlights. */
  public static HighlightsMarkdown.Words words(Language language) {
    return new HighlightsMarkdown.Words(
        language.pick("하이라이트", "Highlights"),
        language.pick("노트에서 이 글을 찾을 수 없습니다", "The note does not say this any more"),
        language.pick("노트가 없습니다", "The note is not there"));
  }

  private static List<Group> groups(Session session) throws IOException {
    return HighlightList.of(session.workspace(), session.store().highlights());
  }

  private static void rows(Item item, Columns table, Session session) {
    Section section = item.section();
    String where =
        switch (item.state()) {
          case THERE -> section == null ? "" : section.headings().getLast();
          case LOST -> session.pick("찾을 수 없음", "lost");
          case NOTE_GONE -> session.pick("노트 없음", "note is gone");
        };
    table.row("  " + colour(item.highlight().colour(), session), quoted(item), where);
    if (!item.highlight().comment().isBlank()) {
      table.row("", "  → " + shortened(item.highlight().comment()));
    }
  }

  private static String colour(Highlight.Colour colour, Session session) {
    return switch (colour) {
      case GREEN -> session.pick("초록", "green");
      case BLUE -> session.pick("파랑", "blue");
      case PINK -> session.pick("분홍", "pink");
      case ORANGE -> session.pick("주황", "orange");
    };
  }

  private static String quoted(Item item) {
    return "“" + shortened(item.highlight().quote()) + "”";
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    int cut = line.offsetByCodePoints(0, Math.min(SHORT, line.codePointCount(0, line.length())));
    return cut < line.length() ? line.substring(0, cut) + "…" : line;
  }

  private static Map<String, Object> json(Group group, Item item) {
    Highlight highlight = item.highlight();
    var object = new LinkedHashMap<String, Object>();
    object.put("id", highlight.id());
    object.put("note", group.note());
    object.put("title", group.title());
    object.put("quote", highlight.quote());
    object.put("comment", highlight.comment());
    object.put("colour", highlight.colour().id());
    object.put("made", highlight.at().toString());
    object.put("state", item.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    Span span = item.span();
    if (item.state() == State.THERE && span != null) {
      Section section = item.section();
      object.put("offset", span.start());
      object.put("anchor", item.anchor());
      object.put("heading", section == null ? List.of() : section.headings());
    }
    object.put("link", new DeepLink(NoteId.parse(group.note()), item.anchor(), null).toString());
    return object;
  }
}
