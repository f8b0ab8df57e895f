package dev.talkbench.desktop.shell;

import dev.talkbench.cli.HighlightsCommand;
import dev.talkbench.cli.Language;
import dev.talkbench.desktop.reader.HighlightTools;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.reader.ReaderHighlight;
import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.desktop.reader.Tint;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.highlights.HighlightsFile;
import dev.talkbench.highlights.Quotes;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Span;
import dev.talkbench.store.Highlight;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/**
 * The reader's own marks in the note that is open: made, shown, opened, removed and taken back.
 * JavaFX thread.
 */
final class HighlightDesk implements HighlightTools {
  private final NoteDesk notes;
  private final ReaderView reader;
  private final HighlightBook book;
  private final SheetLayer sheets;
  private final Messages messages;
  private final StatusBar status;
  private final ShellPorts ports;
  private final Deque<Highlight> removed = new ArrayDeque<>();
  private Tint latest = Tint.GREEN;

  /** What was opened from the list last: the key for marks opens it. */
  private long landed;

  private @Nullable Note looked;
  private @Nullable Quotes quotes;

  HighlightDesk(
      ShellPorts ports,
      Messages messages,
      StatusBar status,
      NoteDesk notes,
      ReaderView reader,
      SheetLayer sheets) {
    this.ports = ports;
    this.messages = messages;
    this.status = status;
    this.notes = notes;
    this.reader = reader;
    this.sheets = sheets;
    book = new HighlightBook(ports.store(), ports.background(), status::failed);
    reader.highlights().use(this);
    notes.openProperty().subscribe(note -> show());
  }

  /** The page lists them as they are, and the sidebar says how many there are. */
  void listIn(HighlightsPage page, PlaceRows rows, Shell shell) {
    book.onChange(
        () -> {
          rows.count(Shell.Page.HIGHLIGHTS, book.all().size());
          show();
          if (shell.shown() == Shell.Page.HIGHLIGHTS) {
            page.shown();
          }
        });
  }

  HighlightBook book() {
    return book;
  }

  void offer(Actions actions) {
    actions
        .in(Action.Group.READ)
        .add("highlight", this::ask, "Ctrl+H")
        .add("highlight.undo", this::takeBack, "Shortcut+Z")
        .in(Action.Group.LIBRARY)
        .add("highlights.export", this::askForFile);
  }

  /** The key: a mark that is there is opened, else the selected words can be marked. */
  private void ask() {
    Span selected = reader.selection();
    Optional<ReaderHighlight> there =
        selected.length() > 0
            ? reader.highlights().around(selected)
            : reader.highlights().showing(landed);
    if (there.isPresent()) {
      reader.highlights().open(there.get());
      return;
    }
    reader.selectParagraph();
    if (reader.highlights().offer()) {
      reader.highlights().enter();
    } else {
      status.say(messages.get("highlight.nothing"));
    }
  }

  @Override
  public void mark(Span range, Tint tint) {
    latest = tint;
    make(range, added -> status.say(messages.get("highlight.added")));
  }

  @Override
  public void annotate(Span range) {
    make(range, added -> reader.highlights().with(added.id()).ifPresent(reader.highlights()::open));
  }

  private void make(Span range, java.util.function.Consumer<Highlight> then) {
    Note note = notes.openProperty().get();
    if (note == null) {
      return;
    }
    if (range.length() > Quotes.LONGEST) {
      status.sayError(messages.get("highlight.long", messages.number(Quotes.LONGEST)));
      return;
    }
    Highlight.Colour colour = Highlight.Colour.valueOf(latest.name());
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    reader.select(new Span(range.end(), range.end()));
    book.later(
        () -> {
          var in = quotes(note);
          in.trimmed(range)
              .ifPresent(
                  words -> {
                    String quote = words.of(note.document().text());
                    var made =
                        new Highlight(
                            0, note.id().toString(), quote, in.place(words), colour, "", now);
                    Platform.runLater(
                        () ->
                            book.add(
                                made,
                                added -> {
                                  landed = added.id();
                                  show(() -> then.accept(added));
                                }));
                  });
        });
  }

