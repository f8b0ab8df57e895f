package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.Library;
import dev.talkbench.workspace.NoteSummary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lines of the sidebar: places, libraries with their notes, categories and tags. */
final class ShelfRows {
  /** More would be a wall; the rest comes when it is asked for. */
  private static final int CHIPS = 10;

  private static final int MOST_CHIPS = 200;

  private final Messages messages;
  private final PlaceRows places;
  private final Function<Library, String> name;
  private final SidebarTree tree = new SidebarTree();
  private boolean all;

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

  /** Shows every tag, or the foremost. */
  void toggleTags() {
    all = !all;
  }

  /** {@code trouble} tells what is wrong with a library, by its id; nothing when all is well. */
  List<SidebarRow> rows(
      Map<Library, List<NoteSummary>> shelves,
      Function<Library, List<SidebarRow.Trouble>> trouble) {
    var rows = new ArrayList<SidebarRow>();
    var shown = new ArrayList<NoteSummary>();
    rows.add(new SidebarRow.Head(messages.get("sidebar.library")));
    rows.addAll(places.rows());
    shelves.forEach(
        (library, notes) -> {
          boolean builtIn = library.kind() == Library.Kind.BUILT_IN;
          rows.add(
              new SidebarRow.Head(
                  builtIn
                      ? name.apply(library)
                      : name.apply(library) + " · " + messages.number(notes.size())));
          List<SidebarRow.Trouble> troubles = trouble.apply(library);
          rows.addAll(troubles);
          if (notes.isEmpty() && troubles.isEmpty()) {
            rows.add(new SidebarRow.Note(messages.get("sidebar.none")));
          }
          List<NoteSummary> mine = builtIn ? inMyLanguage(notes) : notes;
          shown.addAll(mine);
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
    chips(rows, "sidebar.categories", "category", shown.stream().map(NoteSummary::categories));
    chips(rows, "sidebar.tags", "tag", shown.stream().map(NoteSummary::tags));
    return rows;
  }

  private void chips(List<SidebarRow> rows, String head, String fact, Stream<List<String>> values) {
    var counts = new HashMap<String, Integer>();
    values.flatMap(Collection::stream).forEach(value -> counts.merge(value, 1, Integer::sum));
    if (counts.isEmpty()) {
      return;
    }
    List<SidebarRow.Chip> chips =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(all ? MOST_CHIPS : CHIPS)
            .map(entry -> new SidebarRow.Chip(fact, entry.getKey(), entry.getValue()))
            .toList();
    rows.add(new SidebarRow.Head(messages.get(head)));
    String more =
        counts.size() <= CHIPS
            ? ""
            : all
                ? messages.get("sidebar.fewer")
                : messages.get("sidebar.more", messages.number(counts.size() - CHIPS));
    rows.add(new SidebarRow.Chips(chips, more));
  }

  /** A pack in two languages is listed in one: the interface's, where it has that edition. */
  private List<NoteSummary> inMyLanguage(List<NoteSummary> notes) {
    List<NoteSummary> mine = notes.stream().filter(n -> n.lang().equals(messages.lang())).toList();
    return mine.isEmpty() ? notes : mine;
  }
}
