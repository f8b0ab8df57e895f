package dev.talkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads out of source files the sentences that they hand to what {@code maker} matches. */
final class SourceSentences {
  private static final Pattern TEXT = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");
  private static final Pattern SENTENCE = Pattern.compile("[a-z]{2,} ");

  private SourceSentences() {}

  /** With {@code 7} for every part that is no literal, each followed by its file. */
  static List<String> of(Path root, Pattern maker) throws IOException {
    var found = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String code =
            Files.readString(file)
                .replaceAll("(?m)^\\s*//.*$", "")
                .replaceAll("(?s)/\\*\\*.*?\\*/", "");
        Matcher matcher = maker.matcher(code);
        while (matcher.find()) {
          for (String argument : split(code, matcher.end(), ',')) {
            String sentence = sentence(argument);
            if (SENTENCE.matcher(sentence).find()) {
              found.add(sentence);
            }
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private static String sentence(String expression) {
    var sentence = new StringBuilder();
    for (String part : split(expression + ")", 0, '+')) {
      Matcher text = TEXT.matcher(part.strip());
      sentence.append(text.matches() ? text.group(1).translateEscapes() : "7");
    }
    return sentence.toString();
  }

  /** The parts from {@code at} to the bracket that closes, outside of texts and inner brackets. */
  private static List<String> split(String code, int at, char separator) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    int depth = 0;
    for (int i = at; i < code.length(); i++) {
      char c = code.charAt(i);
      Matcher text = TEXT.matcher(code).region(i, code.length());
      if (c == '"' && text.lookingAt()) {
        part.append(text.group());
        i = text.end() - 1;
      } else if (depth == 0 && c == separator) {
        parts.add(part.toString());
        part.setLength(0);
      } else if (depth == 0 && (c == ')' || c == ';')) {
        break;
      } else {
        depth += c == '(' || c == '{' || c == '[' ? 1 : c == ')' || c == '}' || c == ']' ? -1 : 0;
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }
}
