package dev.talkbench.cli;

import dev.talkbench.search.Preload;
import dev.talkbench.search.QueryProblem;
import dev.talkbench.search.SearchIndex;
import dev.talkbench.search.SearchRequest;
import dev.talkbench.search.SearchResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code search}: one query, or a file of them, over the whole library. */
final class SearchCommand implements Command {
  private static final int MOST = 1_000;
  private static final int LONGEST_LINE = 1 << 20;
  private static final int SHOWN = 200;

  @Override
  public void describe(CommandSpec spec, Language language) {
    spec.addPositional(
        Operand.from(0, "QUERY", String.class, language.pick("찾을 말", "what to look for")));
    spec.addOption(
        OptionSpec.builder("--queries")
            .paramLabel("FILE")
            .type(String.class)
            .description(
                language.pick(
                    "한 줄에 한 질의를 담은 파일('-'는 표준 입력): 줄마다 JSON 한 줄",
                    "file with one query a line ('-' for standard input): one JSON line each"))
            .build());
    spec.addOption(
        OptionSpec.builder("--limit")
            .paramLabel("N")
            .type(Integer.class)
            .defaultValue("20")
            .description(language.pick("많아야 몇 노트", "at most so many notes"))
            .build());
    spec.addOption(
        OptionSpec.builder("--as-you-type")
            .type(boolean.class)
            .description(language.pick("마지막 낱말은 아직 치는 중", "the last word is still being typed"))
            .build());
  }

  @Override
  public int run(ParseResult given, Session session) throws IOException {
    List<String> words =
        Objects.requireNonNull(given.<List<String>>matchedPositionalValue(0, List.of()));
    String queries = given.matchedOptionValue("--queries", null);
    int limit = Objects.requireNonNull(given.<Integer>matchedOptionValue("--limit", 20));
    boolean typing = given.hasMatchedOption("--as-you-type");
    if (limit < 1 || limit > MOST) {
      throw new CliException(
          "--limit: 1.." + MOST + ", " + session.pick("받은 값: ", "not: ") + limit);
    }
    if (words.isEmpty() == (queries == null)) {
      throw new CliException(
          session.pick("QUERY나 --queries FILE 중 하나를 주세요", "give either a QUERY or --queries FILE"));
    }
    if (queries != null) {
      return many(queries, typing, limit, session);
    }
    String text = String.join(" ", words);
    if (text.isBlank()) {
      throw new CliException(
          session.pick("QUERY가 비어 있습니다. 찾을 말을 주세요", "the QUERY is empty; say what to look for"));
    }
    Preload.dictionaries(text);
    return one(new SearchRequest(text, typing, limit), session);
  }

  private static int one(SearchRequest request, Session session) throws IOException {
    SearchResponse response = session.searchable().search(request);
    if (response.error() != null) {
      throw new CliException(
          session.pick("질의: " + response.error().korean(), "query: " + response.error().english()));
    }
    if (session.json()) {
      session.object(SearchAnswer.json(response));
    } else {
      SearchAnswer.person(response, session);
    }
    return response.total() == 0 ? NO : DONE;
  }

  /** One line a query, in order; an odd query is answered, never an end. */
  private static int many(String name, boolean typing, int limit, Session session)
      throws IOException {
    Path file = name.equals("-") ? null : session.path(name);
    if (file != null && Files.isDirectory(file)) {
      throw new CliException(session.pick("파일이 아니라 폴더입니다: ", "a folder, not a file: ") + file);
    }
    try (InputStream in =
        file == null ? session.in() : new BufferedInputStream(Files.newInputStream(file))) {
      SearchIndex index = session.searchable();
      index.warm();
      byte[] line = line(in);
      for (int number = 1; line != null; number++, line = line(in)) {
        session.object(SearchAnswer.json(answer(line, number, typing, limit, index)));
        if (session.out().checkError()) {
          break; // Nobody reads any more.
        }
      }
    }
    return DONE;
  }

  private static SearchResponse answer(
      byte[] line, int number, boolean typing, int limit, SearchIndex index) throws IOException {
    if (line.length > LONGEST_LINE) {
      return new SearchResponse(
          new String(line, 0, SHOWN, StandardCharsets.UTF_8),
          0,
          0,
          List.of(),
          new QueryProblem(
              QueryProblem.Kind.TOO_LONG,
              "",
              Integer.toString(number),
              Integer.toString(LONGEST_LINE)));
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException _) {
      return new SearchResponse(
          new String(line, StandardCharsets.UTF_8),
          0,
          0,
          List.of(),
          new QueryProblem(QueryProblem.Kind.NOT_TEXT, "", Integer.toString(number), ""));
    }
    if (number == 1 && text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    SearchResponse response = index.search(new SearchRequest(text, typing, limit));
    if (text.isBlank() && response.error() == null) {
      return new SearchResponse(
          text,
          response.tookMillis(),
          0,
          List.of(),
          new QueryProblem(QueryProblem.Kind.BLANK, "", Integer.toString(number), ""));
    }
    return response;
  }

  /**
   * Bytes up to the line's end ({@code \n} or {@code \r\n}), of a longer one no more than tell so;
   * null at the end of the file.
   */
  private static byte @Nullable [] line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    int b = in.read();
    if (b < 0) {
      return null;
    }
    while (b >= 0 && b != '\n') {
      if (line.size() <= LONGEST_LINE) {
        line.write(b);
      }
      b = in.read();
    }
    byte[] bytes = line.toByteArray();
    boolean carriage = b == '\n' && bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    return carriage ? java.util.Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }
}
