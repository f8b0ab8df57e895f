package dev.talkbench.markdown.syntax;

import com.vladsch.flexmark.ast.DelimitedNodeImpl;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Text between {@code ==} and {@code ==}. */
public final class MarkNode extends DelimitedNodeImpl {
  MarkNode(BasedSequence opening, BasedSequence closing) {
    super(opening, BasedSequence.NULL, closing);
  }
}
