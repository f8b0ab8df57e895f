package dev.talkbench.figures.child;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/**
 * Takes the network away from the process. The pages forbid every load themselves (Content Security
 * Policy); this is for what a page might get past.
 */
final class Offline {
  private static final Set<String> REMOTE = Set.of("http", "https", "ftp", "mailto");

  private Offline() {}

  static void install() {
    URL.setURLStreamHandlerFactory(scheme -> REMOTE.contains(scheme) ? new Refusing() : null);
  }

  private static final class Refusing extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL address) throws IOException {
      throw new IOException("figures are drawn offline");
    }
  }
}
