package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.Library;
import dev.talkbench.library.NoteId;
import dev.talkbench.workspace.NoteSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The lines of the sidebar: places, libraries with their notes, categories and tags. */
final class ShelfRows {
  /** More would be a wall; the rest comes when it is asked for. */
  private static final int CHIPS = 10;

  private static final int MOST_CHIPS = 200;

  private final Messages messages;
  private final PlaceRows places;
  private final Function<Library, String> name;
  private final SidebarTree tree = new SidebarTree();
  private boolean unfolded;

  /** {@code name} says what a library is called. */
  ShelfRows(Messages messages, PlaceRows places, Function<Library, String> name) {
    this.name = name;
    this.messages = messages;
    this.places = places;
  }

  /** Opens a folder, or closes it. */
  void toggle(SidebarRow.Folder folder) {
    tree.toggle(folder);
  }

  /** Opens the folders around a note, where it is listed; whether one was closed. */
  boolean reveal(Map<Library, List<NoteSummary>> shelves, NoteId note) {
    return shelves.entrySet().stream()
        .filter(shelf -> shelf.getKey().id().equals(note.library()))
        .flatMap(shelf -> shelf.getValue().stream())
        .filter(known -> known.id().equals(note))
        .findFirst()
        .map(known -> tree.reveal(note.library(), known.path()))
        .orElse(false);
  }

  /** Shows every tag, or the foremost. */
  void toggleTags() {
    unfolded = !unfolded;
  }

  /** {@code trouble} tells what is wrong with a library, by its id; nothing when all is well. */
  List<SidebarRow> rows(
      Map<Library, List<NoteSummary>> shelves,
      Function<Library, List<SidebarRow.Trouble>> trouble) {
    var rows = new ArrayList<SidebarRow>();
    var shown = new ArrayList<NoteSummary>();
    var everything = new ArrayList<NoteSummary>();
    rows.add(new SidebarRow.Head(messages.get("sidebar.library")));
    rows.addAll(places.rows());
    shelves.forEach(
        (library, notes) -> {
          boolean builtIn = library.kind() == Library.Kind.BUILT_IN;
          rows.add(
              new SidebarRow.Shelf(
                  library.id(),
                  builtIn
                      ? name.apply(library)
                      : name.apply(library) + " · " + messages.number(notes.size()),
                  !builtIn));
          List<SidebarRow.Trouble> troubles = trouble.apply(library);
          rows.addAll(troubles);
          if (notes.isEmpty() && troubles.isEmpty()) {
            rows.add(new SidebarRow.Note(messages.get("sidebar.none")));
          }
          List<NoteSummary> mine = builtIn ? inMyLanguage(notes) : notes;
          shown.addAll(mine);
          everything.addAll(notes);
          rows.addAll(
              tree.rows(
                  library.id(),
                  mine.stream()
                      .map(
                          n ->
                              new SidebarTree.Leaf(
                                  n.id(),
                                  n.path(),
                                  n.shortTitle(),
                                  builtIn,
                                  mine.size() < notes.size() ? n.translation() : null))
                      .toList()));
        });
    if (shelves.size() == 1) {
      rows.add(new SidebarRow.Hint(messages.get("sidebar.empty")));
    }
    chips(rows, "sidebar.categories", "category", NoteSummary::categories, shown, everything);
    chips(rows, "sidebar.tags", "tag", NoteSummary::tags, shown, everything);
    return rows;
  }

  /** Values of the notes that are listed, each with the number of notes that a press finds. */
  private void chips(
      List<SidebarRow> rows,
      String head,
      String fact,
      Function<NoteSummary, List<String>> values,
      List<NoteSummary> listed,
      List<NoteSummary> all) {
    var names = new HashMap<String, String>();
    listed.forEach(
        note -> values.apply(note).forEach(value -> names.putIfAbsent(same(value), value)));
    if (names.isEmpty()) {
      return;
    }
    // A search finds a note in either language, and a value however it is capitalized.
    var counts = new HashMap<String, Integer>();
    for (NoteSummary note : all) {
      values.apply(note).stream()
          .map(ShelfRows::same)
          .distinct()
          .map(names::get)
          .filter(Objects::nonNull)
          .forEach(value -> counts.merge(value, 1, Integer::sum));
    }
    List<SidebarRow.Chip> chips =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(unfolded ? MOST_CHIPS : CHIPS)
            .map(entry -> new SidebarRow.Chip(fact, entry.getKey(), entry.getValue()))
            .toList();
    rows.add(new SidebarRow.Head(messages.get(head)));
    String more =
        counts.size() <= CHIPS
            ? ""
            : unfolded
                ? messages.get("sidebar.fewer")
                : messages.get("sidebar.more", messages.number(counts.size() - CHIPS));
    rows.add(new SidebarRow.Chips(chips, more));
  }

  private static String same(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }

  /** A pack in two languages is listed in one: the interface's, where it has that edition. */
  private List<NoteSummary> inMyLanguage(List<NoteSummary> notes) {
    List<NoteSummary> mine = notes.stream().filter(n -> n.lang().equals(messages.lang())).toList();
    return mine.isEmpty() ? notes : mine;
  }
}
