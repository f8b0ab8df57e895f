package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.search.Command;
import dev.talkbench.desktop.text.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The one table of what the window does. Every desk offers its own actions; keys, palette, menu and
 * the sheet of keys are made from it and never written twice.
 */
final class Actions {
  private final Messages messages;
  private final Messages english = new Messages("en");
  private final List<Action> list = new ArrayList<>();
  private final Map<String, String> keys = new HashMap<>();
  private Action.Group group = Action.Group.GO;

  /** An empty table, named in the language of {@code messages}. */
  Actions(Messages messages) {
    this.messages = messages;
  }

  /** The group of what is added from now on. */
  Actions in(Action.Group next) {
    group = next;
    return this;
  }

  /**
   * Adds an action whose words are {@code action.ID}.
   *
   * @param combinations such as {@code Shortcut+K}, the one to show first; may be none
   */
  Actions add(String id, Runnable run, String... combinations) {
    return put(
        id,
        messages.get("action." + id),
        english.get("action." + id),
        List.of(combinations),
        Action.Listed.EVERYWHERE,
        run);
  }

  /** Adds one of several of a kind: the words are {@code action.ID} with those of {@code what}. */
  Actions add(String id, String what, Runnable run) {
    return put(
        id + "." + what,
        messages.get("action." + id, messages.get(what)),
        english.get("action." + id, english.get(what)),
        List.of(),
        Action.Listed.EVERYWHERE,
        run);
  }

  /**
   * Adds one of so many that only the palette lists them: the words are {@code action.ID} with a
   * name.
   */
  Actions addToPalette(String id, String name, String englishName, Runnable run) {
    return put(
        id + "." + englishName,
        messages.get("action." + id, name),
        english.get("action." + id, englishName),
        List.of(),
        Action.Listed.PALETTE,
        run);
  }

  /** Adds one of several keys of a kind; the sheet lists it, and no menu. */
  Actions addKey(String id, String name, Runnable run, String combination) {
    return put(
        id + "." + name,
        messages.get("action." + id, name),
        english.get("action." + id, name),
        List.of(combination),
        Action.Listed.KEYS,
        run);
  }

  /** Adds an action for context menus; the words are {@code action.ID}. */
  Actions addToContext(String id, Runnable run) {
    return put(
        id,
        messages.get("action." + id),
        english.get("action." + id),
        List.of(),
        Action.Listed.CONTEXT,
        run);
  }

  private Actions put(
      String id,
      String name,
      String inEnglish,
      List<String> combinations,
      Action.Listed listed,
      Runnable run) {
    for (String combination : combinations) {
      String other = keys.putIfAbsent(combination, id);
      if (other != null) {
        throw new IllegalStateException(combination + " is the key of " + other + " and " + id);
      }
    }
    list.add(new Action(id, group, name, inEnglish, combinations, listed, run));
    return this;
  }

  /** All, in the order in which they were added. */
  List<Action> list() {
    return List.copyOf(list);
  }

  /** Those of a group. */
  List<Action> list(Action.Group of) {
    return list.stream().filter(action -> action.group() == of).toList();
  }

  /** The action of that id. */
  Action get(String id) {
    return list.stream()
        .filter(action -> action.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("there is no action " + id));
  }

  /** As the search field lists them after {@code >}. */
  List<Command> commands() {
    return list.stream()
        .filter(
            action ->
                action.listed() == Action.Listed.EVERYWHERE
                    || action.listed() == Action.Listed.PALETTE)
        .map(
            action ->
                new Command(
                    action.name(),
                    action.english(),
                    action.keys().isEmpty() ? "" : KeyText.of(action.keys().getFirst()),
                    action.run()))
        .toList();
  }
}
