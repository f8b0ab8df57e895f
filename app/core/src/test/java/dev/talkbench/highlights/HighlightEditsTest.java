package dev.talkbench.highlights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Markdown;
import dev.talkbench.markdown.Span;
import dev.talkbench.store.Highlight;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A thousand highlights in notes full of look-alikes, each note edited at random: no highlight is
 * ever shown at words that are not its own, and nearly all are kept where their words still stand
 * once. Where a block was copied and the block itself has changed since, nobody can tell the two
 * apart; nor can anybody tell a block that was moved from one that was deleted and written again.
 * Then the other block counts as its own words too.
 */
class HighlightEditsTest {
  private static final int TRIALS = 1_000;
  private static final int EDITS = 3;

  private static final List<String> SENTENCES =
      List.of(
          "보유 자산 화면은 3초마다 집계 API를 다시 불렀다.",
          "값이 바뀌지 않아도 요청은 똑같이 나갔다.",
          "그 뒤 요청 수가 약 30 % 줄었다.",
          "그 뒤 요청 수가 약 60 % 줄었다.",
          "The broker keeps the order of messages.",
          "The broker loses the order of messages.",
          "연결은 2초마다 끊겼다.",
          "연결은 3초마다 끊겼다.",
          "Nobody measured it before.",
          "확인했다.",
          "없음",
          "Redis Pub/Sub은 값을 보관하지 않는다.",
          "NATS는 값을 보관하지 않는다.",
          "서버가 뜰 때 한 번 구독한다.",
          "See the table below.",
          "p95 was three times lower than with polling.");

  private static final List<String> WORDS =
      List.of("그래서", "30", "다시", "broker", "the", "값", "결국", "order", "확인", "요청");

  /** A block of a note, and where the words stand in it; -1 when it does not say them. */
  private static final class Piece {
    final String kind;
    final boolean original;
    final boolean late;
    String text;
    int at;
    boolean touched;

    Piece(String kind, String text, int at, boolean original, boolean late) {
      this.kind = kind;
      this.text = text;
      this.at = at;
      this.original = original;
      this.late = late;
    }

    String source() {
      return switch (kind) {
        case "heading" -> "## " + text;
        case "item" -> "- " + text;
        case "code" -> "```\n" + text + "\n```";
        case "cell" -> "| " + text + " | 10 |\n| --- | --- |\n| 없음 | 20 |";
        default -> text;
      };
    }

    String plain() {
      return kind.equals("cell") ? text + "\t10\n없음\t20" : text;
    }
  }

  private record Found(
      Document document, @Nullable Span own, List<Span> copies, boolean verbatim) {}

  private final Random random = new Random(20240912);
  private final Markdown markdown = new Markdown();
  private int wrong;
  private int standing;
  private int kept;
  private int copiesTaken;
  private String block = "";
  private int inBlock;

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private List<Piece> note() {
    var pieces = new ArrayList<Piece>();
    int blocks = 8 + random.nextInt(8);
    for (int i = 0; i < blocks; i++) {
      String kind = any(List.of("text", "text", "text", "text", "heading", "item", "code", "cell"));
      int sentences = kind.equals("text") ? 1 + random.nextInt(4) : 1;
      String text =
          random
              .ints(sentences, 0, SENTENCES.size())
              .mapToObj(SENTENCES::get)
              .collect(Collectors.joining(" "));
      pieces.add(new Piece(kind, text, -1, false, false));
    }
    return pieces;
  }

  /** Chooses words in one block and says so in the list. */
  private String choose(List<Piece> pieces) {
    int block = random.nextInt(pieces.size());
    Piece piece = pieces.get(block);
    String[] words = piece.text.split(" ", -1);
    int from = random.nextInt(words.length);
    int to = from + 1 + random.nextInt(words.length - from);
    String quote = String.join(" ", List.of(words).subList(from, to));
    int at = String.join(" ", List.of(words).subList(0, from)).length() + (from > 0 ? 1 : 0);
    this.block = piece.text;
    inBlock = at;
    pieces.set(block, new Piece(piece.kind, piece.text, at, true, false));
    return quote;
  }

  private void edit(List<Piece> pieces, int quote) {
    int block = random.nextInt(pieces.size());
    // Half of what happens happens where it matters.
    for (int i = 0; i < pieces.size() && random.nextBoolean(); i++) {
      if (pieces.get(i).original) {
        block = i;
      }
    }
    Piece piece = pieces.get(block);
    switch (random.nextInt(8)) {
      case 0 -> insertWord(piece, quote);
      case 1 -> deleteWord(piece, quote);
      case 2 -> pieces.add(block, new Piece("text", any(SENTENCES), -1, false, true));
      case 3 -> {
        if (pieces.size() > 3) {
          pieces.remove(block);
        }
      }
      case 4 ->
          pieces.add(
              random.nextBoolean() ? block + random.nextInt(2) : random.nextInt(pieces.size()),
              new Piece(piece.kind, piece.text, piece.at, false, true));
      case 5 -> {
        if (piece.kind.equals("heading")) {
          replace(piece, 0, piece.text.length(), any(SENTENCES), quote);
        }
      }
      case 6 -> {
        if (piece.at >= 0) {
          int inside = piece.at + random.nextInt(quote);
          if (Character.isLetter(piece.text.charAt(inside))) {
            replace(piece, inside, inside + 1, random.nextBoolean() ? "" : "쫌", quote);
          }
        }
      }
      default -> pieces.add(random.nextInt(pieces.size()), pieces.remove(block));
    }
  }

