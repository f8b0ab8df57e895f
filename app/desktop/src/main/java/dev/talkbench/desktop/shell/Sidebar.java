package dev.talkbench.desktop.shell;

import dev.talkbench.library.NoteId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Places of the app, then each library with its notes and how far they are read. One virtual list.
 */
final class Sidebar extends VBox {
  private static final double WIDTH = 248;
  private static final double INDENT = 16;

  /** Rows that stand above one that is brought into view. */
  private static final int ABOVE = 6;

  private final ObservableList<SidebarRow> rows = FXCollections.observableArrayList();
  private final ObservableMap<String, Double> progress = FXCollections.observableHashMap();
  private final ListView<SidebarRow> list = new ListView<>(rows);
  private final Consumer<SidebarRow> chosen;
  private final Consumer<String> ask;
  private final Runnable moreTags;
  private BiConsumer<SidebarRow, ContextMenuEvent> menu = (row, event) -> {};
  private @Nullable Object current;

  /**
   * A sidebar.
   *
   * @param chosen told of rows that are clicked or entered
   * @param ask told the question of a tag
   * @param moreTags asks for every tag, or for the foremost again
   */
  Sidebar(Consumer<SidebarRow> chosen, Consumer<String> ask, Runnable moreTags) {
    this.chosen = chosen;
    this.ask = ask;
    this.moreTags = moreTags;
    getStyleClass().add("sidebar");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setCellFactory(view -> new Cell());
    list.setOnKeyPressed(
        event -> {
          SidebarRow row = list.getSelectionModel().getSelectedItem();
          if (row != null
              && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
            chosen.accept(row);
            event.consume();
          }
        });
  }

  /** {@code asked} is told of a right click on a row. */
  void onMenu(BiConsumer<SidebarRow, ContextMenuEvent> asked) {
    menu = asked;
  }

  /** The row that the keyboard is on, or null. */
  @Nullable SidebarRow selected() {
    return list.getSelectionModel().getSelectedItem();
  }

  /** The cell of the row that the keyboard is on; the list when that is not in view. */
  Node selectedCell() {
    for (Node node : list.lookupAll(".list-cell")) {
      if (node instanceof ListCell<?> cell && cell.isSelected() && !cell.isEmpty()) {
        return cell;
      }
    }
    return list;
  }

