package dev.talkbench.cli;

import dev.talkbench.cli.output.Columns;
import dev.talkbench.store.SavedSearch;
import dev.talkbench.store.UserStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code searches}: what was searched for lately, and what was saved under a name. */
final class SearchesCommand {
  private static final int RECENT = 50;

  private SearchesCommand() {}

  /** {@code searches}: both lists. */
  static final class All implements Command {
    @Override
    public void describe(CommandSpec spec, Language language) {}

    @Override
    public int run(ParseResult given, Session session) {
      List<SavedSearch> saved = session.store().savedSearches();
      List<String> recent = session.store().recentSearches(RECENT);
      if (session.json()) {
        var object = new LinkedHashMap<String, Object>();
        object.put("saved", saved.stream().map(SearchesCommand::json).toList());
        object.put("recent", recent);
        session.object(object);
        return DONE;
      }
      var table = new Columns();
      saved.forEach(search -> table.row(session.bold(search.name()), search.query()));
      recent.forEach(query -> table.row(session.faint(session.pick("최근", "recent")), query));
      table.lines().forEach(session::line);
      if (saved.isEmpty() && recent.isEmpty()) {
        session.line(
            session.pick("저장한 검색도 최근 검색도 없습니다", "no search was saved or led anywhere yet"));
      }
      return DONE;
    }
  }

  /** {@code searches save}; a name that is there gets the new query. */
  static final class Save implements Command {
    @Override
    public void describe(CommandSpec spec, Language language) {
      spec.addPositional(word("0", "NAME", language.pick("부를 이름", "what to call it")).build());
      spec.addPositional(
          word("1..*", "QUERY", language.pick("찾을 말", "what to look for"))
              .arity("1..*")
              .type(List.class)
              .auxiliaryTypes(String.class)
              .build());
    }

    @Override
    public int run(ParseResult given, Session session) {
      String name = text(given.<String>matchedPositionalValue(0, ""));
      String query =
          String.join(
                  " ",
                  Objects.requireNonNull(given.<List<String>>matchedPositionalValue(1, List.of())))
              .strip();
      if (name.isEmpty() || query.isEmpty()) {
        throw new CliException(
            session.pick("NAME이나 QUERY가 비어 있습니다", "the NAME or the QUERY is empty"));
      }
      var search = new SavedSearch(name, query, Instant.now());
      session.store().saveSearch(search);
      session.changed();
      if (session.json()) {
        session.object(Map.of("saved", json(search)));
      } else {
        session.line(session.pick("저장했습니다: ", "saved: ") + name + "  " + query);
      }
      return DONE;
    }
  }

  /** {@code searches remove}: by its name, or a recent one by its words. */
  static final class Remove implements Command {
    @Override
    public void describe(CommandSpec spec, Language language) {
      spec.addPositional(
          word(
                  "0",
                  "NAME",
                  language.pick("저장한 이름, 또는 최근 검색의 말", "its name, or the words of a recent one"))
              .build());
    }

    @Override
    public int run(ParseResult given, Session session) {
      String name = text(given.<String>matchedPositionalValue(0, ""));
      UserStore store = session.store();
      Optional<SavedSearch> saved =
          store.savedSearches().stream().filter(search -> search.name().equals(name)).findFirst();
      if (saved.isPresent() ? !store.removeSavedSearch(name) : !store.removeRecentSearch(name)) {
        session.note(
            "talkbench: "
                + session.pick("그런 검색이 없습니다 (searches): ", "no such search (searches): ")
                + name);
        return NO;
      }
      session.changed();
      if (session.json()) {
        session.object(
            Map.of("removed", saved.map(SearchesCommand::json).orElse(Map.of("query", name))));
      } else {
        session.line(session.pick("지웠습니다: ", "removed: ") + name);
      }
      return DONE;
    }
  }

  private static String text(@Nullable String given) {
    return Objects.requireNonNull(given).strip();
  }

  private static PositionalParamSpec.Builder word(String index, String label, String description) {
    return PositionalParamSpec.builder()
        .index(index)
        .paramLabel(label)
        .type(String.class)
        .required(true)
        .description(description);
  }

  private static Map<String, Object> json(SavedSearch search) {
    var object = new LinkedHashMap<String, Object>();
    object.put("name", search.name());
    object.put("query", search.query());
    object.put("at", search.at().toString());
    return object;
  }
}
