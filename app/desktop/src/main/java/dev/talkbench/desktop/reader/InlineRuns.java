package dev.talkbench.desktop.reader;

import dev.talkbench.figures.FigureException;
import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Inline;
import dev.talkbench.markdown.Inlines;
import dev.talkbench.markdown.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Makes the text of one block: runs become text nodes with style classes, grounds become marks. */
final class InlineRuns {
  /** Property of a node that holds what a click or Enter on it does. */
  static final String ACTION = "tb-action";

  private final NoteContext context;
  private final OffsetMap offsets;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Mark, List<Span>> marks = new EnumMap<>(Mark.class);
  private final List<Text> focusable = new ArrayList<>();
  private final List<Span> focusRanges = new ArrayList<>();

  /** Pictures in the line that have come. */
  private final Map<Inline.Image, ImageLoader.Outcome.Shown> pictures;

  private final List<Inline.Image> missing = new ArrayList<>();

  /** Formulas that are being drawn. */
  private final List<CompletableFuture<FormulaPicture>> awaited = new ArrayList<>();

  private InlineRuns(
      NoteContext context,
      List<Inline> content,
      int start,
      Map<Inline.Image, ImageLoader.Outcome.Shown> pictures) {
    this.context = context;
    this.pictures = pictures;
    offsets = new OffsetMap(start);
    for (Inline run : content) {
      add(run, List.of(), null);
    }
  }

  /** The runs of a block as one leaf. */
  static TextLeaf leaf(
      NoteContext context, List<Inline> content, Span span, Built.Parts parts, String... styles) {
    var pictures = new HashMap<Inline.Image, ImageLoader.Outcome.Shown>();
    var runs = new InlineRuns(context, content, span.start(), pictures);
    TextLeaf leaf = parts.add(runs.build(span, Inlines.text(content), styles));
    for (Inline.Image image : runs.missing) {
      var unused =
          context
              .images()
              .load(context.ports().image().apply(image), 2 * context.px(InlinePicture.WIDEST))
              .thenAccept(
                  outcome -> {
                    if (outcome instanceof ImageLoader.Outcome.Shown shown) {
                      pictures.put(image, shown);
                      again(context, content, span, pictures, leaf);
                    }
                  });
    }
    if (!runs.awaited.isEmpty()) {
      var unused =
          CompletableFuture.allOf(runs.awaited.toArray(CompletableFuture[]::new))
              .whenCompleteAsync(
                  (nothing, failure) -> again(context, content, span, pictures, leaf),
                  Platform::runLater);
    }
    return leaf;
  }

  /** Some of what the text was made without has come. */
  private static void again(
      NoteContext context,
      List<Inline> content,
      Span span,
      Map<Inline.Image, ImageLoader.Outcome.Shown> pictures,
      TextLeaf leaf) {
    var runs = new InlineRuns(context, content, span.start(), pictures);
    leaf.recolour(runs.nodes, runs.offsets);
    runs.marks.forEach(leaf::mark);
    runs.focus(leaf);
  }

  private TextLeaf build(Span span, String spoken, String... styles) {
    var leaf = new TextLeaf(span, offsets, nodes, true, styles);
    if (Arrays.asList(styles).contains("prose")) {
      leaf.lineSpacing(context.measure().look());
    }
    leaf.setAccessibleText(spoken);
    marks.forEach(leaf::mark);
    focus(leaf);
    return leaf;
  }

  private void focus(TextLeaf leaf) {
    for (int i = 0; i < focusable.size(); i++) {
      List<Span> range = List.of(focusRanges.get(i));
      focusable
          .get(i)
          .focusVisibleProperty()
          .subscribe(focused -> leaf.mark(Mark.FOCUS, focused ? range : List.of()));
    }
  }

  private void add(Inline run, List<String> styles, @Nullable Runnable action) {
    switch (run) {
      case Inline.Text text -> text(text.text(), text.text().length(), styles, action);
      case Inline.Code code -> boxed(Mark.CODE, code.text(), with(styles, "code"), action);
      case Inline.Formula formula -> formula(formula.text(), styles, action);
      case Inline.LineBreak line -> text(line.text(), 1, styles, action);
      case Inline.Emphasis inner -> all(inner.content(), with(styles, "emphasis"), action);
      case Inline.Strong inner -> all(inner.content(), with(styles, "strong"), action);
      case Inline.Strikethrough inner -> all(inner.content(), with(styles, "struck"), action);
      case Inline.Mark inner -> {
        int from = offsets.textEnd();
        all(inner.content(), styles, action);
        mark(Mark.MARKED, from);
      }
      case Inline.Superscript inner ->
          shifted(inner.content(), with(styles, "raised"), -0.36, action);
      case Inline.Subscript inner ->
          shifted(inner.content(), with(styles, "lowered"), 0.18, action);
      case Inline.Keyboard inner -> boxed(Mark.KEY, inner.text(), with(styles, "key"), action);
      case Inline.Abbreviation inner -> {
        int first = nodes.size();
        all(inner.content(), with(styles, "abbreviation"), action);
        explain(first, inner.title());
      }
      case Inline.Styled inner -> all(inner.content(), styles, action);
      case Inline.Claim claim -> claim(claim, styles);
      case Inline.Link link -> link(link, styles);
      case Inline.Image image -> picture(image, styles, action);
      case Inline.FootnoteReference reference -> footnote(reference, styles);
    }
  }

  /** The words for a picture until or unless it comes. */
  private void picture(Inline.Image image, List<String> styles, @Nullable Runnable action) {
    ImageLoader.Outcome.Shown shown = pictures.get(image);
    if (shown == null) {
      text(image.alt(), image.alt().length(), with(styles, "picture"), action);
      missing.add(image);
      return;
    }
    double asked = FigureNode.length(image.attributes(), "width", "w");
    var picture = new InlinePicture(shown, asked, image.alt(), context.measure());
    if (action != null) {
      picture.getProperties().put(ACTION, action);
    }
    nodes.add(picture);
    offsets.add(1, image.alt().length());
  }

