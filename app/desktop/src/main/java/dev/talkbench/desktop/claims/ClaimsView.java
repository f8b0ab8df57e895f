package dev.talkbench.desktop.claims;

import dev.talkbench.claims.Claim;
import dev.talkbench.claims.Verdict;
import dev.talkbench.desktop.text.Messages;
import dev.talkbench.workspace.ClaimBook.Entry;
import dev.talkbench.workspace.Ledger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The ledger: every claim of the library, who says it as what, how it is measured, what this
 * machine says and what became of it. Choosing one opens its paragraph.
 */
public final class ClaimsView extends VBox {
  /** A claim and where it stands now. */
  record Row(Entry entry, Ledger.Standing standing) {}

  private final Ledger ledger;
  private final ClaimWords words;
  private final Messages messages;
  private final MeasureBar bar;
  private final FlowPane chips = new FlowPane();
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ListView<Row> list = new ListView<>(rows);
  private final Label empty = new Label();
  private List<Entry> entries = List.of();
  private boolean read;
  private @Nullable Verdict only;

  /**
   * An empty ledger.
   *
   * @param open shows the paragraph of a claim
   * @param jobs what has to be measured for these claims
   */
  public ClaimsView(
      Ledger ledger,
      ClaimWords words,
      Messages messages,
      Measuring measuring,
      Consumer<Entry> open,
      java.util.function.Function<List<Claim>, List<Measuring.Job>> jobs) {
    this.ledger = ledger;
    this.words = words;
    this.messages = messages;
    getStyleClass().addAll("page", "claims-page");
    var title = new Label(messages.get("claims.title"));
    title.getStyleClass().add("page-title");
    var lead = new Label(messages.get("claims.lead"));
    lead.getStyleClass().add("page-lead");
    lead.setWrapText(true);
    chips.getStyleClass().add("claim-chips");
    // One line while there is room; the standard wraps at 400.
    chips.setPrefWrapLength(2000);
    HBox.setHgrow(chips, Priority.ALWAYS);
    bar = new MeasureBar(measuring, messages, () -> measuring.start(jobs.apply(unmeasured())));
    var tools = new HBox(16, chips, bar);
    tools.setAlignment(Pos.CENTER_LEFT);
    tools.getStyleClass().add("claim-tools");
    list.getStyleClass().add("claim-list");
    list.setCellFactory(view -> new ClaimCell(words, messages, open));
    list.setOnKeyPressed(
        event -> {
          Row row = list.getSelectionModel().getSelectedItem();
          if (row != null
              && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
            open.accept(row.entry());
            event.consume();
          }
        });
    list.setAccessibleText(messages.get("claims.title"));
    empty.getStyleClass().add("page-empty");
    empty.setWrapText(true);
    list.setPlaceholder(empty);
    VBox.setVgrow(list, Priority.ALWAYS);
    var table = new VBox(bar.track(), new ClaimColumns(messages, list), list);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(title, lead, tools, table);
    refresh();
  }

  /** Shows the claims of the library. */
  public void show(List<Entry> claims) {
    entries = List.copyOf(claims);
    read = true;
    refresh();
  }

  /** Takes the keyboard into the list, to the first claim unless one is chosen. */
  public void enter() {
    list.requestFocus();
    choose();
  }

  private void choose() {
    boolean keyboard = list.getScene() != null && list.equals(list.getScene().getFocusOwner());
    if (keyboard && list.getSelectionModel().isEmpty() && !rows.isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  /** How many claims there are. */
  public int count() {
    return entries.size();
  }

  /** Asks the ledger anew: runs were kept. */
  public void refresh() {
    var all = new ArrayList<Row>();
    for (Entry entry : entries) {
      all.add(new Row(entry, standing(entry)));
    }
    var counts = new EnumMap<Verdict, Integer>(Verdict.class);
    all.forEach(row -> counts.merge(row.standing().verdict(), 1, Integer::sum));
    if (only != null && !counts.containsKey(only)) {
      only = null;
    }
    chips(counts, all.size());
    List<Row> shown =
        all.stream().filter(row -> only == null || row.standing().verdict() == only).toList();
    if (!shown.equals(rows)) {
      Row chosen = list.getSelectionModel().getSelectedItem();
      rows.setAll(shown);
      shown.stream()
          .filter(row -> chosen != null && row.entry().equals(chosen.entry()))
          .findFirst()
          .ifPresent(list.getSelectionModel()::select);
      choose();
    }
    empty.setText(messages.get(read ? "claims.empty" : "claims.reading"));
    bar.needed(unmeasured().size());
  }

  private Ledger.Standing standing(Entry entry) {
    return ledger.of(entry.note().id(), entry.claim());
  }

  /** Claims with a demo that this machine has not measured often enough, in order. */
  private List<Claim> unmeasured() {
    return entries.stream()
        .filter(entry -> entry.claim().isMeasurable() && Measuring.needs(standing(entry)))
        .map(Entry::claim)
        .toList();
  }

  private void chips(Map<Verdict, Integer> counts, int all) {
    var group = new ToggleGroup();
    var made = new ArrayList<ToggleButton>();
    made.add(chip(messages.get("claims.all", Integer.toString(all)), null, group));
    for (Verdict verdict :
        List.of(
            Verdict.REPRODUCED,
            Verdict.DIFFERENT,
            Verdict.INCONCLUSIVE,
            Verdict.NOT_APPLICABLE,
            Verdict.STALE,
            Verdict.NEVER_RUN,
            Verdict.QUOTED)) {
      Integer count = counts.get(verdict);
      if (count != null) {
        made.add(chip(words.alone(verdict) + " " + count, verdict, group));
      }
    }
    boolean focused = chips.getChildren().stream().anyMatch(node -> node.isFocused());
    chips.getChildren().setAll(made);
    if (focused) {
      made.stream()
          .filter(ToggleButton::isSelected)
          .findFirst()
          .ifPresent(ToggleButton::requestFocus);
    }
  }

  private ToggleButton chip(String words, @Nullable Verdict verdict, ToggleGroup group) {
    var chip = new ToggleButton(words);
    chip.getStyleClass().add("chip");
    chip.setToggleGroup(group);
    chip.setSelected(only == verdict);
    chip.setMinWidth(USE_PREF_SIZE);
    chip.setOnAction(
        event -> {
          only = verdict;
          refresh();
        });
    return chip;
  }
}
