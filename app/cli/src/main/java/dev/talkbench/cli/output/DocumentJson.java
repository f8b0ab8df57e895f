package dev.talkbench.cli.output;

import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Span;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The block model as plain data: each record an object with its {@code type} and its components by
 * name, a span as {@code [start, end]}, an enum in lower case. Follows the model by itself, so a
 * new kind of block is never forgotten.
 */
public final class DocumentJson {
  private DocumentJson() {}

  /** The whole document, its source included: spans of blocks are ranges of it. */
  public static Map<String, Object> of(Document document) {
    var object = object(document);
    object.remove("type");
    return object;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Span span -> List.of(span.start(), span.end());
      case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
      case Record nested -> object(nested);
      case Map<?, ?> map -> {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, item) -> plain.put(String.valueOf(key), plain(item)));
        yield plain;
      }
      case List<?> list -> {
        var plain = new ArrayList<@Nullable Object>();
        list.forEach(item -> plain.add(plain(item)));
        yield plain;
      }
      default -> value;
    };
  }

  private static Map<String, Object> object(Record value) {
    var object = new LinkedHashMap<String, Object>();
    String name = value.getClass().getSimpleName();
    object.put("type", Character.toLowerCase(name.charAt(0)) + name.substring(1));
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        Object item = plain(component.getAccessor().invoke(value));
        if (item != null) {
          object.put(component.getName(), item);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the document model cannot be read: " + component, e);
      }
    }
    return object;
  }
}
