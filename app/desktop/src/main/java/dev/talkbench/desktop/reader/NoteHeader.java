package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.FrontMatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a note.
 *
 * @param title the note's title
 * @param subtitle event, speakers and date in one line; may be empty
 * @param tags may be empty
 * @param translation name of the other language's edition, or null
 */
public record NoteHeader(
    String title, String subtitle, List<String> tags, @Nullable String translation) {
  /** Copies the tags. */
  public NoteHeader {
    tags = List.copyOf(tags);
  }

  /**
   * What a note says of itself: its title, else its first heading when that is of level 1, else
   * {@code name}; event, speakers and date; tags. Without a translation.
   */
  public static NoteHeader of(Document document, String name) {
    FrontMatter front = document.frontMatter();
    String title = front.title();
    if (title == null) {
      title =
          !document.blocks().isEmpty()
                  && document.blocks().getFirst() instanceof Block.Heading heading
                  && heading.level() == 1
              ? heading.text().of(document.text())
              : name;
    }
    var line = new ArrayList<String>();
    String event = front.event();
    if (event != null) {
      line.add(event);
    }
    List<String> people = front.speakers().isEmpty() ? front.authors() : front.speakers();
    if (!people.isEmpty()) {
      line.add(String.join(", ", people));
    }
    if (front.date() != null) {
      line.add(front.date().toString());
    }
    return new NoteHeader(title, String.join(" · ", line), front.tags(), null);
  }
}
