package dev.talkbench.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.talkbench.markdown.syntax.NoteParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts raw HTML into tags and text, never fails: what is no tag is text. Comments and the insides
 * of closed script and style elements go; an unclosed one hides nothing.
 */
final class HtmlTokens {
  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)([A-Za-z][A-Za-z0-9:-]*+)"
              + "((?:\\s++[A-Za-z_:@.][\\w:.@-]*+(?:\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"'=<>`]++))?+)*+)"
              + "\\s*+/?>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "([A-Za-z_:@.][\\w:.@-]*+)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'=<>`]++)))?+");

  private static final String DOCTYPE = "<!doctype";

  private final String html;

  /**
   * What was sought to the end and not found. It is not there further on either: seeking it again
   * for each of many would take time that grows with the square of the text.
   */
  private final Set<String> absent = new HashSet<>();

  private HtmlTokens(String html) {
    this.html = html;
  }

  /**
   * The pieces of {@code html} in order.
   *
   * @throws java.util.concurrent.CancellationException the thread was interrupted
   */
  static List<HtmlToken> of(String html) {
    return new HtmlTokens(html).pieces();
  }

  private List<HtmlToken> pieces() {
    var tokens = new ArrayList<HtmlToken>();
    var text = new StringBuilder();
    Matcher tag = TAG.matcher(html);
    int at = 0;
    while (at < html.length()) {
      NoteParser.checkInterrupt();
      int sign = html.indexOf('<', at);
      if (sign < 0) {
        break;
      }
      text.append(html, at, sign);
      int hidden = hidden(sign);
      if (hidden > sign) {
        at = hidden;
      } else if (tag.region(sign, html.length()).lookingAt()) {
        flush(text, tokens);
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        boolean close = !tag.group(1).isEmpty();
        at = tag.end();
        int end = close ? -1 : rawEnd(name, at);
        if (end >= 0) {
          at = end;
        } else if (close) {
          tokens.add(new HtmlToken.Close(name, tag.group()));
        } else {
          tokens.add(new HtmlToken.Open(name, attributes(tag.group(3)), tag.group()));
        }
      } else {
        text.append('<');
        at = sign + 1;
      }
    }
    text.append(html, Math.min(at, html.length()), html.length());
    flush(text, tokens);
    return tokens;
  }

  /**
   * One past a comment or document type at {@code at}; {@code at} if there is none. What else a
   * browser hides, such as PHP, is there to be read in a note.
   */
  private int hidden(int at) {
    if (html.startsWith("<!--", at)) {
      int end = find("-->", at + 4);
      return end < 0 ? at : end + 3;
    }
    if (html.regionMatches(true, at, DOCTYPE, 0, DOCTYPE.length())) {
      int end = find(">", at);
      return end < 0 ? at : end + 1;
    }
    return at;
  }

  /** Where {@code sign} stands at or behind {@code from}, which never goes back; or -1. */
  private int find(String sign, int from) {
    if (absent.contains(sign)) {
      return -1;
    }
    int at = html.indexOf(sign, from);
    if (at < 0) {
      absent.add(sign);
    }
    return at;
  }

  private int rawEnd(String name, int from) {
    if (!name.equals("script") && !name.equals("style")) {
      return -1;
    }
    String close = "</" + name;
    if (absent.contains(close)) {
      return -1;
    }
    for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 1)) {
      if (html.regionMatches(true, at, close, 0, close.length())) {
        int end = html.indexOf('>', at);
        return end < 0 ? html.length() : end + 1;
      }
    }
    absent.add(close);
    return -1;
  }

  private static Map<String, String> attributes(String text) {
    var attributes = new LinkedHashMap<String, String>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      String value = "";
      for (int group = 2; group <= 4; group++) {
        if (attribute.group(group) != null) {
          value = attribute.group(group);
        }
      }
      attributes.putIfAbsent(
          attribute.group(1).toLowerCase(Locale.ROOT), Escaping.unescapeHtml(value));
    }
    return attributes;
  }

  private static void flush(StringBuilder text, List<HtmlToken> tokens) {
    if (!text.isEmpty()) {
      tokens.add(new HtmlToken.Text(Escaping.unescapeHtml(text)));
      text.setLength(0);
    }
  }
}
