package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.text.Times;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.store.Bookmark;
import dev.talkbench.workspace.NoteSummary;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every bookmark by note; one whose heading is gone says so and can still be opened or removed. */
final class BookmarksPage implements PageView {
  /** What has become of a bookmark. */
  private enum State {
    THERE,
    HEADING_GONE,
    NOTE_GONE
  }

  private final Workspace workspace;
  private final Executor background;
  private final Messages messages;
  private final HeadingDesk headings;
  private final Consumer<Bookmark> open;
  private final ListPage page = new ListPage();
  private long generation;

  BookmarksPage(
      Workspace workspace,
      Executor background,
      Messages messages,
      HeadingDesk headings,
      Consumer<Bookmark> open) {
    this.workspace = workspace;
    this.background = background;
    this.messages = messages;
    this.headings = headings;
    this.open = open;
  }

  @Override
  public ListPage view() {
    return page;
  }

  @Override
  public void enter() {
    page.enter();
  }

  @Override
  public void shown() {
    List<Bookmark> all = headings.all();
    long mine = ++generation;
    if (all.isEmpty()) {
      draw(all, Map.of(), Map.of());
      return;
    }
    // Names of notes come in a moment; what showed before stays until then.
    background.execute(
        () -> {
          // One note after the other: each is read once, however many bookmarks it has.
          var titles = new HashMap<String, String>();
          var states = new HashMap<Bookmark, State>();
          var byNote = new LinkedHashMap<String, List<Bookmark>>();
          all.forEach(b -> byNote.computeIfAbsent(b.note(), note -> new ArrayList<>()).add(b));
          byNote.forEach((note, marks) -> look(note, marks, titles, states));
          Platform.runLater(
              () -> {
                if (mine == generation) {
                  draw(all, titles, states);
                }
              });
        });
  }

  private void look(
      String note, List<Bookmark> marks, Map<String, String> titles, Map<Bookmark, State> states) {
    Optional<Note> read = Optional.empty();
    try {
      Optional<NoteId> id = NoteId.find(note);
      if (id.isPresent()) {
        workspace
            .summary(id.get())
            .map(NoteSummary::title)
            .ifPresent(title -> titles.put(note, title));
        read = Optional.of(workspace.note(id.get()));
      }
    } catch (IOException e) {
      // Gone, or its library cannot be read now: that is what the row says.
    }
    for (Bookmark bookmark : marks) {
      states.put(
          bookmark,
          read.isEmpty()
              ? State.NOTE_GONE
              : BookmarkPlace.anchor(bookmark, read.get().document()).isPresent()
                  ? State.THERE
                  : State.HEADING_GONE);
    }
  }

  private void draw(List<Bookmark> all, Map<String, String> titles, Map<Bookmark, State> states) {
    var nodes = new ArrayList<Node>();
    nodes.add(ListPage.label(messages.get("bookmarks.title"), "page-title"));
    nodes.add(ListPage.label(messages.get("bookmarks.lead"), "page-lead"));
    if (all.isEmpty()) {
      nodes.add(ListPage.label(messages.get("bookmarks.empty"), "page-empty"));
    }
    var byNote = new LinkedHashMap<String, List<Bookmark>>();
    all.forEach(b -> byNote.computeIfAbsent(b.note(), note -> new ArrayList<>()).add(b));
    byNote.forEach(
        (note, marks) -> {
          nodes.add(ListPage.group(titles.getOrDefault(note, note)));
          marks.forEach(b -> nodes.add(row(b, states.getOrDefault(b, State.THERE))));
        });
    page.fill(nodes);
  }

  private Node row(Bookmark bookmark, State state) {
    var words = new VBox(2, ListPage.line(bookmark.heading(), "page-row-title"));
    if (state != State.THERE) {
      words
          .getChildren()
          .add(
              ListPage.line(
                  messages.get(
                      state == State.NOTE_GONE ? "bookmark.note-gone" : "bookmark.heading-gone"),
                  "page-row-lost"));
    }
    if (!bookmark.excerpt().isEmpty()) {
      words.getChildren().add(ListPage.line(BookmarkPlace.shown(bookmark), "page-row-words"));
    }
    words.setMinWidth(0);
    var when = new Label(Times.recent(bookmark.at(), messages));
    when.getStyleClass().add("page-row-when");
    when.setMinWidth(Label.USE_PREF_SIZE);
    Button row =
        ListPage.row(words, bookmark.heading(), List.of(when), () -> open.accept(bookmark));
    var remove = new Button(null, new FontIcon(Feather.X));
    remove.getStyleClass().setAll(ListPage.REMOVE);
    remove.setAccessibleText(messages.get("bookmark.remove") + ": " + bookmark.heading());
    remove.setTooltip(new Tooltip(messages.get("bookmark.remove")));
    remove.setOnAction(event -> headings.remove(bookmark));
    var line = new HBox(4, row, remove);
    line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    HBox.setHgrow(row, Priority.ALWAYS);
    return line;
  }
}
