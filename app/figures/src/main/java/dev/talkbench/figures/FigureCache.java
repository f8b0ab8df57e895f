package dev.talkbench.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pictures that were drawn before, one file each; the oldest go when there are too many. */
final class FigureCache {
  /** A blog with formulas in its lines has some thousands. */
  private static final int KEPT = 8_000;

  /** Pictures kept before it is looked again whether they are too many. */
  private static final int ROUND = 100;

  private final Path folder;
  private int sinceRound;

  FigureCache(Path folder) {
    this.folder = folder;
  }

  private Path file(Figure figure) {
    return folder.resolve(figure.key() + ".png");
  }

  /** The picture, when it is there and can be read; else it is drawn again. */
  Optional<byte[]> find(Figure figure) {
    Path file = file(figure);
    byte[] picture;
    try {
      picture = Files.readAllBytes(file);
    } catch (IOException _) {
      return Optional.empty();
    }
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException _) {
      // A folder that is read only: then nothing is thrown out by age either.
    }
    return Optional.of(picture);
  }

  void keep(Figure figure, byte[] picture) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, ".drawn", ".part");
    try {
      Files.write(part, picture);
      Files.move(
          part, file(figure), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    if (sinceRound++ % ROUND == 0) {
      prune();
    }
  }

  private void prune() throws IOException {
    var found = new ArrayList<Path>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(found::add);
    }
    if (found.size() <= KEPT) {
      return;
    }
    record Aged(Path file, FileTime used) {}
    var aged = new ArrayList<Aged>();
    for (Path each : found) {
      aged.add(new Aged(each, Files.getLastModifiedTime(each)));
    }
    aged.sort(Comparator.comparing(Aged::used));
    List<Aged> old = aged.subList(0, aged.size() - KEPT * 9 / 10);
    for (Aged each : old) {
      Files.deleteIfExists(each.file());
    }
  }
}
