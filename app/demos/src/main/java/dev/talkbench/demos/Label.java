package dev.talkbench.demos;

/** A short text in both languages of the interface. */
public record Label(String ko, String en) {
  /** No text in any language. */
  public static final Label NONE = new Label("", "");

  /** In the language {@code lang}; anything but {@code ko} is English. */
  public String in(String lang) {
    return lang.equals("ko") ? ko : en;
  }
}
