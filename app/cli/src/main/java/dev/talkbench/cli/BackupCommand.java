package dev.talkbench.cli;

import dev.talkbench.store.Backup;
import dev.talkbench.store.Mended;
import dev.talkbench.store.Restored;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code backup} and {@code restore}: the reader's own data in one file. */
public final class BackupCommand {
  private BackupCommand() {}

  /** {@code backup}. */
  static final class Save implements Command {
    @Override
    public void describe(CommandSpec spec, Language language) {
      spec.addPositional(Operand.one("FILE", language.pick("쓸 파일", "file to write")));
    }

    @Override
    public int run(ParseResult given, Session session) {
      Path file = session.path(Objects.requireNonNull(given.<String>matchedPositionalValue(0, "")));
      Backup made = session.store().backup(file);
      if (session.json()) {
        session.object(json(made));
      } else {
        session.line(
            session.pick("백업했습니다: ", "backed up: ")
                + made.file()
                + "  "
                + session.pick(
                    format("기록 %,d  %,d바이트", made), format("%,d records  %,d bytes", made)));
      }
      return Command.DONE;
    }
  }

  /** {@code restore}. */
  static final class Restore implements Command {
    @Override
    public void describe(CommandSpec spec, Language language) {
      spec.addPositional(Operand.one("FILE", language.pick("백업 파일", "the backup")));
    }

    @Override
    public int run(ParseResult given, Session session) {
      Path file = session.path(Objects.requireNonNull(given.<String>matchedPositionalValue(0, "")));
      Restored restored = session.store().restore(file, session.backups());
      if (session.json()) {
        Map<String, Object> object = json(restored.backup());
        object.put("aside", restored.aside().toString());
        session.object(object);
      } else {
        session.line(sentence(restored, session.language()));
      }
      return Command.DONE;
    }
  }

  private static String format(String format, Backup backup) {
    return String.format(Locale.ROOT, format, backup.records(), backup.bytes());
  }

  private static Map<String, Object> json(Backup backup) {
    var object = new LinkedHashMap<String, Object>();
    object.put("file", backup.file().toString());
    object.put("records", backup.records());
    object.put("bytes", backup.bytes());
    object.put("made", backup.made().toString());
    return object;
  }

  private static String when(Instant time) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
        .withZone(ZoneId.systemDefault())
        .format(time);
  }

  /** What a restore did, for the terminal and the status line. */
  public static String sentence(Restored restored, Language language) {
    Backup backup = restored.backup();
    return language.pick(
        when(backup.made())
            + "의 백업으로 되돌렸습니다 ("
            + format("기록 %,d", backup)
            + "). 되돌리기 전의 데이터: "
            + restored.aside(),
        "restored the backup of "
            + when(backup.made())
            + format(" (%,d records)", backup)
            + "; what was there before: "
            + restored.aside());
  }

  /** What was done about a damaged database, for the terminal and the status line. */
  public static String sentence(Mended mended, Language language) {
    Backup backup = mended.backup();
    return backup == null
        ? language.pick(
            "데이터베이스가 손상되어 " + mended.aside() + "(으)로 옮겼습니다. 쓸 수 있는 백업이 없어 새로 시작합니다",
            "the database was damaged and is now "
                + mended.aside()
                + "; there was no good backup, a new one was begun")
        : language.pick(
            "데이터베이스가 손상되어 " + mended.aside() + "(으)로 옮기고, " + when(backup.made()) + "의 백업으로 되돌렸습니다",
            "the database was damaged and is now "
                + mended.aside()
                + "; the backup of "
                + when(backup.made())
                + " took its place");
  }
}
