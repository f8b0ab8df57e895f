package dev.talkbench.workspace;

/** Hears how far a long work is, and may end it. Called from the thread that does the work. */
public interface Progress {
  /** Hears nothing, ends nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void at(String library, int done, int total) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * So far.
   *
   * @param library id
   * @param done notes looked at
   * @param total notes to look at
   */
  void at(String library, int done, int total);

  /**
   * Whether somebody looks on meanwhile: then the notes of a large library that is new are put on
   * its list before they are read, the foremost of them at once.
   */
  default boolean watched() {
    return false;
  }

  /**
   * More notes of a library that is being read are on its list than before: first the foremost,
   * which can be found already, then all, whose texts are not searchable yet.
   */
  default void listed(String library) {}

  /** What has been read so far of a library can be found. */
  default void searchable(String library) {}

  /** Whether to stop at the next note; the work then ends with a {@code CancellationException}. */
  boolean cancelled();
}
