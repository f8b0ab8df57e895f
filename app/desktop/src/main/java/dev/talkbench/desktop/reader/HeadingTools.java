package dev.talkbench.desktop.reader;

/** What can be done with a heading of the note that shows. JavaFX thread. */
public interface HeadingTools {
  /** Nothing: a note that is drawn into a file. */
  HeadingTools NONE =
      new HeadingTools() {
        @Override
        public boolean bookmarked(String anchor) {
          return false;
        }

        @Override
        public void toggleBookmark(String anchor) {}

        @Override
        public void copyLink(String anchor) {}
      };

  /** Whether the heading of {@code anchor} has a bookmark. */
  boolean bookmarked(String anchor);

  /** Sets a bookmark on the heading, or takes it away. */
  void toggleBookmark(String anchor);

  /** Puts a link to the heading on the clipboard. */
  void copyLink(String anchor);
}
