package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.Drawing;
import dev.talkbench.desktop.reader.DrawnPicture;
import dev.talkbench.desktop.reader.HeadingTools;
import dev.talkbench.desktop.reader.ReaderPorts;
import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.desktop.reader.ReaderWords;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.figures.Figure;
import dev.talkbench.library.DiagramFiles;
import dev.talkbench.library.Note;
import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Inline;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.robot.Robot;

/** The reader, and the window's answers to what it asks for: links, claims, pictures, demos. */
final class ReaderDesk {
  private final ShellPorts ports;
  private final Messages messages;
  private final StatusBar status;
  private final NoteDesk notes;
  private final TabDesk tabs;
  private final LinkDesk links;
  private final DemoDesk demos;
  private final ClaimDesk claims;
  private final PackPlaces places;
  private final SheetLayer sheets;
  private final String builtIn;
  private final ReaderView view;

  /** {@code tag} is told of a tag that was chosen. */
  ReaderDesk(
      ShellPorts ports,
      Messages messages,
      StatusBar status,
      NoteDesk notes,
      TabDesk tabs,
      LinkDesk links,
      DemoDesk demos,
      ClaimDesk claims,
      PackPlaces places,
      SheetLayer sheets,
      HeadingTools headings,
      Consumer<String> tag) {
    this.ports = ports;
    this.messages = messages;
    this.status = status;
    this.notes = notes;
    this.tabs = tabs;
    this.links = links;
    this.demos = demos;
    this.claims = claims;
    this.places = places;
    this.sheets = sheets;
    builtIn = ports.workspace().builtIn().id();
    view = new ReaderView(answers(tag, headings));
    view.darkProperty().bind(ports.theme().darkProperty());
  }

  ReaderView view() {
    return view;
  }

  private ReaderPorts answers(Consumer<String> tag, HeadingTools headings) {
    return new ReaderPorts(
        this::follow,
        this::showClaim,
        tag,
        this::openTranslation,
        () -> status.say(messages.get("status.copied")),
        this::image,
        pictures(),
        this::demo,
        claims::stamp,
        headings,
        ReaderWords.of(messages.lang()),
        ports.background());
  }

  void offer(Actions actions) {
    actions
        .in(Action.Group.READ)
        .add("find", this::find, "Shortcut+F")
        .add("copy", view::copy)
        .in(Action.Group.DEMO)
        .add("demo.run", () -> demos.toggle(view), "Shortcut+ENTER")
        .add("demo.alongside", () -> demos.toggleBeside(view), "Shortcut+Shift+D");
  }

  /** A page that is no note has nothing to find in. */
  private void find() {
    if (view.getScene() == null) {
      status.say(messages.get("find.no-note"));
    } else {
      view.openFind();
    }
  }

  private Optional<Note> open() {
    return Optional.ofNullable(notes.openProperty().get());
  }

  private void follow(Inline.Link link) {
    open().ifPresent(note -> links.follow(note, link, view));
  }

  private void showClaim(Inline.Claim span) {
    claims.fault(span).ifPresent(status::sayError);
    claims
        .find(span)
        .ifPresent(
            claim -> {
              var at = sheets.screenToLocal(new Robot().getMousePosition());
              sheets.show(claims.sheet(claim, sheets::close), at.getX(), at.getY());
            });
  }

  private Optional<Node> demo(Block.DemoCard card) {
    return open().map(note -> demos.card(note.id(), card));
  }

  private void openTranslation() {
    Optional<Note> note = open();
    if (note.isEmpty()) {
      return;
    }
    ports
        .background()
        .execute(
            () -> {
              try {
                var other = ports.workspace().translation(note.get().id());
                Platform.runLater(() -> other.ifPresent(id -> tabs.asked(() -> notes.open(id))));
              } catch (IOException e) {
                status.failed(e);
              }
            });
  }

  private CompletableFuture<byte[]> image(Inline.Image image) {
    Optional<Note> note = open();
    return note.isEmpty()
        ? CompletableFuture.failedFuture(new IOException("no note is open"))
        : bytes(
            () ->
                ports
                    .workspace()
                    .resource(
                        note.get().id(), image.destination(), note.get().document().frontMatter())
                    .orElseThrow(() -> new NoSuchFileException(image.destination())));
  }

  private Drawing pictures() {
    return new Drawing() {
      @Override
      public Optional<DrawnPicture> block(Block block) {
        return drawn(block);
      }

      @Override
      public List<CompletableFuture<byte[]>> line(List<String> formulas) {
        return ports
            .figures()
            .apply(
                formulas.stream()
                    .map(tex -> new Figure(Figure.Language.TEX_LINE, tex, false))
                    .toList());
      }
    };
  }

  private Optional<DrawnPicture> drawn(Block block) {
    boolean dark = ports.theme().darkProperty().get();
    return open()
        .flatMap(
            note ->
                switch (block) {
                  case Block.Diagram diagram when note.id().library().equals(builtIn) ->
                      Optional.of(shipped(note, DiagramFiles.FOLDER, diagram.code(), dark, 1));
                  case Block.MathBlock math when note.id().library().equals(builtIn) ->
                      Optional.of(
                          shipped(
                              note,
                              DiagramFiles.FORMULAS,
                              math.tex(),
                              dark,
                              Figure.Language.TEX.scale()));
                  case Block.Diagram diagram when diagram.language().equals("mermaid") ->
                      Optional.of(draw(Figure.Language.MERMAID, diagram.code(), dark));
                  case Block.MathBlock math ->
                      Optional.of(draw(Figure.Language.TEX, math.tex(), dark));
                  default -> Optional.empty();
                });
  }

  /** The pack's pictures were made when the pack was. */
  private DrawnPicture shipped(Note note, String folder, String code, boolean dark, double scale) {
    return new DrawnPicture(
        bytes(
            () ->
                places
                    .drawn(note.id(), folder, code, dark)
                    .orElseThrow(() -> new NoSuchFileException(PackPlaces.name(code, dark)))),
        scale);
  }

  private DrawnPicture draw(Figure.Language language, String source, boolean dark) {
    return new DrawnPicture(
        ports.figures().apply(List.of(new Figure(language, source, dark))).getFirst(),
        language.scale());
  }

  private interface Bytes {
    byte[] read() throws IOException;
  }

  private CompletableFuture<byte[]> bytes(Bytes source) {
    var future = new CompletableFuture<byte[]>();
    ports
        .background()
        .execute(
            () -> {
              try {
                future.complete(source.read());
              } catch (IOException e) {
                future.completeExceptionally(e);
              }
            });
    return future;
  }
}
