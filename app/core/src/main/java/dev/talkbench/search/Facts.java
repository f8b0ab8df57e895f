package dev.talkbench.search;

import dev.talkbench.library.NoteId;
import dev.talkbench.search.Question.Filter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/** Queries for {@code name:value}. */
final class Facts {
  private static final int MOST_BEGUN = 500;
  // A longer value would not fit into a question, where a whole one is asked for. Of a path any
  // part is asked for. Three bytes a character stay below the 32,766 that Lucene takes.
  private static final int LONGEST = 200;
  private static final int LONGEST_PATH = 4096;
  private static final Pattern SPECIAL = Pattern.compile("[*?\\\\]");

  private Facts() {}

  /** {@code name=value} as it stands in the index, lower case; a very long value is cut. */
  static String fact(String name, String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    int longest = name.equals("path") ? LONGEST_PATH : LONGEST;
    return name + "=" + (lower.length() > longest ? lower.substring(0, longest) : lower);
  }

  /** The query for {@code filter}, its negation left to the caller. */
  static Query query(Filter filter, Verdicts verdicts, IndexReader reader) throws IOException {
    Query whole = whole(filter, verdicts);
    if (!filter.open()) {
      return whole;
    }
    // A value that is half typed narrows to those that begin like it, half a syllable included.
    List<BytesRef> begun =
        Values.of(reader, filter.name(), filter.value(), MOST_BEGUN).stream()
            .map(facet -> new BytesRef(filter.name() + "=" + facet.value()))
            .toList();
    return new BooleanQuery.Builder()
        .add(whole, Occur.SHOULD)
        .add(new TermInSetQuery(Fields.FACTS, begun), Occur.SHOULD)
        .build();
  }

  private static Query whole(Filter filter, Verdicts verdicts) throws IOException {
    String value = filter.value();
    return switch (filter.name()) {
      case "before" -> IntPoint.newRangeQuery(Fields.DAY, Integer.MIN_VALUE, day(value) - 1);
      case "after" -> IntPoint.newRangeQuery(Fields.DAY, day(value), Integer.MAX_VALUE);
      case "path", "speaker", "author", "event" ->
          new WildcardQuery(new Term(Fields.FACTS, filter.name() + "=*" + escape(value) + "*"));
      case "claim" -> notes(verdicts.notes(value));
      case "has" -> new TermQuery(new Term(Fields.SECTION_FACTS, "has=" + value));
      default -> new TermQuery(new Term(Fields.FACTS, fact(filter.name(), value)));
    };
  }

  private static Query notes(Set<NoteId> notes) {
    return new TermInSetQuery(
        Fields.NOTE, notes.stream().map(note -> new BytesRef(note.toString())).toList());
  }

  private static String escape(String text) {
    return SPECIAL.matcher(text).replaceAll(m -> Matcher.quoteReplacement("\\" + m.group()));
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }
}
