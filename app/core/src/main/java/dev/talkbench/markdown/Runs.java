package dev.talkbench.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Collects the runs of one block: joins text, nests HTML tags. One parse, one thread. */
final class Runs {
  private static final int MAX_OPEN_TAGS = 100;

  private record Open(String tag, Map<String, String> attributes, List<Inline> before) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private List<Inline> current = new ArrayList<>();

  /** Text that is not yet a run: a line may come in a hundred thousand pieces. */
  private final StringBuilder pending = new StringBuilder();

  /** Adds text to the run before it, if that is text too. */
  void text(String text) {
    pending.append(text);
  }

  private void settle() {
    if (pending.isEmpty()) {
      return;
    }
    String text = pending.toString();
    pending.setLength(0);
    if (afterHardBreak()) {
      text = withoutLeadingSpace(text);
      if (text.isEmpty()) {
        return;
      }
    }
    if (!current.isEmpty() && current.getLast() instanceof Inline.Text(String before)) {
      current.set(current.size() - 1, new Inline.Text(before + text));
    } else {
      current.add(new Inline.Text(text));
    }
  }

  /** Adds a run. */
  void add(Inline run) {
    if (run instanceof Inline.Text(String text)) {
      text(text);
    } else {
      settle();
      // The source goes on in a new line after a <br>: that line has begun already.
      if (!(run instanceof Inline.LineBreak(boolean hard) && !hard && afterHardBreak())) {
        current.add(run);
      }
    }
  }

  private boolean afterHardBreak() {
    return !current.isEmpty()
        && current.getLast() instanceof Inline.LineBreak(boolean hard)
        && hard;
  }

  /** White space that collapses in HTML; a space that does not break is one that is meant. */
  private static String withoutLeadingSpace(String text) {
    int from = 0;
    while (from < text.length() && " \t\r\n\f".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return text.substring(from);
  }

  /**
   * Gives attributes to the run before them.
   *
   * @param source the list as written: shown when there is no run to take it
   */
  void attributes(Attributes attributes, String source) {
    settle();
    Inline last = current.isEmpty() ? new Inline.Text("") : current.getLast();
    if (last instanceof Inline.Text || last instanceof Inline.LineBreak) {
      text(source);
    } else {
      current.set(current.size() - 1, attributed(last, attributes));
    }
  }

  private static Inline attributed(Inline run, Attributes attributes) {
    boolean claim = attributes.hasClass("claim");
    return switch (run) {
      case Inline.Claim before ->
          new Inline.Claim(
              before.content(), AttributeListReader.join(before.attributes(), attributes));
      case Inline.Code code when claim ->
          new Inline.Claim(List.of(new Inline.Code(code.text(), Attributes.NONE)), attributes);
      case Inline.Emphasis emphasis when claim -> new Inline.Claim(emphasis.content(), attributes);
      case Inline.Strong strong when claim -> new Inline.Claim(List.of(strong), attributes);
      case Inline.Code code ->
          new Inline.Code(code.text(), AttributeListReader.join(code.attributes(), attributes));
      case Inline.Image image -> withAttributes(image, attributes);
      case Inline.Styled styled ->
          new Inline.Styled(
              styled.content(), AttributeListReader.join(styled.attributes(), attributes));
      default -> new Inline.Styled(List.of(run), attributes);
    };
  }

  /** The picture with more attributes. */
  static Inline.Image withAttributes(Inline.Image image, Attributes more) {
    return new Inline.Image(
        image.destination(),
        image.alt(),
        image.title(),
        AttributeListReader.join(image.attributes(), more));
  }

  /** A tag of HTML. */
  void tag(HtmlToken token) {
    switch (token) {
      case HtmlToken.Text text -> text(text.text());
      case HtmlToken.Open tag -> open(tag);
      case HtmlToken.Close tag -> close(tag);
    }
  }

  private void open(HtmlToken.Open tag) {
    if (!HtmlAllowList.known(tag.name())) {
      text(tag.source());
      return;
    }
    Inline single = HtmlAllowList.single(tag.name(), tag.attributes());
    if (single != null) {
      add(single);
    } else if (!HtmlAllowList.empty(tag.name())
        && !tag.source().endsWith("/>")
        && open.size() < MAX_OPEN_TAGS) {
      settle();
      open.addLast(new Open(tag.name(), tag.attributes(), current));
      current = new ArrayList<>();
    }
  }

  private void close(HtmlToken.Close tag) {
    if (!HtmlAllowList.known(tag.name())) {
      text(tag.source());
      return;
    }
    if (open.stream().noneMatch(o -> o.tag().equals(tag.name()))) {
      return;
    }
    settle();
    while (!open.getLast().tag().equals(tag.name())) {
      flatten(open.removeLast());
    }
    Open opened = open.removeLast();
    List<Inline> content = List.copyOf(current);
    Inline wrapped =
        content.isEmpty() ? null : HtmlAllowList.wrap(opened.tag(), opened.attributes(), content);
    current = opened.before();
    if (wrapped == null) {
      content.forEach(this::add);
    } else {
      add(wrapped);
    }
  }

  private void flatten(Open opened) {
    settle();
    List<Inline> content = current;
    current = opened.before();
    content.forEach(this::add);
  }

  /** The runs as they are; tags still open wrap nothing. */
  List<Inline> finishInner() {
    while (!open.isEmpty()) {
      flatten(open.removeLast());
    }
    settle();
    return List.copyOf(current);
  }

  /** The runs of a whole block: white space and breaks at both ends go. */
  List<Inline> finish() {
    while (!open.isEmpty()) {
      flatten(open.removeLast());
    }
    settle();
    // By bounds: taking away the first of a hundred thousand breaks moves all others each time.
    int from = 0;
    int to = current.size();
    while (from < to && trimmed(from, true, from == to - 1)) {
      from++;
    }
    while (to > from && trimmed(to - 1, from == to - 1, true)) {
      to--;
    }
    return List.copyOf(current.subList(from, to));
  }

  /** Strips the outer side of a run; true when nothing of it is left. */
  private boolean trimmed(int index, boolean first, boolean last) {
    if (current.get(index) instanceof Inline.LineBreak) {
      return true;
    }
    if (current.get(index) instanceof Inline.Text(String text)) {
      String stripped = first ? text.stripLeading() : text;
      stripped = last ? stripped.stripTrailing() : stripped;
      current.set(index, new Inline.Text(stripped));
      return stripped.isEmpty();
    }
    return false;
  }
}
