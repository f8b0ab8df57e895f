package dev.talkbench.desktop.search;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.search.SearchResponse;
import dev.talkbench.search.SearchResponse.NoteHit;
import dev.talkbench.search.SearchResponse.SectionHit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What was found, under the field: chips by library, notes with their sections or commands, keys at
 * the foot.
 */
public final class SearchPopup extends VBox {
  private final Messages messages;
  private final UnaryOperator<String> libraryName;
  private final BiConsumer<NoteHit, SectionHit> open;
  private final HBox chips = new HBox(8);
  private final Label took = new Label();
  private final VBox list = new VBox();
  private final ResultScroll scroll = new ResultScroll(list);
  private final List<Choice> rows = new ArrayList<>();
  private @Nullable SearchResponse shown;
  private @Nullable String library;
  private int selected = -1;

  /**
   * An empty pop-up.
   *
   * @param libraryName name of a library by its id
   * @param open told of the chosen section
   */
  public SearchPopup(
      Messages messages, UnaryOperator<String> libraryName, BiConsumer<NoteHit, SectionHit> open) {
    this.messages = messages;
    this.libraryName = libraryName;
    this.open = open;
    getStyleClass().add("search-popup");
    took.getStyleClass().add("search-took");
    took.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(chips, gap, took);
    head.getStyleClass().add("search-head");
    list.getStyleClass().add("search-list");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll, foot());
    hint(messages.get("search.start"));
  }

  private Node foot() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var foot =
        new HBox(
            key("↑↓", "search.key.choose"),
            key("↵", "search.key.open"),
            key("Esc", "search.key.close"),
            gap,
            key(">", "search.key.commands"));
    foot.getStyleClass().add("search-foot");
    return foot;
  }

  private Node key(String key, String words) {
    var cap = new Label(key);
    cap.getStyleClass().add("key");
    var both = new HBox(6, cap, new Label(messages.get(words)));
    both.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return both;
  }

  private void hint(String words) {
    rows.clear();
    selected = -1;
    chips.getChildren().clear();
    took.setText("");
    var hint = new Label(words);
    hint.getStyleClass().add("search-hint");
    hint.setWrapText(true);
    list.getChildren().setAll(hint);
    scroll.requestLayout();
  }

  /** Nothing asked yet. */
  public void showStart() {
    shown = null;
    library = null;
    hint(messages.get("search.start"));
  }

  /** Shows an answer. */
  public void show(SearchResponse response) {
    shown = response;
    if (library != null
        && response.notes().stream().noneMatch(n -> n.note().library().equals(library))) {
      library = null;
    }
    fill();
  }

  /** Lists commands in place of notes; {@code run} is told of the chosen one. */
  void showCommands(List<Command> commands, Consumer<Command> run) {
    shown = null;
    library = null;
    if (commands.isEmpty()) {
      hint(messages.get("command.none"));
      return;
    }
    chips.getChildren().clear();
    took.setText(messages.get("command.count", Integer.toString(commands.size())));
    rows.clear();
    commands.forEach(command -> rows.add(new CommandRow(command, run)));
    list.getChildren().setAll(rows.stream().map(Choice::node).toList());
    scroll.requestLayout();
    scroll.setVvalue(0);
    select(0);
  }

  private void fill() {
    SearchResponse response = shown;
    if (response == null) {
      return;
    }
    if (response.error() != null) {
      hint(messages.lang().equals("ko") ? response.error().korean() : response.error().english());
      return;
    }
    if (response.notes().isEmpty()) {
      hint(messages.get("search.none"));
      took.setText(time(response));
      return;
    }
    took.setText(time(response));
    fillChips(response);
    rows.clear();
    var nodes = new ArrayList<Node>();
    for (NoteHit note : response.notes()) {
      if (library != null && !note.note().library().equals(library)) {
        continue;
      }
      nodes.add(head(note));
      for (SectionHit section : note.sections()) {
        var row = new ResultRow(note, section, messages, () -> open.accept(note, section));
        rows.add(row);
        nodes.add(row);
      }
    }
    list.getChildren().setAll(nodes);
    scroll.requestLayout();
    scroll.setVvalue(0);
    select(0);
  }

  private String time(SearchResponse response) {
    double millis = response.tookMillis();
    return messages.get(
        "search.took",
        millis < 10
            ? String.format(Locale.ROOT, "%.1f", millis)
            : Long.toString(Math.round(millis)));
  }

  private void fillChips(SearchResponse response) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    response.notes().forEach(note -> counts.merge(note.note().library(), 1, Integer::sum));
    chips.getChildren().clear();
    var group = new ToggleGroup();
    chips
        .getChildren()
        .add(
            chip(
                messages.get("search.everything", Integer.toString(response.total())),
                null,
                group));
    if (counts.size() > 1) {
      counts.forEach(
          (id, count) ->
              chips.getChildren().add(chip(libraryName.apply(id) + " " + count, id, group)));
    }
  }

  private ToggleButton chip(String words, @Nullable String id, ToggleGroup group) {
    var chip = new ToggleButton(words);
    chip.getStyleClass().add("chip");
    chip.setToggleGroup(group);
    chip.setFocusTraversable(false);
    chip.setSelected(java.util.Objects.equals(id, library));
    chip.setOnAction(
        event -> {
          library = id;
          fill();
        });
    return chip;
  }

  private Node head(NoteHit note) {
    var title = new Label(note.title());
    title.getStyleClass().add("result-title");
    var where =
        new Label(
            libraryName.apply(note.note().library())
                + " · "
                + messages.get("search.places", Integer.toString(note.matches())));
    where.getStyleClass().add("result-where");
    where.setMinWidth(USE_PREF_SIZE);
    var head = new HBox(title, where);
    head.getStyleClass().add("result-note");
    return head;
  }

  /** Moves the choice by {@code steps} rows. */
  public void move(int steps) {
    if (!rows.isEmpty()) {
      select(Math.clamp(selected + steps, 0, rows.size() - 1));
    }
  }

  /** Moves to the next library's chip. */
  public void nextFacet() {
    int size = chips.getChildren().size();
    for (int i = 0; i < size; i++) {
      if (chips.getChildren().get(i) instanceof ToggleButton chip && chip.isSelected()) {
        ((ToggleButton) chips.getChildren().get((i + 1) % size)).fire();
        return;
      }
    }
  }

  /** Opens the chosen row. Whether there was one. */
  public boolean openSelected() {
    if (selected < 0 || selected >= rows.size()) {
      return false;
    }
    rows.get(selected).take();
    return true;
  }

  private void select(int index) {
    if (selected >= 0 && selected < rows.size()) {
      rows.get(selected).select(false);
    }
    selected = rows.isEmpty() ? -1 : index;
    if (selected >= 0) {
      rows.get(selected).select(true);
      scroll.reveal(rows.get(selected).node());
    }
  }
}
