package dev.talkbench.instance;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where a window and its callers meet: a folder that only its owner may enter, with the lock, the
 * socket, and a file that says where the socket is.
 *
 * <p>The lock has a file of its own that nobody else opens: on POSIX systems a process gives up its
 * lock when it closes any channel to the file (fcntl, POSIX.1-2017).
 *
 * @param folder in the data folder
 */
record Meeting(Path folder) {
  // sun_path holds 108 bytes on Linux and 104 on macOS, the closing zero among them.
  private static final int LONGEST_SOCKET_PATH = 100;
  private static final int HASH = 12;
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rwx------");

  Path lock() {
    return folder.resolve("window.lock");
  }

  private Path address() {
    return folder.resolve("window.address");
  }

  /** Makes the folder. */
  void prepare() throws IOException {
    privately(folder);
  }

  private static void privately(Path made) throws IOException {
    Files.createDirectories(Objects.requireNonNull(made.getParent(), "in another folder"));
    boolean posix = made.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      if (posix) {
        Files.createDirectory(made, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
      } else {
        Files.createDirectory(made);
      }
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
      if (posix) {
        // Fails when it is another user's: then nothing may be trusted in it.
        Files.setPosixFilePermissions(made, OWNER_ALONE);
      }
    }
  }

  /**
   * A place for the socket: in the folder, or where its path is short enough.
   *
   * @param runtime value of {@code XDG_RUNTIME_DIR}, or empty
   * @param temporary the system's folder for temporary files
   */
  Path socket(String runtime, Path temporary) throws IOException {
    Path here = folder.resolve("window.socket");
    if (fits(here)) {
      return here;
    }
    Path base = runtime.startsWith("/") ? Path.of(runtime) : temporary;
    Path elsewhere = base.resolve("talkbench-" + hash(folder.toString()));
    privately(elsewhere);
    Path there = elsewhere.resolve("window.socket");
    if (!fits(there)) {
      throw new IOException("no place for a socket has a short enough path: " + there);
    }
    return there;
  }

  private static boolean fits(Path path) {
    return path.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_PATH;
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Says where the socket is; in one step, so that nobody reads half a path. */
  void publish(Path socket) throws IOException {
    Path part = Files.createTempFile(folder, "address", ".part");
    Files.writeString(part, socket.toString());
    Files.move(
        part, address(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Where the socket was last said to be; whether anybody listens there is another matter. */
  Optional<UnixDomainSocketAddress> published() throws IOException {
    try {
      String path = Files.readString(address());
      return path.isBlank() ? Optional.empty() : Optional.of(UnixDomainSocketAddress.of(path));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  void withdraw(Path socket) throws IOException {
    Files.deleteIfExists(address());
    Files.deleteIfExists(socket);
  }
}
