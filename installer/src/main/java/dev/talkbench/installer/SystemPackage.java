package dev.talkbench.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** The package of the system that the build runs on. */
sealed interface SystemPackage permits DebPackage, JpackagePackage {
  /** Makes the package; where it is. All files carry {@code time}. */
  Path make(Instant time) throws IOException, InterruptedException;

  /** The kind that fits here. */
  static SystemPackage of(Image image, Path module, Path target, String version) {
    return Tool.linux() && Tool.installed("dpkg-deb")
        ? new DebPackage(image, module.resolve("src").resolve("linux"), target, version)
        : new JpackagePackage(image, target, version);
  }
}
