package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.text.Messages;
import dev.talkbench.workspace.Unavailable;
import java.util.ArrayList;
import java.util.List;

/** Says in the reader's language what is wrong with a library, and what can be done. */
final class Troubles {
  private final Messages messages;

  Troubles(Messages messages) {
    this.messages = messages;
  }

  /**
   * What can be done.
   *
   * @param retry look again
   * @param accept what is gone is gone on purpose
   * @param remove take the library out of the list
   */
  record Ways(Runnable retry, Runnable accept, Runnable remove) {}

  /** The sentence, with the name of the library. */
  String words(String name, Unavailable why) {
    return name + ": " + sentence(why);
  }

  private String sentence(Unavailable why) {
    String had = Integer.toString(why.had());
    return switch (why.kind()) {
      case NOT_THERE -> messages.get("trouble.not-there");
      case SHRUNK -> messages.get("trouble.shrunk", had, Integer.toString(why.has()));
      case EMPTY -> messages.get("trouble.empty", had);
    };
  }

  /** The row of the sidebar. */
  SidebarRow.Trouble row(String id, Unavailable why, Ways ways) {
    var offers = new ArrayList<SidebarRow.Offer>();
    offers.add(new SidebarRow.Offer(messages.get("trouble.retry"), ways.retry()));
    if (why.kind() == Unavailable.Kind.SHRUNK) {
      offers.add(new SidebarRow.Offer(messages.get("trouble.accept"), ways.accept()));
    } else {
      offers.add(new SidebarRow.Offer(messages.get("trouble.remove"), ways.remove()));
    }
    return new SidebarRow.Trouble(sentence(why), List.copyOf(offers));
  }
}
