package dev.talkbench.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.cli.Language;
import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.store.Backups;
import java.net.URI;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupDeskTest {
  @Test
  void aRestoreThatBreaksOffUnexpectedlyLetsPlacesBeKeptAgain(@TempDir Path temp) throws Exception {
    try (var window = new TestWindow(temp, Language.KO, Theme.Choice.LIGHT)) {
      ShellPorts real = window.ports;
      var keeping = new Keeping();
      // Nothing can be made there, and nobody expects the exception that says so.
      var nowhere = new Backups(Path.of(URI.create("jrt:/java.base")));
      var ports =
          new ShellPorts(
              real.workspace(),
              real.store(),
              real.demos(),
              real.launcher(),
              real.search(),
              real.theme(),
              work -> {
                assertTrue(keeping.held());
                work.run();
              },
              real.figures(),
              real.browser(),
              real.programs(),
              real.reports(),
              nowhere,
              real.restored(),
              real.otherLanguage(),
              real.quit());
      var messages = new Messages("ko");
      var desk =
          Screens.onFx(
              () ->
                  new BackupDesk(ports, messages, new StatusBar(messages), new Region(), keeping));
      assertThrows(ReadOnlyFileSystemException.class, () -> desk.restore(temp.resolve("a.db")));
      assertFalse(keeping.held());
    }
  }
}
