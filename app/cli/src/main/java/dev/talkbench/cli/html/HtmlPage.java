package dev.talkbench.cli.html;

import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.FrontMatter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a note. Its own words are in the note's language. Light or dark follows the reader's
 * system unless a theme is asked for.
 *
 * @param document the note
 * @param pictures of it
 * @param name file name, for a note without a title
 * @param lang {@code ko} or {@code en}, for a note that does not say
 * @param theme {@code light}, {@code dark} or null
 * @param width of the text in pixels, or null
 */
public record HtmlPage(
    Document document,
    Pictures pictures,
    String name,
    String lang,
    @Nullable String theme,
    @Nullable Integer width) {
  /** All of it. */
  public String html() throws IOException {
    FrontMatter head = document.frontMatter();
    String language = head.lang() == null ? lang : head.lang();
    var out = new Markup();
    out.tag("<!DOCTYPE html>\n<html lang=\"" + Markup.value(language) + "\"");
    out.tag(theme == null ? ">\n" : " data-theme=\"" + theme + "\">\n");
    out.tag("<head>\n<meta charset=\"utf-8\">\n");
    out.tag("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    out.tag("img-src data:; style-src 'unsafe-inline'\">\n");
    out.tag("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.tag("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.tag("<title>").text(title()).tag("</title>\n");
    if (head.description() != null) {
      out.tag("<meta name=\"description\" content=\"" + Markup.value(head.description()) + "\">\n");
    }
    out.tag("<style>\n" + style());
    out.tag(width == null ? "" : "main { max-width: " + width + "px; }\n");
    out.tag("</style>\n</head>\n<body>\n<main>\n");
    header(out, head);
    boolean korean = language.startsWith("ko");
    var inlines = new Inlines(out, pictures, korean);
    if (document.plain()) {
      out.tag("<pre class=\"plain\">").text(document.text()).tag("</pre>\n");
    } else {
      new Blocks(out, inlines, pictures, korean).write(document.blocks());
    }
    return out.tag("</main>\n</body>\n</html>\n").toString();
  }

  private String title() {
    String title = document.frontMatter().title();
    return title == null
        ? firstHeading() == null ? name : firstHeading().text().of(document.text())
        : title;
  }

  private Block.@Nullable Heading firstHeading() {
    return !document.blocks().isEmpty()
            && document.blocks().getFirst() instanceof Block.Heading heading
            && heading.level() == 1
        ? heading
        : null;
  }

  private void header(Markup out, FrontMatter head) {
    if (head.title() == null && firstHeading() != null) {
      return; // It stands there already.
    }
    out.tag("<header>\n<h1>").text(title()).tag("</h1>\n");
    List<String> people = head.speakers().isEmpty() ? head.authors() : head.speakers();
    var line = new ArrayList<String>();
    if (head.event() != null) {
      line.add(head.event());
    }
    if (!people.isEmpty()) {
      line.add(String.join(", ", people));
    }
    if (head.date() != null) {
      line.add(head.date().toString());
    }
    if (!line.isEmpty()) {
      out.tag("<p class=\"muted\">").text(String.join(" · ", line)).tag("</p>\n");
    }
    out.tag("</header>\n");
  }

  private static String style() throws IOException {
    try (InputStream in = HtmlPage.class.getResourceAsStream("page.css")) {
      if (in == null) {
        throw new IOException("page.css is missing: install Talkbench again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
