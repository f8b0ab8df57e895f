package dev.talkbench.workspace;

import dev.talkbench.library.NoteId;
import dev.talkbench.library.ResourcePaths;
import dev.talkbench.markdown.Inline;
import dev.talkbench.workspace.LinkTarget.ExternalTarget;
import dev.talkbench.workspace.LinkTarget.Missing;
import dev.talkbench.workspace.LinkTarget.NoteTarget;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Resolves links between the notes of one library: relative paths, Jekyll's permalinks and {@code
 * post_url}, and wiki links as Obsidian does (shortest path, letter case ignored). Immutable; built
 * from the list of notes, reads no file.
 */
public final class Links {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Pattern POST = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}-(.+)");
  private static final Pattern EXTENSION =
      Pattern.compile("\\.(?:md|markdown|mdown|html)$", Pattern.CASE_INSENSITIVE);
  // Obsidian lists the shortest path first.
  private static final Comparator<NoteSummary> SHORTEST =
      Comparator.<NoteSummary>comparingLong(n -> n.path().chars().filter(c -> c == '/').count())
          .thenComparing(NoteSummary::path);

  private final Map<String, NoteSummary> byPath = new HashMap<>();
  private final Map<String, List<NoteSummary>> byName = new HashMap<>();
  private final Map<String, List<NoteSummary>> byPost = new HashMap<>();

  /** Over all notes of a library. */
  Links(List<NoteSummary> notes) {
    for (NoteSummary note : notes) {
      String key = key(note.path());
      byPath.putIfAbsent(key, note);
      String name = key.substring(key.lastIndexOf('/') + 1);
      byName.computeIfAbsent(name, k -> new ArrayList<>()).add(note);
      Matcher post = POST.matcher(name);
      if (post.matches()) {
        byPost.computeIfAbsent(post.group(1), k -> new ArrayList<>()).add(note);
      }
    }
    byName.values().forEach(list -> list.sort(SHORTEST));
    byPost.values().forEach(list -> list.sort(SHORTEST));
  }

  /** Where {@code link} of the note {@code from} leads. */
  public LinkTarget resolve(NoteSummary from, Inline.Link link) {
    return switch (link.kind()) {
      case PLAIN -> plain(from, link.destination().strip());
      case WIKI -> wiki(from, link.destination());
      case POST -> post(from, link.destination());
    };
  }

  private LinkTarget plain(NoteSummary from, String destination) {
    Matcher scheme = SCHEME.matcher(destination);
    if (scheme.matches() || destination.startsWith("//")) {
      return external(destination.startsWith("//") ? "https:" + destination : destination);
    }
    String anchor = anchor(destination);
    if (destination.isEmpty() || destination.startsWith("#")) {
      return new NoteTarget(from.id(), anchor);
    }
    Optional<String> path = ResourcePaths.decode(destination);
    if (path.isEmpty()) {
      return Missing.leaves(destination);
    }
    if (!path.get().startsWith("/")) {
      Optional<NoteSummary> beside =
          ResourcePaths.normalise(folder(from.path()), path.get()).map(p -> byPath.get(key(p)));
      if (beside.isPresent()) {
        return new NoteTarget(beside.get().id(), anchor);
      }
    }
    Optional<String> absolute = ResourcePaths.normalise("", path.get());
    if (absolute.isEmpty()) {
      return Missing.leaves(destination);
    }
    NoteSummary note = byPath.get(key(absolute.get()));
    if (note == null) {
      // A permalink: its last part is the post's title as Jekyll writes it.
      String last = key(absolute.get());
      note = near(from, byPost.get(last.substring(last.lastIndexOf('/') + 1)));
    }
    return note == null ? Missing.note(absolute.get()) : new NoteTarget(note.id(), anchor);
  }

  private LinkTarget wiki(NoteSummary from, String destination) {
    int hash = destination.indexOf('#');
    String name = (hash < 0 ? destination : destination.substring(0, hash)).strip();
    String anchor = hash < 0 ? "" : destination.substring(destination.lastIndexOf('#') + 1).strip();
    if (name.isEmpty()) {
      return new NoteTarget(from.id(), nfc(anchor));
    }
    Optional<String> path = ResourcePaths.normalise("", name.replace('\\', '/'));
    if (path.isEmpty()) {
      return Missing.leaves(destination);
    }
    String key = key(path.get());
    NoteSummary exact = byPath.get(key);
    if (exact == null) {
      String last = key.substring(key.lastIndexOf('/') + 1);
      exact =
          byName.getOrDefault(last, List.of()).stream()
              .filter(n -> ("/" + key(n.path())).endsWith("/" + key))
              .findFirst()
              .orElse(null);
    }
    return exact == null ? Missing.note(name) : new NoteTarget(exact.id(), nfc(anchor));
  }

  private LinkTarget post(NoteSummary from, String destination) {
    String key = key(ResourcePaths.decode(destination).orElse("").strip());
    NoteSummary note = near(from, byName.get(key.substring(key.lastIndexOf('/') + 1)));
    return note == null
        ? Missing.note(destination)
        : new NoteTarget(note.id(), anchor(destination));
  }

  private static LinkTarget external(String destination) {
    try {
      // Spaces and Hangul are common in addresses people paste; a URI needs them encoded.
      URI uri = new URI(new URI(encode(destination)).toASCIIString());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!SCHEMES.contains(scheme)) {
        return Missing.kind(scheme);
      }
      boolean web = !scheme.equals("mailto");
      if (web && (uri.getHost() == null || uri.isOpaque())) {
        return Missing.address("the address names no host");
      }
      if (web && uri.getUserInfo() != null) {
        return Missing.address("the address hides a user name");
      }
      return new ExternalTarget(uri);
    } catch (URISyntaxException e) {
      return Missing.address("no valid address: " + e.getReason());
    }
  }

  private static String encode(String address) {
    var encoded = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (" \"<>\\^`{|}".indexOf(c) >= 0) {
        encoded.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      } else {
        encoded.append(c);
      }
    }
    return encoded.toString();
  }

  /** The one in the same folder, else the one with the shortest path. */
  private static @Nullable NoteSummary near(NoteSummary from, @Nullable List<NoteSummary> notes) {
    if (notes == null) {
      return null;
    }
    String folder = folder(from.path());
    return notes.stream()
        .filter(n -> folder(n.path()).equals(folder))
        .findFirst()
        .orElse(notes.getFirst());
  }

  private static String anchor(String destination) {
    int hash = destination.indexOf('#');
    return hash < 0
        ? ""
        : nfc(ResourcePaths.percentDecode(destination.substring(hash + 1)).orElse(""));
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Paths that differ only in letter case, normal form or extension name the same note. */
  private static String key(String path) {
    return EXTENSION.matcher(nfc(path)).replaceFirst("").toLowerCase(Locale.ROOT);
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** The edition of {@code note} in the other language that stands at {@code path}, or null. */
  @Nullable NoteId at(String path) {
    NoteSummary note = byPath.get(key(path));
    return note == null ? null : note.id();
  }
}
