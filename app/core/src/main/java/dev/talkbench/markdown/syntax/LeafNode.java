package dev.talkbench.markdown.syntax;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A run inside a line whose source is taken as it stands. */
public final class LeafNode extends Node {
  /** What the run is. */
  public enum Kind {
    /** <code>{: .x}</code>, braces included. */
    ATTRIBUTES,
    /** TeX, delimiters included. */
    MATH,
    /** {@code [[Note#Heading|label]]}, brackets included. */
    WIKI_LINK,
    /** {@code ![[file]]}, brackets included. */
    WIKI_EMBED,
    /** {@code %%hidden%%}. */
    COMMENT
  }

  private final Kind kind;

  LeafNode(Kind kind, BasedSequence chars) {
    super(chars);
    this.kind = kind;
  }

  /** What the run is. */
  public Kind kind() {
    return kind;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
