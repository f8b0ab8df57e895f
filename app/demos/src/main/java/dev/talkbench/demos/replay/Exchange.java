package dev.talkbench.demos.replay;

import java.util.Map;

/**
 * What the gateway sends to the verifier.
 *
 * @param n number of the request, from 0
 * @param legacy what the client was told
 */
record Exchange(long n, Question question, Map<String, Object> legacy) {}