  private void insertWord(Piece piece, int quote) {
    int at = piece.text.indexOf(' ', random.nextInt(piece.text.length()));
    int place = at < 0 ? piece.text.length() : at;
    replace(piece, place, place, " " + any(WORDS), quote);
  }

  private void deleteWord(Piece piece, int quote) {
    int at = piece.text.indexOf(' ', random.nextInt(piece.text.length()));
    int end = at < 0 ? -1 : piece.text.indexOf(' ', at + 1);
    if (end > 0) {
      replace(piece, at, end, "", quote);
    }
  }

  /** Types over a part of a block; follows the words, or sees them broken. */
  private static void replace(Piece piece, int from, int to, String by, int quote) {
    piece.text = piece.text.substring(0, from) + by + piece.text.substring(to);
    piece.touched = true;
    if (piece.at >= 0 && to <= piece.at) {
      piece.at += by.length() - (to - from);
    } else if (piece.at >= 0 && from < piece.at + quote) {
      piece.at = -1;
    }
  }

  private Found parse(List<Piece> pieces, int quote) {
    boolean wrapped = random.nextInt(4) == 0;
    var source = new StringBuilder();
    var plain = new StringBuilder();
    Span own = null;
    boolean verbatim = false;
    var copies = new ArrayList<Span>();
    for (Piece piece : pieces) {
      boolean wrap = wrapped && piece.kind.equals("text");
      // A paragraph wrapped anew says the same. A list, then a paragraph that is none of it: a
      // comment keeps them apart.
      source.append(wrap ? piece.source().replace(' ', '\n') : piece.source()).append("\n\n");
      source.append("[//]: # (x)\n\n");
      plain.append(plain.isEmpty() ? "" : "\n");
      if (piece.at >= 0) {
        var span = new Span(plain.length() + piece.at, plain.length() + piece.at + quote);
        if (piece.original) {
          own = span;
          verbatim = !piece.touched;
        } else {
          copies.add(span);
        }
      } else if (piece.late && piece.text.equals(block)) {
        int start = plain.length() + inBlock;
        copies.add(new Span(start, start + quote));
      }
      plain.append(piece.plain());
    }
    String text =
        random.nextInt(4) == 0
            ? Normalizer.normalize(source, Normalizer.Form.NFD)
            : source.toString();
    Document document = markdown.parse(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(plain.toString(), document.text(), "the test knows where everything stands");
    return new Found(document, own, copies, verbatim);
  }

  private void judge(Found now, String quote, Optional<Span> shown, String what) {
    if (shown.isPresent()) {
      Span span = shown.get();
      boolean own = span.equals(now.own());
      boolean copy = now.copies().contains(span) && !(now.own() != null && now.verbatim());
      copiesTaken += copy ? 1 : 0;
      if (!own && !copy) {
        wrong++;
        System.out.println(
            what
                + ": \""
                + quote
                + "\" shown at "
                + span
                + ", stands at "
                + now.own()
                + " in\n"
                + now.document().text());
      }
    }
    String letters = Squeezed.text(now.document().text());
    String wanted = Squeezed.text(quote);
    int first = letters.indexOf(wanted);
    if (now.own() != null && first >= 0 && first == letters.lastIndexOf(wanted)) {
      standing++;
      kept += shown.isPresent() ? 1 : 0;
    }
  }

  @Test
  void noneIsEverShownAtALookAlikeAndNearlyAllAreKept() {
    for (int trial = 0; trial < TRIALS; trial++) {
      List<Piece> pieces = note();
      String quote = choose(pieces);
      Found before = parse(pieces, quote.length());
      var quotes = new Quotes(before.document());
      Span span = Objects.requireNonNull(before.own());
      assertEquals(Optional.of(span), quotes.trimmed(span));
      var made =
          new Highlight(
              1,
              "blog/a",
              span.of(before.document().text()),
              quotes.place(span),
              Highlight.Colour.GREEN,
              "",
              Instant.EPOCH);
      assertEquals(Optional.of(span), quotes.find(made), "in the note as it was");
      Highlight followed = made;
      for (int i = 0; i < EDITS; i++) {
        edit(pieces, quote.length());
        Found now = parse(pieces, quote.length());
        var fresh = new Quotes(now.document());
        judge(now, quote, fresh.find(made), "trial " + trial + "." + i);
        judge(now, quote, fresh.find(followed), "trial " + trial + "." + i + " followed");
        followed = fresh.renewed(followed).orElse(followed);
      }
    }
    System.out.println(
        "HighlightEditsTest wrong "
            + wrong
            + ", standing once "
            + standing
            + ", kept "
            + kept
            + ", copies "
            + copiesTaken);
    assertEquals(0, wrong);
    assertTrue(standing > TRIALS, "the edits leave something: " + standing);
    assertTrue(kept >= 0.95 * standing, kept + " of " + standing);
  }
}
