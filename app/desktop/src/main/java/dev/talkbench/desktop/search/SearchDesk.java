package dev.talkbench.desktop.search;

import dev.talkbench.desktop.text.Failures;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.NoteId;
import dev.talkbench.search.Facet;
import dev.talkbench.search.QueryText;
import dev.talkbench.search.QueryText.Edit;
import dev.talkbench.search.SearchIndex;
import dev.talkbench.search.SearchResponse.NoteHit;
import dev.talkbench.search.SearchResponse.SectionHit;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Field, pop-up and index together: what is typed is asked, what is answered is shown, Tab
 * completes or leads to the chips, Enter leads to the sentence.
 */
public final class SearchDesk implements AutoCloseable {
  private final Messages messages;
  private final PastSearches past;
  private final SearchField searchField;
  private final TextField field;
  private final SearchPopup popup;
  private final Asking asking;
  private final Commands commands;
  private final TypeAhead ahead;
  private final SearchLayer layer;
  private final Consumer<IOException> failures;
  private final Runnable leave;
  private @Nullable NoteId within;

  /**
   * A desk.
   *
   * @param open told of the chosen section, after the pop-up is closed
   * @param failures told when the index cannot be read
   * @param leave gives the focus back to what was being read
   */
  public SearchDesk(
      SearchField searchField,
      SearchIndex index,
      PastSearches past,
      Messages messages,
      UnaryOperator<String> libraryName,
      BiConsumer<NoteHit, SectionHit> open,
      Consumer<IOException> failures,
      Runnable leave) {
    this.messages = messages;
    this.past = past;
    this.searchField = searchField;
    this.field = searchField.field();
    this.failures = failures;
    this.leave = leave;
    var words = new FactWords(messages, libraryName);
    this.popup = new SearchPopup(messages, libraryName, words, past, ports(open));
    this.ahead = new TypeAhead(searchField, popup);
    this.asking = new Asking(index, words, this::answered, this::failed);
    this.commands = new Commands(messages, past, this::ask);
    this.layer = new SearchLayer(popup, this::hide);
    field.textProperty().subscribe(this::typed);
    field.caretPositionProperty().subscribe((was, now) -> moved(now.intValue()));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    // Being handed the focus is no question: the list opens on a click, a key or the shortcut.
    field.setOnMousePressed(event -> unfold());
  }

  private SearchPopup.Ports ports(BiConsumer<NoteHit, SectionHit> open) {
    return new SearchPopup.Ports() {
      @Override
      public void open(NoteHit note, SectionHit section) {
        fold();
        past.led(popup.answered());
        open.accept(note, section);
      }

      @Override
      public void ask(String text) {
        put(new Edit(text, text.length()));
        type();
      }

      @Override
      public void star() {
        save();
      }

      @Override
      public void take(Offer offer) {
        complete(offer);
      }

      @Override
      public void toggle(Facet facet) {
        QueryText now = QueryText.of(field.getText());
        put(
            now.asks(facet.name(), facet.value())
                ? now.without(facet.name(), facet.value())
                : now.with(facet.name(), facet.value()));
      }

      @Override
      public void everything() {
        put(QueryText.of(field.getText()).withoutFacts());
      }

      @Override
      public void leave() {
        type();
      }
    };
  }

  /** The layer over the window's content. */
  public Region layer() {
    return layer;
  }

  /** What stands in the field, unless it is a command. */
  public String query() {
    return commanding() ? "" : field.getText();
  }

  /** Puts words into the field that stood there before; asks nothing until they are gone to. */
  public void keep(String words) {
    if (!words.isEmpty()) {
      field.setText(words);
      fold();
    }
  }

  /** Puts the cursor into the field. */
  public void focus() {
    everywhere();
    field.requestFocus();
    field.selectAll();
    unfold();
  }

  /** Searches in one note until the field is left or the note's name is taken out of it. */
  public void focusWithin(NoteId note, String title) {
    boolean same = note.equals(within);
    within = note;
    searchField.scope(messages.get("search.within", title), this::everywhere);
    if (!same) {
      field.clear();
    }
    field.requestFocus();
    field.selectAll();
    unfold();
  }

  /** Searches in all notes again. */
  private void everywhere() {
    if (within != null) {
      within = null;
      searchField.noScope();
      if (field.getText().isBlank()) {
        unfold();
      } else {
        ask(field.getText(), field.getCaretPosition());
      }
    }
  }

  /** Asks what the search in the field is to be called, or forgets it when it has a name. */
  public void save() {
    String query = field.getText();
    if (query.isBlank() || commanding()) {
      focus();
      return;
    }
    unfold();
    past.named(query).ifPresentOrElse(past::remove, () -> popup.askName(query));
  }

  /** The lists of past searches are others now. */
  public void pastChanged() {
    if (layer.isVisible() && field.getText().isEmpty()) {
      unfold();
    } else {
      popup.starred(field.getText());
    }
  }

  /** What {@code >} at the beginning of the field lists. */
  public void offer(List<Command> offered) {
    commands.offer(offered);
  }

