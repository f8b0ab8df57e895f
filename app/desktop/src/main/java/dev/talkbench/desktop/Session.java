package dev.talkbench.desktop;

import dev.talkbench.demos.runner.DemoCatalog;
import dev.talkbench.store.UserStore;
import dev.talkbench.workspace.DataDir;
import dev.talkbench.workspace.Workspace;

/**
 * What the window stands on: one data folder, opened.
 *
 * @param folder where data lives
 * @param store the reader's own data
 * @param workspace libraries and index
 * @param demos all that ship
 */
record Session(DataDir folder, UserStore store, Workspace workspace, DemoCatalog demos) {}
