package dev.talkbench.desktop.shell;

import dev.talkbench.demos.Demo;
import dev.talkbench.demos.Scenario;
import dev.talkbench.desktop.search.Command;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** What the window can be told to do by name, in the order in which it is listed. */
final class Commands {
  private final Messages messages;
  private final Messages english = new Messages("en");
  private final List<Command> list = new ArrayList<>();

  /** An empty list, named in the language of {@code messages}. */
  Commands(Messages messages) {
    this.messages = messages;
  }

  /** A command named by a key of the words; {@code keys} as the sheet of keys writes them. */
  Commands add(String name, String keys, Runnable action) {
    list.add(new Command(messages.get(name), english.get(name), keys, action));
    return this;
  }

  /** One command for each scenario of each demo; taking it is the reader's explicit click. */
  Commands demos(List<Demo> demos, BiConsumer<Demo, Scenario> run) {
    for (Demo demo : demos) {
      for (Scenario scenario : demo.scenarios()) {
        list.add(
            new Command(
                messages.get("command.run", scenario.title().in(messages.lang())),
                english.get("command.run", scenario.title().en()),
                "",
                () -> run.accept(demo, scenario)));
      }
    }
    return this;
  }

  /** What the menus ask for. */
  Commands wishes(Menus.Wishes wishes) {
    return add("menu.reindex", "", wishes::reindex)
        .add("menu.find", "Ctrl F", wishes::find)
        .add("menu.text.larger", "Ctrl +", () -> wishes.zoom(1))
        .add("menu.text.smaller", "Ctrl −", () -> wishes.zoom(-1))
        .add("command.text.standard", "Ctrl 0", () -> wishes.zoom(0))
        .with("command.language", "menu.language", wishes::otherLanguage)
        .add("menu.keys", "F1", wishes::keys)
        .add("menu.quit", "Ctrl Q", wishes::quit);
  }

  /** Every brightness there is. */
  Commands themes(Theme theme) {
    for (Theme.Choice choice : Theme.Choice.values()) {
      with("command.theme", "menu.theme." + choice.id(), () -> theme.choiceProperty().set(choice));
    }
    return this;
  }

  private Commands with(String name, String what, Runnable action) {
    list.add(
        new Command(
            messages.get(name, messages.get(what)),
            english.get(name, english.get(what)),
            "",
            action));
    return this;
  }

  /** All of them. */
  List<Command> list() {
    return List.copyOf(list);
  }
}
