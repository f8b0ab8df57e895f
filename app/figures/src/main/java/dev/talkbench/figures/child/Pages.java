package dev.talkbench.figures.child;

import dev.talkbench.figures.Figure;
import dev.talkbench.figures.Wire;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/** A page for each language, made when it is first needed. JavaFX thread. */
final class Pages {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 700;

  private final Pane ground = new Pane();
  private final Map<Figure.Language, Page> pages = new EnumMap<>(Figure.Language.class);

  Pages() {
    // A page that is in no window is never painted. The headless platform shows this one to nobody.
    var stage = new Stage();
    stage.setScene(new Scene(ground, WIDTH, HEIGHT));
    stage.show();
  }

  /** Draws figures of one language. */
  void draw(List<Figure> figures, CompletableFuture<List<Wire.Answer>> answer) {
    pages.computeIfAbsent(figures.getFirst().language(), this::open).draw(figures, answer);
  }

  private Page open(Figure.Language language) {
    return switch (language) {
      case MERMAID -> new Page(ground, language, "mermaid/mermaid.min.js", "mermaid.js");
      case TEX -> new Page(ground, language, "mathjax.js", "mathjax/tex-svg-full.js", "tex.js");
      case TEX_LINE ->
          new Page(ground, language, "mathjax.js", "mathjax/tex-svg-full.js", "tex-line.js");
    };
  }
}
