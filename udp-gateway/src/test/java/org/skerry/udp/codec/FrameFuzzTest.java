// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A short run over all messages, and over the recorded ones where they lie beside the clone. */
class FrameFuzzTest {
    private static final long SEED = 20261121;
    private static final int ROUNDS = 60_000;

    @Test
    void whateverComesIsReadOrRefused() throws Exception {
        var corpus = FuzzCorpus.all(SEED);
        var random = new SplittableRandom(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            FrameFuzz.fuzzerTestOneInput(mutate(corpus, random));
        }
    }

    /** Flips, cuts, and the tail of one behind the head of another. */
    private static byte[] mutate(List<byte[]> corpus, SplittableRandom random) {
        var bytes = corpus.get(random.nextInt(corpus.size())).clone();
        if (random.nextInt(4) == 0) {
            bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        }
        if (random.nextInt(4) == 0 && bytes.length > 0) {
            var other = corpus.get(random.nextInt(corpus.size()));
            var from = random.nextInt(Math.min(other.length, bytes.length));
            System.arraycopy(other, from, bytes, from, Math.min(other.length, bytes.length) - from);
        }
        for (var flips = random.nextInt(10); flips > 0 && bytes.length > 0; flips--) {
            var at = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(bytes.length, 12));
            bytes[at] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
