package dev.talkbench.highlights;

import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Section;
import dev.talkbench.markdown.Span;
import dev.talkbench.store.Highlight;
import dev.talkbench.workspace.NoteSummary;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has become of highlights, by note. */
public final class HighlightList {
  /** What has become of one. */
  public enum State {
    /** Its words stand in its note. */
    THERE,
    /** Its note does not say them any more, or not in the surroundings that they had. */
    LOST,
    /** Its note is not there, or cannot be read now. */
    NOTE_GONE
  }

  /**
   * A highlight and where it is.
   *
   * @param span in the note's plain text; null unless it is there
   * @param section that the span begins in; null where there is none with a heading
   */
  public record Item(
      Highlight highlight, State state, @Nullable Span span, @Nullable Section section) {
    /** Anchor of the heading above it; empty for the note's beginning. */
    public String anchor() {
      return section == null ? "" : section.anchor();
    }
  }

  /**
   * A note and its highlights.
   *
   * @param note {@code library/slug}
   * @param title of the note; its name when it is gone
   * @param items in the order of the note, what is lost last
   */
  public record Group(String note, String title, List<Item> items) {
    /** Copies the items. */
    public Group {
      items = List.copyOf(items);
    }
  }

  private HighlightList() {}

  /**
   * Looks each of {@code all} up; every note is read once. May take long.
   *
   * @return notes in the order of {@code all}
   */
  public static List<Group> of(Workspace workspace, List<Highlight> all) {
    Map<String, List<Highlight>> byNote = new LinkedHashMap<>();
    all.forEach(h -> byNote.computeIfAbsent(h.note(), note -> new ArrayList<>()).add(h));
    var groups = new ArrayList<Group>();
    byNote.forEach((note, marks) -> groups.add(group(workspace, note, marks)));
    return List.copyOf(groups);
  }

  private static Group group(Workspace workspace, String note, List<Highlight> marks) {
    String title = note;
    Optional<Note> read = Optional.empty();
    try {
      NoteId id = NoteId.parse(note);
      title = workspace.summary(id).map(NoteSummary::title).orElse(note);
      read = Optional.of(workspace.note(id));
    } catch (IOException e) {
      // Gone, or its library cannot be read now: that is what the items say.
    }
    List<Item> items =
        read.isPresent()
            ? items(read.get().document(), marks)
            : marks.stream().map(h -> new Item(h, State.NOTE_GONE, null, null)).toList();
    return new Group(note, title, items);
  }

  private static List<Item> items(Document document, List<Highlight> marks) {
    var quotes = new Quotes(document);
    var items = new ArrayList<Item>();
    for (Highlight mark : marks) {
      Span span = quotes.find(mark).orElse(null);
      items.add(
          span == null
              ? new Item(mark, State.LOST, null, null)
              : new Item(mark, State.THERE, span, section(document, span)));
    }
    items.sort(Comparator.comparing(Item::state).thenComparingInt(HighlightList::place));
    return items;
  }

  private static int place(Item item) {
    Span span = item.span();
    return span == null ? item.highlight().place().start() : span.start();
  }

  private static @Nullable Section section(Document document, Span span) {
    Section found = null;
    for (Section section : document.sections()) {
      if (section.level() > 0 && section.text().start() <= span.start()) {
        found = section;
      }
    }
    return found;
  }
}
