package dev.talkbench.figures.child;

import dev.talkbench.figures.Figure;
import dev.talkbench.figures.FigureException;
import dev.talkbench.figures.PngFile;
import dev.talkbench.figures.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.concurrent.Worker;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;

/**
 * A browser's page with one library in it. The page's own script draws figures one below the other
 * and reports the size of each, or what is wrong, through {@code alert}; then the page is
 * photographed. One request at a time.
 */
final class Page {
  /** Nothing may be loaded and nothing runs but what is put in from outside. */
  private static final String HTML =
      """
      <!doctype html><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <style>body{margin:0;background:transparent;overflow:hidden;font-family:Pretendard}#figure{display:inline-block;padding:8px}mjx-assistive-mml{display:none}</style>
      <div id="figure"></div>
      """;

  private static final double LONGEST_SIDE = 8_000;
  private static final double MOST_PIXELS = 10_000_000;

  /** Pulses until what was laid out has been painted. */
  private static final int SETTLED = 4;

  private final WebView view = new WebView();
  private final int scale;
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean ready;
  private @Nullable Request current;

  Page(Pane ground, Figure.Language language, String... scripts) {
    scale = language.scale();
    view.setZoom(scale);
    view.setPageFill(Color.TRANSPARENT);
    view.setManaged(false);
    view.setContextMenuEnabled(false);
    ground.getChildren().add(view);
    var engine = view.getEngine();
    engine.setOnAlert(event -> reported(event.getData()));
    engine
        .getLoadWorker()
        .stateProperty()
        .subscribe(
            state -> {
              if (state == Worker.State.SUCCEEDED) {
                load(scripts);
              }
            });
    engine.loadContent(HTML);
  }

  private void load(String... scripts) {
    for (String script : scripts) {
      view.getEngine().executeScript(text(script));
    }
    ready = true;
    waiting.forEach(Runnable::run);
    waiting.clear();
  }

  private static String text(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the installation");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }

  private record Request(int figures, CompletableFuture<List<Wire.Answer>> answer) {
    void refuse(FigureException.Kind kind, String why) {
      answer.complete(Collections.nCopies(figures, Wire.Answer.refusal(kind, why)));
    }
  }

  void draw(List<Figure> figures, CompletableFuture<List<Wire.Answer>> answer) {
    var request = new Request(figures.size(), answer);
    current = request;
    String sources =
        figures.stream().map(figure -> literal(figure.source())).collect(Collectors.joining(", "));
    String call = "draw([" + sources + "], " + figures.getFirst().dark() + ")";
    Runnable drawing =
        () -> {
          try {
            view.getEngine().executeScript(call);
          } catch (RuntimeException e) {
            // JSException: its package is about to move from the JDK to JavaFX.
            request.refuse(FigureException.Kind.MISTAKE, String.valueOf(e.getMessage()));
          }
        };
    if (ready) {
      drawing.run();
    } else {
      waiting.add(drawing);
    }
  }

  /** A string of JavaScript that holds {@code text} whatever it holds. */
  static String literal(String text) {
    var out = new StringBuilder(text.length() + 16).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F && c != '"' && c != '\\' && c != '<') {
        out.append(c);
      } else {
        out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return out.append('"').toString();
  }

  /**
   * A figure on the page, in pixels of the picture.
   *
   * @param answer what is wrong with it, or null when there is something to be photographed
   */
  private record Drawn(
      int width, int height, int originX, int originY, Wire.@Nullable Answer answer) {
    static Drawn refused(FigureException.Kind kind, String why) {
      return new Drawn(0, 0, 0, 0, Wire.Answer.refusal(kind, why));
    }
  }

  /**
   * What the script said, a line a figure: {@code size WIDTH HEIGHT [ORIGIN-X ORIGIN-Y]} or {@code
   * error WHY}. The next figure begins where the height of the one before ends, rounded up to a
   * pixel of the picture.
   */
  private void reported(String said) {
    Request request = current;
    if (request == null) {
      return;
    }
    List<String> lines = request.figures() == 1 ? List.of(said) : said.lines().toList();
    List<Drawn> drawn = lines.stream().map(this::drawn).toList();
    int width = drawn.stream().mapToInt(Drawn::width).max().orElse(0);
    int height = drawn.stream().mapToInt(Drawn::height).sum();
    if (drawn.size() != request.figures()) {
      request.refuse(FigureException.Kind.MISTAKE, said);
    } else if (Math.max(width, height) > LONGEST_SIDE || (double) width * height > MOST_PIXELS) {
      request.refuse(FigureException.Kind.LARGE, "larger than a picture may be");
    } else if (width == 0) {
      request.answer().complete(drawn.stream().map(Drawn::answer).map(Page::known).toList());
    } else {
      view.resize(width, height);
      photograph(drawn, request);
    }
  }

  private static Wire.Answer known(Wire.@Nullable Answer answer) {
    return answer == null
        ? Wire.Answer.refusal(FigureException.Kind.EMPTY, "nothing was drawn")
        : answer;
  }

  private Drawn drawn(String line) {
    String[] words = line.split(" ", 6);
    if (words.length < 3 || !words[0].equals("size")) {
      return Drawn.refused(FigureException.Kind.MISTAKE, line.replaceFirst("^error ", ""));
    }
    double width = Math.ceil(Double.parseDouble(words[1]) * scale);
    double height = Math.ceil(Double.parseDouble(words[2]) * scale);
    if (width < 1 || height < 1) {
      return Drawn.refused(FigureException.Kind.EMPTY, "nothing was drawn");
    }
    if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS) {
      return Drawn.refused(FigureException.Kind.LARGE, "larger than a picture may be");
    }
    boolean stands = words.length > 4;
    return new Drawn(
        (int) width,
        (int) height,
        stands ? (int) Math.round(Double.parseDouble(words[3]) * scale) : 0,
        stands ? (int) Math.round(Double.parseDouble(words[4]) * scale) : 0,
        null);
  }

  private void photograph(List<Drawn> drawn, Request request) {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        if (++pulses >= SETTLED) {
          stop();
          try {
            var parameters = new SnapshotParameters();
            parameters.setFill(Color.TRANSPARENT);
            request.answer().complete(cut(view.snapshot(parameters, null), drawn));
          } catch (OutOfMemoryError e) {
            request.refuse(FigureException.Kind.LARGE, "out of memory");
          } catch (IOException | RuntimeException e) {
            request.answer().completeExceptionally(e);
          }
        }
      }
    }.start();
  }

  private static List<Wire.Answer> cut(Image page, List<Drawn> drawn) throws IOException {
    var answers = new ArrayList<Wire.Answer>();
    int y = 0;
    for (Drawn each : drawn) {
      Wire.Answer refused = each.answer();
      if (refused == null) {
        var part = new WritableImage(page.getPixelReader(), 0, y, each.width(), each.height());
        answers.add(Wire.Answer.picture(PngFile.transparent(part, each.originX(), each.originY())));
        y += each.height();
      } else {
        answers.add(refused);
      }
    }
    return answers;
  }
}
