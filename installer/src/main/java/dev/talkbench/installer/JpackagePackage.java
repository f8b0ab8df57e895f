package dev.talkbench.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Where there is no {@code dpkg-deb}: the package that jpackage makes of the same runtime and jars
 * (rpm, dmg, msi). Prepared, not yet run on any of these systems; the README says so.
 *
 * @param image what is packed
 * @param target where the package goes
 * @param version of the app
 */
record JpackagePackage(Image image, Path target, String version) implements SystemPackage {
  @Override
  public Path make(Instant time) throws IOException, InterruptedException {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String type = os.startsWith("mac") ? "dmg" : os.startsWith("windows") ? "msi" : "rpm";
    Path to = target.resolve(type);
    Files2.delete(to);
    Tool.jdk(
        "jpackage",
        List.of(
            "--type",
            type,
            "--name",
            os.startsWith("mac") || os.startsWith("windows") ? "Talkbench" : "talkbench",
            "--app-version",
            version,
            "--runtime-image",
            image.lib().resolve("runtime").toString(),
            "--input",
            image.lib().resolve("app").toString(),
            "--main-jar",
            "talkbench-desktop-" + version + ".jar",
            "--main-class",
            "dev.talkbench.desktop.Main",
            "--java-options",
            "-XX:-UsePerfData -XX:+UseSerialGC -XX:+UseCompactObjectHeaders"
                + " --enable-native-access=ALL-UNNAMED,javafx.graphics"
                + " --sun-misc-unsafe-memory-access=allow",
            "--add-modules",
            "javafx.controls",
            "--dest",
            to.toString()));
    return to;
  }
}
