package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Inline;
import dev.talkbench.markdown.InlineWalk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The formulas in the lines of one note. All are asked for when the first of them is about to show,
 * so that whoever draws them starts once. JavaFX thread.
 */
final class LineFormulas {
  private final Document document;
  private final Drawing drawing;
  private final Executor background;
  private @Nullable Map<String, CompletableFuture<FormulaPicture>> pictures;
  private List<CompletableFuture<byte[]>> asked = List.of();

  /** Those of {@code document}; nothing is asked for yet. */
  LineFormulas(Document document, Drawing drawing, Executor background) {
    this.document = document;
    this.drawing = drawing;
    this.background = background;
  }

  /** The picture of a formula of this note; null when there will be none. */
  @Nullable CompletableFuture<FormulaPicture> of(String tex) {
    Map<String, CompletableFuture<FormulaPicture>> all = pictures;
    if (all == null) {
      all = ask();
      pictures = all;
    }
    return all.get(tex);
  }

  private Map<String, CompletableFuture<FormulaPicture>> ask() {
    var found = new LinkedHashSet<String>();
    InlineWalk.through(
        document,
        (run, at, block) -> {
          if (run instanceof Inline.Formula formula) {
            found.add(formula.text());
          }
        });
    var formulas = new ArrayList<>(found);
    asked = drawing.line(formulas);
    var all = new HashMap<String, CompletableFuture<FormulaPicture>>();
    for (int i = 0; i < asked.size(); i++) {
      all.put(formulas.get(i), asked.get(i).thenApplyAsync(FormulaPicture::of, background));
    }
    return all;
  }

  /** Another note shows: what is not drawn yet need not be. */
  void leave() {
    asked.forEach(picture -> picture.cancel(false));
  }
}
