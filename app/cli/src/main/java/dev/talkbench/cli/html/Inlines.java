package dev.talkbench.cli.html;

import dev.talkbench.markdown.Attributes;
import dev.talkbench.markdown.Inline;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs of text. */
final class Inlines {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final Pattern SIZE = Pattern.compile("[0-9]{1,4}");

  private final Markup out;
  private final Pictures pictures;
  private final boolean korean;
  private final Set<Integer> referred = new HashSet<>();

  Inlines(Markup out, Pictures pictures, boolean korean) {
    this.out = out;
    this.pictures = pictures;
    this.korean = korean;
  }

  void write(List<Inline> runs) {
    runs.forEach(this::write);
  }

  private void write(Inline run) {
    switch (run) {
      case Inline.Text text -> out.text(text.text());
      case Inline.Code code -> out.tag("<code>").text(code.text()).tag("</code>");
      case Inline.Formula tex -> out.tag("<code class=\"math\">").text(tex.text()).tag("</code>");
      case Inline.LineBreak line -> out.tag(line.hard() ? "<br>\n" : "\n");
      case Inline.Emphasis inner -> element("em", inner);
      case Inline.Strong inner -> element("strong", inner);
      case Inline.Strikethrough inner -> element("del", inner);
      case Inline.Mark inner -> element("mark", inner);
      case Inline.Superscript inner -> element("sup", inner);
      case Inline.Subscript inner -> element("sub", inner);
      case Inline.Keyboard inner -> element("kbd", inner);
      case Inline.Abbreviation inner -> {
        out.tag("<abbr title=\"" + Markup.value(inner.title()) + "\">");
        write(inner.content());
        out.tag("</abbr>");
      }
      case Inline.Styled inner -> write(inner.content());
      case Inline.Claim claim -> claim(claim);
      case Inline.Link link -> link(link);
      case Inline.Image image -> image(image);
      case Inline.FootnoteReference note -> {
        boolean first = referred.add(note.number());
        out.tag("<sup><a href=\"#fn-" + note.number() + "\"");
        out.tag(first ? " id=\"fnref-" + note.number() + "\">" : ">");
        out.text(Integer.toString(note.number())).tag("</a></sup>");
      }
    }
  }

  private void element(String name, Inline.Container inner) {
    out.tag("<" + name + ">");
    write(inner.content());
    out.tag("</" + name + ">");
  }

  /**
   * What was measured belongs to the machine it was measured on; on paper a claim is a quotation.
   */
  private void claim(Inline.Claim claim) {
    out.tag("<span class=\"claim\">");
    write(claim.content());
    out.tag("</span><span class=\"stamp\">").text(stamp(claim.attributes())).tag("</span>");
  }

  private String stamp(Attributes claim) {
    var words = new StringBuilder(korean ? "인용" : "quoted");
    String by = claim.get("said-by");
    if (by != null) {
      words.append(": ").append(speaker(by));
    }
    String as = claim.get("as");
    if (as != null) {
      words.append(", ").append(as);
    }
    return words.toString();
  }

  private String speaker(String by) {
    return switch (by) {
      case "talk" -> korean ? "발표" : "talk";
      case "slide" -> korean ? "슬라이드" : "slide";
      case "review" -> korean ? "검토 글" : "review";
      case "press" -> korean ? "기사" : "press";
      case "vendor" -> korean ? "공급사" : "vendor";
      case "seed" -> korean ? "참석 후기" : "attendee";
      default -> by;
    };
  }

  private void link(Inline.Link link) {
    String target = target(link);
    if (target == null) {
      out.tag("<span class=\"away\">");
      write(link.content());
      out.tag("</span>");
      return;
    }
    out.tag("<a href=\"" + Markup.value(target) + "\" rel=\"noreferrer\">");
    write(link.content());
    out.tag("</a>");
  }

  /** Addresses outside and places in this note; another note does not come along. */
  private static @Nullable String target(Inline.Link link) {
    String written = link.destination();
    if (link.kind() != Inline.Link.Kind.PLAIN) {
      return null;
    }
    if (written.startsWith("#")) {
      return written;
    }
    try {
      var uri = new URI(written.startsWith("//") ? "https:" + written : written);
      String scheme = uri.getScheme();
      return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
          ? uri.toString()
          : null;
    } catch (URISyntaxException notAnAddress) {
      return null;
    }
  }

  void image(Inline.Image image) {
    String data = pictures.picture(image.destination()).orElse(null);
    if (data == null) {
      out.tag("<span class=\"missing\">").text(image.alt()).tag("</span>");
      return;
    }
    out.tag("<img alt=\"" + Markup.value(image.alt()) + "\" src=\"" + data + "\"");
    Attributes attributes = image.attributes();
    size("width", attributes.get("width"), attributes.get("w"));
    size("height", attributes.get("height"), attributes.get("h"));
    if (attributes.hasClass("light") || attributes.hasClass("dark")) {
      out.tag(" class=\"only-" + (attributes.hasClass("dark") ? "dark" : "light") + "\"");
    }
    String title = image.title();
    out.tag(title == null ? ">" : " title=\"" + Markup.value(title) + "\">");
  }

  private void size(String name, @Nullable String value, @Nullable String shorter) {
    String size = value == null ? shorter : value;
    if (size != null && SIZE.matcher(size).matches()) {
      out.tag(" " + name + "=\"" + size + "\"");
    }
  }
}
