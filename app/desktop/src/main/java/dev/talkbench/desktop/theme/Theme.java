package dev.talkbench.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.Stylesheet;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** What the window wears: the base theme, our tokens over it, and which of the palettes is on. */
public final class Theme {
  /** What the reader chose. */
  public enum Choice {
    /** As the system has it, now and when it changes. */
    SYSTEM,
    /** Always light. */
    LIGHT,
    /** Always dark. */
    DARK,
    /** Always sepia. */
    SEPIA;

    /** Reads a stored or typed name; anything unknown is {@link #SYSTEM}. */
    public static Choice of(String name) {
      for (Choice choice : values()) {
        if (choice.id().equals(name)) {
          return choice;
        }
      }
      return SYSTEM;
    }

    /** Lower-case name. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final List<String> SHEETS = List.of("tokens", "shell", "reader", "demo");

  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

  /** Follows the system until told otherwise. */
  public Theme() {
    this(Choice.SYSTEM);
  }

  /** What was chosen before. */
  public Theme(Choice chosen) {
    choice.set(chosen);
    Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> settle());
    choice.subscribe((before, now) -> settle());
  }

  private void settle() {
    boolean systemDark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    dark.set(choice.get() == Choice.DARK || (choice.get() == Choice.SYSTEM && systemDark));
    String base = base(dark.get());
    if (!base.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(base);
    }
  }

  /**
   * The compiled twin of the base theme: parsing its text would take a fifth of a second of every
   * start.
   */
  private static String base(boolean dark) {
    return (dark ? new PrimerDark() : new PrimerLight())
        .getUserAgentStylesheet()
        .replace(".css", ".bss");
  }

  /**
   * Reads a base theme once for nothing, while the toolkit starts: the reading that counts is on
   * the JavaFX thread and then finds its classes initialised and its code compiled. Any thread.
   *
   * @throws UncheckedIOException it cannot be read; the reading that counts will say so
   */
  public static void readAhead() {
    try {
      URL sheet = Theme.class.getResource(base(false));
      if (sheet != null) {
        Stylesheet.loadBinary(sheet);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the reader chose. */
  public ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  /** Whether the palette in force is the dark one (pictures have a variant for each). */
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /** Goes on to the next brightness, as the key does. */
  public void next() {
    choice.set(
        switch (choice.get()) {
          case SYSTEM, LIGHT, SEPIA -> dark.get() ? Choice.LIGHT : Choice.DARK;
          case DARK -> Choice.LIGHT;
        });
  }

  /** Dresses a scene, now and at every change. */
  public void dress(Scene scene) {
    scene.getStylesheets().setAll(SHEETS.stream().map(Theme::address).toList());
    choice.subscribe(ignored -> palette(scene.getRoot()));
    dark.subscribe(ignored -> palette(scene.getRoot()));
  }

  /** The compiled sheet where the build has made one (the installed app), else its text. */
  private static String address(String sheet) {
    URL compiled = Theme.class.getResource("/assets/theme/" + sheet + ".bss");
    URL text = Theme.class.getResource("/assets/theme/" + sheet + ".css");
    URL address = compiled == null ? text : compiled;
    if (address == null) {
      throw new IllegalStateException(
          "style sheet " + sheet + " is missing; install Talkbench again");
    }
    return address.toExternalForm();
  }

  /** Gives a dressed scene another root, which wears the palette in force before it is styled. */
  public void put(Scene scene, Parent root) {
    palette(root);
    scene.setRoot(root);
  }

  private void palette(Parent root) {
    root.getStyleClass().removeAll("tb-light", "tb-dark", "tb-sepia");
    root.getStyleClass()
        .add(choice.get() == Choice.SEPIA ? "tb-sepia" : dark.get() ? "tb-dark" : "tb-light");
  }
}
