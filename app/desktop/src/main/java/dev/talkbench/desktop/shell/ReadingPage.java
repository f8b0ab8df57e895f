package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.text.Times;
import dev.talkbench.library.NoteId;
import dev.talkbench.store.StoreException;
import dev.talkbench.store.UserStore;
import dev.talkbench.store.Visit;
import dev.talkbench.workspace.NoteSummary;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What was begun and not finished, with what is left of it; below, what was open lately. */
final class ReadingPage implements PageView {
  private static final int VISITS = 500;
  private static final int RECENT = 20;
  private static final double BEGUN = 0.01;

  /** From that share on a note counts as read. */
  static final double DONE = 0.985;

  private static final double BAR = 72;
  private static final double BESIDE = 136;

  /** A visit to a note that is there. */
  private record Entry(Visit visit, NoteSummary note, String library) {
    boolean begun() {
      return visit.progress() >= BEGUN && visit.progress() < DONE;
    }
  }

  private final Workspace workspace;
  private final UserStore store;
  private final Executor background;
  private final Messages messages;
  private final StatusBar status;
  private final Consumer<NoteId> open;
  private final IntConsumer count;
  private final ListPage page = new ListPage();

  /** {@code count} is told how many notes are being read. */
  ReadingPage(
      Workspace workspace,
      UserStore store,
      Executor background,
      Messages messages,
      StatusBar status,
      Consumer<NoteId> open,
      IntConsumer count) {
    this.workspace = workspace;
    this.store = store;
    this.background = background;
    this.messages = messages;
    this.status = status;
    this.open = open;
    this.count = count;
    draw(List.of());
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
    refresh();
  }

  /** Reads what is remembered and shows it. */
  void refresh() {
    background.execute(
        () -> {
          try {
            var entries = new ArrayList<Entry>();
            for (Visit visit : store.visits(VISITS)) {
              entry(visit).ifPresent(entries::add);
            }
            Platform.runLater(
                () -> {
                  draw(entries);
                  count.accept((int) entries.stream().filter(Entry::begun).count());
                });
          } catch (IOException | StoreException e) {
            status.failed(e);
          }
        });
  }

  private Optional<Entry> entry(Visit visit) throws IOException {
    Optional<NoteId> named = NoteId.find(visit.note());
    if (named.isEmpty()) {
      return Optional.empty();
    }
    NoteId id = named.get();
    String library =
        workspace
            .library(id.library())
            .map(known -> workspace.name(known, messages.lang()))
            .orElse("");
    // A note that is gone is neither read on nor opened again.
    return workspace.summary(id).map(note -> new Entry(visit, note, library));
  }

  private void draw(List<Entry> entries) {
    var nodes = new ArrayList<Node>();
    nodes.add(ListPage.label(messages.get("reading.title"), "page-title"));
    nodes.add(ListPage.label(messages.get("reading.lead"), "page-lead"));
    List<Entry> begun = entries.stream().filter(Entry::begun).toList();
    if (begun.isEmpty()) {
      nodes.add(ListPage.label(messages.get("reading.empty"), "page-empty"));
    }
    begun.forEach(entry -> nodes.add(row(entry, true)));
    // What stands above is not said twice.
    List<Entry> recent = entries.stream().filter(entry -> !entry.begun()).limit(RECENT).toList();
    if (!recent.isEmpty()) {
      nodes.add(ListPage.group(messages.get("reading.recent")));
      recent.forEach(entry -> nodes.add(row(entry, false)));
    }
    page.fill(nodes);
  }

  private Node row(Entry entry, boolean begun) {
    Visit visit = entry.visit();
    var title = ListPage.line(entry.note().title(), "page-row-title");
    var where =
        ListPage.line(
            entry.library() + " · " + Times.recent(visit.at(), messages), "page-row-words");
    var words = new VBox(2, title, where);
    words.setMinWidth(0);
    String left = left(visit);
    if (!begun) {
      return ListPage.row(
          words,
          entry.note().title() + ", " + left,
          List.of(quiet(left)),
          () -> open.accept(entry.note().id()));
    }
    return ListPage.row(
        words,
        entry.note().title() + ", " + left,
        List.of(bar(visit.progress()), beside(left)),
        () -> open.accept(entry.note().id()));
  }

  private String left(Visit visit) {
    String percent = Long.toString(Math.round(visit.progress() * 100));
    if (visit.progress() >= DONE) {
      return messages.get("reading.done");
    }
    return visit.minutes() == 0
        ? messages.get("reading.percent", percent)
        : messages.get("status.progress", percent, Integer.toString(visit.minutes()));
  }

  private static Label quiet(String words) {
    var label = new Label(words);
    label.getStyleClass().add("page-row-when");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** As wide in every row, so that the bars stand below each other. */
  private static Label beside(String words) {
    Label label = quiet(words);
    label.setMinWidth(BESIDE);
    label.setAlignment(Pos.CENTER_RIGHT);
    return label;
  }

  private static Node bar(double share) {
    var done = new Region();
    done.getStyleClass().add("side-progress-done");
    done.setMaxWidth(Math.max(3, BAR * share));
    StackPane.setAlignment(done, Pos.CENTER_LEFT);
    var track = new StackPane(done);
    track.getStyleClass().add("page-progress");
    track.setMinWidth(BAR);
    track.setMaxWidth(BAR);
    return track;
  }
}
