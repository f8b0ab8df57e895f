package dev.talkbench.highlights;

import dev.talkbench.library.NoteReader;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Section;
import dev.talkbench.markdown.Span;
import dev.talkbench.store.Highlight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of highlights in one note as it is now. What was highlighted is found where nothing has
 * changed; else where the words stand in the surroundings that they had, and nowhere else does. A
 * look-alike is never taken for them: then they are lost.
 *
 * <p>How near a place is to the old one says nothing: a copy that is put above what it copies takes
 * the very place of it.
 */
public final class Quotes {
  /** More is no highlight but the note; UTF-16 units. */
  public static final int LONGEST = 16_000;

  /** So many letters do not agree by accident. */
  private static final int TELLING = 12;

  /** Kept beyond what tells, since edits begin somewhere. */
  private static final int SPARE = 40;

  private static final int WIDEST = 300;

  /** No surroundings tell words that stand in the same block elsewhere. */
  private static final int UNTOLD = Integer.MAX_VALUE / 2;

  /** So many letters more than any look-alike has are worth something beside those that tell. */
  private static final int HINT = 4;

  /** A sentence is hardly told by more of it. */
  private static final int SENTENCE = 80;

  /** Words that stand there more often than this are told by nothing. */
  private static final int MOST = 2_000;

  private final String text;
  private final List<Section> sections;
  private @Nullable Squeezed squeezed;
  private @Nullable String hash;
  private @Nullable List<String> sectionHashes;

  /** Of a note. */
  public Quotes(Document document) {
    text = document.text();
    sections = document.sections();
  }

  /** {@code range} without the white space at its ends; empty when nothing is left. */
  public Optional<Span> trimmed(Span range) {
    int from = Math.min(range.start(), text.length());
    int to = Math.min(range.end(), text.length());
    while (from < to && Squeezed.isWhite(text.charAt(from))) {
      from++;
    }
    while (to > from && Squeezed.isWhite(text.charAt(to - 1))) {
      to--;
    }
    return from == to ? Optional.empty() : Optional.of(new Span(from, to));
  }

  /** What is kept of the place of {@code range}, which has no white space at its ends. */
  public Highlight.Place place(Span range) {
    Squeezed letters = squeezed();
    String all = letters.text();
    int from = letters.letter(range.start() + 1);
    int to = letters.letter(range.end()) + 1;
    int lineBefore = from - all.lastIndexOf('\n', from - 1);
    int lineAfter = all.indexOf('\n', to) + 1 - to;
    int sharedBefore = 0;
    int sharedAfter = 0;
    boolean twin = false;
    List<Integer> found = occurrences(all.substring(from, to));
    for (int other : found) {
      if (other != from) {
        int before = agreeBefore(all, other, all, from);
        int after = agreeAfter(all, other + to - from, all, to);
        sharedBefore = Math.max(sharedBefore, before);
        sharedAfter = Math.max(sharedAfter, after);
        twin |= before >= lineBefore && after >= lineAfter;
      }
    }
    boolean told = !twin && found.size() <= MOST;
    int section = section(range);
    return new Highlight.Place(
        range.start(),
        hash(),
        section < 0 ? "" : sectionHashes().get(section),
        section < 0 ? 0 : range.start() - sections.get(section).text().start(),
        all.substring(Math.max(0, from - width(sharedBefore)), from),
        all.substring(to, Math.min(all.length(), to + width(sharedAfter))),
        told ? sharedBefore : UNTOLD,
        told ? sharedAfter : UNTOLD,
        found.size() == 1);
  }

  /** Letters of the sentence before {@code from}. */
  private static int sentenceBefore(String all, int from) {
    int at = from;
    while (at > 0 && from - at < SENTENCE && !ends(all, at - 1)) {
      at--;
    }
    return from - at;
  }

  private static int sentenceAfter(String all, int to) {
    int at = to;
    while (at < all.length() && at - to < SENTENCE && !ends(all, at)) {
      at++;
    }
    return at - to;
  }

  /** Whether the space between two sentences, or two blocks, stands at {@code at}. */
  private static boolean ends(String all, int at) {
    char c = all.charAt(at);
    return c == '\n' || (c == ' ' && at > 0 && ".!?\u3002".indexOf(all.charAt(at - 1)) >= 0);
  }

  private static int width(int shared) {
    return Math.min(WIDEST, Math.max(shared, SENTENCE) + SPARE);
  }

  /** The section that holds {@code range} and that its text alone tells from all others, or -1. */
  private int section(Span range) {
    for (int i = 0; i < sections.size(); i++) {
      Span at = sections.get(i).text();
      if (at.start() <= range.start() && range.end() <= at.end()) {
        String mine = sectionHashes().get(i);
        boolean more = at.length() >= range.length() + TELLING;
        return more && sectionHashes().stream().filter(mine::equals).count() == 1 ? i : -1;
      }
    }
    return -1;
  }

  /** Where the words of {@code highlight} stand; empty when they are lost. */
  public Optional<Span> find(Highlight highlight) {
    Highlight.Place place = highlight.place();
    if (place.noteHash().equals(hash())) {
      return exactly(place.start(), highlight.quote());
    }
    return again(Squeezed.text(highlight.quote()), place);
  }

