package dev.talkbench.cli;

import dev.talkbench.store.UserStore;
import dev.talkbench.workspace.DataDir;
import dev.talkbench.workspace.Workspace;

/**
 * A data folder that the window has open, for commands that are handed to it.
 *
 * @param data where it lives
 * @param store the reader's own data
 * @param workspace the only one that writes the index
 */
public record OpenData(DataDir data, UserStore store, Workspace workspace) {}
