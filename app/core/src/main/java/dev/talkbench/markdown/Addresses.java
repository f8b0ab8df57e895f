package dev.talkbench.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links for addresses that stand bare in a text (GFM, "Autolinks"): {@code https://}, {@code
 * http://}, {@code www.} and mail. Linear in the text, whatever it is. A host ends at a Hangul
 * letter, because a particle follows it without a space; a path may hold them.
 */
final class Addresses {
  private static final List<String> STARTS = List.of("https://", "http://", "www.");
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_HOST = 255;
  private static final String END_SIGNS = ".,:;!?'\"*_~)]}>»”’…。、」』）";

  private Addresses() {}

  /** {@code runs}, with links for the addresses in their text. */
  static List<Inline> linked(List<Inline> runs) {
    if (runs.stream().noneMatch(run -> run instanceof Inline.Text(String text) && likely(text))) {
      return runs;
    }
    var linked = new ArrayList<Inline>();
    for (Inline run : runs) {
      if (run instanceof Inline.Text(String text) && likely(text)) {
        split(text, linked);
      } else {
        linked.add(run);
      }
    }
    return List.copyOf(linked);
  }

  private static boolean likely(String text) {
    return text.contains("://") || text.contains("www.") || text.indexOf('@') >= 0;
  }

  private static void split(String text, List<Inline> runs) {
    int shown = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int start = c == '@' ? nameStart(text, at, shown) : at;
      int end = c == '@' ? mailEnd(text, start, at) : addressEnd(text, at);
      if (end < 0) {
        at++;
        continue;
      }
      if (start > shown) {
        runs.add(new Inline.Text(text.substring(shown, start)));
      }
      runs.add(link(text.substring(start, end), c == '@' ? "mailto:" : null));
      shown = end;
      at = end;
    }
    if (shown < text.length()) {
      runs.add(new Inline.Text(text.substring(shown)));
    }
  }

  private static Inline link(String text, @Nullable String scheme) {
    String target =
        scheme != null ? scheme + text : text.startsWith("www.") ? "https://" + text : text;
    return new Inline.Link(Inline.Link.Kind.PLAIN, target, null, List.of(new Inline.Text(text)));
  }

  private static int addressEnd(String text, int at) {
    char first = text.charAt(at);
    if ((first != 'h' && first != 'w') || (at > 0 && latin(text.charAt(at - 1)))) {
      return -1;
    }
    for (String start : STARTS) {
      if (text.startsWith(start, at)) {
        int host = hostEnd(text, at + start.length());
        boolean named = start.equals("www.") ? text.substring(at + 4, host).contains(".") : true;
        return host > at + start.length() && named ? pathEnd(text, at, host) : -1;
      }
    }
    return -1;
  }

  private static int hostEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && end < from + LONGEST_HOST
        && (latin(text.charAt(end)) || "-._~:@[]%".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    while (end > from && !latin(text.charAt(end - 1)) && text.charAt(end - 1) != ']') {
      end--;
    }
    return end;
  }

  private static int pathEnd(String text, int start, int host) {
    if (host >= text.length() || "/?#".indexOf(text.charAt(host)) < 0) {
      return host;
    }
    int end = host;
    while (end < text.length()
        && text.charAt(end) != '<'
        && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    int opened = 0;
    for (int i = start; i < end; i++) {
      opened += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    while (end > host && END_SIGNS.indexOf(text.charAt(end - 1)) >= 0) {
      if (text.charAt(end - 1) == ')') {
        if (opened >= 0) {
          break;
        }
        opened++;
      }
      end--;
    }
    return end;
  }

  private static int nameStart(String text, int sign, int shown) {
    int start = sign;
    while (start > shown
        && start > sign - LONGEST_NAME
        && (latin(text.charAt(start - 1)) || "._+-".indexOf(text.charAt(start - 1)) >= 0)) {
      start--;
    }
    while (start < sign && !latin(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static int mailEnd(String text, int start, int sign) {
    int end = sign + 1;
    int dot = -1;
    while (end < text.length()
        && end < sign + LONGEST_HOST
        && (latin(text.charAt(end)) || "-.".indexOf(text.charAt(end)) >= 0)) {
      dot = text.charAt(end) == '.' ? end : dot;
      end++;
    }
    while (end > sign + 1 && !latin(text.charAt(end - 1))) {
      end--;
    }
    boolean whole = end >= text.length() || text.charAt(end) != '@';
    return start < sign && text.substring(sign + 1, end).indexOf('.') > 0 && whole ? end : -1;
  }

  private static boolean latin(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
