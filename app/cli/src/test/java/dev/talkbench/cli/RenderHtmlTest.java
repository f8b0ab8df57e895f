package dev.talkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.library.DiagramFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file, nothing fetched, nothing run, whatever the note says. */
class RenderHtmlTest {
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3, 4
  };
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^>]*>");

  private final Path folder;

  RenderHtmlTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private CliRun render(String text, String... more) throws Exception {
    Path note = folder.resolve("pack/ko/노트.md");
    Files.createDirectories(note.getParent());
    Files.writeString(note, text);
    var args = new java.util.ArrayList<String>();
    args.addAll(java.util.List.of("render", note.toString(), "--to", "html"));
    args.addAll(java.util.List.of(more));
    CliRun run = CliRun.of(args.toArray(String[]::new));
    assertEquals(0, run.exit(), run.err());
    return run;
  }

  @Test
  void everyKindOfBlock() throws Exception {
    Files.createDirectories(folder.resolve("pack/diagrams"));
    Files.writeString(folder.resolve("pack/pack.yaml"), "id: p\ntitle: P\n");
    Files.write(folder.resolve("pack/diagrams/" + DiagramFiles.name("a --> b", false)), PNG);
    Files.write(folder.resolve("pack/그림.png"), PNG);
    CliRun run =
        render(
            """
            ---
            title: 제목 <b>
            lang: ko
            speakers: [홍길동]
            ---

            ## 첫째 절

            **굵게(bold)**를 `코드<T>`와 [밖](https://example.org/?a=1&b=2)으로, [다른 노트](other.md)와 [위로](#첫째-절).[^1]

            *약 30 % 줄었다*{: .claim id="c" said-by="talk" as="p95"}

            > 조심하세요
            {: .prompt-warning }

            | 이름 | 값 |
            | --- | --: |
            | a | 1 |

            1. 하나
            2. 둘
               - [x] 셋

            ```java
            List<String> x = "&amp;";
            ```

            ```mermaid
            a --> b
            ```

            ```mermaid
            c --> d
            ```

            ![설명](../그림.png)

            대출을 돌립니다.
            {: .demo demo="loan" scenario="time-travel" years="2" }

            $$
            a < b
            $$

            [^1]: 각주의 글
            """);
    String html = run.out();
    assertEquals("", run.err());
    String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(PNG);
    for (String part :
        new String[] {
          "<html lang=\"ko\">",
          "<title>제목 &lt;b&gt;</title>",
          "<h1>제목 &lt;b&gt;</h1>",
          "<p class=\"muted\">홍길동</p>",
          "<h2 id=\"첫째-절\">첫째 절</h2>",
          "<strong>굵게(bold)</strong>를",
          "<code>코드&lt;T&gt;</code>",
          "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noreferrer\">밖</a>",
          "<span class=\"away\">다른 노트</span>",
          "<a href=\"#첫째-절\" rel=\"noreferrer\">위로</a>",
          "<span class=\"claim\">약 30 % 줄었다</span><span class=\"stamp\">인용: 발표, p95</span>",
          "<aside class=\"callout warning\"><p class=\"callout-title\">조심</p>",
          "<th class=\"right\">값</th>",
          "☑ 셋",
          "List&lt;String&gt; x = &quot;&amp;amp;&quot;;",
          "<img alt=\"a --&gt; b\" src=\"" + data + "\">",
          "<pre class=\"diagram\">c --&gt; d</pre>",
          "<img alt=\"설명\" src=\"" + data + "\">",
          "<code>talkbench demo run loan --scenario time-travel -p years=2</code>",
          "<pre class=\"math\">a &lt; b</pre>",
          "id=\"fn-1\"",
          "prefers-color-scheme: dark"
        }) {
      assertTrue(html.contains(part), part + "\nin\n" + html);
    }
  }

  @Test
  void aHostileNoteGetsNoMarkupAndReadsNoFileOfOthers() throws Exception {
    Path secret = Files.write(folder.resolve("secret.png"), PNG);
    CliRun run =
        render(
            """
            ---
            title: "</title><script>alert(1)</script>"
            ---

            <script>alert(1)</script><img src=x onerror=alert(1)>

            [a](javascript:alert(1)) [b](data:text/html,x) [c](file:///etc/passwd) [d](<https://x.org/" onclick="y>)

            ![" onerror="alert(1)](../../secret.png) ![abs](%s) ![net](https://example.org/a.png) ![no](text.png)

            ## a" onmouseover="x

            ```"><script>
            </code></pre><script>
            ```

            > x
            {: .prompt-" onclick="z }

            *c*{: .claim id="i" said-by="<script>" as="</span><script>"}

            text
            {: .demo demo="$(rm -rf ~)" scenario="a;b" }

            | a |
            | --- |
            | <iframe src="https://example.org"></iframe> |
            """
                .formatted(secret));
    Files.writeString(folder.resolve("pack/ko/text.png"), "no picture");
    String html = run.out();
    String markup = TAG.matcher(html).results().map(m -> m.group()).reduce("", String::concat);
    assertFalse(markup.toLowerCase(java.util.Locale.ROOT).contains("<script"), markup);
    assertFalse(Pattern.compile("<[^>\"]*(\"[^\"]*\"[^>\"]*)*\\son[a-z]+=").matcher(markup).find());
    assertFalse(markup.contains("<iframe"), markup);
    assertFalse(markup.contains("javascript:") || markup.contains("file:"), markup);
    assertFalse(markup.contains("src=\"data:image"), "no picture from outside the folder");
    assertFalse(markup.contains("src=\"http"), markup);
    assertTrue(html.contains("demo run &#39;$(rm -rf ~)&#39; --scenario &#39;a;b&#39;"), html);
    assertTrue(run.err().contains("secret.png"), run.err());
  }

  @Test
  void aThemeCanBeFixedAndPlainTextStaysText() throws Exception {
    assertTrue(render("x", "--theme", "dark").out().contains("data-theme=\"dark\""));
    assertFalse(render("x").out().contains("data-theme=\"dark\">\n<head>"));
    assertTrue(render(">".repeat(3_000)).out().contains("<pre class=\"plain\">&gt;&gt;"));
    CliRun piped = CliRun.withInput("# 제목\n\n글\n", "render", "-", "--to", "html");
    assertTrue(piped.out().contains("<h1 id=\"제목\">제목</h1>"), piped.out());
  }
}
