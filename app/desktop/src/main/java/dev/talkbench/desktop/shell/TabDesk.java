package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.text.Failures;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.store.OpenTab;
import dev.talkbench.store.StoreException;
import dev.talkbench.store.Tabs;
import dev.talkbench.store.UserStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * The tabs. Only the one that is read has a document: another is its note's name, a place and a way
 * back, and is read when it is chosen. Every change is kept at once, so that a window that dies
 * comes back with its tabs. JavaFX thread.
 */
final class TabDesk {
  private static final int CLOSED = 25;

  /** A tab as it was left. */
  private record Tab(NoteId note, String title, Landing.At at, Trail.Past past) {
    OpenTab kept() {
      return new OpenTab(note.toString(), title, at.offset(), at.delta());
    }

    Tab with(Trail.Past ways) {
      return new Tab(note, title, at, ways);
    }

    static Tab of(OpenTab kept) {
      return new Tab(
          NoteId.parse(kept.note()),
          kept.title(),
          new Landing.At(kept.offset(), kept.delta()),
          Trail.Past.NONE);
    }
  }

  private final NoteDesk notes;
  private final TabStrip strip;
  private final StatusBar status;
  private final Messages messages;
  private final Held held;
  private final LatestOnly<Tabs> saving;
  private final List<Tab> tabs = new ArrayList<>();
  private final Deque<Tab> closed = new ArrayDeque<>();
  private int active;
  private boolean arriving;
  private Runnable opened = () -> {};

  TabDesk(
      NoteDesk notes,
      UserStore store,
      Executor background,
      Messages messages,
      StatusBar status,
      Held held,
      Keeping keeping) {
    this.notes = notes;
    this.status = status;
    this.messages = messages;
    this.held = held;
    strip = new TabStrip(messages, this::select, this::close, this::open);
    saving =
        new LatestOnly<>(
            background,
            now -> {
              if (keeping.held()) {
                return;
              }
              try {
                store.setTabs(now);
              } catch (StoreException e) {
                status.failed(e);
              }
            });
    notes.openProperty().subscribe(this::shown);
  }

  /** The row above the page. */
  TabStrip strip() {
    return strip;
  }

  /** Told of a new tab: the reader is about to look for something. */
  void onOpen(Runnable watcher) {
    opened = watcher;
  }

  void offer(Actions actions) {
    actions
        .in(Action.Group.GO)
        .add("tab.new", this::open, "Shortcut+T")
        .add("tab.close", () -> close(active), "Shortcut+W")
        .add("tab.reopen", this::reopen, "Shortcut+Shift+T")
        .add("tab.next", () -> step(1), "Ctrl+TAB", "Shortcut+PAGE_DOWN")
        .add("tab.previous", () -> step(-1), "Ctrl+Shift+TAB", "Shortcut+PAGE_UP")
        .add("tab.right", () -> move(1), "Shortcut+Shift+PAGE_DOWN")
        .add("tab.left", () -> move(-1), "Shortcut+Shift+PAGE_UP");
    for (int i = 1; i <= 9; i++) {
      int number = i;
      actions.addKey("tab.number", Integer.toString(i), () -> choose(number), "Shortcut+DIGIT" + i);
    }
  }

  /** Does what opens a note, in a tab of its own when the reader holds the shortcut key. */
  void asked(Runnable opening) {
    if (held.shortcut()) {
      leave();
      insert(tabs.get(active));
      opening.run();
      notes.trail().become(Trail.Past.NONE);
    } else {
      opening.run();
    }
  }

  /** Opens a note that came from outside: what is read stays, in the tab it is in. */
  void beside(NoteId note) {
    int there = -1;
    for (int i = 0; i < tabs.size(); i++) {
      if (tabs.get(i).note().equals(note) && there != active) {
        there = i;
      }
    }
    if (there < 0) {
      inTab(note);
    } else if (there == active) {
      notes.again();
    } else {
      select(there);
    }
  }

  /** Opens a note in a tab of its own. */
  void inTab(NoteId note) {
    leave();
    insert(new Tab(note, note.slug(), new Landing.At(0, 0), Trail.Past.NONE));
    arriving = true;
    notes.openIn(note, () -> arriving = false);
  }

  /** The ways of the open tabs. */
  List<Trail.Past> ways() {
    if (!tabs.isEmpty()) {
      leave();
    }
    return tabs.stream().map(Tab::past).toList();
  }

  /** The ways of the closed tabs. */
  List<Trail.Past> closedWays() {
    return closed.stream().map(Tab::past).toList();
  }

  /** The tabs that were restored have these ways: they were open in the other language. */
  void adopt(List<Trail.Past> open, List<Trail.Past> ofClosed) {
    if (open.size() == tabs.size() && ofClosed.size() == closed.size()) {
      for (int i = 0; i < tabs.size(); i++) {
        tabs.set(i, tabs.get(i).with(open.get(i)));
      }
      var all = new ArrayList<Tab>();
      closed.forEach(tab -> all.add(tab.with(ofClosed.get(all.size()))));
      closed.clear();
      closed.addAll(all);
      notes.trail().become(tabs.get(active).past());
    }
  }

