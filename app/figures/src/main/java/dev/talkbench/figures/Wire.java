package dev.talkbench.figures;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the two processes say to each other: a figure on the child's standard input, its answer on
 * standard output, in turn. The end of input means end.
 */
public final class Wire {
  /** More than any picture that is allowed; a length beyond it means that the stream is broken. */
  private static final int MOST = 256 << 20;

  private Wire() {}

  /** A picture, or a sentence that says why there is none. */
  public static final class Answer {
    private final boolean drawn;
    private final byte[] content;

    private Answer(boolean drawn, byte[] content) {
      this.drawn = drawn;
      this.content = content;
    }

    /** A picture as PNG; the array is kept. */
    public static Answer picture(byte[] png) {
      return new Answer(true, png);
    }

    /** Why there is none. */
    public static Answer refusal(String why) {
      return new Answer(false, why.getBytes(StandardCharsets.UTF_8));
    }

    /** The picture. */
    byte[] png() throws FigureException {
      if (!drawn) {
        throw new FigureException(new String(content, StandardCharsets.UTF_8));
      }
      return content;
    }
  }

  static void ask(DataOutputStream out, Figure figure) throws IOException {
    out.writeUTF(figure.language().name());
    out.writeBoolean(figure.dark());
    block(out, figure.source().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The next figure; empty at the end of input. */
  public static Optional<Figure> next(DataInputStream in) throws IOException {
    String language;
    try {
      language = in.readUTF();
    } catch (EOFException _) {
      return Optional.empty();
    }
    boolean dark = in.readBoolean();
    String source = new String(block(in), StandardCharsets.UTF_8);
    return Optional.of(new Figure(Figure.Language.valueOf(language), source, dark));
  }

  /** Writes an answer. */
  public static void answer(DataOutputStream out, Answer answer) throws IOException {
    out.writeBoolean(answer.drawn);
    block(out, answer.content);
    out.flush();
  }

  static Answer answer(DataInputStream in) throws IOException {
    boolean drawn = in.readBoolean();
    return new Answer(drawn, block(in));
  }

  private static void block(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] block(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST) {
      throw new IOException("a length of " + length);
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }
}
