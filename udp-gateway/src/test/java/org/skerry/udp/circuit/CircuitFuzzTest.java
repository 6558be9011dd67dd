// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.circuit;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A short run from the seeds: bytes flipped, conversations cut and put behind each other. */
class CircuitFuzzTest {
    private static final int ROUNDS = 20_000;

    @Test
    void whateverIsSaidIsBorne() {
        var seeds = CircuitFuzz.conversations();
        var random = new SplittableRandom(20261121);
        for (var round = 0; round < ROUNDS; round++) {
            var bytes = seeds.get(random.nextInt(seeds.size())).clone();
            for (var more = random.nextInt(3); more > 0; more--) {
                var other = seeds.get(random.nextInt(seeds.size()));
                var length = bytes.length;
                bytes = Arrays.copyOf(bytes, length + other.length);
                System.arraycopy(other, 0, bytes, length, other.length);
            }
            for (var flips = random.nextInt(12); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            CircuitFuzz.fuzzerTestOneInput(Arrays.copyOf(bytes, bytes.length - random.nextInt(bytes.length)));
        }
    }
}
