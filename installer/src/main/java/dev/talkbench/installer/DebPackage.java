package dev.talkbench.installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The Debian package: the image under {@code /usr/lib/talkbench}, its command on the PATH, the menu
 * entry with the handlers of Markdown files and links, the icon, AppStream metadata. Built by
 * {@code dpkg-deb} itself: every file is ours to name, and what the caches were trained on arrives
 * byte for byte, time for time.
 *
 * @param image what is packed
 * @param sources the module's Linux files
 * @param target where the package goes
 * @param version of the app
 */
record DebPackage(Image image, Path sources, Path target, String version) implements SystemPackage {
  private static final String ID = "dev.talkbench.Talkbench";

  @Override
  public Path make(Instant time) throws IOException, InterruptedException {
    Path root = target.resolve("deb");
    Files2.delete(root);
    Files2.copy(image.root(), root.resolve("usr").resolve("lib").resolve("talkbench"));
    Path bin = Files.createDirectories(root.resolve("usr").resolve("bin"));
    Files.createSymbolicLink(bin.resolve("talkbench"), Path.of("../lib/talkbench/bin/talkbench"));
    Path share = root.resolve("usr").resolve("share");
    put(ID + ".desktop", share.resolve("applications").resolve(ID + ".desktop"));
    put(ID + ".metainfo.xml", share.resolve("metainfo").resolve(ID + ".metainfo.xml"));
    put("copyright", share.resolve("doc").resolve("talkbench").resolve("copyright"));
    icons(share.resolve("icons").resolve("hicolor"));
    control(root);
    for (Path path : Files2.tree(root)) {
      if (!Files.isSymbolicLink(path)) {
        boolean runs = Files.isDirectory(path) || Files.isExecutable(path);
        Files.setPosixFilePermissions(
            path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
    Files2.stamp(root, time);
    Path made = target.resolve("talkbench_" + version + "_" + architecture() + ".deb");
    var builder =
        new ProcessBuilder(
            "dpkg-deb",
            "--root-owner-group",
            "-Zxz",
            "-z1",
            "--build",
            root.toString(),
            made.toString());
    builder.environment().put("SOURCE_DATE_EPOCH", Long.toString(time.getEpochSecond()));
    Tool.run(builder);
    return made;
  }

  private void put(String name, Path to) throws IOException {
    Files.createDirectories(Files2.parent(to));
    Files.writeString(to, Files.readString(sources.resolve(name)).replace("@VERSION@", version));
  }

  /** The icon lies in the assets in every size that menus and docks ask for. */
  private void icons(Path to) throws IOException {
    Path from = Files2.parent(sources).resolveSibling("..").resolve("assets").resolve("icon");
    for (Path icon : Files2.tree(from.normalize())) {
      String name = Files2.name(icon);
      String size =
          name.endsWith(".svg") ? "scalable" : name.replaceAll("[^0-9]", "").replaceAll("$", "");
      if (name.endsWith(".png")) {
        size = size + "x" + size;
      } else if (!name.endsWith(".svg")) {
        continue;
      }
      Path apps = Files.createDirectories(to.resolve(size).resolve("apps"));
      Files.copy(icon, apps.resolve(ID + name.substring(name.lastIndexOf('.'))));
    }
  }

  private void control(Path root) throws IOException, InterruptedException {
    long kib = Files2.size(root) / 1024;
    var sums = new StringBuilder();
    for (Path path : Files2.tree(root)) {
      if (Files.isRegularFile(path) && !Files.isSymbolicLink(path)) {
        sums.append(md5(path)).append("  ").append(root.relativize(path)).append('\n');
      }
    }
    Path debian = Files.createDirectories(root.resolve("DEBIAN"));
    Files.writeString(debian.resolve("md5sums"), sums);
    String control =
        Files.readString(sources.resolve("control"))
            .replace("@VERSION@", version)
            .replace("@ARCHITECTURE@", architecture())
            .replace("@SIZE@", Long.toString(kib));
    Files.writeString(debian.resolve("control"), control);
    Path last = debian.resolve("postrm");
    Files.write(last, Files.readString(sources.resolve("postrm")).getBytes(StandardCharsets.UTF_8));
    Files2.executable(last);
  }

  /** Debian's name of this processor. */
  private static String architecture() throws IOException, InterruptedException {
    return Tool.run(new ProcessBuilder(new ArrayList<>(List.of("dpkg", "--print-architecture"))))
        .strip();
  }

  private static String md5(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new BuildFailure("this Java has no MD5: " + e.getMessage());
    }
  }
}
