package dev.talkbench.desktop.shell;

import dev.talkbench.desktop.reader.Landing;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.library.NoteId;
import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Document;
import dev.talkbench.workspace.DeepLink;
import dev.talkbench.workspace.LinkTarget;
import dev.talkbench.workspace.Workspace;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * What comes from outside: links and paths from the command line, from a later start, or dropped on
 * the window. Opens and fills in; runs nothing.
 */
final class Arrivals {
  /** How far above a demo the view begins, in pixels. */
  private static final double ABOVE = 40;

  private static final int LONGEST = 100;

  private final Workspace workspace;
  private final NoteDesk notes;
  private final TabDesk tabs;
  private final DemoDesk demos;
  private final LibraryDesk library;
  private final Executor background;
  private final Messages messages;
  private final StatusBar status;
  private final Consumer<String> remark;
  private long asked;

  Arrivals(
      Workspace workspace,
      NoteDesk notes,
      TabDesk tabs,
      DemoDesk demos,
      LibraryDesk library,
      Executor background,
      Messages messages,
      StatusBar status,
      Consumer<String> remark) {
    this.workspace = workspace;
    this.notes = notes;
    this.tabs = tabs;
    this.demos = demos;
    this.library = library;
    this.background = background;
    this.messages = messages;
    this.status = status;
    this.remark = remark;
  }

  /** A link or a path. */
  void take(String word) {
    try {
      if (DeepLink.isLink(word)) {
        link(DeepLink.parse(word));
      } else {
        path(Path.of(word));
      }
    } catch (InvalidPathException e) {
      remark.accept(String.valueOf(e.getMessage()));
      status.sayError(messages.get("open.refused", shortened(word)));
    } catch (IllegalArgumentException e) {
      remark.accept(String.valueOf(e.getMessage()));
      status.sayError(messages.get("link.bad", shortened(word)));
    }
  }

  /** A link is as long as its writer likes; the status line is one line. */
  private static String shortened(String word) {
    String line = word.replaceAll("\\p{Cntrl}", "\ufffd");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "\u2026";
  }

  /** A folder, file or zip: opened in a tab of its own, added first when it is not known. */
  void path(Path path) {
    background.execute(
        () -> {
          Optional<NoteId> known;
          try {
            known = workspace.at(path);
          } catch (IOException e) {
            status.failed(e);
            return;
          }
          Platform.runLater(
              () -> known.ifPresentOrElse(tabs::beside, () -> library.add(path, tabs::beside)));
        });
  }

  private void link(DeepLink link) {
    long mine = ++asked;
    background.execute(
        () -> {
          boolean there;
          try {
            there = workspace.summary(link.note()).isPresent();
          } catch (IOException e) {
            status.failed(e);
            return;
          }
          Platform.runLater(
              () -> {
                if (mine != asked) {
                  return; // A later link has been asked for; the note it names shows.
                }
                if (there) {
                  follow(link);
                } else {
                  status.sayError(messages.get("link.nowhere", link.note().toString()));
                }
              });
        });
  }

  private void follow(DeepLink link) {
    DeepLink.Setup setup = link.demo();
    Consumer<Document> fill =
        document -> {
          if (setup != null) {
            demos.fill(link.note(), document, setup);
          }
        };
    notes.open(
        link.note(),
        note -> {
          Document document = note.document();
          if (!link.heading().isEmpty()) {
            return new LinkTarget.NoteTarget(link.note(), link.heading())
                .section(document)
                .<Landing>map(section -> new Landing.Anchor(section.anchor()))
                .orElse(new Landing.Top());
          }
          return Optional.ofNullable(setup)
              .flatMap(asked -> DemoDesk.cardOf(document, asked.demo(), asked.scenario()))
              .map(Block.DemoCard::text)
              .<Landing>map(text -> new Landing.At(text.start(), -ABOVE))
              .orElse(new Landing.Top());
        },
        note -> fill.accept(note.document()));
  }
}
