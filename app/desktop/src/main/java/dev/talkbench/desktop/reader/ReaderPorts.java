package dev.talkbench.desktop.reader;

import dev.talkbench.markdown.Block;
import dev.talkbench.markdown.Inline;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;

/**
 * What the reader asks of its surroundings. Everything is called on the JavaFX thread; the futures
 * may complete on any.
 *
 * @param link a link was activated; its destination is hostile until checked
 * @param claim a claim or its stamp was activated
 * @param tag a tag of the head was activated
 * @param translation the other language's edition was asked for
 * @param copied text was put on the clipboard
 * @param image bytes of a picture; completes exceptionally when the picture is not beside the note
 * @param drawing pictures of diagrams and formulas
 * @param demo node for a demo; asked once for each card of a note while that note is shown. It may
 *     implement {@link Pinned}
 * @param stamp what stands after a claim, or empty
 * @param headings bookmarks and links of headings
 * @param words the interface's words
 * @param background runs decoding and colouring, off the JavaFX thread
 */
public record ReaderPorts(
    Consumer<Inline.Link> link,
    Consumer<Inline.Claim> claim,
    Consumer<String> tag,
    Runnable translation,
    Runnable copied,
    Function<Inline.Image, CompletableFuture<byte[]>> image,
    Drawing drawing,
    Function<Block.DemoCard, Optional<Node>> demo,
    Function<Inline.Claim, Optional<ClaimStamp>> stamp,
    HeadingTools headings,
    ReaderWords words,
    Executor background) {}
