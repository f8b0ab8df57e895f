package dev.talkbench.markdown;

import dev.talkbench.markdown.syntax.NoteParser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Liquid in a note. Every tag is hidden from the Markdown parser behind letters of the private use
 * area, as many as the tag has, so that offsets stay; whoever reads text back asks here what stands
 * there. In code the tag is shown as written.
 */
final class LiquidTags {
  /** What a tag becomes. */
  enum Kind {
    /** Nothing: raw, endraw, the site's base address. */
    SILENT,
    /** A path or address. */
    ADDRESS,
    /** A link to another post. */
    POST,
    /** A named thing on the network. */
    EMBED,
    /** Shown as written. */
    LITERAL
  }

  /**
   * A tag.
   *
   * @param start offset in the source
   * @param end one past it
   * @param value address, post or include, empty for the other kinds
   */
  record Tag(int start, int end, Kind kind, String value) {}

  private static final char HIDDEN = '\uE000';
  private static final Pattern TAG =
      Pattern.compile("\\{%-?([^%{}]{1,2000}+)%\\}|\\{\\{-?([^{}\n]{1,500}+)\\}\\}");
  private static final Pattern POST = Pattern.compile("post_url\\s+(\\S+)");
  private static final Pattern QUOTED =
      Pattern.compile("[\"']([^\"']*)[\"']\\s*\\|\\s*(?:relative_url|absolute_url)");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(\\w+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private final List<Tag> tags = new ArrayList<>();
  private final String masked;

  /** Finds the tags of {@code source} from {@code start} on. */
  LiquidTags(String source, int start) {
    StringBuilder text = null;
    Matcher tag = TAG.matcher(source);
    boolean comment = false;
    boolean closes = true;
    int hiddenFrom = 0;
    for (int at = start; tag.find(at); at = tag.end()) {
      NoteParser.checkInterrupt();
      String inside = tag.group(1) == null ? "" : tag.group(1).strip();
      if (!comment && closes && (inside.equals("comment") || inside.equals("-comment"))) {
        // Where none closes from here on, none closes the next one either.
        closes = source.indexOf("endcomment", tag.end()) >= 0;
        comment = closes;
        hiddenFrom = tag.start();
        if (comment) {
          continue;
        }
      }
      Tag found;
      if (comment) {
        if (!inside.startsWith("endcomment")) {
          continue;
        }
        comment = false;
        found = new Tag(hiddenFrom, tag.end(), Kind.SILENT, "");
      } else {
        found = read(tag);
      }
      tags.add(found);
      text = text == null ? new StringBuilder(source) : text;
      for (int i = found.start(); i < found.end(); i++) {
        if (source.charAt(i) != '\n') {
          text.setCharAt(i, HIDDEN);
        }
      }
    }
    masked = text == null ? source : text.toString();
  }

  /** The source with every tag hidden; as long as the source. */
  String masked() {
    return masked;
  }

  private static Tag read(Matcher tag) {
    String statement = tag.group(1);
    if (statement == null) {
      return variable(tag);
    }
    String inside = statement.strip();
    inside = inside.endsWith("-") ? inside.substring(0, inside.length() - 1).strip() : inside;
    if (inside.equals("raw") || inside.equals("endraw")) {
      return new Tag(tag.start(), tag.end(), Kind.SILENT, "");
    }
    Matcher post = POST.matcher(inside);
    if (post.lookingAt()) {
      return new Tag(tag.start(), tag.end(), Kind.POST, post.group(1));
    }
    return inside.startsWith("include embed/")
        ? new Tag(tag.start(), tag.end(), Kind.EMBED, inside)
        : new Tag(tag.start(), tag.end(), Kind.LITERAL, "");
  }

  private static Tag variable(Matcher tag) {
    String inside = tag.group(2).strip();
    if (inside.equals("site.baseurl") || inside.equals("site.url") || inside.equals("site.cdn")) {
      return new Tag(tag.start(), tag.end(), Kind.SILENT, "");
    }
    Matcher path = QUOTED.matcher(inside);
    return path.lookingAt()
        ? new Tag(tag.start(), tag.end(), Kind.ADDRESS, path.group(1))
        : new Tag(tag.start(), tag.end(), Kind.LITERAL, "");
  }

  /** The first tag that ends after {@code offset}, or null. */
  @Nullable Tag from(int offset) {
    int low = 0;
    int high = tags.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tags.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < tags.size() ? tags.get(low) : null;
  }

  /** Chirpy's embeds: kind, target and title of {@code include embed/youtube.html id='x'}. */
  static Embedded embedded(String include) {
    int slash = include.indexOf('/');
    int dot = include.indexOf('.', slash);
    String kind = dot < 0 ? "embed" : include.substring(slash + 1, dot).strip();
    String target = "";
    String title = "";
    Matcher attribute = ATTRIBUTE.matcher(include);
    while (attribute.find()) {
      String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
      switch (attribute.group(1)) {
        case "id", "src" -> target = value;
        case "title" -> title = value;
        default -> {
          // The player's settings mean nothing to a reader that never plays.
        }
      }
    }
    return new Embedded(kind, target, title);
  }

  /** What an embed names. */
  record Embedded(String kind, String target, String title) {}
}
