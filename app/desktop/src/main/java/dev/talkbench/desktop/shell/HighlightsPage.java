package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.text.Times;
import dev.talkbench.desktop.text.Tips;
import dev.talkbench.highlights.HighlightList;
import dev.talkbench.highlights.HighlightList.Group;
import dev.talkbench.highlights.HighlightList.Item;
import dev.talkbench.store.Highlight;
import dev.talkbench.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every highlight by note, in the order of the note; what is lost stands apart, with its words. */
final class HighlightsPage implements PageView {
  private static final int SHORT = 160;

  /** More of a note is read in its sheet. */
  private static final int LINES = 3;

  private final Workspace workspace;
  private final Executor background;
  private final Messages messages;
  private final HighlightDesk desk;
  private final Consumer<Highlight> open;
  private final ListPage page = new ListPage();
  private long generation;

  HighlightsPage(
      Workspace workspace,
      Executor background,
      Messages messages,
      HighlightDesk desk,
      Consumer<Highlight> open) {
    this.workspace = workspace;
    this.background = background;
    this.messages = messages;
    this.desk = desk;
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
    List<Highlight> all = desk.book().all();
    long mine = ++generation;
    if (all.isEmpty()) {
      draw(List.of());
      return;
    }
    // Where they stand is known in a moment; what showed before stays until then.
    background.execute(
        () -> {
          List<Group> groups = HighlightList.of(workspace, all);
          Platform.runLater(
              () -> {
                if (mine == generation) {
                  draw(groups);
                }
              });
        });
  }

  private void draw(List<Group> groups) {
    var nodes = new ArrayList<Node>();
    nodes.add(ListPage.label(messages.get("highlights.title"), "page-title"));
    nodes.add(ListPage.label(messages.get("highlights.lead"), "page-lead"));
    if (groups.isEmpty()) {
      nodes.add(
          ListPage.label(messages.get("highlights.empty", KeyText.of("Ctrl+H")), "page-empty"));
    }
    var lost = new ArrayList<Node>();
    for (Group group : groups) {
      var there = new ArrayList<Node>();
      for (Item item : group.items()) {
        boolean found = item.state() == HighlightList.State.THERE;
        (found ? there : lost).add(row(group, item));
      }
      if (!there.isEmpty()) {
        nodes.add(ListPage.group(group.title()));
        nodes.addAll(there);
      }
    }
    if (!lost.isEmpty()) {
      nodes.add(ListPage.group(messages.get("highlights.lost")));
      nodes.addAll(lost);
    }
    page.fill(nodes);
  }

  private Node row(Group group, Item item) {
    Highlight highlight = item.highlight();
    String quote = shortened(highlight.quote());
    var title = ListPage.line(quote, "highlight-quote");
    var words = new VBox(3, title);
    switch (item.state()) {
      case LOST -> words.getChildren().add(lost(messages.get("highlight.lost", group.title())));
      case NOTE_GONE ->
          words.getChildren().add(lost(messages.get("highlight.note-gone", group.title())));
      case THERE -> {
        var section = item.section();
        if (section != null) {
          words.getChildren().add(ListPage.line(section.headings().getLast(), "page-row-words"));
        }
      }
    }
    if (!highlight.comment().isBlank()) {
      highlight
          .comment()
          .strip()
          .lines()
          .limit(LINES)
          .forEach(said -> words.getChildren().add(ListPage.line(said, "highlight-comment")));
    }
    words.setMinWidth(0);
    var band = new Region();
    band.getStyleClass().addAll("highlight-band", "swatch-" + highlight.colour().id());
    var content = new HBox(12, band, words);
    HBox.setHgrow(words, Priority.ALWAYS);
    var when = new Label(Times.recent(highlight.at(), messages));
    when.getStyleClass().add("page-row-when");
    when.setMinWidth(Label.USE_PREF_SIZE);
    Button row =
        ListPage.row(
            content, spoken(group, item, quote), List.of(when), () -> open.accept(highlight));
    var edit = tool(Feather.EDIT_3, "highlight.edit", quote, () -> desk.edit(highlight));
    var remove = tool(Feather.X, "highlight.remove", quote, () -> desk.remove(highlight));
    var line = new HBox(4, row, edit, remove);
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(row, Priority.ALWAYS);
    return line;
  }

  private Label lost(String words) {
    return ListPage.line(words, "page-row-lost");
  }

  private Button tool(Feather icon, String words, String quote, Runnable action) {
    var button = new Button(null, new FontIcon(icon));
    button.getStyleClass().setAll("page-row-button");
    button.setAccessibleText(messages.get(words) + ": " + quote);
    Tips.on(button, messages.get(words));
    button.setOnAction(event -> action.run());
    return button;
  }

  /** All that the row says, for the screen reader. */
  private String spoken(Group group, Item item, String quote) {
    var spoken = new ArrayList<String>();
    spoken.add(messages.get("highlight.colour." + item.highlight().colour().id()));
    spoken.add(quote);
    if (!item.highlight().comment().isBlank()) {
      spoken.add(messages.get("highlight.comment") + ": " + item.highlight().comment().strip());
    }
    switch (item.state()) {
      case LOST -> spoken.add(messages.get("highlight.lost", group.title()));
      case NOTE_GONE -> spoken.add(messages.get("highlight.note-gone", group.title()));
      case THERE -> spoken.add(group.title());
    }
    return String.join(". ", spoken);
  }

  private static String shortened(String quote) {
    String line = quote.replaceAll("\\s+", " ");
    int cut = line.offsetByCodePoints(0, Math.min(SHORT, line.codePointCount(0, line.length())));
    return cut < line.length() ? line.substring(0, cut) + "…" : line;
  }
}