  /** Brings the row of a note into view; whether there is one. */
  boolean reveal(NoteId note) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof SidebarRow.NoteRow row && row.is(note)) {
        if (!inView(rows.get(i))) {
          list.scrollTo(Math.max(0, i - ABOVE));
        }
        return true;
      }
    }
    return false;
  }

  private boolean inView(SidebarRow row) {
    for (Node node : list.lookupAll(".list-cell")) {
      if (node instanceof ListCell<?> cell && row.equals(cell.getItem()) && cell.isVisible()) {
        Bounds at = list.sceneToLocal(cell.localToScene(cell.getLayoutBounds()));
        return at.getMinY() >= 0 && at.getMaxY() <= list.getHeight();
      }
    }
    return false;
  }

  void show(List<SidebarRow> all) {
    if (list.getParent() == null) {
      // A list without rows would fill its height with empty cells, before the note is painted.
      getChildren().add(list);
    }
    rows.setAll(all);
  }

  /** Marks the note or page that is open. */
  void mark(@Nullable Object noteOrPage) {
    current = noteOrPage;
    list.refresh();
  }

  /** Shares read by {@code library/slug}; none becomes less. */
  void progress(Map<String, Double> shares) {
    shares.forEach((note, share) -> progress.merge(note, share, Math::max));
    list.refresh();
  }

  private final class Cell extends ListCell<SidebarRow> {
    Cell() {
      setOnMouseClicked(
          event -> {
            SidebarRow row = getItem();
            if (row != null && event.getButton() == MouseButton.PRIMARY) {
              chosen.accept(row);
            }
          });
      setOnContextMenuRequested(
          event -> {
            SidebarRow row = getItem();
            if (row != null) {
              menu.accept(row, event);
            }
          });
    }

    @Override
    protected void updateItem(@Nullable SidebarRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      setGraphic(row == null || empty ? null : node(row));
      setFocusTraversable(false);
      setPrefWidth(WIDTH - 16);
    }

    private Node node(SidebarRow row) {
      return switch (row) {
        case SidebarRow.Head head -> styled(new Label(head.name()), "side-head");
        case SidebarRow.Shelf shelf -> styled(new Label(shelf.name()), "side-head");
        case SidebarRow.Hint hint -> words(hint.words(), "side-empty");
        case SidebarRow.Note note -> words(note.words(), "side-none");
        case SidebarRow.Trouble trouble -> {
          var offers = styled(new FlowPane(), "side-offers");
          for (SidebarRow.Offer offer : trouble.offers()) {
            var link = new Hyperlink(offer.words());
            link.setOnAction(event -> offer.run().run());
            offers.getChildren().add(link);
          }
          yield styled(new VBox(words(trouble.words(), "side-none"), offers), "side-trouble");
        }
        case SidebarRow.Chips chips -> chips(chips);
        case SidebarRow.Place place ->
            line(place.icon(), place.name(), 0, count(place.count()), place.page().equals(current));
        case SidebarRow.Saved saved -> line(Feather.SEARCH, saved.name(), 0, new Region(), false);
        case SidebarRow.Folder folder ->
            line(
                folder.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT,
                folder.name(),
                folder.depth(),
                count(String.format(Locale.ROOT, "%,d", folder.notes())),
                false);
        case SidebarRow.NoteRow note ->
            line(Feather.FILE_TEXT, note.title(), note.depth(), bar(note), note.is(current));
      };
    }

    private Label words(String sentence, String style) {
      Label words = styled(new Label(sentence), style);
      words.setWrapText(true);
      words.setPrefWidth(WIDTH - 24);
      words.setMinHeight(USE_PREF_SIZE);
      return words;
    }

    private Node line(Feather icon, String name, int depth, Node end, boolean open) {
      var words = new Label(name);
      words.setMinWidth(0);
      words.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(words, Priority.ALWAYS);
      var line = new HBox(new FontIcon(icon), words, end);
      line.getStyleClass().add("side-row");
      if (open) {
        line.getStyleClass().add("side-current");
      }
      VBox.setMargin(line, new javafx.geometry.Insets(0, 0, 0, depth * INDENT));
      var inset = new VBox(line);
      inset.setFillWidth(true);
      setAccessibleText(name);
      return inset;
    }

    private Node chips(SidebarRow.Chips row) {
      var flow = styled(new FlowPane(), "side-chips");
      flow.setPrefWrapLength(WIDTH - 40);
      for (SidebarRow.Chip chip : row.chips()) {
        flow.getChildren()
            .add(chip(chip.value() + " " + chip.notes(), () -> ask.accept(chip.question() + " ")));
      }
      if (!row.more().isEmpty()) {
        flow.getChildren().add(styled(chip(row.more(), moreTags), "side-chip-more"));
      }
      return flow;
    }

    private Button chip(String words, Runnable action) {
      var chip = new Button(words);
      chip.getStyleClass().setAll("side-chip");
      chip.setMnemonicParsing(false);
      chip.setMaxWidth(WIDTH - 40);
      chip.setOnAction(event -> action.run());
      return chip;
    }

    private Node bar(SidebarRow.NoteRow note) {
      double share = Math.max(share(note.id()), share(note.other()));
      var track = styled(new StackPane(), "side-progress");
      if (share < 0.01) {
        return note.course() ? track : new Region();
      }
      var done = styled(new Region(), "side-progress-done");
      done.setMaxWidth(Math.max(3, 26 * share));
      StackPane.setAlignment(done, javafx.geometry.Pos.CENTER_LEFT);
      track.getChildren().add(done);
      return track;
    }

    private double share(@Nullable NoteId note) {
      return note == null ? 0 : progress.getOrDefault(note.toString(), 0.0);
    }

    private Node count(String number) {
      Label label = styled(new Label(number), "side-count");
      label.setMinWidth(USE_PREF_SIZE);
      return label;
    }

    private static <N extends Node> N styled(N node, String style) {
      node.getStyleClass().add(style);
      return node;
    }
  }
}
