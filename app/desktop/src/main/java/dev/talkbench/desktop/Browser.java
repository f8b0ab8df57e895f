package dev.talkbench.desktop;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;

/** Shows an address in the system's browser: only web and mail, only after the reader chose it. */
final class Browser {
  private final Executor background;

  Browser(Executor background) {
    this.background = background;
  }

  void show(URI address) {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    if (!List.of("http", "https", "mailto").contains(scheme)) {
      return;
    }
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command =
        system.startsWith("mac")
            ? List.of("open", address.toASCIIString())
            : system.startsWith("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address.toASCIIString())
                : List.of("xdg-open", address.toASCIIString());
    background.execute(
        () -> {
          try {
            Lent.ofLauncher().backTo(new ProcessBuilder(command)).redirectErrorStream(true).start();
          } catch (IOException e) {
            System.err.println("talkbench: no browser could be started: " + e.getMessage());
          }
        });
  }
}
