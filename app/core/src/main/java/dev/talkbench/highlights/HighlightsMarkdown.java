package dev.talkbench.highlights;

import dev.talkbench.highlights.HighlightList.Group;
import dev.talkbench.highlights.HighlightList.Item;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Section;
import dev.talkbench.workspace.DeepLink;
import java.util.List;
import java.util.Objects;

/**
 * Highlights as a Markdown file: by note, the words as a quotation, the reader's own note under it,
 * a link to the heading. What was marked comes out letter by letter, whatever it means in Markdown.
 */
public final class HighlightsMarkdown {
  /** How such a file begins; nothing else is ever written over. */
  public static final String BEGINNING = "<!-- talkbench highlights -->";

  /** Anywhere in a line. */
  private static final String SPECIAL = "\\`*_[]<>&|~${}=^";

  /** At the beginning of a line. */
  private static final String OPENING = "#+-:";

  /**
   * The words around them, in one language.
   *
   * @param title of the file
   * @param lost said of one whose note does not say its words any more
   * @param gone said of one whose note is not there
   */
  public record Words(String title, String lost, String gone) {}

  private HighlightsMarkdown() {}

  /** The file; lines end in line feeds. */
  public static String of(List<Group> groups, Words words) {
    var out = new StringBuilder(BEGINNING).append("\n\n# ").append(plain(words.title()));
    out.append('\n');
    for (Group group : groups) {
      out.append("\n## ").append(plain(line(group.title()))).append('\n');
      for (Item item : group.items()) {
        add(out, group, item, words);
      }
    }
    return out.toString();
  }

  private static void add(StringBuilder out, Group group, Item item, Words words) {
    out.append('\n');
    lines(out, item.highlight().quote(), "> ", ">");
    if (!item.highlight().comment().isBlank()) {
      out.append('\n');
      lines(out, item.highlight().comment(), "", "");
    }
    out.append('\n');
    switch (item.state()) {
      case LOST -> out.append(plain(words.lost())).append(" · ");
      case NOTE_GONE -> out.append(plain(words.gone())).append(" · ");
      case THERE -> {
        // The heading says where it is.
      }
    }
    Section section = item.section();
    String name = section == null ? group.title() : section.headings().getLast();
    var link = new DeepLink(NoteId.parse(group.note()), item.anchor(), null);
    out.append('[').append(plain(line(name))).append("](").append(link).append(")\n");
  }

  private static void lines(StringBuilder out, String text, String before, String empty) {
    String[] lines = text.strip().split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank()) {
        out.append(empty).append('\n');
      } else {
        boolean more = i + 1 < lines.length && !lines[i + 1].isBlank();
        out.append(before).append(plain(lines[i].strip())).append(more ? "\\\n" : "\n");
      }
    }
  }

  private static String line(String text) {
    return Objects.requireNonNull(text).replaceAll("\\s+", " ").strip();
  }

  /** A line that says {@code text} and means nothing else. */
  static String plain(String text) {
    var out = new StringBuilder(text.length() + 8);
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean special =
          SPECIAL.indexOf(c) >= 0
              || (i == 0 && OPENING.indexOf(c) >= 0)
              || (i == digits && digits > 0 && (c == '.' || c == ')'));
      out.append(special ? "\\" : "").append(c);
    }
    return out.toString();
  }
}
