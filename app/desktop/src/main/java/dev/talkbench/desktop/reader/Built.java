package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Span;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The node of a piece and what in it is text.
 *
 * @param node as wide as {@code breadth} allows
 * @param leaves text in the order of the projection
 * @param folds parts that open to show what is inside
 * @param breadth how wide, unless the node itself knows
 */
record Built(Region node, List<TextLeaf> leaves, List<Fold> folds, Breadth breadth) {
  /** How far a piece reaches. */
  enum Breadth {
    /** The column. */
    COLUMN,
    /** A little out of the column on both sides. */
    CARD,
    /** A card, and to the right margin when its natural width asks for it. */
    LISTING,
    /** The column, and up to the margins when its natural width asks for it. */
    WIDE,
    /** A card, and up to both margins when its natural width asks for it. */
    SPREAD
  }

  /** A node whose breadth depends on what it shows at the moment. */
  interface Broad {
    /** How wide it is to be. */
    Breadth breadth();
  }

  @Override
  public Breadth breadth() {
    return node instanceof Broad broad ? broad.breadth() : breadth;
  }

  /** The text that holds {@code offset} of the projection, or null. */
  @Nullable TextLeaf leafAt(int offset) {
    for (TextLeaf leaf : leaves) {
      if (leaf.span().start() <= offset && offset <= leaf.span().end()) {
        return leaf;
      }
    }
    return null;
  }

  /** A part that can be open or shut. */
  interface Fold {
    /** What it covers. */
    Span text();

    /** Opens it. */
    void open();
  }

  /** Collects leaves and folds while nodes are made. */
  static final class Parts {
    private final List<TextLeaf> leaves = new ArrayList<>();
    private final List<Fold> folds = new ArrayList<>();

    TextLeaf add(TextLeaf leaf) {
      leaves.add(leaf);
      return leaf;
    }

    void add(Fold fold) {
      folds.add(fold);
    }

    /** Brings the leaves in the order of the projection. */
    void sort() {
      leaves.sort(java.util.Comparator.comparingInt(leaf -> leaf.span().start()));
    }

    Built into(Region node, Breadth breadth) {
      return new Built(node, leaves, folds, breadth);
    }
  }
}
