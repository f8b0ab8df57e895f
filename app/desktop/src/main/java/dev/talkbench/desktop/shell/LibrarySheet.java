package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.Library;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks before a library is taken out of the list; its files are never touched. */
final class LibrarySheet extends VBox {
  private static final double WIDTH = 460;

  /**
   * A question about one library, or a choice of several.
   *
   * @param name what a library is called
   * @param remove takes it out of the list
   * @param close closes the sheet
   */
  LibrarySheet(
      List<Library> libraries,
      Messages messages,
      Function<Library, String> name,
      Consumer<Library> remove,
      Runnable close) {
    getStyleClass().addAll("sheet", "library-sheet");
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    setMaxHeight(USE_PREF_SIZE);
    setSpacing(12);
    boolean one = libraries.size() == 1;
    getChildren()
        .add(
            label(
                one
                    ? messages.get("library.remove.one", name.apply(libraries.getFirst()))
                    : messages.get("library.remove.which"),
                "sheet-title"));
    getChildren().add(label(messages.get("library.remove.keeps"), "sheet-value"));
    for (Library library : libraries) {
      var words = new VBox(2);
      if (!one) {
        words.getChildren().add(ListPage.line(name.apply(library), "page-row-title"));
      }
      words.getChildren().add(ListPage.line(String.valueOf(library.source()), "page-row-words"));
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      var button = new Button(messages.get("library.remove.do"));
      button.setMinWidth(USE_PREF_SIZE);
      button.setAccessibleText(messages.get("library.remove.do") + ": " + name.apply(library));
      button.setOnAction(
          event -> {
            close.run();
            remove.accept(library);
          });
      var line = new HBox(16, words, button);
      line.setAlignment(Pos.CENTER_LEFT);
      getChildren().add(line);
    }
    var keep = new Button(messages.get("library.remove.keep"));
    keep.setCancelButton(true);
    keep.setOnAction(event -> close.run());
    var foot = new HBox(keep);
    foot.setAlignment(Pos.CENTER_RIGHT);
    getChildren().add(foot);
  }

  private static Label label(String words, String style) {
    var label = new Label(words);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
