package dev.talkbench.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs inside a line. */
class InlineTest {
  private static List<Inline> runs(String text) {
    Document document = new Markdown().parse(text);
    assertEquals(List.of(), Invariants.broken(document));
    return assertInstanceOf(Block.Paragraph.class, document.blocks().getFirst()).content();
  }

  private static Inline.Text text(String text) {
    return new Inline.Text(text);
  }

  private static Inline.Strong strong(String text) {
    return new Inline.Strong(List.of(text(text)));
  }

  @Test
  void koreanEmphasisMayTouchPunctuation() {
    assertEquals(List.of(strong("마크다운(Markdown)"), text("을 쓴다")), runs("**마크다운(Markdown)**을 쓴다"));
    assertEquals(List.of(text("이것은"), strong("“인용”"), text("이다")), runs("이것은**“인용”**이다"));
    assertEquals(
        List.of(text("값"), new Inline.Emphasis(List.of(text("(괄호)"))), text("는")),
        runs("값*(괄호)*는"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 * 3 * 4", "a ** b", "snake_case_name", "값 * 값 * 값"})
  void starsThatAreNoEmphasisStay(String plain) {
    assertEquals(List.of(text(plain)), runs(plain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$5 and $10",
        "US$5/US$10 사이",
        "$HOME and $PATH",
        "5$와 10$ 사이",
        "$100억에서 $200억으로",
        "a $ b $ c",
        "$5부터 $7까지"
      })
  void moneyStaysMoney(String money) {
    assertEquals(List.of(text(money)), runs(money));
  }

  @ParameterizedTest
  @CsvSource({"$x^2$는, x^2, 는", "$a_b*c*$은, a_b*c*, 은", "$$ a_1 * b_1 $$ x, a_1 * b_1, ' x'"})
  void mathIsTakenBeforeEmphasis(String source, String tex, String after) {
    assertEquals(List.of(new Inline.Formula(tex), text(after)), runs(source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "US$5/US$10 사이",
        "$100억에서 $200억으로",
        "월 $5(약 7,000원)에서 $9(약 12,000원)로",
        "$5-$10, $7/$9",
        "$HOME/bin:$PATH"
      })
  void moneyStaysMoneyAmongMathToo(String money) {
    assertEquals(money, new Markdown().parse("---\nmath: true\n---\n" + money).text());
    assertEquals(money, new Markdown().parse(money + "\n\n$$\nx^2\n$$\n").text().split("\n", 2)[0]);
  }

  @Test
  void displayedTexMakesFormulasOfTightDollars() {
    assertEquals("선분 $AB$는", new Markdown().parse("선분 $AB$는").text());
    assertEquals("선분 AB는\nx^2", new Markdown().parse("선분 $AB$는\n\n$$\nx^2\n$$\n").text());
    assertEquals("값 $ a $는\nx^2", new Markdown().parse("값 $ a $는\n\n$$ x^2 $$\n").text());
    // The number of a process is no formula.
    assertEquals("echo $$ 뒤 $AB$", new Markdown().parse("echo $$ 뒤 $AB$").text());
  }

  @Test
  void announcedMathMayHoldWords() {
    Document document = new Markdown().parse("---\nmath: true\n---\n값은 $ a + b $ 이다");
    assertEquals("값은 a + b 이다", document.text());
  }

  @Test
  void attributesBelongToTheRunBefore() {
    var filepath = new Attributes(null, List.of("filepath"), Map.of());
    assertEquals(
        List.of(text("see "), new Inline.Code("a.yml", filepath), text(".")),
        runs("see `a.yml`{: .filepath}."));
    assertEquals(List.of(text("map {: .a} here")), runs("map {: .a} here"));
    assertEquals(List.of(text("clojure {:a 1 :b 2}")), runs("clojure {:a 1 :b 2}"));
  }

  @Test
  void claimsKeepTheirAttributes() {
    var claim =
        (Inline.Claim) runs("*30 % 늘었다*{: .claim id=\"ht\" expect=\"1.3±0.1\"}는").getFirst();
    assertEquals("30 % 늘었다", claim.text());
    assertEquals("ht", claim.attributes().id());
    assertEquals("1.3±0.1", claim.attributes().get("expect"));
  }

  @Test
  void wikiLinks() {
    var link = (Inline.Link) runs("[[Note#제목|라벨]]").getFirst();
    assertEquals(Inline.Link.Kind.WIKI, link.kind());
    assertEquals("Note#제목", link.destination());
    assertEquals("라벨", link.text());
    assertEquals("이름", runs("[[/a/b]]{이름}").getFirst().text());
    assertEquals("if [[ -f x ]]; then", Inlines.text(runs("if [[ -f x ]]; then")));
    assertEquals("/u", ((Inline.Link) runs("[[1]](/u)").getFirst()).destination());
  }

  @Test
  void liquidInLinks() {
    var post = (Inline.Link) runs("[글]({% post_url 2020-01-01-a %})").getFirst();
    assertEquals(Inline.Link.Kind.POST, post.kind());
    assertEquals("2020-01-01-a", post.destination());
    assertEquals(
        "/img/a.png",
        ((Inline.Link) runs("[글]({{ site.baseurl }}/img/a.png)").getFirst()).destination());
    assertEquals("{% raw %}", runs("`{% raw %}`").getFirst().text());
    assertEquals("값 {{ page.title }} 끝", Inlines.text(runs("값 {{ page.title }} 끝")));
  }

  @Test
  void rawHtmlIsReducedToWhatWeKnow() {
    assertEquals(
        List.of(
            new Inline.Keyboard(List.of(text("Ctrl"))),
            text(" x"),
            new Inline.Superscript(List.of(text("2"))),
            new Inline.LineBreak(true),
            text("List<T> "),
            strong("b")),
        runs("<kbd>Ctrl</kbd> x<sup>2</sup><br>List<T> <b onclick=\"x()\">b</b>"));
    assertEquals("앞 뒤", Inlines.text(runs("앞 <script>alert(1)</script>뒤")));
    assertEquals("앞 alert(1) 뒤", Inlines.text(runs("앞 <script>alert(1) 뒤")));
  }

  @Test
  void aLineAfterABreakBeginsWithItsWords() {
    var broken = List.of(text("앞"), new Inline.LineBreak(true), text("뒤"));
    assertEquals(broken, runs("앞<br/>\n뒤"));
    assertEquals(broken, runs("앞<br> 뒤"));
    assertEquals(broken, runs("앞<br /> \n 뒤"));
    assertEquals(List.of(text("앞"), new Inline.LineBreak(true), strong("뒤")), runs("앞<br>\n**뒤**"));
    assertEquals(
        List.of(text("앞"), new Inline.LineBreak(true), new Inline.LineBreak(true), text("\u00a0뒤")),
        runs("앞<br><br>&nbsp;뒤"));
  }

  @Test
  void bothEmphasesAtOnceMayTouchHangul() {
    Inline both = new Inline.Strong(List.of(new Inline.Emphasis(List.of(text("중요")))));
    assertEquals(List.of(both, text("합니다")), runs("***중요***합니다"));
    assertEquals(List.of(text("한글"), both, text("합니다")), runs("한글***중요***합니다"));
  }

  @Test
  void emptyBracketsStayAsTheyAre() {
    assertEquals(List.of(text("배열 [] 와 [ ] 와 ![] 와 [ ][]")), runs("배열 [] 와 [ ] 와 ![] 와 [ ][]"));
  }

  @Test
  void addressesInAnglesMayHoldSpaces() {
    var link = (Inline.Link) runs("[문서](<한글 문서 (1).md>)").getFirst();
    assertEquals("한글 문서 (1).md", link.destination());
    assertEquals("`[a](<b c>)`", "`" + runs("`[a](<b c>)`").getFirst().text() + "`");
  }

  @Test
  void textIsNotLostBetweenBracesAndALaterAttributeList() {
    assertEquals("{:a 1} 이고 x는", Inlines.text(runs("{:a 1} 이고 `x`{: .filepath}는")));
  }

  @Test
  void neighbouringWikiLinks() {
    assertEquals(2, runs("[[가]][[나]]").size());
  }

  @Test
  void commentsMayHoldDashesAndPhpIsText() {
    assertEquals("앞  뒤", Inlines.text(runs("앞 <!-- a -- b --> 뒤")));
    assertEquals("앞 <?php echo $a; ?> 뒤", Inlines.text(runs("앞 <?php echo $a; ?> 뒤")));
    assertEquals("*숨지 않는* 글", Inlines.text(runs("<!-- 숨김 --> *숨지 않는* 글")));
  }

  @Test
  void undefinedReferencesAreText() {
    assertEquals(List.of(text("배열 [x] 와 [a][b] 와 [c][]")), runs("배열 [x] 와 [a][b] 와 [c][]"));
  }

  @Test
  void highlightsCommentsAndComparisons() {
    assertEquals(
        List.of(text("a == b, "), new Inline.Mark(List.of(text("표시"))), text("는")),
        runs("a == b, ==표시==는"));
    assertEquals("앞  뒤", Inlines.text(runs("앞 %%숨김%% 뒤")));
    assertEquals("printf(\"%%d\", %%x)", Inlines.text(runs("printf(\"%%d\", %%x)")));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.org를 보고, https://a.org",
    "(http://a.com/x_(y)), http://a.com/x_(y)",
    "주소:https://ko.wikipedia.org/wiki/한글., https://ko.wikipedia.org/wiki/한글",
    "www.a.co.kr/b?c=d 끝, https://www.a.co.kr/b?c=d",
    "메일은 a.b+c@d.org., mailto:a.b+c@d.org"
  })
  void bareAddresses(String source, String target) {
    assertEquals(
        List.of(target),
        runs(source).stream()
            .filter(Inline.Link.class::isInstance)
            .map(run -> ((Inline.Link) run).destination())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"user@host", "x@y.z@w", "xhttps://a", "http://", "www.a", "a@b."})
  void noAddresses(String plain) {
    assertEquals(List.of(text(plain)), runs(plain));
  }

  @Test
  void automaticLinks() {
    var link = (Inline.Link) runs("https://example.org/a_b_c 를").getFirst();
    assertEquals("https://example.org/a_b_c", link.destination());
    assertTrue(runs("<mailto:a@b.org>").getFirst() instanceof Inline.Link);
  }
}
