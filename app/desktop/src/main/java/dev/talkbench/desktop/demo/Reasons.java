package dev.talkbench.desktop.demo;

import dev.talkbench.cli.Language;
import dev.talkbench.cli.Sentences;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.workspace.Ledger;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What engines say, in the reader's language: why a machine cannot measure something, why a run did
 * not come to its end. They say it in English; a sentence nobody knows stays as it is.
 */
public final class Reasons {
  private final Messages messages;
  private final Language language;

  /** In the language of {@code messages}. */
  public Reasons(Messages messages) {
    this.messages = messages;
    this.language = messages.lang().equals("ko") ? Language.KO : Language.EN;
  }

  /** Words for what an engine says. */
  public String words(String said) {
    return said.equals(Ledger.NOT_HERE)
        ? messages.get("verdict.not-applicable")
        : Arrays.stream(said.split("; ")).map(this::sentence).collect(Collectors.joining(" "));
  }

  private String sentence(String said) {
    String words = Sentences.in(language, said);
    return words.isEmpty() || words.endsWith(".")
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }
}