  @Override
  public void open(ReaderHighlight highlight, double sceneX, double sceneY) {
    book.get(highlight.id()).ifPresent(h -> sheets.show(sheet(h), sceneX, sceneY));
  }

  /** A sheet for one, in the middle: it was chosen in the list. */
  void edit(Highlight highlight) {
    sheets.showCentred(sheet(highlight));
  }

  private HighlightSheet sheet(Highlight highlight) {
    return new HighlightSheet(
        highlight,
        messages,
        colour -> {
          latest = Tint.valueOf(colour.name());
          book.change(highlight.id(), h -> h.withColour(colour));
        },
        words -> book.change(highlight.id(), h -> h.withComment(words)),
        () -> {
          sheets.close();
          remove(highlight);
        },
        sheets::close);
  }

  /** Takes one away; the key for it brings it back. */
  void remove(Highlight highlight) {
    book.remove(
        highlight.id(),
        gone -> {
          removed.push(gone);
          status.say(messages.get("highlight.removed", KeyText.of("Shortcut+Z")));
        });
  }

  private void takeBack() {
    if (status.undo()) {
      return; // The status line still tells of something later.
    }
    if (removed.isEmpty()) {
      status.say(messages.get("highlight.undo.none"));
    } else {
      book.add(removed.pop(), back -> status.say(messages.get("highlight.back")));
    }
  }

  /** Opens the note of one at its words, lit; at its beginning when they are lost. */
  void go(Highlight highlight) {
    landed = highlight.id();
    notes.open(
        NoteId.parse(highlight.note()),
        note -> {
          Optional<Span> found = new Quotes(note.document()).find(highlight);
          if (found.isEmpty()) {
            Platform.runLater(() -> status.sayError(messages.get("highlight.lost.open")));
          }
          return found
              .<Landing>map(span -> new Landing.Hit(span.start(), List.of(span)))
              .orElse(new Landing.Top());
        },
        note -> {});
  }

  /** Shows the marks of the open note as they are now. */
  void show() {
    show(() -> {});
  }

  private void show(Runnable then) {
    Note note = notes.openProperty().get();
    if (note == null) {
      return;
    }
    book.later(
        () -> {
          var in = quotes(note);
          var found = new ArrayList<ReaderHighlight>();
          for (Highlight each : book.of(note.id().toString())) {
            in.find(each).ifPresent(span -> found.add(shown(each, span)));
            // What was found in another place than it was in is kept where it is now.
            in.renewed(each)
                .ifPresent(now -> book.set(each.id(), h -> h.moved(now.quote(), now.place())));
          }
          Platform.runLater(
              () -> {
                if (note.equals(notes.openProperty().get())) {
                  reader.highlights().show(found);
                  then.run();
                }
              });
        });
  }

  private static ReaderHighlight shown(Highlight highlight, Span span) {
    return new ReaderHighlight(
        highlight.id(),
        span,
        Tint.valueOf(highlight.colour().name()),
        !highlight.comment().isBlank());
  }

  /** Of a note; the one before last is forgotten. Only in the book's turn. */
  private Quotes quotes(Note note) {
    Quotes known = quotes;
    if (known == null || !note.equals(looked)) {
      known = new Quotes(note.document());
      quotes = known;
      looked = note;
    }
    return known;
  }

  private void askForFile() {
    var chooser = new FileChooser();
    chooser.setTitle(messages.get("action.highlights.export"));
    chooser.setInitialFileName(messages.get("highlights.file"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Markdown", "*.md"));
    File file = chooser.showSaveDialog(reader.getScene().getWindow());
    if (file != null) {
      export(file.toPath());
    }
  }

  /** Writes them behind the window. */
  void export(Path file) {
    Language language = Objects.requireNonNull(Language.named(messages.lang()));
    book.later(
        () -> {
          try {
            int count =
                HighlightsFile.write(
                    file, ports.workspace(), book.all(), HighlightsCommand.words(language));
            Platform.runLater(
                () ->
                    status.say(
                        messages.get(
                            "highlights.exported", messages.number(count), file.toString())));
          } catch (FileAlreadyExistsException e) {
            Platform.runLater(
                () -> status.sayError(messages.get("highlights.taken", file.toString())));
          } catch (IOException e) {
            status.failed(e);
          }
        });
  }
}
