package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.demo.DemoSession;
import dev.talkbench.desktop.reader.ReaderView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The frame of the window and what stands where in it. */
public final class Shell extends StackPane {
  /** What the middle shows. */
  enum Page {
    READER,
    READING,
    BOOKMARKS,
    HIGHLIGHTS,
    CLAIMS,
    DEMOS
  }

  private static final double OUTLINE_FROM = 1100;

  private final BorderPane frame = new BorderPane();
  private final HBox middle = new HBox();
  private final StackPane page = new StackPane();
  private final Region reader;
  private final Sidebar sidebar;
  private final OutlineView outline;
  private final TopBar bar;
  private final StatusBar status;
  private final List<Node> layers;
  private final Map<Page, PageView> pages;
  private final StackPane aside = new StackPane();
  private final DemoDesk demos;
  private final ReadOnlyObjectWrapper<Page> shown = new ReadOnlyObjectWrapper<>(Page.READER);
  private final BooleanProperty sidebarWanted = new SimpleBooleanProperty(true);
  private boolean whole = true;
  private final BooleanProperty outlineWanted = new SimpleBooleanProperty(true);

  Shell(
      TopBar bar,
      Sidebar sidebar,
      ReaderView reader,
      OutlineView outline,
      StatusBar status,
      Map<Page, PageView> pages,
      Region tabs,
      DemoDesk demos,
      Region searchLayer,
      SheetLayer sheets) {
    this.sidebar = sidebar;
    this.reader = reader;
    this.outline = outline;
    this.bar = bar;
    this.status = status;
    this.layers = List.of(searchLayer, sheets);
    this.pages = Map.copyOf(pages);
    this.demos = demos;
    getStyleClass().add("shell");
    HBox.setHgrow(page, Priority.ALWAYS);
    page.setMinWidth(0);
    aside.getStyleClass().add("alongside");
    middle.getChildren().add(page);
    frame.setTop(bar);
    frame.setLeft(sidebar);
    VBox.setVgrow(middle, Priority.ALWAYS);
    frame.setCenter(new VBox(tabs, middle));
    frame.setBottom(status);
    getChildren().addAll(frame, searchLayer, sheets);
    StackPane.setAlignment(searchLayer, Pos.TOP_CENTER);
    widthProperty().subscribe(this::arrange);
    sidebarWanted.subscribe(this::arrange);
    outlineWanted.subscribe(this::arrange);
    demos.besideProperty().subscribe(this::showBeside);
    show(Page.READER);
  }

  /**
   * Before the window is on the screen: only the note is in it, the rest is room. Styling and
   * laying out everything else would keep the reader waiting; {@link #complete} brings it.
   */
  public void onlyThePage() {
    whole = false;
    frame.setTop(room("top-bar"));
    frame.setBottom(room("status-bar"));
    getChildren().removeAll(layers);
    arrange();
  }

  private Region left() {
    if (whole) {
      return sidebar;
    }
    Region room = room("sidebar");
    room.setMinWidth(sidebar.getPrefWidth());
    room.setPrefWidth(sidebar.getPrefWidth());
    return room;
  }

  /** After the note has been painted: everything else. */
  public void complete() {
    if (!whole) {
      whole = true;
      frame.setTop(bar);
      frame.setBottom(status);
      getChildren().addAll(1, layers);
      arrange();
    }
  }

  private static Region room(String style) {
    var room = new Region();
    room.getStyleClass().add(style);
    return room;
  }

  /** Changes what the middle shows. */
  void show(Page next) {
    shown.set(next);
    PageView view = pages.get(next);
    if (view != null) {
      view.shown();
    }
    boolean keyboard = hasKeyboard();
    arrange();
    if (view != null) {
      view.enter();
    } else if (keyboard) {
      // What had it has left the window; the next Tab must begin in the page, not at the top.
      reader.requestFocus();
    }
  }

  /** Whether the keyboard is in the middle. */
  private boolean hasKeyboard() {
    for (Node at = getScene() == null ? null : getScene().getFocusOwner();
        at != null;
        at = at.getParent()) {
      if (at.equals(page)) {
        return true;
      }
    }
    return false;
  }

  Page shown() {
    return shown.get();
  }

  /** What the middle shows. */
  ReadOnlyObjectProperty<Page> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether the sidebar is to be there. */
  BooleanProperty sidebarWantedProperty() {
    return sidebarWanted;
  }

  /** Whether the outline is to be there, where there is room. */
  BooleanProperty outlineWantedProperty() {
    return outlineWanted;
  }

  void toggleSidebar() {
    sidebarWanted.set(!sidebarWanted.get());
  }

  void toggleOutline() {
    outlineWanted.set(!outlineWanted.get());
  }

  private void showBeside(@Nullable DemoSession session) {
    if (session == null) {
      aside.getChildren().clear();
    } else {
      var scroll = new ScrollPane(demos.besideView(session));
      scroll.setFitToWidth(true);
      scroll.getStyleClass().add("page-scroll");
      aside.getChildren().setAll(scroll);
    }
    arrange();
  }

  /** Who is there, for the present width and page. */
  private void arrange() {
    boolean wide = getWidth() >= OUTLINE_FROM || getWidth() == 0;
    boolean beside = !aside.getChildren().isEmpty() && shown.get() == Page.READER;
    frame.setLeft(sidebarWanted.get() && !(beside && !wide) ? left() : null);
    PageView other = pages.get(shown.get());
    Node inside = other == null ? reader : other.view();
    if (page.getChildren().size() != 1 || !page.getChildren().getFirst().equals(inside)) {
      page.getChildren().setAll(inside);
    }
    var row = new ArrayList<Node>(List.of(page));
    if (beside) {
      double share = (getWidth() - (frame.getLeft() == null ? 0 : sidebar.getPrefWidth())) / 2;
      aside.setPrefWidth(share);
      aside.setMinWidth(share);
      row.add(aside);
    } else if (wide && outlineWanted.get() && shown.get() == Page.READER) {
      row.add(whole ? outline : room("outline"));
    }
    if (!row.equals(middle.getChildren())) {
      middle.getChildren().setAll(row);
    }
  }

  /** Files and folders may be dropped anywhere. */
  void acceptDrops(java.util.function.Consumer<java.nio.file.Path> add) {
    setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
          }
          event.consume();
        });
    setOnDragDropped(
        event -> {
          Dragboard board = event.getDragboard();
          board.getFiles().forEach(file -> add.accept(file.toPath()));
          event.setDropCompleted(board.hasFiles());
          event.consume();
        });
  }
}
