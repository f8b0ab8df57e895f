package dev.talkbench.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** Displayed TeX with its delimiters; its lines are free of the markers of containers. */
public final class MathBlockNode extends Block {
  private final List<BasedSequence> lines = new ArrayList<>();

  void add(BasedSequence line) {
    lines.add(line);
  }

  /** The lines in order, line ends included. */
  public List<BasedSequence> lines() {
    return List.copyOf(lines);
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
