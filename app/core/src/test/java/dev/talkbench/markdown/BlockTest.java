package dev.talkbench.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocks as Chirpy, GitHub and Obsidian write them. */
class BlockTest {
  private static Document parse(String text) {
    Document document = new Markdown().parse(text);
    assertEquals(List.of(), Invariants.broken(document));
    return document;
  }

  private static <T extends Block> T first(Class<T> type, String text) {
    return assertInstanceOf(type, parse(text).blocks().getFirst());
  }

  @Test
  void promptsOfChirpy() {
    var prompt = first(Block.Callout.class, "> 조언 `x`.\n{: .prompt-tip }\n\n다음");
    assertEquals("tip", prompt.kind());
    assertEquals(1, prompt.content().size());
  }

  @Test
  void calloutsOfObsidianAndGitHub() {
    Document document = parse("> [!note]- 제목 **굵게**\n> 본문\n> 둘\n\n> [!WARNING]\n> 조심\n");
    var note = assertInstanceOf(Block.Callout.class, document.blocks().getFirst());
    assertEquals("제목 굵게", Inlines.text(note.title()));
    assertEquals(false, note.folding());
    assertEquals("제목 굵게\n본문 둘\n조심", document.text());
    var warning = assertInstanceOf(Block.Callout.class, document.blocks().getLast());
    assertEquals("warning", warning.kind());
    assertNull(warning.folding());
  }

  @Test
  void attributesBelongToTheNeighbourInTheSameContainer() {
    Document document =
        parse(
            """
            - 항목

              ```yaml
              key: value
              ```
              {: file='_config.yml' .nolineno }

            ## 제목
            {: #own .mt-4 }

            > 인용
            > {: .inner }

            문단
            {: .end}
            이어지는 문단
            """);
    var list = assertInstanceOf(Block.ListBlock.class, document.blocks().getFirst());
    var code = assertInstanceOf(Block.CodeBlock.class, list.items().getFirst().content().getLast());
    assertEquals("_config.yml", code.title());
    assertEquals("key: value", code.code());
    var heading = assertInstanceOf(Block.Heading.class, document.blocks().get(1));
    assertEquals("own", heading.anchor());
    var quote = assertInstanceOf(Block.Quote.class, document.blocks().get(2));
    assertEquals(Attributes.NONE, quote.attributes());
    var inner = assertInstanceOf(Block.Paragraph.class, quote.content().getFirst());
    assertTrue(inner.attributes().hasClass("inner"));
    var paragraph = assertInstanceOf(Block.Paragraph.class, document.blocks().get(3));
    assertTrue(paragraph.attributes().hasClass("end"));
    assertEquals("이어지는 문단", document.blocks().get(4).text().of(document.text()));
  }

  @Test
  void aListThatStandsForTheContentsGoes() {
    assertEquals("개요", parse("* TOC\n{:toc}\n\n## 개요\n").text());
  }

  @Test
  void namedAttributes() {
    var code =
        first(
            Block.CodeBlock.class, "{:quiet: .nolineno file=\"a\"}\n\n```sh\nls\n```\n{: quiet}\n");
    assertTrue(code.attributes().hasClass("nolineno"));
    assertEquals("a", code.title());
  }

  @Test
  void picturesWithCaptions() {
    Document document =
        parse(
            """
            ![화면](/a.png){: width="972" .light }
            _설명_

            ![l](/l.png){: .light }
            ![d](/d.png){: .dark }
            """);
    var figure = assertInstanceOf(Block.Figure.class, document.blocks().getFirst());
    assertEquals("972", figure.image().attributes().get("width"));
    assertEquals("설명", Inlines.text(figure.caption()));
    assertEquals("화면\n설명\nl\nd", document.text());
    assertEquals(3, document.blocks().size());
  }

  @Test
  void aLineOfPicturesStandsAlone() {
    Document document =
        parse("![화면](/a.png){: .left }\n글이 흐른다\n![둘](/b.png)\n_설명_\n\n글 ![속](/c.png) 글\n");
    assertEquals("화면\n글이 흐른다\n둘\n설명\n글 속 글", document.text());
    assertInstanceOf(Block.Figure.class, document.blocks().getFirst());
    assertInstanceOf(Block.Paragraph.class, document.blocks().get(1));
    var second = assertInstanceOf(Block.Figure.class, document.blocks().get(2));
    assertEquals("설명", Inlines.text(second.caption()));
    assertInstanceOf(Block.Paragraph.class, document.blocks().getLast());
  }

