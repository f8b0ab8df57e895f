package dev.talkbench.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.library.Library;
import dev.talkbench.library.SourceException;
import dev.talkbench.library.Sources;
import dev.talkbench.store.Backups;
import dev.talkbench.store.SqliteUserStore;
import dev.talkbench.store.StoreException;
import dev.talkbench.workspace.LinkTarget;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong is said in the reader's language, whatever went wrong. */
class FailuresTest {
  /** Names that are the same in every language. */
  private static final Pattern NAMES =
      Pattern.compile(
          "Talkbench|Markdown|English|UTF-8|SMT|CPU|\\.md|zip|html|pack\\.yaml|talkbench"
              + " doctor|--data-dir|--to"
              + " html|Ctrl|Shift|Alt|Enter|Tab|Esc|Backspace|Space|Home|End|MB|ms|px|OK");

  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern HANGUL = Pattern.compile("[가-힣]");

  private final Messages korean = new Messages("ko");
  private final Messages english = new Messages("en");

  private static boolean isKorean(String sentence) {
    return HANGUL.matcher(sentence).find()
        && !ENGLISH.matcher(NAMES.matcher(sentence).replaceAll("")).find();
  }

  @Test
  void noEnglishWordStandsInTheKoreanTable() {
    var wrong = new ArrayList<String>();
    for (String key : korean.keys()) {
      // What is to be typed into a note is the same in every language.
      String words = korean.get(key).replaceAll("\\{\\d}|[a-z]+=\"[^\"]*\"", "");
      boolean wordless = !Pattern.compile("\\p{L}").matcher(words).find();
      boolean name = NAMES.matcher(words).replaceAll("").isBlank();
      if (!wordless && !name && !isKorean(words)) {
        wrong.add(key + "=" + words);
      }
    }
    // The way to the other language is written in that language; keys are as they are printed.
    wrong.removeIf(line -> line.startsWith("search.key=") || line.contains("English"));
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyKindOfFailureHasWordsInBothLanguages() {
    for (StoreException.Kind kind : StoreException.Kind.values()) {
      var failure = new StoreException(kind, "/자료/user.db", "[SQLITE] 13", "in English", null);
      String words = Failures.words(failure, korean);
      assertTrue(HANGUL.matcher(words).find(), words);
      assertFalse(words.contains("English"), words);
      assertTrue(kind == StoreException.Kind.RUN || words.contains("/자료/user.db"), words);
      assertFalse(HANGUL.matcher(Failures.words(failure, english).replace("/자료", "")).find());
    }
    for (SourceException.Kind kind : SourceException.Kind.values()) {
      assertTrue(isKorean(korean.get("source." + kind.id(), "", "")), kind.toString());
    }
    for (LinkTarget.Missing.Why why : LinkTarget.Missing.Why.values()) {
      assertTrue(isKorean(korean.get("link.missing." + why.id(), "")), why.toString());
    }
  }

  @Test
  void whatTheSystemThrowsIsSaidInKorean() {
    for (Exception failure :
        List.of(
            new NoSuchFileException("there is no library 'x'"),
            new AccessDeniedException("a.md"),
            new MalformedInputException(1),
            new IOException("No space left on device"))) {
      assertTrue(isKorean(Failures.words(failure, korean)), failure.toString());
    }
    // The system's own words are a detail in brackets.
    String words = Failures.words(new IOException("Input/output error"), korean);
    assertTrue(isKorean(words.replace("(Input/output error)", "")), words);
  }

  @Test
  void realFailuresOfStoreAndSources(@TempDir Path folder) throws IOException {
    Path text = folder.resolve("사진.png");
    Files.writeString(text, "no picture");
    Path zip = folder.resolve("묶음.zip");
    Files.writeString(zip, "no zip");
    var backups = new Backups(folder.resolve("backups"));
    try (var store = SqliteUserStore.open(folder.resolve("user.db"), folder.resolve("natives"))) {
      assertKorean(assertThrows(StoreException.class, () -> store.restore(text, backups)), folder);
      assertKorean(
          assertThrows(StoreException.class, () -> store.restore(folder.resolve("없음.db"), backups)),
          folder);
      assertKorean(assertThrows(StoreException.class, () -> store.backup(text)), folder);
      assertKorean(assertThrows(StoreException.class, () -> store.backup(folder)), folder);
    }
    assertKorean(assertThrows(SourceException.class, () -> Sources.kind(text)), folder);
    assertKorean(
        assertThrows(
            SourceException.class,
            () -> {
              var library = new Library("z", "z", Library.Kind.ZIP, zip);
              new Sources().open(library).close();
            }),
        folder);
  }

  private void assertKorean(Exception failure, Path folder) {
    String words =
        Failures.words(failure, korean).replace(folder.toString(), "").replace(".db", "");
    assertTrue(isKorean(words.replace(".png", "")), words);
  }

  @Test
  void noDeskSaysAFailureInItsOwnWords() throws IOException {
    var wrong = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String code = Files.readString(file).replaceAll("\\s+", " ");
        if (Pattern.compile("\\b(?:say|sayError)\\([^;]*getMessage\\(").matcher(code).find()) {
          wrong.add(file.toString());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }
}
