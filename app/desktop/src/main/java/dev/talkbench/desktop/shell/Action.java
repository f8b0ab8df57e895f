package dev.talkbench.desktop.shell;

import java.util.List;

/**
 * Something the window does. The palette lists it, its keys run it, the sheet of keys lists those,
 * and the menu shows it: an action that is added once can be reached in every way.
 *
 * @param id its words are {@code action.ID}
 * @param name in the interface's language
 * @param english in English, which finds it in either language
 * @param keys combinations such as {@code Shortcut+K}; the first is the one that is shown
 * @param listed where it is listed
 * @param run does it; JavaFX thread
 */
record Action(
    String id,
    Group group,
    String name,
    String english,
    List<String> keys,
    Listed listed,
    Runnable run) {
  /** Where an action can be found besides its keys. */
  enum Listed {
    /** In the menu and in the palette. */
    EVERYWHERE,
    /** In the palette only: there are too many of its kind. */
    PALETTE,
    /** On the sheet of keys only, in one line with the others of its kind. */
    KEYS,
    /** In context menus only: it is about what the menu was opened on. */
    CONTEXT
  }

  /** Where it stands in the menu and on the sheet of keys; the words are {@code group.ID}. */
  enum Group {
    GO("go"),
    SEARCH("search"),
    READ("read"),
    DEMO("demo"),
    LIBRARY("library"),
    VIEW("view"),
    APP("app");

    private final String id;

    Group(String id) {
      this.id = id;
    }

    /** Key of its words. */
    String words() {
      return "group." + id;
    }
  }

  Action {
    keys = List.copyOf(keys);
  }
}
