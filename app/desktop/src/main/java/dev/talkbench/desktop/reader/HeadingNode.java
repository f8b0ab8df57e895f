package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.text.Tips;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A heading with its bookmark in the left margin and a link to it at the right. Both are there when
 * the pointer is on the heading; a bookmark that is set always is.
 */
final class HeadingNode extends VBox {
  private static final double SIZE = 26;

  private final String anchor;
  private final NoteContext context;
  private @Nullable Button bookmark;
  private @Nullable Button link;

  HeadingNode(Region text, String anchor, NoteContext context) {
    this.anchor = anchor;
    this.context = context;
    getStyleClass().add("heading-node");
    getChildren().add(text);
    if (context.ports().headings().bookmarked(anchor)) {
      tools();
    } else {
      // Made for a pointer that comes: a page has many headings, and a start need not wait for
      // them.
      setOnMouseEntered(event -> tools());
    }
  }

  private void tools() {
    if (bookmark != null) {
      return;
    }
    HeadingTools tools = context.ports().headings();
    boolean set = tools.bookmarked(anchor);
    bookmark =
        button(
            "fth-bookmark",
            context.words().get(set ? "heading.bookmark.remove" : "heading.bookmark"),
            () -> tools.toggleBookmark(anchor));
    if (set) {
      bookmark.getStyleClass().add("heading-tool-set");
    }
    link = button("fth-link-2", context.words().get("heading.link"), () -> tools.copyLink(anchor));
    getChildren().addAll(bookmark, link);
  }

  private static Button button(String icon, String name, Runnable action) {
    var button = new Button(null, new FontIcon(icon));
    button.getStyleClass().setAll("heading-tool");
    button.setAccessibleText(name);
    Tips.on(button, name);
    button.setManaged(false);
    // Both have keys of their own; a stop at every heading would be in the way.
    button.setFocusTraversable(false);
    button.setOnAction(event -> action.run());
    return button;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double top = Math.round((Math.min(getHeight(), 38) - SIZE) / 2);
    if (bookmark != null && link != null) {
      bookmark.resizeRelocate(-SIZE - 4, top, SIZE, SIZE);
      link.resizeRelocate(getWidth() + 4, top, SIZE, SIZE);
    }
  }
}
