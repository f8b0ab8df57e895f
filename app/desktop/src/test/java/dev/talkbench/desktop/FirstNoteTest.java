package dev.talkbench.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.talkbench.cli.GlobalOptions;
import dev.talkbench.workspace.DataDir;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstNoteTest {
  @Test
  void aFileThatCannotBeRegisteredLeavesTheWindowToTheNoteOfTheLastTime(@TempDir Path temp)
      throws Exception {
    Path file = Files.writeString(temp.resolve("회의록.md"), "# 회의록\n\n초신성\n");
    var folder = new DataDir(temp.resolve("data"));
    Opening opening = Opening.of(GlobalOptions.of(new String[] {}), folder);
    try {
      try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.userDb());
          var statement = other.createStatement()) {
        statement.execute(
            "create trigger refuse before insert on library"
                + " begin select raise(abort, 'no room'); end");
      }
      FirstNote first = FirstNote.of(opening, List.of(file.toString()), remark -> {});
      assertEquals("", first.word(), "the window takes the file and says why it cannot be");
      assertEquals("slash24", first.note().id().library());
    } finally {
      opening.session().index().close();
      opening.session().store().close();
    }
  }
}
