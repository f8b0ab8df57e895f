package dev.talkbench.markdown;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The block model as JSON ({@code render --to json}): {@code {plain, frontMatter, problems,
 * sections, text, source, blocks}}. A span is {@code [start, end]} in UTF-16 units. Stateless.
 */
public final class DocumentJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private DocumentJson() {}

  /** The document as one line of JSON. */
  public static String of(Document document) {
    var out = new StringWriter();
    try {
      write(document, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail", e);
    }
    return out.toString();
  }

  /**
   * Writes the document as one line of JSON without a line feed; flushes, does not close.
   *
   * @throws IOException {@code out} failed
   */
  public static void write(Document document, Writer out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeBooleanField("plain", document.plain());
      json.writeFieldName("frontMatter");
      value(json, document.frontMatter().all());
      json.writeArrayFieldStart("problems");
      for (Problem problem : document.problems()) {
        json.writeStartObject();
        json.writeNumberField("line", problem.line());
        json.writeStringField("kind", name(problem.kind()));
        json.writeStringField("detail", problem.detail());
        json.writeEndObject();
      }
      json.writeEndArray();
      sections(json, document.sections());
      json.writeStringField("text", document.text());
      json.writeStringField("source", document.source());
      json.writeFieldName("blocks");
      new BlockJson(json).blocks(document.blocks());
      json.writeEndObject();
    }
  }

  private static void sections(JsonGenerator json, List<Section> sections) throws IOException {
    json.writeArrayFieldStart("sections");
    for (Section section : sections) {
      json.writeStartObject();
      json.writeStringField("anchor", section.anchor());
      json.writeArrayFieldStart("headings");
      for (String heading : section.headings()) {
        json.writeString(heading);
      }
      json.writeEndArray();
      json.writeNumberField("level", section.level());
      span(json, "text", section.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A constant's name in lower case. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** A span as a pair. */
  static void span(JsonGenerator json, String name, Span span) throws IOException {
    json.writeArrayFieldStart(name);
    json.writeNumber(span.start());
    json.writeNumber(span.end());
    json.writeEndArray();
  }

  private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Map<?, ?> map -> {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          json.writeFieldName(String.valueOf(entry.getKey()));
          value(json, entry.getValue());
        }
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        for (Object item : list) {
          value(json, item);
        }
        json.writeEndArray();
      }
      case Boolean truth -> json.writeBoolean(truth);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case java.math.BigInteger number -> json.writeNumber(number);
      case Number number when Double.isFinite(number.doubleValue()) ->
          json.writeNumber(number.doubleValue());
      default -> json.writeString(value.toString());
    }
  }
}
