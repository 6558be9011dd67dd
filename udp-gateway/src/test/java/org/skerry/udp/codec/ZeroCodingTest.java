// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.skerry.udp.wire.CorruptedDatagramException;

class ZeroCodingTest {
    private static final long SEED = Long.getLong("seed", 20261121);

    @Test
    void writesOnePairPerRun() {
        assertThat(encoded("ffff0050")).isEqualTo("ffff000150");
        assertThat(encoded("010000000200")).isEqualTo("01000302" + "0001");
    }

    @Test
    void splitsLongRuns() {
        assertThat(encoded("00".repeat(255))).isEqualTo("00ff");
        assertThat(encoded("00".repeat(256))).isEqualTo("00ff0001");
        assertThat(encoded("00".repeat(600) + "07")).isEqualTo("00ff00ff005a07");
    }

    @Test
    void comesBackFromItsCode() {
        var random = new SplittableRandom(SEED);
        for (var round = 0; round < 2000; round++) {
            var plain = new byte[random.nextInt(1200)];
            for (var i = 0; i < plain.length; i += 1 + random.nextInt(1 + random.nextInt(400))) {
                plain[i] = (byte) random.nextInt(256);
            }
            var coded = new byte[ZeroCoding.encodedLength(plain, 0, plain.length)];
            assertThat(ZeroCoding.encode(plain, 0, plain.length, coded, 0)).isEqualTo(coded.length);
            var again = new byte[1200];
            var length = ZeroCoding.decode(coded, 0, coded.length, again);
            assertThat(Arrays.copyOf(again, length)).as("seed %d", SEED).isEqualTo(plain);
        }
    }

    @Test
    void refusesRunsWithoutLength() {
        assertThatThrownBy(() -> decode("0100", 100)).isInstanceOf(CorruptedDatagramException.class);
        assertThatThrownBy(() -> decode("01000002", 100)).isInstanceOf(CorruptedDatagramException.class);
    }

    @Test
    void refusesMoreThanThereIsRoomFor() {
        assertThatThrownBy(() -> decode("00ff00ff", 509)).isInstanceOf(CorruptedDatagramException.class);
        assertThat(decode("00ff00ff", 510)).isEqualTo(510);
    }

    private static String encoded(String hex) {
        var plain = HexFormat.of().parseHex(hex);
        var coded = new byte[ZeroCoding.encodedLength(plain, 0, plain.length)];
        ZeroCoding.encode(plain, 0, plain.length, coded, 0);
        return HexFormat.of().formatHex(coded);
    }

    private static int decode(String hex, int room) {
        var coded = HexFormat.of().parseHex(hex);
        return ZeroCoding.decode(coded, 0, coded.length, new byte[room]);
    }
}
