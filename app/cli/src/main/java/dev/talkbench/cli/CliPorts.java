package dev.talkbench.cli;

import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * What commands need from outside.
 *
 * @param environment of the process
 * @param system language of the interface unless an option or a setting says another
 * @param terminal whether a person sees standard output as it comes; colours and progress only then
 * @param png looked for only by {@code render --to png}
 */
public record CliPorts(
    Map<String, String> environment,
    Language system,
    boolean terminal,
    Supplier<Optional<PngRenderer>> png) {
  /** Those of this process. */
  // JDK 25 went back to the console of java.base, which is null without a terminal (JDK-8351435).
  @SuppressWarnings("SystemConsoleNull")
  public static CliPorts ofProcess() {
    var console = System.console();
    boolean terminal =
        console != null
            && console.isTerminal()
            && System.getenv("NO_COLOR") == null
            && !"dumb".equals(System.getenv("TERM"));
    return new CliPorts(
        System.getenv(),
        Language.ofSystem(),
        terminal,
        () -> ServiceLoader.load(PngRenderer.class).findFirst());
  }
}
