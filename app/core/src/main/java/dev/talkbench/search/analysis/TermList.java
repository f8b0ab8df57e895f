package dev.talkbench.search.analysis;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Terms already made, as a stream for one field of one document. Used once. */
public final class TermList extends TokenStream {
  private final Iterator<String> rest;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  /** A stream of {@code terms} in their order, as they are now. */
  public TermList(Collection<String> terms) {
    rest = List.copyOf(terms).iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) {
      return false;
    }
    clearAttributes();
    term.append(rest.next());
    return true;
  }
}