  /** The highlight as it is to be kept now; empty when it is lost, or nothing about it is new. */
  public Optional<Highlight> renewed(Highlight highlight) {
    return highlight.place().noteHash().equals(hash())
        ? Optional.empty()
        : find(highlight).map(span -> highlight.moved(span.of(text), place(span)));
  }

  private Optional<Span> exactly(int start, String quote) {
    return text.startsWith(quote, start)
        ? Optional.of(new Span(start, start + quote.length()))
        : Optional.empty();
  }

  private Optional<Span> again(String quote, Highlight.Place place) {
    List<Integer> found = occurrences(quote);
    if (quote.isEmpty() || found.size() > MOST) {
      return Optional.empty();
    }
    int told = inSection(quote, place);
    for (int at : found) {
      if (at != told && tells(at, at + quote.length(), place)) {
        if (told >= 0) {
          return Optional.empty();
        }
        told = at;
      }
    }
    if (told < 0 && found.size() == 1 && place.alone()) {
      // Said once then and now: the longer the words, the less their surroundings have to say.
      int at = found.getFirst();
      int around = before(at, place) + after(at + quote.length(), place);
      told = around + quote.length() / 3 >= 2 * TELLING ? at : -1;
    }
    return told < 0 ? Optional.empty() : Optional.of(original(told, told + quote.length()));
  }

  /** Where the words stand when nothing in their section has changed, or -1. */
  private int inSection(String quote, Highlight.Place place) {
    int same = sectionHashes().indexOf(place.sectionHash());
    if (same < 0 || same != sectionHashes().lastIndexOf(place.sectionHash())) {
      return -1;
    }
    int at = squeezed().letter(sections.get(same).text().start() + place.inSection() + 1);
    return squeezed().text().startsWith(quote, at) ? at : -1;
  }

  /**
   * Whether the surroundings of a place are those that the words had: on one side beyond their
   * sentence, and on the other side at least something where there were look-alikes, or the whole
   * block.
   */
  private boolean tells(int from, int to, Highlight.Place place) {
    int before = before(from, place);
    int after = after(to, place);
    boolean hintBefore = place.alone() || before >= place.sharedBefore() + HINT;
    boolean hintAfter = place.alone() || after >= place.sharedAfter() + HINT;
    String left = place.before();
    String right = place.after();
    int strongBefore =
        Math.max(place.sharedBefore(), sentenceBefore(left, left.length())) + TELLING;
    int strongAfter = Math.max(place.sharedAfter(), sentenceAfter(right, 0)) + TELLING;
    if ((before >= strongBefore && hintAfter) || (after >= strongAfter && hintBefore)) {
      return true;
    }
    int lineBefore = left.length() - left.lastIndexOf('\n');
    int lineAfter = right.indexOf('\n') + 1;
    return place.sharedBefore() < UNTOLD
        && lineBefore <= left.length()
        && lineAfter > 0
        && lineBefore + to - from + lineAfter >= 2 * TELLING
        && before >= lineBefore
        && after >= lineAfter;
  }

  private int before(int from, Highlight.Place place) {
    return agreeBefore(squeezed().text(), from, place.before(), place.before().length());
  }

  private int after(int to, Highlight.Place place) {
    return agreeAfter(squeezed().text(), to, place.after(), 0);
  }

  /** Beginnings of all places of {@code quote}; one more than {@value #MOST} at most. */
  private List<Integer> occurrences(String quote) {
    var found = new ArrayList<Integer>();
    String all = squeezed().text();
    int at = quote.isEmpty() ? -1 : all.indexOf(quote);
    while (at >= 0 && found.size() <= MOST) {
      found.add(at);
      at = all.indexOf(quote, at + 1);
    }
    return found;
  }

  /** Letters that agree before {@code a} of one text and {@code b} of another. */
  private static int agreeBefore(String one, int a, String other, int b) {
    int most = Math.min(WIDEST, Math.min(a, b));
    int i = 0;
    while (i < most && one.charAt(a - 1 - i) == other.charAt(b - 1 - i)) {
      i++;
    }
    return i;
  }

  private static int agreeAfter(String one, int a, String other, int b) {
    int most = Math.min(WIDEST, Math.min(one.length() - a, other.length() - b));
    int i = 0;
    while (i < most && one.charAt(a + i) == other.charAt(b + i)) {
      i++;
    }
    return i;
  }

  /** Where letters stand in the note. */
  private Span original(int from, int to) {
    return new Span(squeezed().original(from) - 1, squeezed().original(to - 1));
  }

  private Squeezed squeezed() {
    if (squeezed == null) {
      // The edges of a note are edges of a block, like any other.
      squeezed = Squeezed.of("\n" + text + "\n");
    }
    return squeezed;
  }

  private String hash() {
    if (hash == null) {
      hash = hash(text);
    }
    return hash;
  }

  private List<String> sectionHashes() {
    if (sectionHashes == null) {
      sectionHashes = sections.stream().map(section -> hash(section.text().of(text))).toList();
    }
    return sectionHashes;
  }

  private static String hash(String text) {
    return NoteReader.hash(text.getBytes(StandardCharsets.UTF_8));
  }
}
