package dev.talkbench.cli;

import dev.talkbench.markdown.Span;
import dev.talkbench.search.Facet;
import dev.talkbench.search.MatchKind;
import dev.talkbench.search.QueryProblem;
import dev.talkbench.search.SearchResponse;
import dev.talkbench.search.SearchResponse.NoteHit;
import dev.talkbench.search.SearchResponse.SectionHit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer of the index for programs and for people. */
final class SearchAnswer {
  private SearchAnswer() {}

  /** The shape of the contract; {@code error} only when the query could not be answered. */
  static Map<String, Object> json(SearchResponse response) {
    var object = new LinkedHashMap<String, Object>();
    object.put("query", response.query());
    object.put("took_ms", Math.round(response.tookMillis() * 1e3) / 1e3);
    object.put("total", response.total());
    object.put("notes", response.notes().stream().map(SearchAnswer::json).toList());
    QueryProblem error = response.error();
    if (error != null) {
      object.put("error", error.english());
    }
    if (response.partial()) {
      object.put("partial", true);
    }
    if (!response.facets().isEmpty()) {
      object.put("facets", facets(response.facets()));
    }
    return object;
  }

  /** Values with their counts by name. */
  private static Map<String, Map<String, Integer>> facets(List<Facet> facets) {
    var names = new LinkedHashMap<String, Map<String, Integer>>();
    for (Facet facet : facets) {
      names
          .computeIfAbsent(facet.name(), name -> new LinkedHashMap<>())
          .put(facet.value(), facet.notes());
    }
    return names;
  }

  private static Map<String, Object> json(NoteHit hit) {
    var object = new LinkedHashMap<String, Object>();
    object.put("note", hit.note().toString());
    object.put("path", hit.path());
    object.put("title", hit.title());
    object.put("lang", hit.lang());
    object.put("score", hit.score());
    object.put("sections", hit.sections().stream().map(SearchAnswer::json).toList());
    return object;
  }

  private static Map<String, Object> json(SectionHit hit) {
    var object = new LinkedHashMap<String, Object>();
    object.put("anchor", hit.anchor());
    object.put("heading", hit.heading());
    object.put("snippet", hit.snippet());
    object.put("spans", hit.spans().stream().map(s -> List.of(s.start(), s.end())).toList());
    object.put("matchKind", hit.matchKind().id());
    object.put("offset", hit.offset());
    return object;
  }

  static void person(SearchResponse response, Session session) {
    for (NoteHit hit : response.notes()) {
      session.line(session.bold(hit.title()) + "  " + session.faint(hit.note().toString()));
      for (SectionHit section : hit.sections()) {
        String reason = reason(section.matchKind(), session);
        String path = String.join(" › ", section.heading());
        if (!path.isEmpty() || !reason.isEmpty()) {
          session.line("  " + path + (reason.isEmpty() ? "" : "  " + session.faint(reason)));
        }
        session.line("    " + lit(section, session));
      }
    }
    session.line(
        session.faint(
            response.total() == 0
                ? session.pick(
                    "검색 결과가 없습니다. 철자를 줄이거나 초성으로 찾아보세요.",
                    "Nothing found. Try fewer letters or initial consonants.")
                : session.pick("노트 ", "notes ")
                    + response.notes().size()
                    + "/"
                    + response.total()
                    + String.format(java.util.Locale.ROOT, "  %.1f ms", response.tookMillis())));
  }

  /** The snippet on one line, lit by bold type on a terminal. */
  private static String lit(SectionHit section, Session session) {
    var line = new StringBuilder();
    int at = 0;
    for (Span span : section.spans()) {
      line.append(section.snippet(), at, span.start())
          .append(session.bold(span.of(section.snippet())));
      at = span.end();
    }
    return line.append(section.snippet().substring(at)).toString().replaceAll("\\s*\\R\\s*", " ");
  }

  private static String reason(MatchKind kind, Session session) {
    return switch (kind) {
      case LITERAL -> "";
      case MORPH -> session.pick("다른 꼴", "another form");
      case SYNONYM -> session.pick("같은 뜻", "another word for it");
      case BIGRAM -> session.pick("낱말의 일부", "part of a word");
      case PREFIX -> session.pick("이렇게 시작하는 말", "begins like this");
      case CHOSUNG -> session.pick("초성", "initial consonants");
      case KEYBOARD -> session.pick("한/영 자판", "the other keyboard mode");
      case TYPO -> session.pick("비슷한 철자", "a typo away");
    };
  }
}
