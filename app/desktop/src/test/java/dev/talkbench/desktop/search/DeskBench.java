package dev.talkbench.desktop.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.desktop.Screens;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Markdown;
import dev.talkbench.search.LuceneIndex;
import dev.talkbench.store.SqliteUserStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** A field, its pop-up and a real index, without a display, and hands to use them with. */
final class DeskBench implements AutoCloseable {
  final LuceneIndex index;
  final SqliteUserStore store;
  final PastSearches past;
  final SearchDesk desk;
  final TextField field;
  final Scene scene;
  final List<String> opened = new ArrayList<>();
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

  DeskBench(Path folder, String lang, Theme.Choice choice) throws IOException {
    Screens.start();
    index = LuceneIndex.open(folder.resolve("index"));
    store = SqliteUserStore.open(folder.resolve("user.db"), folder);
    put(
        "a",
        "tags: [동시성, 은행]\nspeakers: [\"토스 뱅크\"]\ndate: 2024-09-12",
        "# 잠금과 폴링\n\n폴링을 줄인다.\n\n```\nlock()\n```\n");
    put("b", "tags: [동시성, SSE]\ndate: 2023-05-01", "# 서버 푸시\n\n폴링 대신 서버가 민다.\n");
    put("c", "tags: [동기, \"대출 상환\"]\nlang: en", "# Polling\n\n폴링 polling is asking again.\n");
    index.commit();
    var messages = new Messages(lang);
    past = new PastSearches(store, background, failure -> opened.add("failure " + failure));
    var searchField = Screens.onFx(() -> new SearchField(messages));
    field = searchField.field();
    desk =
        Screens.onFx(
            () ->
                new SearchDesk(
                    searchField,
                    index,
                    past,
                    messages,
                    id -> id.equals("lib") ? "내 블로그" : id,
                    (note, section) -> opened.add(note.note().slug()),
                    failure -> opened.add("failure " + failure),
                    () -> opened.add("left")));
    Screens.runOnFx(
        () -> {
          past.onChange(desk::pastChanged);
          past.load();
        });
    scene =
        Screens.onFx(
            () -> {
              searchField.setMaxWidth(520);
              StackPane.setAlignment(searchField, Pos.TOP_CENTER);
              var root = new StackPane(searchField, desk.layer());
              return Screens.scene(root, 900, 560, choice);
            });
  }

  private void put(String slug, String front, String text) throws IOException {
    Document document = new Markdown().parse("---\n" + front + "\n---\n" + text);
    String lang = "en".equals(document.frontMatter().lang()) ? "en" : "ko";
    String title = document.sections().getFirst().headings().getFirst();
    index.put(new Note(new NoteId("lib", slug), slug + ".md", title, lang, slug, document));
  }

  /** Types as an input method shows it, each state after the other. */
  void type(String... states) {
    for (String state : states) {
      Screens.runOnFx(
          () -> {
            field.setText(state);
            field.end();
          });
    }
  }

  void press(KeyCode code) {
    Screens.runOnFx(
        () -> {
          Node owner = scene.getFocusOwner() == null ? field : scene.getFocusOwner();
          owner.fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        });
  }

  String text() {
    return Screens.onFx(field::getText);
  }

  /** Words of the labels and buttons of a style, from top to bottom. */
  List<String> words(String style) {
    return Screens.onFx(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return scene.getRoot().lookupAll(style).stream()
              .filter(Node::isVisible)
              .map(
                  node ->
                      node instanceof Labeled words ? words.getText() : node.getAccessibleText())
              .toList();
        });
  }

  /** Words of the chosen line. */
  String chosen() {
    return Screens.onFx(
        () ->
            scene.getRoot().lookupAll(".search-list > *").stream()
                .filter(
                    node ->
                        node.getPseudoClassStates().stream()
                            .anyMatch(state -> state.getPseudoClassName().equals("selected")))
                .map(Node::getAccessibleText)
                .findFirst()
                .orElse(""));
  }

  void await(Callable<Boolean> condition) throws Exception {
    Instant until = Instant.now().plus(Duration.ofSeconds(10));
    while (!condition.call()) {
      assertTrue(
          Instant.now().isBefore(until), () -> "did not come to pass within 10 s: " + text());
      Thread.sleep(5);
    }
  }

  /** Waits for the answer to what is typed. */
  void settle() throws Exception {
    await(() -> !Screens.onFx(desk::waiting));
  }

  void shoot(String name) {
    Screens.runOnFx(() -> Screens.shoot(scene, name));
  }

  @Override
  public void close() throws IOException {
    Screens.runOnFx(desk::close);
    background.close();
    store.close();
    index.close();
  }
}
