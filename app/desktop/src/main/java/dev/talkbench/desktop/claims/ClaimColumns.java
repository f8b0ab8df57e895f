package dev.talkbench.desktop.claims;

import dev.talkbench.desktop.text.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** The columns of the ledger: their head, and how wide they are in every row. */
final class ClaimColumns extends GridPane {
  /** Room for the scroll bar: head and rows share the width that is left. */
  static final double BAR = 16;

  /** In a narrower list the way of measuring is left out; the sheet has it. */
  private static final double ALL = 760;

  /** Shares of the width: claim, who, how, here, verdict. */
  private static final double[] WIDE = {34, 20, 16, 13, 17};

  private static final double[] NARROW = {42, 24, 0, 14, 20};

  /** A head over {@code list}. */
  ClaimColumns(Messages messages, ListView<?> list) {
    getStyleClass().add("claim-head");
    String[] names = {"claim", "who", "how", "here", "verdict"};
    list.widthProperty()
        .subscribe(
            width -> {
              getChildren().clear();
              for (int i = 0; i < names.length; i++) {
                if (shown(i, width.doubleValue())) {
                  var head = new Label(messages.get("claims.column." + names[i]));
                  head.getStyleClass().add("claim-column");
                  add(head, i, 0);
                }
              }
              setMaxWidth(width.doubleValue() - BAR);
              lay(this, width.doubleValue());
            });
  }

  /** Whether a list of that width has column {@code index}. */
  static boolean shown(int index, double width) {
    return shares(width)[index] > 0;
  }

  private static double[] shares(double width) {
    return width < ALL ? NARROW : WIDE;
  }

  /** Lays the columns of a row of a list of that width. */
  static void lay(GridPane row, double width) {
    row.getColumnConstraints().clear();
    for (double share : shares(width)) {
      var column = new ColumnConstraints();
      column.setPercentWidth(share);
      row.getColumnConstraints().add(column);
    }
  }
}
