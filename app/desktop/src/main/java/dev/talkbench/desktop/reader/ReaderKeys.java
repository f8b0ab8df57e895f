package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.text.KeyNames;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyEvent;

/**
 * The reader's keys: they scroll, select, copy and find. One table, which the sheet of keys lists.
 */
final class ReaderKeys {
  private static final double LINE = 60;

  /** What a few combinations do; without words it is listed elsewhere. */
  private record Binding(String words, List<String> keys, Runnable run) {
    boolean matches(KeyEvent event) {
      return keys.stream().anyMatch(key -> KeyNames.combination(key).match(event));
    }
  }

  private final BlockStack stack;
  private final PageFind find;
  private final HighlightLayer highlights;
  private final List<Binding> bindings = new ArrayList<>();

  ReaderKeys(
      ReaderView view,
      BlockStack stack,
      PageFind find,
      KeySelection words,
      HighlightLayer highlights) {
    this.stack = stack;
    this.find = find;
    this.highlights = highlights;
    bind("key.line.down", () -> stack.scrollBy(LINE), "DOWN");
    bind("key.line.up", () -> stack.scrollBy(-LINE), "UP");
    bind("key.page.down", () -> stack.scrollBy(page()), "SPACE", "PAGE_DOWN");
    bind("key.page.up", () -> stack.scrollBy(-page()), "Shift+SPACE", "PAGE_UP");
    bind("key.start", () -> stack.scrollTo(0), "HOME", "Shortcut+HOME");
    bind("key.end", () -> stack.scrollTo(stack.bottom()), "END", "Shortcut+END");
    bind("", view::openFind, "Shortcut+F");
    bind("key.find.next", () -> find.step(1), "F3", "Shortcut+G");
    bind("key.find.previous", () -> find.step(-1), "Shift+F3", "Shortcut+Shift+G");
    bind("key.select", view::selectAll, "Shortcut+A");
    bind("key.select.next", () -> words.paragraph(1), "Shift+DOWN");
    bind("key.select.previous", () -> words.paragraph(-1), "Shift+UP");
    bind("key.select.more", () -> words.end(1), "Shift+RIGHT");
    bind("key.select.less", () -> words.end(-1), "Shift+LEFT");
    bind("key.select.start.later", () -> words.start(1), "Alt+Shift+RIGHT");
    bind("key.select.start.earlier", () -> words.start(-1), "Alt+Shift+LEFT");
    bind("key.copy", view::copy, "Shortcut+C", "Shortcut+INSERT");
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void bind(String words, Runnable run, String... keys) {
    bindings.add(new Binding(words, List.of(keys), run));
  }

  private double page() {
    return Math.max(LINE, stack.getHeight() - 2 * LINE);
  }

  /** What the keys are called, and which they are. */
  List<ReaderView.Key> list(ReaderWords words) {
    return bindings.stream()
        .filter(binding -> !binding.words().isEmpty())
        .map(binding -> new ReaderView.Key(words.get(binding.words()), binding.keys()))
        .toList();
  }

  private void pressed(KeyEvent event) {
    for (Binding binding : bindings) {
      if (binding.matches(event)) {
        binding.run().run();
        event.consume();
        return;
      }
    }
    if (event.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
      if (highlights.hide()) {
        event.consume();
      } else if (find.isOpen()) {
        find.close();
        event.consume();
      }
    }
  }
}
