package dev.talkbench.desktop.reader;

import dev.talkbench.cli.PngRenderer;
import dev.talkbench.desktop.theme.Fonts;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.figures.PngFile;
import dev.talkbench.markdown.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Draws a whole note, as the reader shows it, on JavaFX's headless platform in software: the same
 * picture with and without a display. The note is drawn view by view, since a texture is at most
 * some thousand pixels high. A note that is higher than {@value #MOST_VIEWS} views ends in a line
 * that says so.
 */
public final class NotePainter implements PngRenderer {
  private static final int VIEW = 1_600;
  private static final int CUT = 96;
  private static final double FOOT = 56;

  /** Most views in one picture: half a minute of scrolling, and few programs open a higher one. */
  private static final int MOST_VIEWS = 20;

  /** For {@link java.util.ServiceLoader}. */
  public NotePainter() {}

  @Override
  public byte[] render(Document document, Path folder, int width, boolean dark) throws IOException {
    if (width < 320 || width > 4_096) {
      throw new IOException("a picture is 320 to 4096 pixels wide, not " + width);
    }
    start();
    var page = new Page(document, folder, width, dark);
    var file = new PngFile(width);
    onFx(page::open);
    boolean more = true;
    for (int views = 0; more && views < MOST_VIEWS; views++) {
      // Pictures and colours that the layout asked for arrive as later jobs of the JavaFX thread.
      onFx(page::settle);
      onFx(page::settle);
      more = onFx(() -> page.draw(file));
    }
    if (more) {
      onFx(() -> page.cut(file));
    }
    return file.finish();
  }

  private static void start() throws IOException {
    preset("glass.platform", "headless");
    preset("prism.order", "sw");
    preset("java.awt.headless", "true");
    try {
      Platform.startup(() -> {});
    } catch (IllegalStateException running) {
      return; // The window's own toolkit draws as well.
    } catch (UnsupportedOperationException | LinkageError e) {
      throw new IOException("JavaFX cannot start: " + e.getMessage(), e);
    }
    Platform.setImplicitExit(false);
  }

  private static void preset(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }

  private static <T> T onFx(Callable<T> work) throws IOException {
    var task = new FutureTask<T>(work);
    Platform.runLater(task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("drawing was interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException("the note cannot be drawn: " + e.getCause(), e);
    }
  }

  /** One note being drawn; JavaFX thread. */
  private static final class Page {
    private final Document document;
    private final Path folder;
    private final int width;
    private final boolean dark;
    private @Nullable Scene scene;
    private @Nullable ReaderView view;
    private boolean first = true;
    private long pending;

    Page(Document document, Path folder, int width, boolean dark) {
      this.document = document;
      this.folder = folder;
      this.width = width;
      this.dark = dark;
    }

    ReaderView open() {
      Fonts.load();
      String lang = document.frontMatter().lang();
      var images = new NoteImages(folder, document.frontMatter().mediaSubpath());
      var made =
          new ReaderView(
              new ReaderPorts(
                  link -> {},
                  claim -> {},
                  tag -> {},
                  () -> {},
                  () -> {},
                  images::read,
                  Drawing.NONE,
                  demo -> Optional.empty(),
                  claim -> Optional.empty(),
                  HeadingTools.NONE,
                  ReaderWords.of(lang == null ? "ko" : lang),
                  Runnable::run));
      var shown = new Scene(made, width, VIEW);
      var theme = new Theme();
      theme.choiceProperty().set(dark ? Theme.Choice.DARK : Theme.Choice.LIGHT);
      theme.dress(shown);
      made.darkProperty().bind(theme.darkProperty());
      made.stillPicture(FOOT);
      made.show(document, NoteHeader.of(document, ""), new Landing.Top());
      scene = shown;
      view = made;
      return made;
    }

    boolean settle() {
      Scene shown = Objects.requireNonNull(scene);
      shown.getRoot().applyCss();
      shown.getRoot().layout();
      return true;
    }

    /** Ends a picture of a part of the note. */
    boolean cut(PngFile file) throws IOException {
      String lang = document.frontMatter().lang();
      var words = new Label(ReaderWords.of(lang == null ? "ko" : lang).get("picture.cut"));
      words.getStyleClass().add("banner");
      var foot = new StackPane(words);
      foot.getStyleClass().add("reader");
      var shown = new Scene(foot, width, CUT);
      var theme = new Theme();
      theme.choiceProperty().set(dark ? Theme.Choice.DARK : Theme.Choice.LIGHT);
      theme.dress(shown);
      file.add(shown.snapshot(null), 0, CUT);
      return true;
    }

    /** Draws what shows and moves on; false when that was the end. */
    boolean draw(PngFile file) throws IOException {
      BlockStack stack = Objects.requireNonNull(view).stack();
      WritableImage strip = Objects.requireNonNull(scene).snapshot(null);
      int rows = VIEW;
      if (first) {
        rows = (int) Math.clamp(Math.ceil(stack.total()), 1, VIEW);
        file.add(strip, 0, rows);
        first = false;
      } else {
        int fresh = Math.clamp(pending, 0, VIEW);
        file.add(strip, VIEW - fresh, fresh);
      }
      double before = stack.top();
      stack.scrollBy(VIEW);
      settle();
      pending = Math.round(stack.top()) - Math.round(before);
      return pending > 0;
    }
  }
}
