package dev.talkbench.demos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The engines whose runs must be the same everywhere look at no clock, zone, locale, chance or hash
 * order of the host's. ({@code System.nanoTime} only measures.)
 */
class DeterminismTest {
  private static final List<String> ENGINES = List.of("loan", "replay");

  private static final Map<String, Pattern> FORBIDDEN = forbidden();

  private static Map<String, Pattern> forbidden() {
    var rules = new LinkedHashMap<String, Pattern>();
    rules.put("time without a clock", Pattern.compile("\\.now\\(\\s*\\)"));
    rules.put("time in a zone of the host", Pattern.compile("\\.now\\(\\s*Zone"));
    rules.put("the host's time", Pattern.compile("currentTimeMillis|new Date\\(|Calendar\\.get"));
    rules.put("the host's clock", Pattern.compile("Clock\\.system|InstantSource\\.system"));
    rules.put("the host's zone", Pattern.compile("systemDefault|TimeZone\\.getDefault"));
    rules.put("SQL's clock", Pattern.compile("(?i)current_timestamp|current_date|'now'"));
    rules.put(
        "the host's locale", Pattern.compile("Locale\\.getDefault|to(Lower|Upper)Case\\(\\)"));
    rules.put(
        "format without a locale",
        Pattern.compile("(String\\.format|\\.printf)\\((?!\\s*(java\\.util\\.)?Locale\\.ROOT)"));
    rules.put(
        "chance without a seed", Pattern.compile("new Random\\(\\)|Math\\.random|UUID\\.random"));
    rules.put(
        "chance of the host",
        Pattern.compile("ThreadLocalRandom|SecureRandom|new SplittableRandom\\(\\)"));
    rules.put("hash order", Pattern.compile("\\bHash(Map|Set)\\b|toSet\\(\\)|identityHashCode"));
    rules.put("the host's character set", Pattern.compile("\\.getBytes\\(\\)|defaultCharset"));
    return rules;
  }

  static List<String> offences(String source) {
    var found = new ArrayList<String>();
    FORBIDDEN.forEach(
        (reason, pattern) -> {
          if (pattern.matcher(source).find()) {
            found.add(reason);
          }
        });
    return found;
  }

  @Test
  void enginesDependOnNothingOfTheHost() throws IOException {
    var offences = new ArrayList<String>();
    int files = 0;
    for (String engine : ENGINES) {
      Path folder = Path.of("src/main/java/dev/talkbench/demos", engine);
      try (Stream<Path> sources = Files.walk(folder)) {
        for (Path source : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
          files++;
          for (String offence : offences(Files.readString(source))) {
            offences.add(source.getFileName() + ": " + offence);
          }
        }
      }
    }
    assertTrue(files > 20, "files: " + files);
    assertEquals(List.of(), offences);
  }

  @Test
  void theRulesBite() {
    assertEquals(List.of("time without a clock"), offences("LocalDate.now()"));
    assertEquals(List.of(), offences("LocalDate.now(clock)"));
    assertEquals(List.of("SQL's clock"), offences("SELECT datetime('now')"));
    assertEquals(List.of("the host's locale"), offences("name.toLowerCase()"));
    assertEquals(List.of("format without a locale"), offences("String.format(\"%d\", 1)"));
    assertEquals(List.of(), offences("String.format(Locale.ROOT, \"%d\", 1)"));
    assertEquals(List.of("hash order"), offences("new HashMap<>()"));
    assertEquals(List.of(), offences("new LinkedHashMap<>()"));
  }
}
