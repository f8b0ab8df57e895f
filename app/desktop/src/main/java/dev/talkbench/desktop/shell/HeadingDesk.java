package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.HeadingTools;
import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.reader.ReaderView;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Section;
import dev.talkbench.store.Bookmark;
import dev.talkbench.store.StoreException;
import dev.talkbench.store.UserStore;
import dev.talkbench.workspace.DeepLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/**
 * Bookmarks on headings and links to them. A bookmark shows once it is on disk, never before.
 * JavaFX thread.
 */
final class HeadingDesk implements HeadingTools {
  private final NoteDesk notes;
  private final UserStore store;
  private final Executor background;
  private final Messages messages;
  private final StatusBar status;
  private final Map<String, Map<String, Bookmark>> byNote = new HashMap<>();
  private @Nullable ReaderView reader;
  private Runnable changed = () -> {};

  HeadingDesk(
      NoteDesk notes, UserStore store, Executor background, Messages messages, StatusBar status) {
    this.notes = notes;
    this.store = store;
    this.background = background;
    this.messages = messages;
    this.status = status;
    notes.openProperty().subscribe(this::mend);
  }

  /** The view whose headings are marked; once. */
  void showIn(ReaderView view) {
    reader = view;
  }

  /** Told when a bookmark came or went. */
  void onChange(Runnable watcher) {
    changed = watcher;
  }

  void offer(Actions actions) {
    actions
        .in(Action.Group.READ)
        .add("bookmark", () -> toggleBookmark(here()), "Shortcut+D")
        .add("link.copy", () -> copyLink(here()), "Shortcut+Shift+C");
  }

  /** Reads the bookmarks. */
  void load() {
    background.execute(
        () -> {
          try {
            List<Bookmark> all = store.bookmarks();
            Platform.runLater(
                () -> {
                  byNote.clear();
                  all.forEach(this::put);
                  settle();
                });
          } catch (StoreException e) {
            fail(e);
          }
        });
  }

  /** All, the latest first. */
  List<Bookmark> all() {
    var all = new ArrayList<Bookmark>();
    byNote.values().forEach(marks -> all.addAll(marks.values()));
    all.sort(Comparator.comparing(Bookmark::at).reversed());
    return all;
  }

  /** Opens the note of a bookmark at its heading; at its beginning when the heading is lost. */
  void open(Bookmark bookmark) {
    Optional<NoteId> named = NoteId.find(bookmark.note());
    if (named.isEmpty()) {
      status.sayError(messages.get("bookmark.lost.open", bookmark.heading()));
      return;
    }
    notes.open(
        named.get(),
        note -> {
          Optional<String> anchor = BookmarkPlace.anchor(bookmark, note.document());
          if (anchor.isEmpty()) {
            Platform.runLater(
                () -> status.sayError(messages.get("bookmark.lost.open", bookmark.heading())));
          }
          return anchor
              .filter(name -> !name.isEmpty())
              .<Landing>map(Landing.Anchor::new)
              .orElse(new Landing.Top());
        },
        note -> {});
  }

  /** Takes a bookmark away. */
  void remove(Bookmark bookmark) {
    background.execute(
        () -> {
          try {
            store.removeBookmark(bookmark.note(), bookmark.anchor());
            Platform.runLater(
                () -> {
                  Map<String, Bookmark> marks = byNote.get(bookmark.note());
                  if (marks != null) {
                    marks.remove(bookmark.anchor());
                  }
                  status.say(
                      messages.get("bookmark.removed", bookmark.heading()), () -> keep(bookmark));
                  settle();
                });
          } catch (StoreException e) {
            fail(e);
          }
        });
  }

  @Override
  public boolean bookmarked(String anchor) {
    return find(anchor).isPresent();
  }

  @Override
  public void toggleBookmark(String anchor) {
    Note note = notes.openProperty().get();
    if (note == null) {
      return;
    }
    Optional<Bookmark> there = find(anchor);
    if (there.isPresent()) {
      remove(there.get());
      return;
    }
    keep(BookmarkPlace.of(note, anchor));
  }

  private void keep(Bookmark bookmark) {
    background.execute(
        () -> {
          try {
            store.addBookmark(bookmark);
            Platform.runLater(
                () -> {
                  put(bookmark);
                  status.say(messages.get("bookmark.added", bookmark.heading()));
                  settle();
                });
          } catch (StoreException e) {
            fail(e);
          }
        });
  }

  @Override
  public void copyLink(String anchor) {
    Note note = notes.openProperty().get();
    if (note != null) {
      copyLink(note.id(), anchor);
    }
  }

  /** Puts a link to a heading of a note on the clipboard; to the note when there is no heading. */
  void copyLink(NoteId note, String anchor) {
    var content = new ClipboardContent();
    content.putString(new DeepLink(note, anchor, null).toString());
    Clipboard.getSystemClipboard().setContent(content);
    status.say(messages.get("link.copied"));
  }

  private Optional<Bookmark> find(String anchor) {
    Note note = notes.openProperty().get();
    return note == null
        ? Optional.empty()
        : Optional.ofNullable(byNote.getOrDefault(note.id().toString(), Map.of()).get(anchor));
  }

  /** The heading that is being read; empty above the first. */
  private String here() {
    Section section = reader == null ? null : reader.currentSectionProperty().get();
    return section == null ? "" : section.anchor();
  }

  private void put(Bookmark bookmark) {
    byNote
        .computeIfAbsent(bookmark.note(), note -> new LinkedHashMap<>())
        .put(bookmark.anchor(), bookmark);
  }

  private void settle() {
    if (reader != null) {
      reader.refreshHeadings();
    }
    changed.run();
  }

  /** A note was edited: bookmarks whose heading has another anchor now are moved to it. */
  private void mend(@Nullable Note note) {
    if (note == null) {
      return;
    }
    var moved = new LinkedHashMap<Bookmark, Bookmark>();
    for (Bookmark bookmark : byNote.getOrDefault(note.id().toString(), Map.of()).values()) {
      BookmarkPlace.anchor(bookmark, note.document())
          .filter(anchor -> !anchor.equals(bookmark.anchor()) && !bookmarked(anchor))
          .ifPresent(
              anchor -> {
                Bookmark fresh = BookmarkPlace.of(note, anchor);
                moved.put(
                    bookmark,
                    new Bookmark(
                        fresh.note(), anchor, fresh.heading(), fresh.excerpt(), bookmark.at()));
              });
    }
    if (moved.isEmpty()) {
      return;
    }
    background.execute(
        () -> {
          try {
            moved.forEach(
                (before, now) -> {
                  store.addBookmark(now);
                  store.removeBookmark(before.note(), before.anchor());
                });
            load();
          } catch (StoreException e) {
            fail(e);
          }
        });
  }

  private void fail(StoreException e) {
    status.failed(e);
  }
}