  /** Opens the list of commands. */
  public void focusCommands() {
    field.setText(Commands.MARK);
    field.requestFocus();
    field.end();
    unfold();
  }

  /** Whether results are on show. */
  public boolean open() {
    return layer.isVisible();
  }

  /** Whether an answer is on its way. */
  boolean waiting() {
    return asking.waiting();
  }

  /** Shows the list; one that was closed may be that of other words, or of an older index. */
  private void unfold() {
    boolean folded = !layer.isVisible();
    layer.appear();
    if (field.getText().isBlank()) {
      start();
    } else if (folded && !commanding()) {
      ask(field.getText(), field.getCaretPosition());
    }
  }

  private void start() {
    if (within == null) {
      popup.showStart();
    } else {
      popup.showStartWithin();
    }
  }

  private void typed(String before, String text) {
    layer.appear();
    ahead.hush();
    asking.reword();
    if (Commands.meant(text)) {
      settle();
      popup.showCommands(commands.of(text), this::run);
    } else if (text.isBlank()) {
      settle();
      start();
    } else {
      ask(text, changed(before, text));
    }
  }

  /** Puts a query into the field, as if it had been typed. */
  public void ask(String query) {
    everywhere();
    put(new Edit(query, query.length()));
    type();
    unfold();
  }

  /** Where a change ends: the caret has not been moved there yet when the change is told. */
  private static int changed(String before, String now) {
    int same = 0;
    while (same < Math.min(before.length(), now.length())
        && before.charAt(before.length() - 1 - same) == now.charAt(now.length() - 1 - same)) {
      same++;
    }
    return now.length() - same;
  }

  private void ask(String text, int caret) {
    asking.ask(new Inquiry.Asked(text, caret, within));
  }

  /** No answer is waited for any more. */
  private void settle() {
    asking.clear();
    searchField.wrong(false);
  }

  /** The command's own words are spent; it begins where the reader was. */
  private void run(Command command) {
    hide();
    command.action().run();
  }

  /** Asks once more: the index has more to say than before. */
  public void askAgain() {
    if (layer.isVisible() && !field.getText().isBlank() && !commanding()) {
      ask(field.getText(), field.getCaretPosition());
    }
  }

  /** What is on show answers other words: it goes, and keys mean nothing until there is more. */
  private void failed(Exception failure) {
    searchField.wrong(false);
    ahead.forget();
    if (failure instanceof IOException unreadable) {
      popup.showFailure(messages.get("search.error"));
      failures.accept(unreadable);
    } else {
      popup.showFailure(Failures.words(failure, messages));
      throw new IllegalStateException("a search failed", failure);
    }
  }

  private void answered(Inquiry.Found found) {
    popup.show(found.response(), ahead.of(found.offers()), found.none(), within != null);
    searchField.wrong(popup.wrong());
    ahead.show();
  }

  private void complete(Offer offer) {
    ahead.take(offer).ifPresent(this::put);
    type();
  }

  private void moved(int caret) {
    if (!asking.waiting()) {
      ahead.moved(caret);
    }
  }

  /** Changes the text; the keyboard stays where it is unless what it was on has gone. */
  private void put(Edit edit) {
    field.setText(edit.text());
    field.positionCaret(edit.caret());
    if (edit.text().isBlank()) {
      type();
    }
  }

  /** Gives the keyboard back to the field, nothing selected. */
  private void type() {
    int caret = field.getCaretPosition();
    field.requestFocus();
    field.positionCaret(caret);
  }

  private boolean answering(Runnable action) {
    asking.then(action);
    return true;
  }

  private void key(KeyEvent event) {
    boolean done =
        switch (event.getCode()) {
          case DOWN -> move(1);
          case UP -> move(-1);
          case PAGE_DOWN -> move(6);
          case PAGE_UP -> move(-6);
          case ENTER -> answering(popup::take);
          case ESCAPE -> escape();
          case TAB -> layer.isVisible() && answering(() -> tab(event.isShiftDown()));
          case RIGHT -> layer.isVisible() && ahead.reached() && answering(() -> tab(false));
          case DELETE -> field.getText().isEmpty() && forget();
          case BACK_SPACE -> field.getText().isEmpty() && widen();
          default -> false;
        };
    if (done) {
      event.consume();
    }
  }

  private boolean move(int steps) {
    popup.move(steps);
    return true;
  }

  private void tab(boolean back) {
    var offer = popup.offer();
    if (!back && offer.isPresent()) {
      complete(offer.get());
    } else {
      popup.enterFacets();
    }
  }

  private boolean forget() {
    popup.forget();
    return true;
  }

  private boolean widen() {
    everywhere();
    return true;
  }

  private boolean escape() {
    if (popup.offersValues()) {
      ahead.dismiss();
    } else {
      hide();
    }
    return true;
  }

  private boolean commanding() {
    return Commands.meant(field.getText());
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
    asking.stop();
    layer.setVisible(false);
  }

  @Override
  public void close() {
    asking.close();
  }
}
