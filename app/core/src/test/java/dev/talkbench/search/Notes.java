package dev.talkbench.search;

import dev.talkbench.library.Note;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Document;
import dev.talkbench.markdown.Markdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Notes for tests. */
final class Notes {
  private Notes() {}

  /** A note in library {@code lib} from Markdown text. */
  static Note note(String slug, String markdown) {
    return of(slug, new Markdown().parse(markdown), Integer.toHexString(markdown.hashCode()));
  }

  private static Note of(String slug, Document document, String hash) {
    String title = document.frontMatter().title();
    if (title == null) {
      title =
          document.sections().stream()
              .filter(s -> !s.headings().isEmpty())
              .map(s -> s.headings().getFirst())
              .findFirst()
              .orElse(slug);
    }
    String lang = document.frontMatter().lang();
    if (lang == null) {
      lang = document.text().codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3) ? "ko" : "en";
    }
    return new Note(new NoteId("lib", slug), slug + ".md", title, lang, hash, document);
  }

  /** Every Markdown file under {@code folder}, parsed. */
  static List<Note> folder(Path folder) throws IOException {
    var notes = new ArrayList<Note>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String slug =
            Normalizer.normalize(
                folder.relativize(file).toString().replaceAll("\\.md$", ""), Normalizer.Form.NFC);
        notes.add(note(slug, Files.readString(file, StandardCharsets.UTF_8)));
      }
    }
    return notes;
  }
}
