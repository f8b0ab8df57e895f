package dev.talkbench.desktop;

import dev.talkbench.demos.runner.DemoCatalog;
import dev.talkbench.search.SearchIndex;
import dev.talkbench.store.PatientStore;
import dev.talkbench.workspace.DataDir;
import dev.talkbench.workspace.Workspace;

/**
 * What the window stands on: one data folder, opened.
 *
 * @param folder where data lives
 * @param store the reader's own data
 * @param index of all libraries
 * @param workspace libraries and index in step
 * @param demos all that ship
 */
record Session(
    DataDir folder,
    PatientStore store,
    SearchIndex index,
    Workspace workspace,
    DemoCatalog demos) {}
