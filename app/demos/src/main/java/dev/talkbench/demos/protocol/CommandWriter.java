package dev.talkbench.demos.protocol;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/** Writes commands as JSON objects, one a line in UTF-8, each flushed. Safe for many threads. */
public final class CommandWriter {
  private final OutputStream out;

  /** Writes to {@code out}, which stays open. */
  public CommandWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * Sends a command.
   *
   * @throws IOException the run is gone
   */
  public synchronized void write(Command command) throws IOException {
    var fields = new LinkedHashMap<String, Object>();
    switch (command) {
      case Command.Stop() -> fields.put("cmd", "stop");
      case Command.Set(String name, double value) -> {
        fields.put("cmd", "set");
        fields.put("name", name);
        fields.put("value", value);
      }
      case Command.Sql(String text) -> {
        fields.put("cmd", "sql");
        fields.put("text", text);
      }
    }
    out.write((JSON.std.asString(fields) + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
