package dev.talkbench.search;

import dev.talkbench.search.analysis.KoreanChain;
import dev.talkbench.search.analysis.Synonyms;

/** What every search of an index shares; any thread. */
record SearchTools(
    KoreanChain chain,
    Synonyms synonyms,
    SegmentNotes.Cache segments,
    Verdicts verdicts,
    Weights weights) {}
