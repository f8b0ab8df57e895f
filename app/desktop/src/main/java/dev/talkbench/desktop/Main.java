package dev.talkbench.desktop;

/** Where the program starts; not an {@code Application}, so that a command never loads JavaFX. */
public final class Main {
  private Main() {}

  /** Runs a command or opens the window. */
  public static void main(String[] args) {
    System.out.println("talkbench " + String.join(" ", args));
  }
}
