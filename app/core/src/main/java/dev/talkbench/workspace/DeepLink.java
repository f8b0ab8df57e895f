package dev.talkbench.workspace;

import dev.talkbench.library.NoteId;
import dev.talkbench.library.PathRules;
import dev.talkbench.library.ResourcePaths;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A link into the app: {@code talkbench://note/LIBRARY/SLUG#HEADING?demo=..&scenario=..&p.NAME=..};
 * the heading and the question may stand in either order. It only says where to go and what to fill
 * in. Whoever wrote it is not trusted: what is not shaped like an id is refused here, and what does
 * not exist is refused where it is opened.
 *
 * @param heading anchor or text of a heading, or empty
 * @param demo what to fill in, or null
 */
public record DeepLink(NoteId note, String heading, @Nullable Setup demo) {
  /** How every link begins. */
  public static final String SCHEME = "talkbench:";

  private static final String START = "talkbench://note/";
  private static final int LONGEST = 4_096;
  private static final int LONGEST_HEADING = 300;
  private static final int LONGEST_VALUE = 100;
  private static final int MOST_VALUES = 32;
  private static final Pattern LIBRARY = Pattern.compile("[a-z0-9-]{1,64}");
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /**
   * A demo to be filled in, never run.
   *
   * @param demo id
   * @param scenario id, or null for the note's
   * @param values by parameter, as text, not yet checked against the scenario
   */
  public record Setup(String demo, @Nullable String scenario, Map<String, String> values) {
    /** Copies the values. */
    public Setup {
      values = Map.copyOf(values);
    }
  }

  /** Whether {@code word} is meant as a link, good or bad. */
  public static boolean isLink(String word) {
    return word.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /**
   * Reads a link.
   *
   * @throws IllegalArgumentException it is none; the message says why in a sentence
   */
  public static DeepLink parse(String text) {
    check(text.length() <= LONGEST, "it is longer than " + LONGEST + " characters");
    check(
        text.regionMatches(true, 0, START, 0, START.length()),
        "it does not begin with " + START + "LIBRARY/SLUG");
    String rest = text.substring(START.length());
    int end = first(rest);
    String tail = rest.substring(end);
    String heading = "";
    String question = "";
    while (!tail.isEmpty()) {
      int next = 1 + first(tail.substring(1));
      String part = tail.substring(1, next);
      // A second one of either kind is part of no link of ours.
      if (tail.charAt(0) == '#') {
        check(heading.isEmpty(), "it names two headings");
        heading = part;
      } else {
        check(question.isEmpty(), "it has two question marks");
        question = part;
      }
      tail = tail.substring(next);
    }
    String anchor = decode(heading);
    check(
        anchor.length() <= LONGEST_HEADING
            && anchor.codePoints().noneMatch(Character::isISOControl),
        "its heading cannot be one");
    return new DeepLink(note(decode(rest.substring(0, end))), anchor, setup(question));
  }

  private static int first(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '#' || text.charAt(i) == '?') {
        return i;
      }
    }
    return text.length();
  }

  private static NoteId note(String path) {
    int slash = path.indexOf('/');
    check(slash > 0, "it names no note");
    String library = path.substring(0, slash);
    String slug = path.substring(slash + 1);
    check(LIBRARY.matcher(library).matches(), "'" + library + "' is no id of a library");
    PathRules.refusal(slug)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException("the link is refused: " + why);
            });
    return new NoteId(library, slug);
  }

  private static @Nullable Setup setup(String question) {
    String demo = null;
    String scenario = null;
    var values = new LinkedHashMap<String, String>();
    for (String pair : question.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        check(pair.isEmpty(), "'" + printable(pair) + "' has no value");
        continue;
      }
      String name = decode(pair.substring(0, equals));
      String value = decode(pair.substring(equals + 1));
      if (name.equals("demo")) {
        demo = id(value);
      } else if (name.equals("scenario")) {
        scenario = id(value);
      } else if (name.startsWith("p.")) {
        check(
            value.length() <= LONGEST_VALUE
                && value.codePoints().noneMatch(Character::isISOControl),
            "the value of " + printable(name) + " cannot be one");
        values.put(id(name.substring(2)), value);
        check(values.size() <= MOST_VALUES, "it has more than " + MOST_VALUES + " values");
      }
      // Anything else may come from a later version and changes nothing.
    }
    check(
        demo != null || (scenario == null && values.isEmpty()), "it has values and names no demo");
    return demo == null ? null : new Setup(demo, scenario, values);
  }

  private static String id(String text) {
    check(ID.matcher(text).matches(), "'" + printable(text) + "' is no id");
    return text;
  }

  private static String decode(String text) {
    return ResourcePaths.percentDecode(text)
        .map(s -> Normalizer.normalize(s, Normalizer.Form.NFC))
        .orElseThrow(() -> new IllegalArgumentException("the link is refused: it is no UTF-8"));
  }

  private static void check(boolean good, String why) {
    if (!good) {
      throw new IllegalArgumentException("the link is refused: " + why);
    }
  }

  private static String printable(String text) {
    String line = text.replaceAll("\\p{Cntrl}", "\ufffd");
    return line.length() <= 60 ? line : line.substring(0, 60) + "\u2026";
  }

  /** As it is copied: letters of any script stay readable, everything else is escaped. */
  @Override
  public String toString() {
    var link = new StringBuilder(START).append(note.library()).append('/');
    encode(note.slug(), "/", link);
    if (!heading.isEmpty()) {
      link.append('#');
      encode(heading, "", link);
    }
    if (demo != null) {
      link.append("?demo=").append(demo.demo());
      if (demo.scenario() != null) {
        link.append("&scenario=").append(demo.scenario());
      }
      demo.values().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              value -> {
                link.append("&p.").append(value.getKey()).append('=');
                encode(value.getValue(), "", link);
              });
    }
    return link.toString();
  }

  private static void encode(String text, String kept, StringBuilder into) {
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || (c < 0x80 && ("-._~" + kept).indexOf(c) >= 0)) {
                into.appendCodePoint(c);
              } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  into.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
                }
              }
            });
  }
}
