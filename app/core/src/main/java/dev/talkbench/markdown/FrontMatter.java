package dev.talkbench.markdown;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the YAML head of a note says (Jekyll, Chirpy, Obsidian).
 *
 * @param title or null
 * @param description or null
 * @param authors may be empty
 * @param date local date as written, or null
 * @param categories outermost first
 * @param tags as written, NFC
 * @param lang for example {@code ko}, or null
 * @param event conference, or null
 * @param speakers may be empty
 * @param translation relative path of the other language's edition, or null
 * @param order position in its pack, {@link Integer#MAX_VALUE} when not said
 * @param pinned {@code pin: true}
 * @param math {@code math: true}
 * @param imagePath {@code image} or {@code image.path}, or null
 * @param imageAlt {@code image.alt}, or null
 * @param mediaSubpath prefix of relative image paths, or null
 * @param all every key as parsed: strings, numbers, booleans, lists and maps
 */
public record FrontMatter(
    @Nullable String title,
    @Nullable String description,
    List<String> authors,
    @Nullable LocalDate date,
    List<String> categories,
    List<String> tags,
    @Nullable String lang,
    @Nullable String event,
    List<String> speakers,
    @Nullable String translation,
    int order,
    boolean pinned,
    boolean math,
    @Nullable String imagePath,
    @Nullable String imageAlt,
    @Nullable String mediaSubpath,
    Map<String, Object> all) {
  /** A note without front matter. */
  public static final FrontMatter NONE =
      new FrontMatter(
          null,
          null,
          List.of(),
          null,
          List.of(),
          List.of(),
          null,
          null,
          List.of(),
          null,
          Integer.MAX_VALUE,
          false,
          false,
          null,
          null,
          null,
          Map.of());

  /** The same, with a date that is told elsewhere. */
  public FrontMatter withDate(LocalDate told) {
    return new FrontMatter(
        title,
        description,
        authors,
        told,
        categories,
        tags,
        lang,
        event,
        speakers,
        translation,
        order,
        pinned,
        math,
        imagePath,
        imageAlt,
        mediaSubpath,
        all);
  }
}
