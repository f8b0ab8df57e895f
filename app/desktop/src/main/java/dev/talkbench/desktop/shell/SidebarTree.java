package dev.talkbench.desktop.shell;

import dev.talkbench.library.NoteId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lays the notes of a library out as rows: folders that open and close, then the notes that stand
 * directly in them.
 */
final class SidebarTree {
  /**
   * A note with its place.
   *
   * @param course part of a pack that is read through: shows how far, from the beginning
   * @param other its edition in the other language when that one has no row, or null
   */
  record Leaf(NoteId id, String path, String title, boolean course, @Nullable NoteId other) {}

  private final Set<String> open = new HashSet<>();

  /** Opens a folder, or closes it. */
  void toggle(SidebarRow.Folder folder) {
    String key = folder.library() + "/" + folder.path();
    if (!open.remove(key)) {
      open.add(key);
    }
  }

  /** Opens every folder around a note; whether one was closed. */
  boolean reveal(String library, String path) {
    boolean closed = false;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      closed |= open.add(library + "/" + path.substring(0, slash + 1));
    }
    return closed;
  }

  /** Rows of a library; notes keep the order in which they are given. */
  List<SidebarRow> rows(String library, List<Leaf> notes) {
    var rows = new ArrayList<SidebarRow>();
    add(library, "", notes, 0, rows);
    return rows;
  }

  private void add(
      String library, String folder, List<Leaf> notes, int depth, List<SidebarRow> rows) {
    var folders = new TreeMap<String, List<Leaf>>();
    var here = new ArrayList<Leaf>();
    for (Leaf note : notes) {
      String rest = note.path().substring(folder.length());
      int slash = rest.indexOf('/');
      if (slash < 0) {
        here.add(note);
      } else {
        folders.computeIfAbsent(rest.substring(0, slash), name -> new ArrayList<>()).add(note);
      }
    }
    // A single folder around everything says nothing.
    if (here.isEmpty() && folders.size() == 1) {
      var only = folders.firstEntry();
      add(library, folder + only.getKey() + "/", only.getValue(), depth, rows);
      return;
    }
    folders.forEach(
        (name, inside) -> {
          String path = folder + name + "/";
          boolean unfolded = open.contains(library + "/" + path);
          rows.add(new SidebarRow.Folder(library, path, name, depth, inside.size(), unfolded));
          if (unfolded) {
            add(library, path, inside, depth + 1, rows);
          }
        });
    here.forEach(
        note ->
            rows.add(
                new SidebarRow.NoteRow(
                    note.id(), note.title(), depth, note.course(), note.other())));
  }
}
