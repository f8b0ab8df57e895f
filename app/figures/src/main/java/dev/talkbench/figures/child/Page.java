package dev.talkbench.figures.child;

import dev.talkbench.figures.Figure;
import dev.talkbench.figures.FigureException;
import dev.talkbench.figures.PngFile;
import dev.talkbench.figures.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.concurrent.Worker;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;

/**
 * A browser's page with one library in it. The page's own script draws and reports the size, or
 * what is wrong, through {@code alert}; then the page is photographed. One figure at a time.
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
  private @Nullable CompletableFuture<Wire.Answer> current;

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

  void draw(Figure figure, CompletableFuture<Wire.Answer> answer) {
    current = answer;
    String call = "draw(" + literal(figure.source()) + ", " + figure.dark() + ")";
    Runnable drawing =
        () -> {
          try {
            view.getEngine().executeScript(call);
          } catch (RuntimeException e) {
            // JSException: its package is about to move from the JDK to JavaFX.
            answer.complete(
                Wire.Answer.refusal(FigureException.Kind.MISTAKE, String.valueOf(e.getMessage())));
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

  /** What the script said: {@code size WIDTH HEIGHT} or {@code error WHY}. */
  private void reported(String said) {
    CompletableFuture<Wire.Answer> answer = current;
    if (answer == null) {
      return;
    }
    String[] words = said.split(" ", 3);
    if (words.length < 3 || !words[0].equals("size")) {
      answer.complete(
          Wire.Answer.refusal(FigureException.Kind.MISTAKE, said.replaceFirst("^error ", "")));
      return;
    }
    double width = Math.ceil(Double.parseDouble(words[1]) * scale);
    double height = Math.ceil(Double.parseDouble(words[2]) * scale);
    if (width < 1 || height < 1) {
      answer.complete(Wire.Answer.refusal(FigureException.Kind.EMPTY, "nothing was drawn"));
    } else if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS) {
      answer.complete(
          Wire.Answer.refusal(FigureException.Kind.LARGE, "larger than a picture may be"));
    } else {
      view.resize(width, height);
      photograph(answer);
    }
  }

  private void photograph(CompletableFuture<Wire.Answer> answer) {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        if (++pulses >= SETTLED) {
          stop();
          try {
            var parameters = new SnapshotParameters();
            parameters.setFill(Color.TRANSPARENT);
            answer.complete(
                Wire.Answer.picture(PngFile.transparent(view.snapshot(parameters, null))));
          } catch (OutOfMemoryError e) {
            answer.complete(Wire.Answer.refusal(FigureException.Kind.LARGE, "out of memory"));
          } catch (IOException | RuntimeException e) {
            answer.completeExceptionally(e);
          }
        }
      }
    }.start();
  }
}
