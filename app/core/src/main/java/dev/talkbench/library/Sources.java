package dev.talkbench.library;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Opens libraries. The built-in pack is {@code packs/slash24} on the class path: a folder when run
 * from the build, else the zip path with the jar. Stateless; may be used from any thread.
 */
public final class Sources {
  /** Id of the built-in pack. */
  public static final String BUILT_IN = "slash24";

  private final ClassLoader classes;

  /** Finds the built-in pack with {@code classes}. */
  public Sources(ClassLoader classes) {
    this.classes = classes;
  }

  /** With the class path of the app. */
  public Sources() {
    this(Objects.requireNonNull(Sources.class.getClassLoader(), "loaded from the class path"));
  }

  /** The library that ships with the app. */
  public Library builtIn() throws IOException {
    return builtIn(builtInPack());
  }

  /** The library of the pack that ships with the app. */
  public static Library builtIn(Pack pack) {
    return new Library(pack.id(), pack.title(), Library.Kind.BUILT_IN, null);
  }

  /** What the pack that ships with the app says of itself. */
  public Pack builtInPack() throws IOException {
    try (NoteSource source = openBuiltIn()) {
      return Packs.read(source)
          .orElseThrow(() -> notInstalled("the built-in pack is not there", null));
    }
  }

  /**
   * Opens a library's source; the caller closes it.
   *
   * @throws IOException it is not there, or refused
   */
  public NoteSource open(Library library) throws IOException {
    return switch (library.kind()) {
      case BUILT_IN -> openBuiltIn();
      case FOLDER -> new FolderSource(source(library));
      case FILE -> new FileSource(source(library));
      case ZIP -> new ZipSource(source(library));
    };
  }

  /**
   * What kind of library {@code path} would be.
   *
   * @throws IOException it is none; the message says why
   */
  public static Library.Kind kind(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return Library.Kind.FOLDER;
    }
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path + " does not exist: check the path");
    }
    String name = String.valueOf(path.getFileName());
    if (NoteFiles.isNote(name)) {
      return Library.Kind.FILE;
    }
    if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return Library.Kind.ZIP;
    }
    throw new SourceException(
        SourceException.Kind.NO_SOURCE,
        path.toString(),
        path + " is no folder, Markdown file or zip");
  }

  /** Whether {@code file} is named as a note is. */
  public static boolean isNote(Path file) {
    return NoteFiles.isNote(String.valueOf(file.getFileName()));
  }

  private static Path source(Library library) throws IOException {
    Path source = library.source();
    if (source == null) {
      throw new SourceException(
          SourceException.Kind.NO_SOURCE,
          library.name(),
          "library '" + library.id() + "' has no source: remove it and add it again");
    }
    return source;
  }

  private NoteSource openBuiltIn() throws IOException {
    String folder = "packs/" + BUILT_IN + "/";
    URL url = classes.getResource(folder + Packs.FILE);
    if (url == null) {
      throw notInstalled("the built-in pack is missing: install Talkbench again", null);
    }
    try {
      if (url.openConnection() instanceof JarURLConnection jar) {
        return new ZipSource(Path.of(jar.getJarFileURL().toURI()), folder);
      }
      URI file = url.toURI();
      return new FolderSource(Objects.requireNonNull(Path.of(file).getParent(), "a folder"));
    } catch (URISyntaxException e) {
      throw notInstalled("the built-in pack cannot be opened from " + url, e);
    }
  }

  private static IOException notInstalled(String message, @Nullable Throwable cause) {
    return new SourceException(SourceException.Kind.INSTALLATION, "", message, cause);
  }
}
