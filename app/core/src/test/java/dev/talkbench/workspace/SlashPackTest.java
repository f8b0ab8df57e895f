package dev.talkbench.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.claims.Claim;
import dev.talkbench.claims.Claims;
import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Inline;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.workspace.LinkTarget.Missing;
import dev.talkbench.workspace.LinkTarget.NoteTarget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built-in notes are whole: nothing in them points nowhere, and both languages agree. */
class SlashPackTest {
  private static final int WORDS = 600;
  private static final int LEAST_OF_A_TALK = 1200;
  private static final int MOST_OF_A_TALK = 2500;

  private final SqliteUserStore store;
  private final Workspace workspace;
  private final Map<NoteId, Note> notes = new LinkedHashMap<>();

  SlashPackTest(@TempDir Path folder) throws IOException {
    var data = new DataDir(folder);
    store = SqliteUserStore.open(data.userDb(), data.natives());
    workspace = Workspace.open(data, store, new MemoryIndex());
    for (NoteSummary summary : workspace.notes("slash24")) {
      notes.put(summary.id(), workspace.note(summary.id()));
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void everyNoteIsReadAsMeantAndIsLongEnough() {
    var wrong = new ArrayList<String>();
    notes.forEach(
        (id, note) -> {
          note.document().problems().forEach(p -> wrong.add(note.path() + ": " + p));
          Claims.of(note.document()).problems().forEach(p -> wrong.add(note.path() + ": " + p));
          int words = note.document().text().trim().split("\\s+", -1).length;
          if (words < WORDS) {
            wrong.add(note.path() + ": only " + words + " words");
          }
          if (!note.path().startsWith(note.lang() + "/")) {
            wrong.add(note.path() + ": is in " + note.lang());
          }
        });
    assertEquals(List.of(), wrong);
    assertTrue(notes.size() >= 6, "notes: " + notes.keySet());
  }

  @Test
  void talksAreAsLongAsOneSitting() {
    var wrong = new ArrayList<String>();
    for (Note note : notes.values()) {
      if (!note.document().frontMatter().speakers().isEmpty()) {
        int words = words(note);
        if (words < LEAST_OF_A_TALK || words > MOST_OF_A_TALK) {
          wrong.add(note.path() + ": " + words + " words");
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Of what is read through: neither headings nor code nor the list of sources. */
  private static int words(Note note) {
    int words = 0;
    for (Block block : note.document().blocks()) {
      String text = block.text().of(note.document().text()).trim();
      if (block instanceof Block.Heading && Set.of("출처", "Sources").contains(text)) {
        return words;
      }
      boolean read =
          !(block instanceof Block.Heading
              || block instanceof Block.CodeBlock
              || block instanceof Block.Diagram
              || block instanceof Block.MathBlock);
      words += read && !text.isEmpty() ? text.split("\\s+", -1).length : 0;
    }
    throw new AssertionError(note.path() + ": no sources");
  }

  @Test
  void everyLinkAnchorAndImageLeadsSomewhere() throws IOException {
    var wrong = new ArrayList<String>();
    int checked = 0;
    for (Note note : notes.values()) {
      var links = new ArrayList<Inline.Link>();
      var images = new ArrayList<Inline.Image>();
      note.document()
          .blocks()
          .forEach(
              block ->
                  inlines(
                      block,
                      inline -> {
                        if (inline instanceof Inline.Link link) {
                          links.add(link);
                        } else if (inline instanceof Inline.Image image) {
                          images.add(image);
                        }
                      }));
      checked += links.size();
      for (Inline.Link link : links) {
        String at = note.path() + ": " + link.destination();
        switch (workspace.resolve(note.id(), link)) {
          case Missing missing -> wrong.add(at + ": " + missing.reason());
          case LinkTarget.ExternalTarget external -> {}
          case NoteTarget target -> {
            Note there = notes.get(target.id());
            if (there == null
                || (!target.anchor().isEmpty() && target.section(there.document()).isEmpty())) {
              wrong.add(at + ": no such heading");
            }
          }
        }
      }
      for (Inline.Image image : images) {
        if (workspace
            .resource(note.id(), image.destination(), note.document().frontMatter())
            .isEmpty()) {
          wrong.add(note.path() + ": no picture " + image.destination());
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(checked > 100, "links: " + checked);
  }

  @Test
  void everyDiagramIsDrawnForBothThemes() throws Exception {
    var wrong = new ArrayList<String>();
    int checked = 0;
    for (Note note : notes.values()) {
      for (Block block : note.document().blocks()) {
        if (block instanceof Block.Diagram diagram) {
          checked++;
          byte[] code = diagram.code().getBytes(StandardCharsets.UTF_8);
          byte[] hash = MessageDigest.getInstance("SHA-256").digest(code);
          for (String theme : List.of("-light.png", "-dark.png")) {
            String name = HexFormat.of().formatHex(hash).substring(0, 16) + theme;
            if (workspace
                .resource(note.id(), "/diagrams/" + name, note.document().frontMatter())
                .isEmpty()) {
              wrong.add(note.path() + ": no " + name + ": run content/diagrams/render.mjs");
            }
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(checked >= 10, "diagrams: " + checked);
  }

  @Test
  void claimsAreNamedOnceAndBothLanguagesMakeTheSameOnes() {
    Map<String, Map<String, Claim>> byLanguage = new TreeMap<>();
    for (Note note : notes.values()) {
      for (Claims.Placed placed : Claims.of(note.document()).placed()) {
        Claim claim = placed.claim();
        Claim twin =
            byLanguage.computeIfAbsent(note.lang(), k -> new TreeMap<>()).put(claim.id(), claim);
        assertEquals(null, twin, note.path() + " repeats the claim " + claim.id());
      }
    }
    Map<String, Claim> korean = Objects.requireNonNull(byLanguage.get("ko"));
    assertTrue(korean.size() >= 20, "claims: " + korean.keySet());
    Map<String, Claim> english = byLanguage.get("en");
    if (english != null) {
      assertEquals(korean.keySet(), english.keySet());
      korean.forEach(
          (id, claim) -> {
            Claim other = Objects.requireNonNull(english.get(id));
            assertEquals(measured(claim), measured(other), id);
          });
    }
  }

  /** What of a claim does not depend on its language. */
  private static List<Object> measured(Claim claim) {
    return java.util.Arrays.asList(
        claim.demo(),
        claim.scenario(),
        claim.metric(),
        claim.expectation(),
        claim.saidBy(),
        claim.settings());
  }

  @Test
  void editionsNameEachOtherAndShowTheSameDemos() throws IOException {
    for (Note note : notes.values()) {
      NoteId other = workspace.translation(note.id()).orElseThrow();
      assertEquals(note.id(), workspace.translation(other).orElseThrow());
      assertEquals(cards(note), cards(Objects.requireNonNull(notes.get(other))), note.path());
    }
  }

  @Test
  void everyDemoIsBundledOrOnTheVisibleListOfThoseToCome() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Note note : notes.values()) {
      named.addAll(cards(note));
      for (Claims.Placed placed : Claims.of(note.document()).placed()) {
        if (placed.claim().demo() != null) {
          named.add(placed.claim().demo() + " " + placed.claim().scenario());
        }
      }
    }
    Set<String> listed = new TreeSet<>();
    try (InputStream list =
        Objects.requireNonNull(SlashPackTest.class.getResourceAsStream("demos.txt"))) {
      for (String line : new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] words = line.split(" ", -1);
        assertTrue(words.length == 3 && Set.of("bundled", "planned").contains(words[0]), line);
        assertTrue(listed.add(words[1] + " " + words[2]), "listed twice: " + line);
      }
    }
    assertEquals(listed, named, "demos.txt and the notes name the same demos");
  }

  private static List<String> cards(Note note) {
    var cards = new ArrayList<String>();
    for (Block block : note.document().blocks()) {
      if (block instanceof Block.DemoCard card) {
        cards.add(card.demo() + " " + card.scenario());
      }
    }
    return cards;
  }

  private static void inlines(Block block, Consumer<Inline> consumer) {
    switch (block) {
      case Block.TextBlock text -> text.content().forEach(i -> inline(i, consumer));
      case Block.Quote quote -> quote.content().forEach(b -> inlines(b, consumer));
      case Block.Callout callout -> {
        callout.title().forEach(i -> inline(i, consumer));
        callout.content().forEach(b -> inlines(b, consumer));
      }
      case Block.ListBlock list -> list.items().forEach(b -> inlines(b, consumer));
      case Block.ListItem item -> item.content().forEach(b -> inlines(b, consumer));
      case Block.Table table -> {
        table.header().forEach(b -> inlines(b, consumer));
        table.rows().forEach(row -> row.forEach(b -> inlines(b, consumer)));
      }
      case Block.Figure figure -> {
        consumer.accept(figure.image());
        figure.caption().forEach(i -> inline(i, consumer));
      }
      case Block.DefinitionList list -> list.content().forEach(b -> inlines(b, consumer));
      case Block.Details details -> {
        details.summary().forEach(i -> inline(i, consumer));
        details.content().forEach(b -> inlines(b, consumer));
      }
      case Block.Footnote footnote -> footnote.content().forEach(b -> inlines(b, consumer));
      case Block.CodeBlock code -> {}
      case Block.Diagram diagram -> {}
      case Block.MathBlock math -> {}
      case Block.ThematicBreak line -> {}
      case Block.Embed embed -> {}
    }
  }

  private static void inline(Inline inline, Consumer<Inline> consumer) {
    consumer.accept(inline);
    if (inline instanceof Inline.Container container) {
      container.content().forEach(i -> inline(i, consumer));
    }
  }
}
