package dev.talkbench.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What the window says back, as it comes: pieces of standard output and standard error, then the
 * exit code. A caller that never sees the exit code knows that the window is gone.
 */
final class Answer {
  private static final int OUT = 1;
  private static final int ERR = 2;
  private static final int EXIT = 3;
  private static final int LONGEST = 1 << 16;

  private Answer() {}

  /** The window's end. */
  static final class Writer {
    private final DataOutputStream data;

    Writer(OutputStream out) {
      data = new DataOutputStream(out);
    }

    OutputStream out() {
      return new Pieces(OUT);
    }

    OutputStream err() {
      return new Pieces(ERR);
    }

    synchronized void exit(int code) throws IOException {
      data.writeByte(EXIT);
      data.writeInt(code);
      data.flush();
    }

    private synchronized void piece(int kind, byte[] bytes, int from, int count)
        throws IOException {
      data.writeByte(kind);
      data.writeInt(count);
      data.write(bytes, from, count);
      data.flush();
    }

    private final class Pieces extends OutputStream {
      private final int kind;

      Pieces(int kind) {
        this.kind = kind;
      }

      @Override
      public void write(int b) throws IOException {
        piece(kind, new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        for (int at = 0; at < count; at += LONGEST) {
          piece(kind, bytes, from + at, Math.min(LONGEST, count - at));
        }
      }
    }
  }

  /**
   * The caller's end: copies until the exit code.
   *
   * @throws IOException the window went away before it was done, or says what cannot be
   */
  static int read(InputStream in, OutputStream out, OutputStream err) throws IOException {
    var data = new DataInputStream(in);
    while (true) {
      int kind = data.readUnsignedByte();
      int number = data.readInt();
      if (kind == EXIT) {
        return number;
      }
      if ((kind != OUT && kind != ERR) || number < 0 || number > LONGEST) {
        throw new IOException("the window answers in an unknown way");
      }
      byte[] bytes = data.readNBytes(number);
      OutputStream to = kind == OUT ? out : err;
      to.write(bytes);
      to.flush();
    }
  }
}
