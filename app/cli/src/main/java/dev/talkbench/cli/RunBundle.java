package dev.talkbench.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.talkbench.cli.output.Json;
import dev.talkbench.store.Run;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs on their way to another machine: a file of JSON lines, first what it is and how many, then a
 * run each. Read with suspicion: it may come from anybody.
 *
 * @param machine id of the machine that wrote it, as it says; nothing may rest on it
 * @param name what that machine is called, for people
 */
record RunBundle(String machine, String name, List<Run> runs) {
  private static final int VERSION = 1;
  private static final String KIND = "talkbench_runs";

  private static final long MOST_BYTES = 256L << 20;
  private static final int LONGEST_HEAD = 4_096;
  private static final int MOST_RUNS = 10_000;
  private static final int MOST_ENTRIES = 500;
  private static final int LONGEST_TEXT = 4_096;
  private static final int LONGEST_STREAM = 8 << 20;
  private static final int LONGEST_NAME = 120;
  private static final double LONGEST_SECONDS = 86_400;
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern MACHINE = Pattern.compile("[0-9a-f]{8,32}");

  /** The first line of a bundle of {@code count} runs. */
  static String head(String machine, String name, int count, Instant now) {
    var head = new LinkedHashMap<String, Object>();
    head.put(KIND, VERSION);
    head.put("exported", now.toString());
    head.put("machine", machine);
    head.put("name", name);
    head.put("runs", count);
    return Json.line(head);
  }

  /** The line of a run. */
  static String line(Run run) {
    Map<String, Object> object = RunsCommand.json(run);
    object.remove("id");
    object.put("stream", run.stream());
    return Json.line(object);
  }

