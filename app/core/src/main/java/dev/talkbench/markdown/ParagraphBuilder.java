package dev.talkbench.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a paragraph is: text, pictures that stand alone with their captions (Chirpy), something
 * embedded, or the card of a demo.
 */
final class ParagraphBuilder {
  private record Picture(Inline.Image image, List<Inline> caption) {}

  private final Origin origin;
  private final Projection projection;

  ParagraphBuilder(Origin origin, Projection projection) {
    this.origin = origin;
    this.projection = projection;
  }

  /** Adds what {@code runs} are to {@code level}; nothing if they are empty. */
  void add(Projection.Level level, List<Inline> runs, Attributes attributes, Span source) {
    LiquidTags.Tag tag = origin.liquid().from(source.start());
    if (tag != null
        && tag.kind() == LiquidTags.Kind.EMBED
        && tag.start() == source.start()
        && source.of(origin.source()).stripTrailing().length() == tag.end() - tag.start()) {
      level.add(() -> embed(LiquidTags.embedded(tag.value()), source));
      return;
    }
    if (runs.isEmpty()) {
      return;
    }
    if (attributes.hasClass("demo") && attributes.get("demo") != null) {
      level.add(() -> demo(runs, attributes, source));
      return;
    }
    for (List<Inline> part : PictureLines.parts(runs)) {
      List<Picture> pictures = pictures(part);
      if (pictures == null) {
        level.add(() -> new Block.Paragraph(part, attributes, source, projection.append(part)));
      } else {
        for (Picture picture : pictures) {
          level.add(() -> figure(picture, attributes, source));
        }
      }
    }
  }

  Block embed(LiquidTags.Embedded embedded, Span source) {
    String title = embedded.title().isEmpty() ? embedded.target() : embedded.title();
    return new Block.Embed(
        embedded.kind(), embedded.target(), title, source, projection.append(title));
  }

  private Block demo(List<Inline> runs, Attributes attributes, Span source) {
    var parameters = new LinkedHashMap<>(attributes.values());
    String demo = parameters.remove("demo");
    String scenario = parameters.remove("scenario");
    return new Block.DemoCard(
        demo == null ? "" : demo,
        scenario,
        java.util.Collections.unmodifiableMap(parameters),
        runs,
        source,
        projection.append(runs));
  }

  private Block figure(Picture picture, Attributes attributes, Span source) {
    int start = projection.length();
    projection.append(picture.image().alt());
    if (!picture.caption().isEmpty()) {
      projection.append("\n");
      projection.append(picture.caption());
    }
    return new Block.Figure(
        Runs.withAttributes(picture.image(), attributes),
        picture.caption(),
        source,
        projection.since(start));
  }

  /** The pictures of a paragraph that holds nothing else, or null. */
  private static @Nullable List<Picture> pictures(List<Inline> runs) {
    var pictures = new ArrayList<Picture>();
    boolean lineStart = true;
    for (Inline run : runs) {
      boolean blank = run instanceof Inline.Text(String text) && text.isBlank();
      if (run instanceof Inline.LineBreak) {
        lineStart = true;
      } else if (run instanceof Inline.Image image) {
        pictures.add(new Picture(image, List.of()));
        lineStart = false;
      } else if (run instanceof Inline.Emphasis caption
          && lineStart
          && !pictures.isEmpty()
          && pictures.getLast().caption().isEmpty()
          && !positioned(pictures.getLast().image())) {
        Picture last = pictures.removeLast();
        pictures.add(new Picture(last.image(), caption.content()));
        lineStart = false;
      } else if (!blank) {
        return null;
      }
    }
    return pictures;
  }

  /** Chirpy: a picture with a position takes no caption. */
  private static boolean positioned(Inline.Image image) {
    return image.attributes().hasClass("left")
        || image.attributes().hasClass("right")
        || image.attributes().hasClass("normal");
  }
}
