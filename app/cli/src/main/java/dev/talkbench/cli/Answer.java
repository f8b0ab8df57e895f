package dev.talkbench.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output that keeps why it could not be written, which a {@code PrintStream} forgets. */
final class Answer extends OutputStream {
  private final OutputStream to;
  private volatile @Nullable IOException failure;

  Answer(OutputStream to) {
    this.to = to;
  }

  /** Why the answer was lost; nothing when it was not, or its reader has read enough. */
  Optional<String> lost() {
    IOException why = failure;
    return why == null || closedPipe(why)
        ? Optional.empty()
        : Optional.of(String.valueOf(why.getMessage()));
  }

  /** {@code | head} has what it wants. */
  private static boolean closedPipe(IOException why) {
    return String.valueOf(why.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      to.write(bytes, from, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    to.flush();
  }

  @Override
  public void close() throws IOException {
    to.close();
  }
}
