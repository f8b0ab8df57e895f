package dev.talkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong with a command is said in the language that was asked for. */
class SentencesTest {
  private static final Pattern HANGUL = Pattern.compile("[가-힣]");
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z']{2,}( [A-Za-z']+){2,}");

  /** What a person is told by; programming mistakes (IllegalState and the like) are not. */
  private static final Pattern TOLD =
      Pattern.compile(
          "\\b(?:new (?:DemoException|SourceException|NoSuchFileException|PinningException|Wrong"
              + "|LimitExceeded|Skipped|StoreException|IndexBusyException|InterruptedIOException"
              + "|EOFException|LiveRun\\.Reason|Event\\.Refused)|skip|problem|refused|damaged"
              + "|damage|bad|notInstalled|odd)\\(");

  /** Found by the pattern, but only parts of a sentence, or read by nobody. */
  private static final Set<String> UNREAD =
      Set.of(
          "7 is damaged: ",
          "7: '7' is damaged: ",
          "77; make the zip again",
          "it has more than 77",
          "SQLite 7 < 7",
          "interrupted while notes were listed",
          "interrupted before it started",
          "the process is ending");

  private final Path folder;

  SentencesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everySentenceOfLibrariesStoreAndEnginesIsInTheTable() throws IOException {
    var all = new ArrayList<String>();
    for (String module : List.of("core", "demos", "cli")) {
      all.addAll(
          SourceSentences.of(Path.of("..", module, "src", "main", "java"), TOLD).stream()
              .filter(sentence -> !HANGUL.matcher(sentence).find())
              .toList());
    }
    assertTrue(all.size() > 90, "found only " + all.size());
    assertEquals(
        List.of(),
        all.stream()
            .filter(sentence -> !UNREAD.contains(sentence))
            .filter(sentence -> Sentences.korean(sentence).filter(this::korean).isEmpty())
            .toList());
  }

  private boolean korean(String sentence) {
    return HANGUL.matcher(sentence).find() && !ENGLISH.matcher(sentence).find();
  }

  @Test
  void aPartIsSaidInKoreanToo() {
    assertEquals(
        "매개변수 years에 쓸 수 없는 값입니다: 0 (쓸 수 있는 값: 1에서 50까지의 정수)",
        Sentences.in(Language.KO, "parameter 'years' takes a whole number from 1 to 50, not '0'"));
    assertEquals(
        "코어마다 스레드가 하나뿐입니다 (SMT: off); 이 프로세스는 코어를 하나만 쓸 수 있습니다",
        Sentences.in(
            Language.KO,
            "every core runs one thread (SMT: off); this process may use one core only"));
    assertEquals("something else", Sentences.in(Language.KO, "something else"));
    assertEquals("its checksum is wrong", Sentences.in(Language.EN, "its checksum is wrong"));
  }

  @Test
  void whateverGoesWrongIsSaidInBothLanguages() throws IOException {
    Files.writeString(folder.resolve("no.zip"), "no zip");
    Files.writeString(folder.resolve("no.png"), "no note");
    Files.writeString(folder.resolve("runs.jsonl"), "{}\n");
    Files.writeString(folder.resolve("head.jsonl"), "{\"talkbench_runs\":9}\n");
    Files.writeString(folder.resolve("odd.md"), "---\n[1, 2]\n---\n# 글\n");
    Files.write(
        folder.resolve("old.md"), "# 옛 글\n\n한글\n".getBytes(Charset.forName("x-windows-949")));
    Files.createDirectories(folder.resolve("pack"));
    Files.writeString(folder.resolve("pack/pack.yaml"), "id: [\n");
    Files.writeString(folder.resolve("pack/a.md"), "# 글\n\n*말*{: .claim demo=\"sse\"}\n");
    var wrong = new ArrayList<String>();
    for (String line : List.of(FAILURES.split("\\R"))) {
      String[] args = line.replace("FOLDER", folder.toString()).split(" ");
      CliRun ko = run("ko", args);
      CliRun en = run("en", args);
      assertEquals(ko.exit(), en.exit(), line);
      assertFalse(ko.err().isEmpty() && ko.out().isEmpty(), line);
      String said = bare(ko);
      if (!korean(said)) {
        wrong.add(line + " -> " + said);
      }
      if (HANGUL.matcher(bare(en)).find()) {
        wrong.add(line + " -> " + bare(en));
      }
    }
    assertEquals(List.of(), wrong);
  }

  private CliRun run(String language, String... args) {
    var all = new ArrayList<String>(List.of("--data-dir", folder.resolve(language).toString()));
    all.addAll(List.of("--lang", language));
    all.addAll(List.of(args));
    return CliRun.of(all.toArray(String[]::new));
  }

  /** Without what was typed and what is the same in every language. */
  private String bare(CliRun run) {
    return (run.err().isEmpty() ? run.out() : run.err())
        .replace(folder.toString(), "")
        .replaceAll("\\(talkbench [a-z ]+--help\\)", "")
        .replaceAll("\\(expected the node content.*\\)", "")
        .replace("talkbench: ", "");
  }

  private static final String FAILURES =
      """
      serach x
      library
      library ad x
      demo run
      demo run nowhere
      demo run loan --scenario nowhere
      demo run loan -p years
      demo run loan -p years=-1
      demo run loan -p years=x
      demo run loan -p nothing=1
      demo run loan --seed x
      demo run loan --seed
      demo run loan --seed 1 --seed 2
      demo run smt -p sysfs=FOLDER --no-store
      demo serve loan
      render
      render FOLDER/nowhere.md --to text
      render FOLDER/no.png --to pdf
      render FOLDER --to text
      render FOLDER/odd.md --to text -o FOLDER/x.txt
      render FOLDER/old.md --to text -o FOLDER/x.txt
      render FOLDER/old.md --to text -o FOLDER/nowhere/x.txt
      render FOLDER/no.png --to png --width 3
      render FOLDER/no.png --to png --width wide
      render a b --to text
      search
      search a --queries b
      search --queries FOLDER/nowhere.txt
      search a --limit 0
      search a --nothing
      search a --limt 3
      search before:x
      library add FOLDER/nowhere
      library add FOLDER/no.zip
      library add FOLDER/no.png
      library add FOLDER/pack
      library remove nowhere
      library remove slash24
      library new
      library new /
      library new FOLDER
      runs show 99
      runs show x
      claims check nowhere
      claims check replay-182
      claims check --runs 4
      runs export
      runs export FOLDER
      runs import FOLDER/nowhere
      runs import FOLDER/runs.jsonl
      runs import FOLDER/head.jsonl
      runs import FOLDER
      runs compare 1
      runs compare 1 2
      backup
      backup FOLDER
      backup FOLDER/no.zip
      backup FOLDER/nowhere/x.db
      restore FOLDER/nowhere.db
      restore FOLDER/no.zip
      restore FOLDER""";

  @Test
  void damagedDataAreToldInBothLanguages() throws IOException {
    for (String language : List.of("ko", "en")) {
      Path data = folder.resolve(language);
      assertEquals(0, run(language, "runs", "list").exit());
      Files.write(data.resolve("user.db"), new byte[5_000]);
      CliRun run = run(language, "runs", "list");
      assertEquals(0, run.exit());
      assertEquals(language.equals("ko"), HANGUL.matcher(bare(run)).find(), run.err());

      assertEquals(0, run(language, "search", "폴링").exit());
      Path index =
          data.resolve("index").resolve(Files.readString(data.resolve("index/current")).strip());
      try (var files = Files.list(index)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
          Files.writeString(file, "not an index", StandardCharsets.UTF_8);
        }
      }
      CliRun doctor = run(language, "doctor");
      assertEquals(1, doctor.exit());
      assertEquals(language.equals("en"), doctor.out().contains("index could not"), doctor.out());
    }
  }

  @Test
  void theLanguageCountsEvenWhenTheOptionsAreWrong() {
    assertTrue(CliRun.of("--lang", "en", "--data-dir").err().contains("needs a value"));
    assertTrue(CliRun.of("--data-dir=", "--lang=en").err().contains("needs a folder"));
    assertTrue(HANGUL.matcher(CliRun.of("--lang", "fr").err()).find());
    assertTrue(CliRun.of("demo", "run", "--help").out().startsWith("사용법: "));
  }
}
