package dev.talkbench.cli;

import java.util.List;

/**
 * Checks that only the module with the window can make: fonts, the display. Supplied through {@link
 * java.util.ServiceLoader}; must work without a display and without loading JavaFX.
 */
public interface HostChecks {
  /** Looks. */
  List<Check> run(Language language);
}