  @Test
  void demoCards() {
    var card =
        first(
            Block.DemoCard.class,
            """
            십 년을 달린다.
            {: .demo demo="loan" scenario="time-travel" years="10" loans="1000" }
            """);
    assertEquals("loan", card.demo());
    assertEquals("time-travel", card.scenario());
    assertEquals(Map.of("years", "10", "loans", "1000"), card.parameters());
    assertEquals("십 년을 달린다.", Inlines.text(card.content()));
  }

  @Test
  void mathBlocks() {
    assertEquals(
        "a_b &= c*d* \\\\\n- y",
        first(Block.MathBlock.class, "$$\na_b &= c*d* \\\\\n- y\n$$\n").tex());
    assertEquals("x", first(Block.MathBlock.class, "$$x$$\n\ny").tex());
    assertInstanceOf(
        Block.MathBlock.class,
        parse("\\begin{equation}\nE=mc^2\n\\end{equation}\n").blocks().getFirst());
    var inside = first(Block.Paragraph.class, "글 $$x$$\n둘");
    assertInstanceOf(Inline.Formula.class, inside.content().get(1));
    var quoted = first(Block.Quote.class, "> $$\n> a\n> b\n> $$\n");
    assertEquals("a\nb", ((Block.MathBlock) quoted.content().getFirst()).tex());
  }

  @Test
  void tablesAreTabsAndLines() {
    Document document =
        parse("| 가 | 나 |\n|:--|--:|\n| `x|y` | $|z|$ |\n| **굵게(b)**는 | |\n{: .wide }\n");
    var table = assertInstanceOf(Block.Table.class, document.blocks().getFirst());
    assertEquals(List.of(Block.Alignment.LEFT, Block.Alignment.RIGHT), table.columns());
    assertEquals("가\t나\nx|y\t|z|\n굵게(b)는\t", document.text());
  }

  @Test
  void aTableMayStandRightUnderALine() {
    Document document = parse("값은 이렇다:\n| 가 | 나 |\n|-|-|\n| `a\\|b` | c |\n\n뒤");
    assertInstanceOf(Block.Table.class, document.blocks().get(1));
    assertEquals("값은 이렇다:\n가\t나\na|b\tc\n뒤", document.text());
    assertEquals("값은 | 둘\n셋", parse("값은 | 둘  \n셋").text());
  }

  @Test
  void aLabelEndsAtItsOwnBracket() {
    Document document = parse("글[^a]\n\n[^a]: `[^a]`로 쓰고 `[^b]: `로 시작한다\n");
    assertEquals("글[1]\n[^a]로 쓰고 [^b]: 로 시작한다", document.text());
  }

  @Test
  void footnotesStandLastInTheOrderOfTheirReferences() {
    Document document = parse("하나[^b] 둘[^a] 셋[^b]\n\n[^a]: 에이\n[^b]: 비\n[^c]: 씨\n");
    assertEquals("하나[1] 둘[2] 셋[1]\n비\n에이\n씨", document.text());
    var last = assertInstanceOf(Block.Footnote.class, document.blocks().getLast());
    assertEquals(3, last.number());
  }

  @Test
  void listsTasksAndDefinitions() {
    Document document = parse("- [ ] 할 일\n  - [x] 한 일\n\n3. 셋\n4. 넷\n\n용어\n: 풀이\n");
    var tasks = assertInstanceOf(Block.ListBlock.class, document.blocks().getFirst());
    assertEquals(false, tasks.items().getFirst().checked());
    var numbered = assertInstanceOf(Block.ListBlock.class, document.blocks().get(1));
    assertEquals(3, numbered.start());
    assertTrue(numbered.tight());
    assertInstanceOf(Block.DefinitionList.class, document.blocks().get(2));
    assertEquals("할 일\n한 일\n셋\n넷\n용어\n풀이", document.text());
  }

