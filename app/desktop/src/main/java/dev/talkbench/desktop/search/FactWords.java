package dev.talkbench.desktop.search;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.search.QueryLanguage;
import dev.talkbench.search.QueryProblem;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Operators of the query language and their values in a person's words. Any thread. */
final class FactWords {
  private final Messages messages;
  private final UnaryOperator<String> libraryName;

  /** {@code libraryName} names a library by its id. */
  FactWords(Messages messages, UnaryOperator<String> libraryName) {
    this.messages = messages;
    this.libraryName = libraryName;
  }

  /** What an operator asks for. */
  String operator(String name) {
    return messages.get("operator." + name);
  }

  /** What a value is called. */
  String value(String name, String value) {
    Set<String> always = QueryLanguage.values(name);
    if (!always.isEmpty() && !always.contains(value)) {
      return value;
    }
    return switch (name) {
      case "library" -> libraryName.apply(value);
      case "has", "lang", "in" -> messages.get("value." + name + "." + value);
      case "claim" -> messages.get("verdict." + (value.equals("never-run") ? "never" : value));
      default -> value;
    };
  }

  /** What is wrong and what would be right. */
  String problem(QueryProblem problem) {
    return messages.lang().equals("ko") ? problem.korean() : problem.english();
  }

  /** That no note has such a value. */
  String missing(String name, String value) {
    return messages.get("complete.missing", operator(name), value);
  }
}
