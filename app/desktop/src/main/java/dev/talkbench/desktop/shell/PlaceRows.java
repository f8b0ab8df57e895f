package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.store.SavedSearch;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kordamp.ikonli.feather.Feather;

/**
 * The top of the sidebar: places of the app, each with its count, saved searches. JavaFX thread.
 */
final class PlaceRows {
  private record Place(Shell.Page page, String words, Feather icon) {}

  private static final List<Place> PLACES =
      List.of(
          new Place(Shell.Page.READING, "sidebar.reading", Feather.CLOCK),
          new Place(Shell.Page.BOOKMARKS, "sidebar.bookmarks", Feather.BOOKMARK),
          new Place(Shell.Page.HIGHLIGHTS, "sidebar.highlights", Feather.EDIT_3),
          new Place(Shell.Page.CLAIMS, "sidebar.claims", Feather.CHECK),
          new Place(Shell.Page.DEMOS, "sidebar.demos", Feather.PLAY_CIRCLE));

  private final Messages messages;
  private final Map<Shell.Page, Integer> counts = new EnumMap<>(Shell.Page.class);
  private List<SavedSearch> saved = List.of();
  private Runnable changed = () -> {};

  PlaceRows(Messages messages) {
    this.messages = messages;
  }

  /** Told when a count has changed. */
  void onChange(Runnable watcher) {
    changed = watcher;
  }

  /** How many there are of what a place lists. */
  void count(Shell.Page page, int count) {
    Integer before = counts.put(page, count);
    if (before == null || before != count) {
      changed.run();
    }
  }

  /** The searches that have a name. */
  void saved(List<SavedSearch> searches) {
    if (!searches.equals(saved)) {
      saved = searches;
      changed.run();
    }
  }

  List<SidebarRow> rows() {
    var rows = new ArrayList<SidebarRow>();
    for (Place place : PLACES) {
      Integer count = counts.get(place.page());
      rows.add(
          new SidebarRow.Place(
              place.page(),
              messages.get(place.words()),
              place.icon(),
              count == null || count == 0 ? "" : Integer.toString(count)));
    }
    if (!saved.isEmpty()) {
      rows.add(new SidebarRow.Head(messages.get("search.saved")));
      saved.forEach(search -> rows.add(new SidebarRow.Saved(search.name(), search.query())));
    }
    return rows;
  }
}
