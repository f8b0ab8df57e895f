package dev.talkbench.cli;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Serves;
import dev.talkbench.demos.Serving;
import dev.talkbench.demos.runner.DemoCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code demo serve}: keeps a server demo up on loopback until a signal ends the process. The first
 * line is its address and nothing else.
 */
final class DemoServe implements Command {
  @Override
  public void describe(CommandSpec spec, Language language) {
    spec.addPositional(Operand.one("ID", language.pick("서버 데모", "a demo that serves")));
    spec.addOption(
        OptionSpec.builder("--watch-stdin")
            .type(boolean.class)
            .description(
                language.pick("표준 입력이 끝나면 멈춤", "the end of standard input means stop, too"))
            .build());
  }

  @Override
  public int run(ParseResult given, Session session) throws IOException, InterruptedException {
    String id = Objects.requireNonNull(given.<String>matchedPositionalValue(0, ""));
    DemoCatalog catalog = DemoCatalog.standard();
    if (!(DemoNames.demo(catalog, id, session) instanceof Serves demo)) {
      throw new CliException(
          session.pick("서버가 아닌 데모입니다: ", "this demo does not serve: ")
              + id
              + session.pick(" (서버 데모: ", " (these do: ")
              + catalog.demos().stream()
                  .filter(Serves.class::isInstance)
                  .map(Demo::id)
                  .collect(Collectors.joining(", "))
              + ")");
    }
    var ended = new CountDownLatch(1);
    var broken = new AtomicReference<@Nullable Throwable>();
    try (Serving serving = demo.serve()) {
      // A signal ends the process without unwinding this thread; closing twice does no harm.
      var hook = new Thread(serving::close, "serve-close");
      Runtime.getRuntime().addShutdownHook(hook);
      serving
          .ended()
          .whenComplete(
              (done, cause) -> {
                broken.set(cause);
                ended.countDown();
              });
      session.line(serving.url().toString());
      session.out().flush();
      if (given.hasMatchedOption("--watch-stdin")) {
        watch(session.in(), ended);
      }
      ended.await();
    }
    Throwable cause = broken.get();
    if (cause != null) {
      throw new IOException("the server broke down: " + cause.getMessage(), cause);
    }
    return DONE;
  }

  private static void watch(InputStream in, CountDownLatch ended) {
    Thread.ofPlatform()
        .daemon()
        .name("serve-stdin")
        .start(
            () -> {
              try (in) {
                in.transferTo(OutputStream.nullOutputStream());
              } catch (IOException _) {
                // An input that breaks has ended.
              } finally {
                ended.countDown();
              }
            });
  }
}
