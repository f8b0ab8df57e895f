package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Block;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Pictures of what a note writes as text. JavaFX thread. */
public interface Drawing {
  /** Draws nothing: sources are shown. */
  Drawing NONE =
      new Drawing() {
        @Override
        public Optional<DrawnPicture> block(Block block) {
          return Optional.empty();
        }

        @Override
        public List<CompletableFuture<byte[]>> line(List<String> formulas) {
          return List.of();
        }
      };

  /**
   * A diagram or a displayed formula; empty when there will be no picture. Then, and when it fails,
   * the source is shown.
   */
  Optional<DrawnPicture> block(Block block);

  /**
   * Formulas that stand in lines of text, all of a note at once.
   *
   * @return in their order, a PNG in black that says where its line is ({@link
   *     dev.talkbench.figures.PngFile#originY}); empty when there will be none
   */
  List<CompletableFuture<byte[]>> line(List<String> formulas);
}
