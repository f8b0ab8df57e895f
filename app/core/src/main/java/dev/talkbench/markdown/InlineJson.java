package dev.talkbench.markdown;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes runs: {@code {type, ...}} with the fields of the record. */
final class InlineJson {
  private final JsonGenerator json;

  InlineJson(JsonGenerator json) {
    this.json = json;
  }

  /** An array of runs under {@code name}. */
  void runs(String name, List<Inline> runs) throws IOException {
    json.writeArrayFieldStart(name);
    for (Inline run : runs) {
      run(run);
    }
    json.writeEndArray();
  }

  /** One run. */
  void run(Inline run) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", type(run));
    switch (run) {
      case Inline.Text text -> json.writeStringField("text", text.text());
      case Inline.Code code -> {
        json.writeStringField("text", code.text());
        attributes(code.attributes());
      }
      case Inline.Formula formula -> json.writeStringField("tex", formula.text());
      case Inline.LineBreak lineBreak -> json.writeBooleanField("hard", lineBreak.hard());
      case Inline.Image image -> {
        json.writeStringField("destination", image.destination());
        json.writeStringField("alt", image.alt());
        optional("title", image.title());
        attributes(image.attributes());
      }
      case Inline.FootnoteReference reference -> {
        json.writeStringField("label", reference.label());
        json.writeNumberField("number", reference.number());
      }
      case Inline.Container container -> {
        switch (container) {
          case Inline.Link link -> {
            json.writeStringField("kind", DocumentJson.name(link.kind()));
            json.writeStringField("destination", link.destination());
            optional("title", link.title());
          }
          case Inline.Claim claim -> attributes(claim.attributes());
          case Inline.Styled styled -> attributes(styled.attributes());
          case Inline.Abbreviation abbreviation ->
              json.writeStringField("title", abbreviation.title());
          default -> {
            // Only its content.
          }
        }
        runs("content", container.content());
      }
    }
    json.writeEndObject();
  }

  /** The attributes, if there are any. */
  void attributes(Attributes attributes) throws IOException {
    if (attributes.equals(Attributes.NONE)) {
      return;
    }
    json.writeObjectFieldStart("attributes");
    optional("id", attributes.id());
    if (!attributes.classes().isEmpty()) {
      json.writeArrayFieldStart("classes");
      for (String name : attributes.classes()) {
        json.writeString(name);
      }
      json.writeEndArray();
    }
    if (!attributes.values().isEmpty()) {
      json.writeObjectFieldStart("values");
      for (Map.Entry<String, String> value : attributes.values().entrySet()) {
        json.writeStringField(value.getKey(), value.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void optional(String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private static String type(Inline run) {
    return switch (run) {
      case Inline.Text r -> "text";
      case Inline.Code r -> "code";
      case Inline.Formula r -> "formula";
      case Inline.LineBreak r -> "break";
      case Inline.Emphasis r -> "emphasis";
      case Inline.Strong r -> "strong";
      case Inline.Strikethrough r -> "strikethrough";
      case Inline.Mark r -> "mark";
      case Inline.Superscript r -> "superscript";
      case Inline.Subscript r -> "subscript";
      case Inline.Keyboard r -> "keyboard";
      case Inline.Abbreviation r -> "abbreviation";
      case Inline.Styled r -> "styled";
      case Inline.Claim r -> "claim";
      case Inline.Link r -> "link";
      case Inline.Image r -> "image";
      case Inline.FootnoteReference r -> "footnote-reference";
    };
  }
}
