package dev.talkbench.figures;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the two processes say to each other: figures of one language on the child's standard input,
 * an answer for each on standard output, in turn. The end of input means end.
 */
public final class Wire {
  /** More than any picture that is allowed; a length beyond it means that the stream is broken. */
  private static final int MOST = 256 << 20;

  private Wire() {}

  /** A picture, or why there is none. */
  public static final class Answer {
    private final FigureException.@Nullable Kind wrong;
    private final byte[] content;

    private Answer(FigureException.@Nullable Kind wrong, byte[] content) {
      this.wrong = wrong;
      this.content = content;
    }

    /** A picture as PNG; the array is kept. */
    public static Answer picture(byte[] png) {
      return new Answer(null, png);
    }

    /** Why there is none. */
    public static Answer refusal(FigureException.Kind kind, String why) {
      return new Answer(kind, why.getBytes(StandardCharsets.UTF_8));
    }

    /** The picture. */
    byte[] png() throws FigureException {
      if (wrong != null) {
        throw new FigureException(wrong, new String(content, StandardCharsets.UTF_8));
      }
      return content;
    }
  }

  static void ask(DataOutputStream out, List<Figure> figures) throws IOException {
    out.writeInt(figures.size());
    for (Figure figure : figures) {
      out.writeUTF(figure.language().name());
      out.writeBoolean(figure.dark());
      block(out, figure.source().getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }

  /** The next figures; none at the end of input. */
  public static List<Figure> next(DataInputStream in) throws IOException {
    int count;
    try {
      count = in.readInt();
    } catch (EOFException _) {
      return List.of();
    }
    var figures = new ArrayList<Figure>();
    for (int i = 0; i < count; i++) {
      var language = Figure.Language.valueOf(in.readUTF());
      boolean dark = in.readBoolean();
      figures.add(new Figure(language, new String(block(in), StandardCharsets.UTF_8), dark));
    }
    return figures;
  }

  /** Writes the answers to what was asked, in its order. */
  public static void answer(DataOutputStream out, List<Answer> answers) throws IOException {
    for (Answer answer : answers) {
      out.writeUTF(answer.wrong == null ? "" : answer.wrong.name());
      block(out, answer.content);
    }
    out.flush();
  }

  static List<Answer> answers(DataInputStream in, int count) throws IOException {
    var answers = new ArrayList<Answer>();
    for (int i = 0; i < count; i++) {
      String wrong = in.readUTF();
      var kind = wrong.isEmpty() ? null : FigureException.Kind.valueOf(wrong);
      answers.add(new Answer(kind, block(in)));
    }
    return answers;
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
