package dev.talkbench.desktop;

import java.util.List;
import java.util.Map;

/**
 * What the installed launcher sets in the environment is for this app alone: the programs that it
 * opens (an editor, a browser) get the environment that the reader started it with.
 *
 * @param names of variables that were not set before, or {@code NAME=VALUE} of one that was
 */
record Lent(List<String> names) {
  /** How the launcher says it: with commas between. */
  static final String PROPERTY = "talkbench.lent";

  Lent {
    names = List.copyOf(names);
  }

  /** Of this process. */
  static Lent ofLauncher() {
    return of(System.getProperty(PROPERTY, ""));
  }

  static Lent of(String said) {
    return new Lent(said.isBlank() ? List.of() : List.of(said.split(",")));
  }

  /** Gives a program that is about to start its environment back. */
  ProcessBuilder backTo(ProcessBuilder program) {
    Map<String, String> environment = program.environment();
    for (String name : names) {
      String[] halves = name.split("=", 2);
      if (halves.length == 1) {
        environment.remove(name);
      } else {
        environment.put(halves[0], halves[1]);
      }
    }
    return program;
  }
}
