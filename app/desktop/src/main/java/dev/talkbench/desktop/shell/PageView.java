package dev.talkbench.desktop.shell;

import javafx.scene.layout.Region;

/** A page of the middle. JavaFX thread. */
interface PageView {
  /** What stands in the middle while the page is shown. */
  Region view();

  /** The page comes into view: what it lists may have changed. */
  void shown();

  /** The keyboard goes to the first of what the page lists. */
  void enter();

  /** A page of a view that is brought up to date by {@code refresh}. */
  static PageView of(Region view, Runnable refresh, Runnable enter) {
    return new PageView() {
      @Override
      public Region view() {
        return view;
      }

      @Override
      public void shown() {
        refresh.run();
      }

      @Override
      public void enter() {
        enter.run();
      }
    };
  }
}
