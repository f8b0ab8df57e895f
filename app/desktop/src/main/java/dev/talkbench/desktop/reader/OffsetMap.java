package dev.talkbench.desktop.reader;

import java.util.Arrays;

/**
 * Which character of a text flow is which offset of the projection. They differ where a flow holds
 * something the projection does not (a stamp, the air beside code) or says differently (a
 * footnote's number, a picture). Immutable once built.
 */
final class OffsetMap {
  private int count;
  private int[] flow = new int[4];
  private int[] text = new int[4];
  private int flowEnd;
  private int textEnd;

  OffsetMap(int textStart) {
    textEnd = textStart;
  }

  /** Appends a stretch; either length may be zero. */
  void add(int flowLength, int textLength) {
    if (count == flow.length) {
      flow = Arrays.copyOf(flow, 2 * count);
      text = Arrays.copyOf(text, 2 * count);
    }
    flow[count] = flowEnd;
    text[count] = textEnd;
    count++;
    flowEnd += flowLength;
    textEnd += textLength;
  }

  int textEnd() {
    return textEnd;
  }

  /** Offset at a gap between characters of the flow. */
  int toText(int flowIndex) {
    for (int i = 0; i < count; i++) {
      int flowLength = flowLength(i);
      if (flowIndex <= flow[i] + flowLength && flowLength > 0) {
        return text[i] + within(flowIndex - flow[i], flowLength, textLength(i));
      }
    }
    return textEnd;
  }

  /** Flow index where the character at {@code offset} begins. */
  int startInFlow(int offset) {
    for (int i = 0; i < count; i++) {
      int textLength = textLength(i);
      if (textLength > 0 && offset < text[i] + textLength) {
        return flow[i] + within(Math.max(0, offset - text[i]), textLength, flowLength(i));
      }
    }
    return flowEnd;
  }

  /** Flow index where the character before {@code offset} ends. */
  int endInFlow(int offset) {
    int end = 0;
    for (int i = 0; i < count; i++) {
      int textLength = textLength(i);
      if (textLength > 0 && offset > text[i]) {
        int flowLength = flowLength(i);
        // A part of what is shown as one thing, a picture, is all of it.
        end =
            flow[i]
                + (textLength == flowLength ? Math.min(offset - text[i], textLength) : flowLength);
      }
    }
    return end;
  }

  private static int within(int at, int length, int otherLength) {
    if (length == otherLength) {
      return at;
    }
    return at <= 0 ? 0 : at >= length ? otherLength : 0;
  }

  private int flowLength(int i) {
    return (i + 1 < count ? flow[i + 1] : flowEnd) - flow[i];
  }

  private int textLength(int i) {
    return (i + 1 < count ? text[i + 1] : textEnd) - text[i];
  }
}
