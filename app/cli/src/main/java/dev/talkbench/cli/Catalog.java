package dev.talkbench.cli;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All commands. Only the one that is asked for is ever made, so that it starts quickly. */
final class Catalog {
  /**
   * A command.
   *
   * @param name one or two words
   * @param use what follows the name
   * @param handedOver whether the window does it when one is open, since it holds what is written
   */
  record Entry(
      String name, String use, String ko, String en, Supplier<Command> make, boolean handedOver) {
    Entry(String name, String use, String ko, String en, Supplier<Command> make) {
      this(name, use, ko, en, make, false);
    }
  }

  /** In the order of the help. */
  static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              "search",
              "QUERY [--limit N] [--as-you-type] | --queries FILE",
              "모든 노트에서 찾습니다",
              "search every note",
              SearchCommand::new),
          new Entry(
              "searches",
              "",
              "저장한 검색과 최근 검색",
              "saved and recent searches",
              SearchesCommand.All::new),
          new Entry(
              "searches save",
              "NAME QUERY",
              "검색에 이름을 붙여 저장합니다",
              "keep a search under a name",
              SearchesCommand.Save::new,
              true),
          new Entry(
              "searches remove",
              "NAME",
              "저장한 검색이나 최근 검색을 지웁니다",
              "take a saved or recent search out",
              SearchesCommand.Remove::new,
              true),
          new Entry(
              "library add",
              "PATH",
              "폴더, 파일, zip을 더합니다",
              "add a folder, a file or a zip",
              LibraryCommand.Add::new,
              true),
          new Entry("library list", "", "라이브러리", "the libraries", LibraryCommand.All::new),
          new Entry(
              "library remove",
              "ID",
              "뺍니다 (원본은 그대로)",
              "take one out (its source stays)",
              LibraryCommand.Remove::new,
              true),
          new Entry(
              "library reindex",
              "",
              "색인을 다시 만듭니다",
              "build the index anew",
              LibraryCommand.Reindex::new,
              true),
          new Entry(
              "library new",
              "DIR",
              "다음 컨퍼런스를 위한 노트 묶음을 만듭니다",
              "lay down a pack for the next conference",
              LibraryTemplate::new),
          new Entry(
              "render",
              "FILE --to text|json|png|html [-o OUT] [--width N] [--theme light|dark]",
              "노트 하나를 글, JSON, 그림, HTML로 냅니다",
              "turn a note into text, JSON, a picture or a page",
              RenderCommand::new),
          new Entry("demo list", "", "데모와 시나리오", "the demos and their scenarios", DemoList::new),
          new Entry(
              "demo run",
              "ID [--scenario S] [-p NAME=VALUE]... [--seed N] [--no-store]",
              "데모를 실행하고 기록합니다",
              "run a demo and keep the run",
              DemoRun::new),
          new Entry("demo serve", "ID", "서버 데모를 띄워 둡니다", "keep a server demo up", DemoServe::new),
          new Entry("claims", "", "주장과 판정", "the claims and their verdicts", ClaimsCommand::new),
          new Entry(
              "claims check",
              "[ID...] [--runs N]",
              "주장을 이 컴퓨터에서 잽니다",
              "measure claims on this machine",
              ClaimsCheck::new),
          new Entry(
              "runs list",
              "[--demo ID] [--limit N]",
              "기록된 실행",
              "the runs that were kept",
              RunsCommand.All::new),
          new Entry("runs show", "ID", "실행 하나", "one run", RunsCommand.One::new),
          new Entry(
              "runs export",
              "FILE [ID...] [--name NAME]",
              "실행을 파일로 내보냅니다",
              "write runs into a file for another machine",
              RunsMove.Export::new),
          new Entry(
              "runs import",
              "FILE",
              "다른 컴퓨터의 실행을 가져옵니다",
              "take in runs of another machine",
              RunsMove.Import::new),
          new Entry(
              "runs compare", "A B", "두 실행을 나란히 놓습니다", "two runs side by side", RunsCompare::new),
          new Entry(
              "highlights",
              "[list]",
              "내가 표시한 하이라이트와 메모",
              "what you have highlighted, with your notes",
              HighlightsCommand.All::new),
          new Entry(
              "highlights export",
              "FILE.md",
              "하이라이트를 마크다운 파일로 씁니다",
              "write the highlights as a Markdown file",
              HighlightsCommand.Export::new),
          new Entry(
              "backup",
              "FILE",
              "내 데이터를 파일 하나로 백업합니다",
              "back your data up into one file",
              BackupCommand.Save::new),
          new Entry(
              "restore",
              "FILE",
              "백업으로 되돌립니다 (지금 데이터는 따로 둡니다)",
              "restore a backup (what is there now is kept aside)",
              BackupCommand.Restore::new,
              true),
          new Entry(
              "doctor",
              "",
              "모두 온전한지 살피고 고치는 법을 말합니다",
              "see whether all is sound, and how to mend it",
              DoctorCommand::new));

  private Catalog() {}

  /** The command that {@code words} begin with, or null. */
  static @Nullable Entry find(List<String> words) {
    String one = words.isEmpty() ? "" : words.getFirst();
    String two = words.size() < 2 ? one : one + " " + words.get(1);
    Entry found = null;
    for (Entry entry : ENTRIES) {
      if (entry.name().equals(two)) {
        return entry;
      }
      if (entry.name().equals(one)) {
        found = entry;
      }
    }
    return found;
  }

  /** Whether {@code word} is a command or the first word of one. */
  static boolean knows(String word) {
    return ENTRIES.stream().anyMatch(e -> e.name().split(" ", 2)[0].equals(word));
  }

  /** Second words after {@code word}. */
  static List<String> under(String word) {
    return ENTRIES.stream()
        .map(Entry::name)
        .filter(n -> n.startsWith(word + " "))
        .map(n -> n.substring(word.length() + 1))
        .toList();
  }
}
