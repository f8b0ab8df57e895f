package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.theme.Theme;
import dev.talkbench.figures.PngFile;
import dev.talkbench.markdown.Inline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/** A reader in a scene of its own, dressed as in the window. */
final class Bench {
  final ReaderView view;
  final Scene scene;

  final Theme theme = new Theme();

  Bench(String lang, Theme.Choice choice, double width, double height) {
    this(ports(lang), choice, width, height);
  }

  Bench(ReaderPorts ports, Theme.Choice choice, double width, double height) {
    view = new ReaderView(ports);
    scene = new Scene(view, width, height);
    theme.choiceProperty().set(choice);
    theme.dress(scene);
    view.darkProperty().bind(theme.darkProperty());
  }

  static ReaderPorts ports(String lang) {
    return ports(lang, Drawing.NONE);
  }

  static ReaderPorts ports(String lang, Drawing drawing) {
    return new ReaderPorts(
        link -> {},
        claim -> {},
        tag -> {},
        () -> {},
        () -> {},
        image -> CompletableFuture.failedFuture(new IOException("not here")),
        drawing,
        demo -> Optional.empty(),
        Bench::stamp,
        HeadingTools.NONE,
        ReaderWords.of(lang),
        Executors.newVirtualThreadPerTaskExecutor());
  }

  private static Optional<ClaimStamp> stamp(Inline.Claim claim) {
    return switch (String.valueOf(claim.attributes().get("id"))) {
      case "unsure" -> Optional.of(new ClaimStamp("여기서는 다름 · 0.91", ClaimStamp.Kind.UNSURE));
      case "measured" -> Optional.of(new ClaimStamp("재현됨", ClaimStamp.Kind.MEASURED));
      case "simulated" -> Optional.of(new ClaimStamp("모의", ClaimStamp.Kind.SIMULATED));
      case "plain" -> Optional.empty();
      default -> Optional.of(new ClaimStamp("인용 · 발표", ClaimStamp.Kind.QUOTED));
    };
  }

  /** Lays out as a pulse would. */
  void pulse() {
    scene.getRoot().applyCss();
    for (int i = 0; i < 3; i++) {
      scene.getRoot().layout();
    }
  }

  /** Writes what shows to {@code target/screens}. */
  void shoot(String name) throws IOException {
    pulse();
    WritableImage image = scene.snapshot(null);
    Path folder =
        Path.of(System.getProperty("talkbench.root", "."), "app", "desktop", "target", "screens");
    Files.createDirectories(folder);
    Files.write(folder.resolve(name + ".png"), PngFile.of(image));
  }
}
