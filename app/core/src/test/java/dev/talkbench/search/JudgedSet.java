package dev.talkbench.search;

import dev.talkbench.library.Note;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The judged set: the built-in pack, distractors of our own, and questions with graded notes. */
final class JudgedSet {
  private static final String FOLDER = "/dev/talkbench/search/judged/";

  /** The pack's day: nothing of the set is newer than anything else. */
  private static final String HEAD = "---\ndate: 2024-09-12\n---\n";

  private static final List<String> PACK =
      List.of(
          "2024-09-12-slash24",
          "2024-09-12-replay-verification",
          "2024-09-12-fx-core-banking",
          "2024-09-12-hyperthreading",
          "2024-09-12-sse-push",
          "glossary");

  private JudgedSet() {}

  /**
   * A question.
   *
   * @param stratum what is hard about it
   * @param typing whether its last word is still being typed
   * @param grades 1 to 3 by note; all others are 0
   * @param anchors the section that is wanted, by note
   */
  record Graded(
      String stratum,
      String text,
      boolean typing,
      Map<String, Integer> grades,
      Map<String, String> anchors) {}

  static String text(String resource) {
    try (InputStream in = JudgedSet.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  static String own(String name) {
    return text(FOLDER + name);
  }

  /** Notes named {@code lang/name}. */
  static List<Note> notes() {
    var notes = new ArrayList<Note>();
    for (String lang : List.of("ko", "en")) {
      for (String name : PACK) {
        String slug = lang + "/" + name.replaceFirst("^[0-9-]+", "");
        notes.add(Notes.note(slug, text("/packs/slash24/" + lang + "/" + name + ".md")));
      }
    }
    for (String part : Pattern.compile("(?m)^%% ").splitAsStream(own("distractors.md")).toList()) {
      if (!part.isBlank()) {
        int line = part.indexOf('\n');
        notes.add(Notes.note(part.substring(0, line), HEAD + part.substring(line + 1)));
      }
    }
    return notes;
  }

  /** Every question in the order of the file. */
  static List<Graded> questions() {
    var questions = new ArrayList<Graded>();
    String stratum = "";
    boolean typing = false;
    for (String line : own("queries.txt").lines().toList()) {
      if (line.startsWith("[")) {
        stratum = line.substring(1, line.indexOf(']'));
        typing = line.endsWith("typing");
      } else if (!line.isBlank() && line.charAt(0) != '#') {
        questions.add(graded(stratum, typing, line));
      }
    }
    return questions;
  }

  private static Graded graded(String stratum, boolean typing, String line) {
    int tab = line.indexOf('\t');
    var grades = new LinkedHashMap<String, Integer>();
    var anchors = new LinkedHashMap<String, String>();
    for (String one : line.substring(tab + 1).split(" ", -1)) {
      int equals = one.lastIndexOf('=');
      String note = one.substring(0, equals);
      int hash = note.indexOf('#');
      if (hash >= 0) {
        anchors.put(note.substring(0, hash), note.substring(hash + 1));
        note = note.substring(0, hash);
      }
      grades.put(note, Integer.parseInt(one.substring(equals + 1)));
    }
    return new Graded(stratum, line.substring(0, tab), typing, grades, anchors);
  }
}
