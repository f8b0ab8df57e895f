package dev.talkbench.search;

import dev.talkbench.search.Question.Filter;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/** Queries for {@code name:value}. */
final class Facts {
  private static final Pattern SPECIAL = Pattern.compile("[*?\\\\]");

  private Facts() {}

  /** The query for {@code filter}, its negation left to the caller. */
  static Query query(Filter filter) {
    String value = filter.value();
    return switch (filter.name()) {
      case "before" -> IntPoint.newRangeQuery(Fields.DAY, Integer.MIN_VALUE, day(value) - 1);
      case "after" -> IntPoint.newRangeQuery(Fields.DAY, day(value), Integer.MAX_VALUE);
      case "path", "speaker", "author", "event" ->
          new WildcardQuery(new Term(Fields.FACTS, filter.name() + "=*" + escape(value) + "*"));
      case "has" -> new TermQuery(new Term(Fields.SECTION_FACTS, "has=" + value));
      default -> new TermQuery(new Term(Fields.FACTS, filter.name() + "=" + value));
    };
  }

  private static String escape(String text) {
    return SPECIAL.matcher(text).replaceAll(m -> Matcher.quoteReplacement("\\" + m.group()));
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }
}