  /** The source until the picture is there; when there will be none it stays, set as code. */
  private void formula(String tex, List<String> styles, @Nullable Runnable action) {
    CompletableFuture<FormulaPicture> drawn = context.formulas().of(tex);
    if (drawn == null || drawn.isCompletedExceptionally()) {
      int first = nodes.size();
      boxed(Mark.CODE, tex, with(styles, "code"), action);
      explain(first, drawn == null ? null : mistake(drawn));
    } else if (drawn.isDone()) {
      var formula = new InlineFormula(drawn.join(), tex, styles);
      if (action != null) {
        formula.getProperties().put(ACTION, action);
      }
      nodes.add(formula);
      offsets.add(1, tex.length());
    } else {
      text(tex, tex.length(), with(styles, "formula"), action);
      awaited.add(drawn);
    }
  }

  private @Nullable String mistake(CompletableFuture<FormulaPicture> refused) {
    Throwable why = refused.exceptionNow();
    return why instanceof FigureException wrong
        ? context
            .words()
            .get(
                "figure." + wrong.kind().name().toLowerCase(Locale.ROOT),
                String.valueOf(wrong.getMessage()))
        : null;
  }

  private void all(List<Inline> content, List<String> styles, @Nullable Runnable action) {
    for (Inline run : content) {
      add(run, styles, action);
    }
  }

  private Text text(String shown, int projected, List<String> styles, @Nullable Runnable action) {
    var node = new Text(shown);
    node.getStyleClass().addAll(styles);
    if (action != null) {
      node.getProperties().put(ACTION, action);
    }
    nodes.add(node);
    offsets.add(shown.length(), projected);
    return node;
  }

  /** Air that belongs to a ground: a no-break space of few pixels that the projection lacks. */
  private void air() {
    var node = new Text("\u00a0");
    node.getStyleClass().add("air");
    nodes.add(node);
    offsets.add(1, 0);
  }

  private void boxed(Mark mark, String shown, List<String> styles, @Nullable Runnable action) {
    int from = offsets.textEnd();
    air();
    text(shown, shown.length(), styles, action);
    air();
    mark(mark, from);
  }

  private void mark(Mark mark, int from) {
    if (offsets.textEnd() > from) {
      marks.computeIfAbsent(mark, m -> new ArrayList<>()).add(new Span(from, offsets.textEnd()));
    }
  }

  private void shifted(
      List<Inline> content, List<String> styles, double ems, @Nullable Runnable action) {
    int first = nodes.size();
    all(content, styles, action);
    for (Node node : nodes.subList(first, nodes.size())) {
      node.setTranslateY(ems * context.measure().text());
    }
  }

  private void explain(int first, @Nullable String words) {
    if (words == null || words.isBlank()) {
      return;
    }
    var tip = new Tooltip(words);
    tip.setShowDelay(Duration.millis(300));
    tip.setShowDuration(Duration.INDEFINITE);
    tip.setWrapText(true);
    tip.setMaxWidth(420);
    for (Node node : nodes.subList(first, nodes.size())) {
      Tooltip.install(node, tip);
    }
  }

  private void claim(Inline.Claim claim, List<String> styles) {
    Runnable action = () -> context.ports().claim().accept(claim);
    int from = offsets.textEnd();
    int first = nodes.size();
    all(claim.content(), with(styles, "claim"), action);
    focusable(first, from, action);
    Optional<ClaimStamp> stamp = context.ports().stamp().apply(claim);
    mark(stamp.map(s -> Mark.claim(s.kind())).orElse(Mark.CLAIM), from);
    stamp.ifPresent(
        s -> {
          var box = new InlineStamp(s, context.measure());
          box.getProperties().put(ACTION, action);
          nodes.add(box);
          offsets.add(1, 0);
        });
  }

  private void link(Inline.Link link, List<String> styles) {
    Runnable action = () -> context.ports().link().accept(link);
    int from = offsets.textEnd();
    int first = nodes.size();
    all(link.content(), with(styles, "link"), action);
    explain(first, link.title());
    focusable(first, from, action);
  }

  private void footnote(Inline.FootnoteReference reference, List<String> styles) {
    Runnable action = () -> context.jump().accept("fn:" + reference.label());
    int from = offsets.textEnd();
    int first = nodes.size();
    Text node =
        text(
            String.valueOf(reference.number()),
            reference.text().length(),
            with(with(styles, "link"), "raised"),
            action);
    node.setTranslateY(-0.36 * context.measure().text());
    Block.Footnote footnote = context.footnotes().get(reference.label());
    if (footnote != null) {
      explain(first, footnote.text().of(context.document().text()));
    }
    focusable(first, from, action);
  }

  /** The first text of a link can take the focus for all of it. */
  private void focusable(int first, int from, Runnable action) {
    for (Node node : nodes.subList(first, nodes.size())) {
      if (node instanceof Text text && text.getProperties().containsKey(ACTION)) {
        text.setFocusTraversable(true);
        text.setAccessibleRole(AccessibleRole.HYPERLINK);
        text.addEventHandler(
            KeyEvent.KEY_PRESSED,
            event -> {
              if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                action.run();
              }
            });
        focusable.add(text);
        focusRanges.add(new Span(from, offsets.textEnd()));
        return;
      }
    }
  }

  private static List<String> with(List<String> styles, String style) {
    var all = new ArrayList<>(styles);
    all.add(style);
    return all;
  }
}
