package dev.talkbench.desktop.demo;

import dev.talkbench.desktop.text.Messages;
import java.util.Collection;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A picture of the machine: packages as cards, cores as boxes in them, threads as tiles with their
 * numbers. Threads that are switched off are hollow and dashed, so that colour is not the only
 * sign. JavaFX thread.
 */
final class TopologyPicture extends VBox {
  private static final double MOST_HEIGHT = 320;

  private final Messages messages;

  /**
   * Draws what a run told.
   *
   * @param layout the run's {@code layout}; what cannot be read is said in a sentence instead
   * @param offline the run's {@code offline}
   */
  TopologyPicture(String layout, String offline, Messages messages) {
    this.messages = messages;
    getStyleClass().add("topology");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    MachineLayout.parse(layout, offline).ifPresentOrElse(this::draw, this::apologise);
  }

  private void apologise() {
    Label sentence = label(messages.get("topology.unreadable"), "demo-hint");
    sentence.setWrapText(true);
    getChildren().add(sentence);
    setAccessibleText(sentence.getText());
  }

  private void draw(MachineLayout machine) {
    var machinePane = new VBox();
    machinePane.getStyleClass().add("topology-machine");
    for (MachineLayout.Pack pack : machine.packages()) {
      var cores = new FlowPane();
      cores.getStyleClass().add("topology-cores");
      pack.cores().forEach(core -> cores.getChildren().add(core(core)));
      var name = label(name("topology.package", pack.id()), "topology-package-name");
      var card = new VBox(name, cores);
      card.getStyleClass().add("topology-package");
      machinePane.getChildren().add(card);
    }
    if (!machine.offline().isEmpty()) {
      var tiles = new FlowPane();
      tiles.getStyleClass().add("topology-offline");
      tiles.getChildren().add(label(messages.get("topology.offline"), "topology-core-name"));
      machine.offline().forEach(thread -> tiles.getChildren().add(tile(thread, false)));
      machinePane.getChildren().add(tiles);
    }
    var scroll = new ScrollPane(machinePane);
    scroll.getStyleClass().add("topology-scroll");
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(MOST_HEIGHT);
    getChildren().addAll(scroll, legend(!machine.offline().isEmpty()));
    setAccessibleText(words(machine));
  }

  private Node core(MachineLayout.Core core) {
    var tiles = new HBox();
    tiles.getStyleClass().add("topology-threads");
    core.threads().forEach(thread -> tiles.getChildren().add(tile(thread, true)));
    var box = new VBox(label(name("topology.core", core.id()), "topology-core-name"), tiles);
    box.getStyleClass().add("topology-core");
    return box;
  }

  private static Label tile(int thread, boolean online) {
    Label tile = label(Integer.toString(thread), "topology-thread");
    if (!online) {
      tile.getStyleClass().add("topology-thread-off");
    }
    return tile;
  }

  private Node legend(boolean off) {
    var legend = new HBox();
    legend.getStyleClass().add("topology-legend");
    legend.getChildren().add(label(messages.get("topology.legend.core"), "demo-hint"));
    legend.getChildren().add(new HBox(6, swatch(true), entry("topology.legend.on")));
    if (off) {
      legend.getChildren().add(new HBox(6, swatch(false), entry("topology.legend.off")));
    }
    return legend;
  }

  private Label entry(String key) {
    return label(messages.get(key), "demo-hint");
  }

  private static Node swatch(boolean online) {
    var swatch = new Region();
    swatch.getStyleClass().addAll("topology-thread", "topology-swatch");
    if (!online) {
      swatch.getStyleClass().add("topology-thread-off");
    }
    return swatch;
  }

  private static Label label(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private String name(String key, int id) {
    return messages.get(key, Integer.toString(id));
  }

  /** The picture in words, for those who listen. */
  private String words(MachineLayout machine) {
    var words = new StringBuilder(count(machine));
    for (MachineLayout.Pack pack : machine.packages()) {
      for (MachineLayout.Core core : pack.cores()) {
        words
            .append(' ')
            .append(name("topology.package", pack.id()))
            .append(", ")
            .append(name("topology.core", core.id()))
            .append(": ")
            .append(joined(core.threads()))
            .append('.');
      }
    }
    if (!machine.offline().isEmpty()) {
      words
          .append(' ')
          .append(messages.get("topology.offline"))
          .append(": ")
          .append(joined(machine.offline()))
          .append('.');
    }
    return words.toString();
  }

  private String count(MachineLayout machine) {
    return messages.get(
        "topology.count",
        Integer.toString(machine.packages().size()),
        Integer.toString(machine.cores()),
        Integer.toString(machine.threads()));
  }

  /** Numbers by comma. */
  static String joined(Collection<Integer> threads) {
    return threads.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
