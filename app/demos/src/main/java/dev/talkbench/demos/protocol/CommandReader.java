package dev.talkbench.demos.protocol;

import java.io.IOException;
import java.util.Optional;

/** Reads what {@link CommandWriter} wrote; unknown keys are passed over. */
public final class CommandReader {
  private CommandReader() {}

  /**
   * The command of a line, or empty when this version does not know it.
   *
   * @throws IOException the line is no command; the message shows its beginning
   */
  public static Optional<Command> read(String line) throws IOException {
    var fields = Fields.of(line);
    return switch (fields.text("cmd")) {
      case "stop" -> Optional.of(new Command.Stop());
      case "set" -> Optional.of(new Command.Set(fields.text("name"), fields.real("value")));
      case "sql" -> Optional.of(new Command.Sql(fields.text("text")));
      default -> Optional.empty();
    };
  }
}
