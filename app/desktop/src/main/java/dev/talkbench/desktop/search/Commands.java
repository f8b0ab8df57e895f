package dev.talkbench.desktop.search;

import dev.talkbench.desktop.text.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What {@code >} at the beginning of the field lists: commands, then searches with a name. */
final class Commands {
  /** What a text begins with that names a command. */
  static final String MARK = ">";

  private final Messages messages;
  private final PastSearches past;
  private final Consumer<String> ask;
  private List<Command> offered = List.of();

  /**
   * None yet.
   *
   * @param ask asks what a saved search asks
   */
  Commands(Messages messages, PastSearches past, Consumer<String> ask) {
    this.messages = messages;
    this.past = past;
    this.ask = ask;
  }

  void offer(List<Command> commands) {
    offered = List.copyOf(commands);
  }

  static boolean meant(String text) {
    return text.startsWith(MARK);
  }

  /** Those that a text which begins with the mark means so far. */
  List<Command> of(String text) {
    String words = text.substring(MARK.length());
    Stream<Command> saved =
        past.saved().stream()
            .map(
                search ->
                    new Command(
                        messages.get("search.saved.command", search.name()),
                        "Search: " + search.name(),
                        "",
                        () -> ask.accept(search.query())));
    return Stream.concat(offered.stream(), saved)
        .filter(command -> command.matches(words))
        .sorted(Comparator.comparingInt(command -> command.rank(words)))
        .toList();
  }
}