  /** The tabs of last time; {@code first} is the note that the reader begins with. */
  void restore(Tabs kept, Note first) {
    tabs.clear();
    closed.clear();
    kept.open().forEach(tab -> tabs.add(Tab.of(tab)));
    kept.closed().forEach(tab -> closed.addLast(Tab.of(tab)));
    active = kept.active();
    if (tabs.isEmpty() || !tabs.get(active).note().equals(first.id())) {
      // The note that was read last is gone: what is shown instead has a tab too.
      active = tabs.isEmpty() ? 0 : active + 1;
      tabs.add(active, new Tab(first.id(), title(first), new Landing.At(0, 0), Trail.Past.NONE));
    }
    draw();
  }

  /** The tabs with their places, as they are now. */
  Tabs now() {
    var open = new ArrayList<OpenTab>();
    for (int i = 0; i < tabs.size(); i++) {
      open.add((i == active ? here() : tabs.get(i)).kept());
    }
    return new Tabs(open, tabs.isEmpty() ? 0 : active, closed.stream().map(Tab::kept).toList());
  }

  /** Keeps the tabs: the reader has moved, or one came or went. */
  void keep() {
    saving.put(now());
  }

  int count() {
    return tabs.size();
  }

  private void changed() {
    draw();
    keep();
  }

  private void draw() {
    strip.show(tabs.stream().map(Tab::title).toList(), active);
  }

  private void shown(@org.jspecify.annotations.Nullable Note note) {
    if (note == null) {
      return;
    }
    arriving = false;
    if (tabs.isEmpty()) {
      active = 0;
      tabs.add(new Tab(note.id(), title(note), new Landing.At(0, 0), Trail.Past.NONE));
    } else {
      tabs.set(
          active, new Tab(note.id(), title(note), new Landing.At(0, 0), tabs.get(active).past()));
    }
    changed();
  }

  private static String title(Note note) {
    Object words = note.document().frontMatter().all().get("short_title");
    return words instanceof String name ? name : note.title();
  }

  /** The active tab with the place where it is read. */
  private Tab here() {
    Tab tab = tabs.get(active);
    Note open = notes.openProperty().get();
    // A note that is still on its way has no place yet but the one it was left at.
    return arriving || open == null || !open.id().equals(tab.note())
        ? tab
        : new Tab(tab.note(), tab.title(), notes.place(), notes.trail().past());
  }

  private void leave() {
    tabs.set(active, here());
  }

  private void insert(Tab tab) {
    active++;
    tabs.add(active, tab);
    notes.trail().become(tab.past());
    changed();
  }

  /** A tab like this one, to go on from. */
  private void open() {
    leave();
    Tab like = tabs.get(active);
    insert(new Tab(like.note(), like.title(), like.at(), Trail.Past.NONE));
    opened.run();
  }

  private void select(int index) {
    if (index != active && index < tabs.size()) {
      leave();
      go(index);
    } else {
      notes.again();
    }
  }

  private void go(int index) {
    int before = active;
    active = index;
    Tab tab = tabs.get(index);
    notes.trail().become(tab.past());
    arriving = true;
    notes.switchTo(
        tab.note(), tab.at(), () -> arriving = false, failure -> stayed(before, tab, failure));
    changed();
  }

  /** A tab's note cannot be read: the one that was read stays. */
  private void stayed(int before, Tab tab, Exception failure) {
    arriving = false;
    status.sayError(
        messages.get("reader.missing", tab.note().slug(), Failures.words(failure, messages)));
    Note open = notes.openProperty().get();
    if (open != null && active < tabs.size() && tabs.get(active).equals(tab)) {
      int back =
          before < tabs.size() && tabs.get(before).note().equals(open.id()) ? before : active;
      active = back;
      Tab now = tabs.get(back);
      tabs.set(back, new Tab(open.id(), title(open), now.at(), now.past()));
      changed();
    }
  }

  private void close(int index) {
    if (tabs.size() < 2) {
      return;
    }
    leave();
    closed.addFirst(tabs.remove(index));
    if (closed.size() > CLOSED) {
      closed.removeLast();
    }
    if (index == active) {
      active = Math.min(index, tabs.size() - 1);
      go(active);
    } else {
      active -= index < active ? 1 : 0;
      changed();
    }
  }

  private void reopen() {
    if (closed.isEmpty()) {
      status.say(messages.get("tab.none-closed"));
      return;
    }
    leave();
    Tab tab = closed.removeFirst();
    tabs.add(active + 1, tab);
    go(active + 1);
  }

  private void step(int by) {
    select(Math.floorMod(active + by, tabs.size()));
  }

  /** The tab of that number from the left; 9 is the last. */
  private void choose(int number) {
    int index = number == 9 ? tabs.size() - 1 : number - 1;
    if (index < tabs.size()) {
      select(index);
    }
  }

  private void move(int by) {
    int to = active + by;
    if (to >= 0 && to < tabs.size()) {
      leave();
      tabs.add(to, tabs.remove(active));
      active = to;
      changed();
    }
  }
}
