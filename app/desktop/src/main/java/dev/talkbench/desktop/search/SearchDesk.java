package dev.talkbench.desktop.search;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.search.SearchResponse;
import dev.talkbench.search.SearchResponse.NoteHit;
import dev.talkbench.search.SearchResponse.SectionHit;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * Field, pop-up and index together: what is typed is asked, what is answered is shown, Enter leads
 * to the sentence.
 */
public final class SearchDesk implements AutoCloseable {
  private static final double WIDTH = 820;
  private static final double TOP = 58;

  /** What a text begins with that names a command. */
  private static final String COMMANDS = ">";

  /**
   * An empty answer replaces a full one only when it lasts: the list must not blank while a
   * syllable is composed.
   */
  private static final Duration PATIENCE = Duration.millis(350);

  private final TextField field;
  private final SearchPopup popup;
  private final LiveSearch live;
  private final Region scrim = new Region();
  private final StackPane layer = new StackPane();
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final Runnable leave;
  private List<Command> commands = List.of();
  private boolean full;
  private boolean asked;
  private boolean openWhenAnswered;

  /**
   * A desk.
   *
   * @param open told of the chosen section, after the pop-up is closed
   * @param failures told when the index cannot be read
   * @param leave gives the focus back to what was being read
   */
  public SearchDesk(
      SearchField searchField,
      LiveSearch.Engine engine,
      Messages messages,
      UnaryOperator<String> libraryName,
      BiConsumer<NoteHit, SectionHit> open,
      Consumer<IOException> failures,
      Runnable leave) {
    this.field = searchField.field();
    this.leave = leave;
    this.popup =
        new SearchPopup(
            messages,
            libraryName,
            (note, section) -> {
              fold();
              open.accept(note, section);
            });
    this.live = new LiveSearch(engine, this::answered, failures);
    scrim.getStyleClass().add("search-scrim");
    scrim.setOnMousePressed(event -> hide());
    StackPane.setAlignment(popup, Pos.TOP_CENTER);
    StackPane.setMargin(popup, new javafx.geometry.Insets(TOP, 16, 44, 16));
    StackPane.setMargin(scrim, new javafx.geometry.Insets(52, 0, 0, 0));
    popup.setMaxWidth(WIDTH);
    popup.setMaxHeight(Region.USE_PREF_SIZE);
    layer.setPickOnBounds(false);
    layer.setVisible(false);
    field.textProperty().subscribe((before, text) -> typed(text));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    // Being handed the focus is no question: the list opens on a click, a key or the shortcut.
    field.setOnMousePressed(event -> unfold());
  }

  /** The layer over the window's content. */
  public Region layer() {
    return layer;
  }

  /** Puts the cursor into the field. */
  public void focus() {
    field.requestFocus();
    field.selectAll();
    unfold();
  }

  /** What {@code >} at the beginning of the field lists. */
  public void offer(List<Command> offered) {
    commands = List.copyOf(offered);
  }

  /** Opens the list of commands. */
  public void focusCommands() {
    field.setText(COMMANDS);
    field.requestFocus();
    field.end();
    unfold();
  }

  /** Whether results are on show. */
  public boolean open() {
    return layer.isVisible();
  }

  /** The pop-up enters the window, and is styled, when it is first wanted. */
  private void appear() {
    if (layer.getChildren().isEmpty()) {
      layer.getChildren().addAll(scrim, popup);
    }
    layer.setVisible(true);
  }

  private void unfold() {
    appear();
    if (field.getText().isEmpty()) {
      popup.showStart();
    }
  }

  private void typed(String text) {
    appear();
    if (text.startsWith(COMMANDS)) {
      settle();
      full = false;
      String words = text.substring(COMMANDS.length());
      popup.showCommands(commands.stream().filter(c -> c.matches(words)).toList(), this::run);
    } else if (text.isBlank()) {
      settle();
      full = false;
      popup.showStart();
    } else {
      asked = true;
      live.ask(text);
    }
  }

  /** No answer is waited for any more. */
  private void settle() {
    patience.stop();
    live.forget();
    asked = false;
    openWhenAnswered = false;
  }

  /** The command's own words are spent; it begins where the reader was. */
  private void run(Command command) {
    hide();
    command.action().run();
  }

  /** Asks once more: the index has more to say than before. */
  public void askAgain() {
    if (layer.isVisible() && !field.getText().isBlank() && !commanding()) {
      asked = true;
      live.ask(field.getText());
    }
  }

  private void answered(SearchResponse response) {
    asked = false;
    if (response.notes().isEmpty() && full) {
      patience.setOnFinished(event -> replace(response));
      patience.playFromStart();
      return;
    }
    replace(response);
  }

  private void replace(SearchResponse response) {
    patience.stop();
    full = !response.notes().isEmpty();
    popup.show(response);
    if (openWhenAnswered) {
      openWhenAnswered = false;
      popup.openSelected();
    }
  }

  /** Enter means the first hit of what is typed, also when its answer is still on the way. */
  private void enter() {
    if (asked) {
      openWhenAnswered = true;
    } else {
      popup.openSelected();
    }
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> popup.move(1);
      case UP -> popup.move(-1);
      case PAGE_DOWN -> popup.move(6);
      case PAGE_UP -> popup.move(-6);
      case ENTER -> enter();
      case ESCAPE -> hide();
      case TAB -> {
        if (!layer.isVisible()) {
          return;
        }
        popup.nextFacet();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private boolean commanding() {
    return field.getText().startsWith(COMMANDS);
  }

  /** Closes the pop-up; the words stay in the field, unless they were a command's. */
  public void hide() {
    if (commanding()) {
      field.clear();
    }
    fold();
    leave.run();
  }

  private void fold() {
    settle();
    layer.setVisible(false);
  }

  @Override
  public void close() {
    live.close();
  }
}
