package dev.talkbench.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes headings with their anchors and notes them for the sections. One parse, one thread. */
final class Headings {
  private static final Pattern ID = Pattern.compile("\\s*\\{:?\\s*#([\\p{L}\\p{N}_:.-]+)\\s*\\}$");

  private final Anchors anchors = new Anchors();
  private final Sections sections;

  Headings(Sections sections) {
    this.sections = sections;
  }

  /**
   * A heading at the end of the projection; kramdown's trailing <code>{#id}</code> is taken off.
   */
  Block.Heading add(
      int level, List<Inline> runs, Attributes attributes, Span source, Projection projection) {
    List<Inline> content = runs;
    Attributes given = attributes;
    if (!runs.isEmpty() && runs.getLast() instanceof Inline.Text(String text)) {
      Matcher id = ID.matcher(text);
      if (id.find()) {
        content = new ArrayList<>(runs.subList(0, runs.size() - 1));
        if (id.start() > 0) {
          content.add(new Inline.Text(text.substring(0, id.start())));
        }
        given =
            AttributeListReader.join(
                given, new Attributes(id.group(1), List.of(), java.util.Map.of()));
      }
    }
    String anchor = anchors.of(Inlines.text(content), given.id());
    var heading =
        new Block.Heading(
            level, anchor, List.copyOf(content), given, source, projection.append(content));
    sections.add(heading);
    return heading;
  }
}
