package dev.talkbench.cli;

import dev.talkbench.workspace.Progress;

/** Shows on a terminal how far the index is. */
final class IndexProgress implements Progress {
  private final Session session;

  IndexProgress(Session session) {
    this.session = session;
  }

  @Override
  public void at(String library, int done, int total) {
    session.meanwhile(done < total ? library + "  " + done + "/" + total : "");
  }

  @Override
  public boolean cancelled() {
    return Thread.currentThread().isInterrupted();
  }
}
