package dev.talkbench.cli;

import java.util.List;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The words of a command that are no options (POSIX: operands). */
final class Operand {
  private Operand() {}

  /** The one word that the command needs. */
  static PositionalParamSpec one(String label, String description) {
    return at(0, label, String.class, description);
  }

  /** A word that the command needs, by its place from 0. */
  static PositionalParamSpec at(int place, String label, Class<?> type, String description) {
    return PositionalParamSpec.builder()
        .index(Integer.toString(place))
        .paramLabel(label)
        .type(type)
        .required(true)
        .description(description)
        .build();
  }

  /** Any number of words from a place on; none is none. */
  static PositionalParamSpec from(int place, String label, Class<?> type, String description) {
    return PositionalParamSpec.builder()
        .index(place + "..*")
        .arity("0..*")
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(type)
        .description(description)
        .build();
  }
}
