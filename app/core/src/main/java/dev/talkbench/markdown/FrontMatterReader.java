package dev.talkbench.markdown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Cuts the YAML head of a note and reads it (YAML 1.2, no Java types). Keys of Jekyll, Chirpy and
 * Obsidian. A head that is not valid YAML is read line by line, because a colon in a title is the
 * usual cause and the title is worth having.
 */
final class FrontMatterReader {
  /** Longest head, in UTF-16 units. */
  static final int MAX_LENGTH = 65_536;

  private static final int MAX_ALIASES = 50;
  private static final int MAX_DEPTH = 50;
  private static final Pattern OPEN = Pattern.compile("---[ \t]*\n");
  private static final Pattern CLOSE = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \t]*$");
  private static final Pattern ITEM = Pattern.compile("\n[ \t]*-[ \t]+(.+)");
  private static final Pattern LINE =
      Pattern.compile("(?m)^([\\p{L}_][\\p{L}\\p{N}_-]*)[ \t]*:(.*)$");
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})(?:[-/.]|년) ?(\\d{1,2})(?:[-/.]|월) ?(\\d{1,2})(?:[.일])?(?:[T (].*)?");

  /**
   * A head.
   *
   * @param body offset in the source where the Markdown begins
   */
  record Head(FrontMatter frontMatter, int body, List<Problem> problems) {}

  private final String yaml;
  private final List<Problem> problems = new ArrayList<>();

  private FrontMatterReader(String yaml) {
    this.yaml = yaml;
  }

  /** Reads the head of {@code source}, or says that there is none. */
  static Head read(String source) {
    Matcher open = OPEN.matcher(source);
    if (!open.lookingAt()) {
      return new Head(FrontMatter.NONE, 0, List.of());
    }
    Matcher close = CLOSE.matcher(source);
    close.region(open.end(), Math.min(source.length(), open.end() + MAX_LENGTH));
    if (!close.find()) {
      return new Head(FrontMatter.NONE, 0, List.of());
    }
    int body = Math.min(source.length(), close.end() + 1);
    var reader = new FrontMatterReader(source.substring(open.end(), close.start()));
    return new Head(reader.frontMatter(), body, List.copyOf(reader.problems));
  }

  private FrontMatter frontMatter() {
    Map<String, Object> all = load();
    Object image = all.get("image");
    Map<?, ?> picture = image instanceof Map<?, ?> map ? map : Map.of();
    return new FrontMatter(
        text(all.get("title")),
        first(all, "description", "summary", "subtitle", "excerpt"),
        names(all, "authors", "author"),
        date(all.get("date")),
        names(all, "categories", "category"),
        words(all, "tags", "tag"),
        text(all.get("lang")),
        event(all.get("event")),
        names(all, "speakers", "speaker"),
        text(all.get("translation")),
        all.get("order") instanceof Number number ? number.intValue() : Integer.MAX_VALUE,
        truth(all.get("pin")),
        truth(all.get("math")) || truth(all.get("latex")) || truth(all.get("mathjax")),
        image instanceof String path ? text(path) : text(picture.get("path")),
        text(picture.get("alt")),
        text(all.get("media_subpath")),
        all);
  }

  private Map<String, Object> load() {
    try {
      var settings =
          LoadSettings.builder()
              .setLabel("front matter")
              .setAllowDuplicateKeys(true)
              .setAllowRecursiveKeys(false)
              .setMaxAliasesForCollections(MAX_ALIASES)
              .setCodePointLimit(MAX_LENGTH)
              .build();
      checkDepth(settings);
      Object loaded = new Load(settings).loadFromString(yaml);
      if (loaded instanceof Map<?, ?> map) {
        return copy(map, 0);
      }
      if (loaded != null) {
        problem(Problem.Kind.FRONT_MATTER, 2, "the head is not a map of keys and values");
      }
      return Map.of();
    } catch (YamlEngineException | LimitExceeded | ClassCastException e) {
      problem(Problem.Kind.FRONT_MATTER, lineOf(e), "not valid YAML: " + cause(e));
      return byLine();
    }
  }

  private static String cause(RuntimeException e) {
    return switch (e) {
      case org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException marked ->
          marked.getProblem() == null ? "syntax" : marked.getProblem();
      case LimitExceeded limit -> String.valueOf(limit.getMessage());
      default -> "a limit of the YAML reader";
    };
  }

  private static int lineOf(RuntimeException e) {
    return e instanceof org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException marked
        ? marked.getProblemMark().map(mark -> mark.getLine() + 2).orElse(1)
        : 1;
  }

  /** What composes the values recurses, what reads the events does not: depth is counted there. */
  private void checkDepth(LoadSettings settings) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(yaml)) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        default -> {
          // Neither opens nor closes anything.
        }
      }
      if (depth > MAX_DEPTH) {
        throw new LimitExceeded("nested deeper than " + MAX_DEPTH);
      }
    }
  }

  private static Map<String, Object> copy(Map<?, ?> map, int depth) {
    var copy = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> copy.put(String.valueOf(key), copy(value, depth + 1)));
    return java.util.Collections.unmodifiableMap(copy);
  }

  private static Object copy(@Nullable Object value, int depth) {
    if (depth > MAX_DEPTH) {
      throw new LimitExceeded("nested deeper than " + MAX_DEPTH);
    }
    return switch (value) {
      case null -> "";
      case Map<?, ?> map -> copy(map, depth);
      case java.util.Collection<?> list -> {
        var copy = new ArrayList<Object>();
        list.forEach(item -> copy.add(copy(item, depth + 1)));
        yield List.copyOf(copy);
      }
      case Boolean truth -> truth;
      case Number number -> number;
      default -> value.toString();
    };
  }

  private Map<String, Object> byLine() {
    var found = new LinkedHashMap<String, Object>();
    Matcher line = LINE.matcher(yaml);
    while (line.find()) {
      String value = unquote(line.group(2).strip());
      if (value.startsWith("[") && value.endsWith("]")) {
        found.put(
            line.group(1),
            List.of(value.substring(1, value.length() - 1).split(",")).stream()
                .map(item -> unquote(item.strip()))
                .filter(item -> !item.isEmpty())
                .toList());
      } else if (value.isEmpty()) {
        found.put(line.group(1), items(line.end()));
      } else {
        found.put(line.group(1), value);
      }
    }
    return java.util.Collections.unmodifiableMap(found);
  }

  /** The items of a list from {@code start} on, each on a line of its own. */
  private List<String> items(int start) {
    var items = new ArrayList<String>();
    Matcher item = ITEM.matcher(yaml);
    for (int at = start; item.region(at, yaml.length()).lookingAt(); at = item.end()) {
      items.add(unquote(item.group(1).strip()));
    }
    return List.copyOf(items);
  }

  private static String unquote(String value) {
    boolean quoted =
        value.length() > 1
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private @Nullable LocalDate date(@Nullable Object value) {
    if (value == null || value.toString().isBlank()) {
      return null;
    }
    Matcher date = DATE.matcher(value.toString().strip());
    if (date.matches()) {
      try {
        return LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
      } catch (DateTimeException e) {
        problem(Problem.Kind.DATE, lineOfKey("date"), String.valueOf(e.getMessage()));
        return null;
      }
    }
    problem(Problem.Kind.DATE, lineOfKey("date"), "date is not written as yyyy-MM-dd");
    return null;
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }

  private int lineOfKey(String key) {
    int line = 2;
    for (String text : yaml.split("\n", -1)) {
      if (text.startsWith(key)) {
        return line;
      }
      line++;
    }
    return 1;
  }

  private void problem(Problem.Kind kind, int line, String detail) {
    problems.add(new Problem(line, kind, detail));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null
            || value instanceof Map
            || value instanceof List
            || value.toString().isBlank()
        ? null
        : value.toString().strip();
  }

  private static @Nullable String event(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? text(map.get("name")) : text(value);
  }

  private static @Nullable String first(Map<String, Object> all, String... keys) {
    for (String key : keys) {
      String text = text(all.get(key));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static boolean truth(@Nullable Object value) {
    return value != null
        && switch (value.toString().toLowerCase(Locale.ROOT)) {
          case "true", "yes", "on" -> true;
          default -> false;
        };
  }

  /** Names may hold spaces: a string is one of them, or several with commas between. */
  private static List<String> names(Map<String, Object> all, String... keys) {
    return list(all, ",", keys);
  }

  /** Jekyll cuts a string of tags at spaces, Obsidian at commas. */
  private static List<String> words(Map<String, Object> all, String... keys) {
    return list(all, "[,\\s]+", keys);
  }

  private static List<String> list(Map<String, Object> all, String separator, String... keys) {
    for (String key : keys) {
      Object value = all.get(key);
      if (value instanceof List<?> items) {
        return items.stream()
            .map(item -> item instanceof Map<?, ?> map ? first(map) : text(item))
            .filter(item -> item != null && !item.isEmpty())
            .map(String::valueOf)
            .toList();
      }
      String text = text(value);
      if (text != null) {
        return java.util.Arrays.stream(text.split(separator))
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .toList();
      }
    }
    return List.of();
  }

  private static @Nullable String first(Map<?, ?> map) {
    Object name = map.get("name");
    return text(name == null && !map.isEmpty() ? map.values().iterator().next() : name);
  }
}
