package dev.talkbench.markdown;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Parses notes. Stateless; may be called from any thread. Never throws on any input. */
public final class Markdown {
  private static final Duration DEADLINE = Duration.ofMillis(2_500);

  /** A parser with the default limits. */
  public Markdown() {}

  /**
   * Parses the bytes of a note: UTF-8 (a byte order mark is skipped), else CP949 with a {@link
   * Problem}.
   *
   * @param bytes at most {@value Guard#MAX_BYTES} are read as Markdown; more ends in plain text
   */
  public Document parse(byte[] bytes) {
    SourceText read = SourceText.of(bytes);
    return parse(read, bytes.length);
  }

  /**
   * As {@link #parse(byte[])}, for a list of many notes: the text below a head that names the title
   * is left as it is written.
   */
  public Document glance(byte[] bytes) {
    SourceText read = SourceText.of(bytes);
    var head = FrontMatterReader.read(read.text());
    String title = head.frontMatter().title();
    return title == null || title.isBlank()
        ? parse(read, bytes.length)
        : PlainText.document(read.text(), head, head.problems());
  }

  /** Parses text. The result's source is its NFC form with line feeds. */
  public Document parse(String text) {
    return parse(SourceText.of(text), text.length());
  }

  private static Document parse(SourceText read, int size) {
    String source = read.text();
    var head = FrontMatterReader.read(source);
    var problems = new ArrayList<>(read.problems());
    problems.addAll(head.problems());
    Problem limit = Guard.check(source, head.body(), size);
    if (limit != null) {
      return plain(source, head, problems, limit);
    }
    try {
      return ParserThread.run(
          () -> DocumentBuilder.build(source, head, List.copyOf(problems)), DEADLINE);
    } catch (TimeoutException e) {
      return plain(
          source,
          head,
          problems,
          new Problem(
              1, Problem.Kind.LIMIT, "not parsed within " + DEADLINE.toMillis() / 1000.0 + " s"));
    } catch (ExecutionException e) {
      return plain(source, head, problems, problem(e.getCause()));
    }
  }

  private static Problem problem(@Nullable Throwable cause) {
    return switch (cause) {
      case LimitExceeded limit ->
          new Problem(1, Problem.Kind.LIMIT, String.valueOf(limit.getMessage()));
      case StackOverflowError deep -> new Problem(1, Problem.Kind.LIMIT, "nested too deep");
      case OutOfMemoryError big -> new Problem(1, Problem.Kind.LIMIT, "not enough memory");
      case null -> new Problem(1, Problem.Kind.PARSER, "failed without a cause");
      default -> new Problem(1, Problem.Kind.PARSER, cause.getClass().getSimpleName());
    };
  }

  private static Document plain(
      String source, FrontMatterReader.Head head, List<Problem> problems, Problem why) {
    problems.add(why);
    return PlainText.document(source, head, problems);
  }
}