  /** Whether {@code file} begins as a bundle does. */
  static boolean is(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String begin = new String(in.readNBytes(LONGEST_HEAD), StandardCharsets.UTF_8);
      int end = begin.indexOf('\n');
      return end > 0 && object(begin.substring(0, end)).containsKey(KIND);
    } catch (Wrong _) {
      return false;
    }
  }

  /**
   * Reads and checks all of a bundle; nothing is taken from one that is wrong anywhere.
   *
   * @throws IOException it cannot be read, or is no bundle; the message names file, line and cause
   */
  static RunBundle read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder: name the bundle's file");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException(file + " is no regular file: name the bundle's file");
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + " is larger than " + (MOST_BYTES >> 20) + " MiB");
    }
    int number = 1;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String first = lines.readLine();
      if (first == null) {
        throw new Wrong("is empty");
      }
      Map<String, Object> head = object(first);
      if (!head.containsKey(KIND)) {
        throw new Wrong("is no bundle of runs");
      }
      if (whole(head, KIND) != VERSION) {
        throw new Wrong("was written by another version: this one reads version " + VERSION);
      }
      String machine = matching(head, "machine", MACHINE);
      String name = name(head);
      long count = whole(head, "runs");
      if (count < 0 || count > MOST_RUNS) {
        throw new Wrong("has " + count + " runs: at most " + MOST_RUNS + " are read");
      }
      var runs = new ArrayList<Run>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (runs.size() == count) {
          throw new Wrong("has more runs than its first line says");
        }
        runs.add(run(object(line)));
      }
      if (runs.size() < count) {
        throw new Wrong("ends early: " + runs.size() + " of " + count + " runs are there");
      }
      return new RunBundle(machine, name, List.copyOf(runs));
    } catch (Wrong e) {
      throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new IOException(file + ":" + number + ": is not UTF-8", e);
    }
  }

  /** What is wrong with a line. */
  private static final class Wrong extends IOException {
    private static final long serialVersionUID = 1L;

    Wrong(String message) {
      super(message);
    }
  }

  private static Map<String, Object> object(String line) throws Wrong {
    try {
      return JSON.std.mapFrom(line);
    } catch (IOException e) {
      throw new Wrong("is no JSON object");
    }
  }

  private static Run run(Map<String, Object> run) throws Wrong {
    double seconds = real(run, "seconds");
    if (!(seconds >= 0 && seconds <= LONGEST_SECONDS)) {
      throw new Wrong("seconds: " + seconds + " is no duration of a run");
    }
    String stream = text(run, "stream", LONGEST_STREAM);
    return new Run(
        0,
        matching(run, "demo", ID),
        matching(run, "scenario", ID),
        whole(run, "seed"),
        started(run),
        seconds,
        outcome(run),
        values(run, "parameters"),
        values(run, "metrics"),
        texts(run, "units"),
        texts(run, "badges"),
        values(run, "environment"),
        run.containsKey("error") ? text(run, "error", LONGEST_TEXT) : null,
        stream,
        run.containsKey("origin") ? text(run, "origin", LONGEST_NAME) : null);
  }

  private static Instant started(Map<String, Object> run) throws Wrong {
    try {
      return Instant.ofEpochMilli(Instant.parse(text(run, "started", 40)).toEpochMilli());
    } catch (DateTimeException | ArithmeticException e) {
      throw new Wrong("started: no point in time");
    }
  }

  private static Run.Outcome outcome(Map<String, Object> run) throws Wrong {
    String written = text(run, "outcome", 20);
    for (Run.Outcome outcome : Run.Outcome.values()) {
      if (outcome.name().toLowerCase(Locale.ROOT).equals(written)) {
        return outcome;
      }
    }
    throw new Wrong("outcome: finished, stopped or failed");
  }

  private static String name(Map<String, Object> head) throws Wrong {
    String name = text(head, "name", LONGEST_NAME);
    if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
      throw new Wrong("name: no name of a machine");
    }
    return name;
  }

  private static @Nullable Object need(Map<String, Object> from, String key) throws Wrong {
    if (!from.containsKey(key)) {
      throw new Wrong("'" + key + "' is missing");
    }
    return from.get(key);
  }

  private static String text(Map<String, Object> from, String key, int longest) throws Wrong {
    if (need(from, key) instanceof String text && text.length() <= longest) {
      return text;
    }
    throw new Wrong(key + ": no text of at most " + longest + " characters");
  }

  private static String matching(Map<String, Object> from, String key, Pattern pattern)
      throws Wrong {
    String text = text(from, key, LONGEST_NAME);
    if (!pattern.matcher(text).matches()) {
      throw new Wrong(key + ": not of the form " + pattern);
    }
    return text;
  }

  private static long whole(Map<String, Object> from, String key) throws Wrong {
    Object value = need(from, key);
    if (value instanceof Integer || value instanceof Long) {
      return ((Number) value).longValue();
    }
    throw new Wrong(key + ": no whole number");
  }

  private static double real(Map<String, Object> from, String key) throws Wrong {
    if (need(from, key) instanceof Number number) {
      return number.doubleValue();
    }
    throw new Wrong(key + ": no number");
  }

  private static Map<String, Object> values(Map<String, Object> from, String key) throws Wrong {
    if (!(need(from, key) instanceof Map<?, ?> map) || map.size() > MOST_ENTRIES) {
      throw new Wrong(key + ": no object of at most " + MOST_ENTRIES + " values");
    }
    var values = new LinkedHashMap<String, Object>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = String.valueOf(entry.getKey());
      boolean known =
          switch (entry.getValue()) {
            case Integer _, Long _, Boolean _ -> true;
            case Double number -> Double.isFinite(number);
            case String text -> text.length() <= LONGEST_TEXT;
            case null, default -> false;
          };
      if (!known || name.length() > LONGEST_NAME) {
        throw new Wrong(key + ": a value that is no number, text or boolean");
      }
      values.put(name, entry.getValue());
    }
    return values;
  }

  private static Map<String, String> texts(Map<String, Object> from, String key) throws Wrong {
    var texts = new LinkedHashMap<String, String>();
    for (Map.Entry<String, Object> entry : values(from, key).entrySet()) {
      if (!(entry.getValue() instanceof String text)) {
        throw new Wrong(key + ": a value that is no text");
      }
      texts.put(entry.getKey(), text);
    }
    return texts;
  }
}
