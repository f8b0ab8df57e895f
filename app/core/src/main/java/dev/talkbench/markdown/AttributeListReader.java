package dev.talkbench.markdown;

import dev.talkbench.markdown.syntax.AttributeListGrammar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads kramdown attribute lists and knows the named ones of a document. One parse, one thread. */
final class AttributeListReader {
  private static final Pattern PART =
      Pattern.compile(
          "\\.([^\\s}\"'#.=]+)|#([^\\s}\"'#.=]+)"
              + "|([\\w:-]+)=(?:\"((?:\\\\.|[^\"\\\\])*+)\"|'((?:\\\\.|[^'\\\\])*+)'|([^\\s}\"']*))"
              + "|(\\p{L}[\\w-]*)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final Map<String, Attributes> named = new HashMap<>();

  /** Keeps a definition such as <code>{:name: .a .b}</code>; says whether it was one. */
  boolean define(String list) {
    if (!AttributeListGrammar.isDefinition(list)) {
      return false;
    }
    int colon = list.indexOf(':', 2);
    named.put(list.substring(2, colon), read("{:" + list.substring(colon + 1)));
    return true;
  }

  /**
   * The attributes in {@code list}, braces included; names of definitions stand for their lists.
   */
  Attributes read(String list) {
    @Nullable String id = null;
    var classes = new ArrayList<String>();
    var values = new LinkedHashMap<String, String>();
    Matcher part = PART.matcher(list.substring(2, list.length() - 1));
    while (part.find()) {
      if (part.group(1) != null) {
        classes.add(part.group(1));
      } else if (part.group(2) != null) {
        id = part.group(2);
      } else if (part.group(3) != null) {
        String value = value(part);
        switch (part.group(3)) {
          case "id" -> id = value;
          case "class" -> classes.addAll(List.of(value.strip().split("\\s+")));
          default -> values.put(part.group(3), value);
        }
      } else {
        Attributes definition = named.get(part.group(7));
        if (definition == null) {
          values.put(part.group(7), "");
        } else {
          classes.addAll(definition.classes());
          values.putAll(definition.values());
          id = id == null ? definition.id() : id;
        }
      }
    }
    return new Attributes(id, classes, values);
  }

  private static String value(Matcher part) {
    for (int group = 4; group <= 5; group++) {
      if (part.group(group) != null) {
        return part.group(group).replaceAll("\\\\([\"'}\\\\])", "$1");
      }
    }
    return part.group(6);
  }

  /** Both lists; the second wins where they disagree. */
  static Attributes join(Attributes first, Attributes second) {
    if (first.equals(Attributes.NONE)) {
      return second;
    }
    if (second.equals(Attributes.NONE)) {
      return first;
    }
    var classes = new ArrayList<>(first.classes());
    classes.addAll(second.classes());
    var values = new LinkedHashMap<>(first.values());
    values.putAll(second.values());
    return new Attributes(second.id() == null ? first.id() : second.id(), classes, values);
  }
}
