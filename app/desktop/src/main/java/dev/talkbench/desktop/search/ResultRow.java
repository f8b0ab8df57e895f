package dev.talkbench.desktop.search;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.markdown.Span;
import dev.talkbench.search.MatchKind;
import dev.talkbench.search.SearchResponse.NoteHit;
import dev.talkbench.search.SearchResponse.SectionHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * One section among the results: heading path, the reason when the hit is not literal, one line of
 * text; what was found is lit in both.
 */
final class ResultRow extends VBox implements Choice {
  /** Units of text that may stand before the first lit word. */
  private static final int LEAD = 30;

  private static final int LONGEST_WORD = 24;
  private static final String BETWEEN = " › ";

  /** Reasons that are clearer with the word that was found. */
  private static final Set<MatchKind> NAMED =
      Set.of(MatchKind.SYNONYM, MatchKind.KEYBOARD, MatchKind.TYPO, MatchKind.CHOSUNG);

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final Runnable take;
  private final Label why = new Label();
  private final String reason;
  private final String open;

  ResultRow(NoteHit note, SectionHit section, Messages messages, Runnable take) {
    this.take = take;
    setOnMouseClicked(event -> take.run());
    this.open = messages.get("search.open");
    this.reason = reason(note, section, messages);
    getStyleClass().add("result-row");
    LitLine where = path(note, section);
    where.getStyleClass().add("result-path");
    HBox.setHgrow(where, Priority.ALWAYS);
    why.getStyleClass().add("result-why");
    why.setText(reason);
    why.setMinWidth(USE_PREF_SIZE);
    LitLine snippet = snippet(section);
    snippet.getStyleClass().add("result-snippet");
    getChildren().addAll(new HBox(12, where, why), snippet);
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleText(
        String.format(
            Locale.ROOT,
            "%s. %s. %s %s",
            note.title(),
            String.join(BETWEEN, section.heading()),
            section.snippet().substring(heading(section)),
            reason));
  }

  /** Why it is here, in words; with the word that was found where the reason alone says little. */
  static String reason(NoteHit note, SectionHit section, Messages messages) {
    if (section.matchKind() == MatchKind.LITERAL) {
      return "";
    }
    String kind = messages.get("match." + section.matchKind().id());
    if (!NAMED.contains(section.matchKind())) {
      return kind;
    }
    String word = found(note, section);
    return word.isEmpty() || word.length() > LONGEST_WORD ? kind : kind + " · " + word;
  }

  /** The first word that is lit: in the text, in a heading, in the title. Empty when none is. */
  private static String found(NoteHit note, SectionHit section) {
    if (!section.spans().isEmpty()) {
      return section.spans().getFirst().of(section.snippet()).strip();
    }
    for (int i = section.heading().size() - 1; i >= 0; i--) {
      if (!section.headingSpans().get(i).isEmpty()) {
        return section.headingSpans().get(i).getFirst().of(section.heading().get(i)).strip();
      }
    }
    return note.titleSpans().isEmpty() ? "" : note.titleSpans().getFirst().of(note.title()).strip();
  }

  private static LitLine path(NoteHit note, SectionHit section) {
    if (section.heading().isEmpty()) {
      return new LitLine(note.title(), note.titleSpans());
    }
    var path = new StringBuilder();
    var spans = new ArrayList<Span>();
    for (int i = 0; i < section.heading().size(); i++) {
      path.append(i == 0 ? "" : BETWEEN);
      int at = path.length();
      section.headingSpans().get(i).forEach(s -> spans.add(new Span(at + s.start(), at + s.end())));
      path.append(section.heading().get(i));
    }
    return new LitLine(path.toString(), spans);
  }

  /** How much of the text is its heading, which the line above has shown already, and lit. */
  private static int heading(SectionHit section) {
    String own = section.heading().isEmpty() ? "" : section.heading().getLast() + " ";
    return section.snippet().length() > own.length() && section.snippet().startsWith(own)
        ? own.length()
        : 0;
  }

  /** One line that begins early enough for the first lit word to be seen. */
  private static LitLine snippet(SectionHit section) {
    int head = heading(section);
    String text = section.snippet().replace('\n', ' ').substring(head);
    List<Span> spans =
        section.spans().stream()
            .filter(span -> span.start() >= head)
            .map(span -> new Span(span.start() - head, span.end() - head))
            .toList();
    if (spans.isEmpty() || spans.getFirst().start() <= LEAD) {
      return new LitLine(text, spans);
    }
    int first = spans.getFirst().start();
    int space = text.indexOf(' ', first - LEAD);
    int cut = space < 0 || space >= first ? first - LEAD : space + 1;
    return new LitLine(
        "…" + text.substring(cut),
        spans.stream().map(s -> new Span(s.start() - cut + 1, s.end() - cut + 1)).toList());
  }

  @Override
  public void select(boolean on) {
    pseudoClassStateChanged(SELECTED, on);
    why.setText(on ? (reason.isEmpty() ? open : reason + "   " + open) : reason);
  }

  @Override
  public void take() {
    take.run();
  }

  @Override
  public Node node() {
    return this;
  }
}
