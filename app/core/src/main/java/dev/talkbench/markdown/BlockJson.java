package dev.talkbench.markdown;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes blocks: {@code {type, source, text, ...}} with the fields of the record. */
final class BlockJson {
  private final JsonGenerator json;
  private final InlineJson inlines;

  BlockJson(JsonGenerator json) {
    this.json = json;
    inlines = new InlineJson(json);
  }

  /** An array of blocks. */
  void blocks(List<? extends Block> blocks) throws IOException {
    json.writeStartArray();
    for (Block block : blocks) {
      block(block);
    }
    json.writeEndArray();
  }

  private void block(Block block) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", type(block));
    DocumentJson.span(json, "source", block.source());
    DocumentJson.span(json, "text", block.text());
    switch (block) {
      case Block.Heading heading -> {
        json.writeNumberField("level", heading.level());
        json.writeStringField("anchor", heading.anchor());
        inlines.attributes(heading.attributes());
        inlines.runs("content", heading.content());
      }
      case Block.Paragraph paragraph -> {
        inlines.attributes(paragraph.attributes());
        inlines.runs("content", paragraph.content());
      }
      case Block.CodeBlock code -> {
        json.writeStringField("language", code.language());
        optional("title", code.title());
        json.writeStringField("code", code.code());
        inlines.attributes(code.attributes());
      }
      case Block.Diagram diagram -> {
        json.writeStringField("language", diagram.language());
        json.writeStringField("code", diagram.code());
      }
      case Block.MathBlock math -> json.writeStringField("tex", math.tex());
      case Block.Quote quote -> {
        inlines.attributes(quote.attributes());
        children(quote.content());
      }
      case Block.Callout callout -> {
        json.writeStringField("kind", callout.kind());
        inlines.runs("title", callout.title());
        Boolean folding = callout.folding();
        if (folding != null) {
          json.writeBooleanField("folding", folding);
        }
        children(callout.content());
      }
      case Block.ListBlock list -> {
        Integer start = list.start();
        if (start != null) {
          json.writeNumberField("start", start);
        }
        json.writeBooleanField("tight", list.tight());
        json.writeFieldName("items");
        blocks(list.items());
      }
      case Block.ListItem item -> {
        Boolean checked = item.checked();
        if (checked != null) {
          json.writeBooleanField("checked", checked);
        }
        children(item.content());
      }
      case Block.Table table -> table(table);
      case Block.TableCell cell -> inlines.runs("content", cell.content());
      case Block.Figure figure -> {
        json.writeFieldName("image");
        inlines.run(figure.image());
        inlines.runs("caption", figure.caption());
      }
      case Block.ThematicBreak rule -> {
        // Has nothing but its place.
      }
      case Block.DefinitionList list -> children(list.content());
      case Block.Details details -> {
        inlines.runs("summary", details.summary());
        json.writeBooleanField("open", details.open());
        children(details.content());
      }
      case Block.Footnote footnote -> {
        json.writeStringField("label", footnote.label());
        json.writeNumberField("number", footnote.number());
        children(footnote.content());
      }
      case Block.Embed embed -> {
        json.writeStringField("kind", embed.kind());
        json.writeStringField("target", embed.target());
        json.writeStringField("title", embed.title());
      }
      case Block.DemoCard card -> demo(card);
    }
    json.writeEndObject();
  }

  private void demo(Block.DemoCard card) throws IOException {
    json.writeStringField("demo", card.demo());
    optional("scenario", card.scenario());
    json.writeObjectFieldStart("parameters");
    for (Map.Entry<String, String> parameter : card.parameters().entrySet()) {
      json.writeStringField(parameter.getKey(), parameter.getValue());
    }
    json.writeEndObject();
    inlines.runs("content", card.content());
  }

  private void table(Block.Table table) throws IOException {
    json.writeArrayFieldStart("columns");
    for (Block.Alignment column : table.columns()) {
      json.writeString(DocumentJson.name(column));
    }
    json.writeEndArray();
    json.writeFieldName("header");
    blocks(table.header());
    json.writeArrayFieldStart("rows");
    for (List<Block.TableCell> row : table.rows()) {
      blocks(row);
    }
    json.writeEndArray();
  }

  private void children(List<Block> content) throws IOException {
    json.writeFieldName("content");
    blocks(content);
  }

  private void optional(String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private static String type(Block block) {
    return switch (block) {
      case Block.Heading b -> "heading";
      case Block.Paragraph b -> "paragraph";
      case Block.CodeBlock b -> "code";
      case Block.Diagram b -> "diagram";
      case Block.MathBlock b -> "math";
      case Block.Quote b -> "quote";
      case Block.Callout b -> "callout";
      case Block.ListBlock b -> "list";
      case Block.ListItem b -> "item";
      case Block.Table b -> "table";
      case Block.TableCell b -> "cell";
      case Block.Figure b -> "figure";
      case Block.ThematicBreak b -> "break";
      case Block.DefinitionList b -> "definitions";
      case Block.Details b -> "details";
      case Block.Footnote b -> "footnote";
      case Block.Embed b -> "embed";
      case Block.DemoCard b -> "demo";
    };
  }
}
