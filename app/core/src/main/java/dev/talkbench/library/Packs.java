package dev.talkbench.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@code pack.yaml}. */
public final class Packs {
  /** Name of the file. */
  public static final String FILE = "pack.yaml";

  private static final int MAX_CODE_POINTS = 65_536;
  private static final int MAX_ALIASES = 50;
  private static final int MAX_NESTING = 200;
  private static final int MAX_BRACKETS = 500;
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");

  private Packs() {}

  /**
   * The pack a source says it is; empty when it has no {@code pack.yaml}.
   *
   * @throws IOException the file is there but no valid pack
   */
  public static Optional<Pack> read(NoteSource source) throws IOException {
    if (!source.exists(FILE)) {
      return Optional.empty();
    }
    String text = new String(source.read(FILE), StandardCharsets.UTF_8);
    checkDepth(text);
    Object yaml;
    try {
      var settings =
          LoadSettings.builder()
              .setLabel(FILE)
              .setCodePointLimit(MAX_CODE_POINTS)
              .setMaxAliasesForCollections(MAX_ALIASES)
              .setAllowDuplicateKeys(false)
              .setAllowRecursiveKeys(false)
              .build();
      yaml = new Load(settings).loadFromString(text);
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(m -> ", line " + (m.getLine() + 1)).orElse("");
      throw bad(FILE + line + " is no valid YAML: " + e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw bad(FILE + " is no valid YAML: " + e.getMessage(), e);
    }
    if (!(yaml instanceof Map<?, ?> map)) {
      throw bad(FILE + " says nothing: it needs at least id and title", null);
    }
    String id = text(map.get("id"));
    String title = text(map.get("title"));
    if (id == null || !ID.matcher(id).matches() || title == null) {
      throw bad(FILE + " needs an id ([a-z0-9-], at most 64) and a title", null);
    }
    String event =
        map.get("event") instanceof Map<?, ?> e ? text(e.get("name")) : text(map.get("event"));
    return Optional.of(
        new Pack(
            id,
            title,
            text(map.get("title_en")),
            event,
            texts(map.get("languages")),
            texts(map.get("notes"))));
  }

  private static IOException bad(String message, @Nullable Throwable cause) {
    return new SourceException(SourceException.Kind.PACK, FILE, message, cause);
  }

  /** The YAML reader recurses, so what can nest is counted before it starts. */
  private static void checkDepth(String text) throws IOException {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      int open = 0;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        // "- - - -" nests as deep as brackets do.
        open += c == '[' || c == '{' || c == '-' || c == '?' ? 1 : 0;
      }
      int indent = line.length() - line.stripLeading().length();
      if (open > MAX_NESTING || indent > MAX_NESTING) {
        throw bad(FILE + ", line " + number + " nests too deeply: write it flat", null);
      }
    }
    if (text.chars().filter(c -> c == '[' || c == '{').count() > MAX_BRACKETS) {
      throw bad(FILE + " has more than " + MAX_BRACKETS + " brackets: write lists with '-'", null);
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value instanceof String || value instanceof Number
        ? PathRules.nfc(value.toString()).strip()
        : null;
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream()
            .filter(String.class::isInstance)
            .map(x -> PathRules.nfc((String) x))
            .toList()
        : List.of();
  }
}
