package dev.talkbench.library;

import dev.talkbench.markdown.Document;

/**
 * A note of a library, parsed.
 *
 * @param id its name
 * @param path relative to the library, with extension
 * @param title front matter, else first heading, else file name
 * @param lang {@code ko} or {@code en}: front matter, else the script that prevails
 * @param contentHash SHA-256 of the file's bytes, lower-case hex
 * @param document the content
 */
public record Note(
    NoteId id, String path, String title, String lang, String contentHash, Document document) {}
