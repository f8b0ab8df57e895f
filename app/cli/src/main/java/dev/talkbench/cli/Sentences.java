package dev.talkbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What libraries, the store, the engines and the parser of options say, in the reader's language.
 * They speak English, also where programs read it and where runs are kept; people read it through
 * this table. Any thread; read when a sentence is first asked for.
 */
public final class Sentences {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  /** A sentence of English, and its Korean with the places of its parts. */
  private record Known(Pattern english, List<Integer> places, String korean) {
    static Known of(String english, String korean) {
      var pattern = new StringBuilder();
      var places = new ArrayList<Integer>();
      int at = 0;
      for (MatchResult place : PLACE.matcher(english).results().toList()) {
        pattern.append(Pattern.quote(english.substring(at, place.start()))).append("(.*?)");
        places.add(Integer.parseInt(place.group(1)));
        at = place.end();
      }
      pattern.append(Pattern.quote(english.substring(at)));
      return new Known(Pattern.compile(pattern.toString(), Pattern.DOTALL), places, korean);
    }
  }

  /** The table, once somebody asks. */
  private static final class Table {
    private static final List<Known> KNOWN = read();

    private static List<Known> read() {
      try (InputStream in = Sentences.class.getResourceAsStream("korean.txt")) {
        if (in == null) {
          throw new IOException("korean.txt is missing: install Talkbench again");
        }
        List<String> lines =
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .toList();
        var known = new ArrayList<Known>();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
          known.add(Known.of(lines.get(i), lines.get(i + 1)));
        }
        return List.copyOf(known);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Sentences() {}

  /** {@code english} in {@code language}; what the table does not know stays as it is. */
  public static String in(Language language, String english) {
    return language == Language.EN ? english : korean(english).orElse(english);
  }

  /** {@code english} in Korean, or nothing when the table does not know it. */
  public static Optional<String> korean(String english) {
    for (Known known : Table.KNOWN) {
      Matcher matcher = known.english().matcher(english);
      if (matcher.matches()) {
        return Optional.of(filled(known, matcher));
      }
    }
    return english.contains("; ") ? list(english) : Optional.empty();
  }

  private static Optional<String> list(String english) {
    List<Optional<String>> parts =
        Arrays.stream(english.split("; ", -1)).map(Sentences::korean).toList();
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(parts.stream().flatMap(Optional::stream).collect(Collectors.joining("; ")))
        : Optional.empty();
  }

  private static String filled(Known known, Matcher matcher) {
    return PLACE
        .matcher(known.korean())
        .replaceAll(
            place -> {
              int group = known.places().indexOf(Integer.parseInt(place.group(1)));
              return Matcher.quoteReplacement(part(matcher.group(group + 1)));
            });
  }

  /** A single word is a name or a value, and stays. */
  private static String part(String said) {
    return said.contains(" ") ? korean(said).orElse(said) : said;
  }
}