  @Test
  void aTaskKeepsANumberBehindItsBox() {
    Document document = parse("- [x] 18. 기본\n- [ ]\n- [X]붙은 것\n");
    var list = assertInstanceOf(Block.ListBlock.class, document.blocks().getFirst());
    assertEquals(true, list.items().getFirst().checked());
    assertEquals(false, list.items().get(1).checked());
    assertNull(list.items().getLast().checked());
    assertEquals("18. 기본\n\n[X]붙은 것", document.text());
  }

  @Test
  void codeOfLiquid() {
    var code =
        first(
            Block.CodeBlock.class,
            "{% highlight java linenos %}\n*a* {{ site.x }}\n```\n{% endhighlight %}\n\n뒤");
    assertEquals("java", code.language());
    assertEquals("*a* {{ site.x }}\n```", code.code());
  }

  @ParameterizedTest
  @CsvSource({
    "java, java, ",
    "'java title=\"Main.java\"', java, Main.java",
    "yml:application.yml, yml, application.yml",
    "src/a/Main.java, java, src/a/Main.java",
    "{.kotlin .numberLines}, kotlin, ",
    "'{r, echo=FALSE}', r, ",
    "C++, c++, "
  })
  void infoStrings(String info, String language, String title) {
    var code = first(Block.CodeBlock.class, "```" + info + "\nx\n```\n");
    assertEquals(language, code.language());
    assertEquals(title, code.title());
  }

  @Test
  void detailsHoldMarkdown() {
    var details =
        first(
            Block.Details.class,
            "<details open>\n<summary>요약 <b>굵게</b></summary>\n\n**안**\n\n- 항목\n\n</details>\n");
    assertEquals("요약 굵게", Inlines.text(details.summary()));
    assertTrue(details.open());
    assertEquals(2, details.content().size());
  }

  @Test
  void rawHtmlNeverRuns() {
    assertEquals(
        "보이는 글", parse("<div onclick=\"x()\">보이는 <script>alert(1)</script>글</div>").text());
    assertEquals("앞\n뒤", parse("앞\n\n<style>\np { color: red }\n</style>\n\n뒤").text());
  }

  @Test
  void diagramsEmbedsAndCode() {
    assertInstanceOf(
        Block.Diagram.class, parse("```mermaid\nflowchart LR\n```\n").blocks().getFirst());
    var embed = first(Block.Embed.class, "{% include embed/youtube.html id='Balreaj8Yqs' %}\n");
    assertEquals("youtube", embed.kind());
    assertEquals("Balreaj8Yqs", embed.target());
    var code =
        first(
            Block.CodeBlock.class,
            "````md\n{% raw %}\n> a\n{: .prompt-tip }\n{% endraw %}\n````\n");
    assertEquals("{% raw %}\n> a\n{: .prompt-tip }\n{% endraw %}", code.code());
  }

  @Test
  void anchorsAreThoseOfJekyll() {
    Document document =
        parse("# 락은 두 가지, 일을 한다!\n\n## C++ & Java_8 (2024)\n\n## 같은\n\n## 같은\n\n## x {#own}\n");
    assertEquals(
        List.of("락은-두-가지-일을-한다", "c--java_8-2024", "같은", "같은-1", "own"),
        document.sections().stream().map(Section::anchor).toList());
    assertEquals(List.of("락은 두 가지, 일을 한다!", "x"), document.sections().getLast().headings());
  }

  @Test
  void sectionsTileTheText() {
    Document document = parse("앞\n\n# 하나\n글\n\n### 셋\n글\n\n## 둘\n글");
    assertEquals(
        List.of("앞", "하나\n글", "셋\n글", "둘\n글"),
        document.sections().stream().map(s -> s.text().of(document.text())).toList());
    assertEquals(List.of("하나", "둘"), document.sections().getLast().headings());
  }

  @Test
  void spansPointAtTheSource() {
    Document document = parse("---\ntitle: t\n---\n\n# 제목\n\n글 **굵게**\n\n```java\nint x;\n```\n");
    assertEquals(
        List.of("# 제목", "글 **굵게**", "```java\nint x;\n```"),
        document.blocks().stream().map(b -> b.source().of(document.source()).strip()).toList());
  }
}
