package dev.talkbench.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The whole of {@code mvn -Pinstaller package}: runtime, image, cache, package, each from what the
 * one before it left in {@code target}.
 */
public final class Build {
  private Build() {}

  /** Arguments: the module's folder, its target folder, the version, the time all files carry. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path module = Path.of(args[0]);
    Path target = Path.of(args[1]);
    String version = args[2];
    Instant time = Instant.parse(args[3]);
    try {
      var image = new Image(target.resolve("image").resolve("talkbench"), target.resolve("jars"));
      image.make(module);
      Files2.stamp(image.root(), time);
      // After the stamp: the cache knows the jars by size and time.
      new ClassCache(image, target.resolve("training")).train();
      Files2.stamp(image.root(), time);
      Path made = SystemPackage.of(image, module, target, version).make(time);
      System.out.println("image:   " + image.root() + "  " + Files2.mib(image.root()));
      System.out.println("package: " + made + "  " + Files2.mib(made));
    } catch (BuildFailure e) {
      System.err.println("[ERROR] " + e.getMessage());
      System.exit(1);
    }
  }
}
