package dev.talkbench.desktop.demo;

import dev.talkbench.desktop.text.Messages;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why a machine cannot measure something, in the reader's language. Engines say it in English, in
 * the metric {@code reason}; a sentence nobody knows stays as it is.
 */
public final class Reasons {
  /** A sentence of an engine and the key of its words; its groups are the arguments. */
  private record Known(Pattern sentence, String key) {
    Known(String sentence, String key) {
      this(Pattern.compile(sentence), key);
    }
  }

  private static final java.util.List<Known> KNOWN =
      java.util.List.of(
          new Known("every core runs one thread \\(SMT: (.*)\\)", "reason.one-thread"),
          new Known("this process may not use two threads of one core", "reason.no-siblings"),
          new Known("this process may use one core only", "reason.one-core"),
          new Known("threads cannot be bound to processors: (.*)", "reason.unpinned"),
          new Known("not applicable here", "verdict.not-applicable"));

  private final Messages messages;

  /** In the language of {@code messages}. */
  public Reasons(Messages messages) {
    this.messages = messages;
  }

  /** Words for what an engine says. */
  public String words(String said) {
    return Arrays.stream(said.split("; ")).map(this::sentence).collect(Collectors.joining(" "));
  }

  private String sentence(String said) {
    for (Known known : KNOWN) {
      Matcher matcher = known.sentence().matcher(said);
      if (matcher.matches()) {
        return matcher.groupCount() == 0
            ? messages.get(known.key())
            : messages.get(known.key(), matcher.group(1));
      }
    }
    return said;
  }
}
