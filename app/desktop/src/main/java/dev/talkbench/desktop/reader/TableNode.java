package dev.talkbench.desktop.reader;

import dev.talkbench.desktop.reader.Built.Parts;
import dev.talkbench.markdown.Block;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A table between hairlines; sideways when even the margins are too narrow for it. */
final class TableNode extends Region {
  private final SidewaysPane pane;
  private final TableGrid grid;

  TableNode(Block.Table table, Block.Table whole, NoteContext context, Parts parts) {
    grid = new TableGrid(table, new TableColumns(whole, context.measure()), context, parts);
    pane = new SidewaysPane(grid);
    getStyleClass().add("table");
    getChildren().add(pane);
    setAccessibleRole(AccessibleRole.TABLE_VIEW);
    setAccessibleText(
        context.words().get("table.label", whole.rows().size(), whole.columns().size()));
  }

  @Override
  public javafx.geometry.Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }

  /** Width at which no cell is squeezed. */
  @Override
  protected double computePrefWidth(double height) {
    return grid.columns().comfortable();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    grid.offer(width);
    return pane.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    grid.offer(getWidth());
    pane.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
