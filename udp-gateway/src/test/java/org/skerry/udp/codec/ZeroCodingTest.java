// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.skerry.udp.wire.CorruptedDatagramException;
import org.skerry.udp.wire.Corruption;

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
            var coded = new byte[ZeroCoding.roomFor(plain.length)];
            var end = ZeroCoding.encode(plain, 0, plain.length, coded, 0);
            assertThat(Arrays.copyOf(coded, end)).as("seed %d", SEED).isEqualTo(bytewise(plain));
            var again = new byte[plain.length + random.nextInt(600)];
            var length = ZeroCoding.decode(coded, 0, end, again);
            assertThat(Arrays.copyOf(again, length)).as("seed %d", SEED).isEqualTo(plain);
        }
    }

    /** The definition, a byte at a time. */
    private static byte[] bytewise(byte[] plain) {
        var out = new ByteArrayOutputStream();
        for (var i = 0; i < plain.length; ) {
            var run = 0;
            while (run < 255 && i + run < plain.length && plain[i + run] == 0) {
                run++;
            }
            out.write(plain[i]);
            if (run > 0) {
                out.write(run);
            }
            i += Math.max(run, 1);
        }
        return out.toByteArray();
    }

    @Test
    void everyPatternOfTwoWordsComesBack() {
        for (var pattern = 0; pattern < 1 << 17; pattern += 3) {
            var plain = new byte[17];
            for (var i = 0; i < plain.length; i++) {
                plain[i] = (byte) ((pattern >> i & 1) == 0 ? 0 : i % 2 == 0 ? 0x80 : 1);
            }
            var coded = new byte[ZeroCoding.roomFor(plain.length)];
            var end = ZeroCoding.encode(plain, 0, plain.length, coded, 0);
            assertThat(Arrays.equals(coded, 0, end, bytewise(plain), 0, bytewise(plain).length))
                    .isTrue();
            var again = new byte[400];
            assertThat(ZeroCoding.decode(coded, 0, end, again)).isEqualTo(plain.length);
            assertThat(Arrays.equals(again, 0, plain.length, plain, 0, plain.length))
                    .isTrue();
        }
    }

    @Test
    void theWorstFitsIntoTheRoom() {
        for (var length = 0; length < 100; length++) {
            var plain = new byte[length];
            for (var i = 1; i < length; i += 2) {
                plain[i] = 1;
            }
            var coded = new byte[ZeroCoding.roomFor(length) + 3];
            assertThat(ZeroCoding.encode(plain, 0, length, coded, 3)).isEqualTo(3 + bytewise(plain).length);
        }
    }

    @Test
    void readsAndWritesNothingBesideItsPart() {
        var plain = HexFormat.of().parseHex("000001000000000000000000000002000000");
        var coded = new byte[64];
        var end = ZeroCoding.encode(plain, 2, 15, coded, 5);
        assertThat(HexFormat.of().formatHex(coded, 5, end)).isEqualTo("01000b02");
        assertThat(coded[4]).isZero();
        var again = new byte[13];
        assertThat(ZeroCoding.decode(coded, 5, end, again)).isEqualTo(13);
        assertThat(again).isEqualTo(Arrays.copyOfRange(plain, 2, 15));
    }

    @Test
    void refusesRunsWithoutLength() {
        assertThatThrownBy(() -> decode("0100", 100)).isInstanceOf(CorruptedDatagramException.class);
        assertThatThrownBy(() -> decode("01000002", 100)).isInstanceOf(CorruptedDatagramException.class);
        assertThatThrownBy(() -> decode("010000020304050607080910", 1000))
                .isSameAs(CorruptedDatagramException.of(Corruption.ZERO_CODING));
    }

    @Test
    void refusesMoreThanThereIsRoomFor() {
        assertThatThrownBy(() -> decode("00ff00ff", 509)).isInstanceOf(CorruptedDatagramException.class);
        assertThat(decode("00ff00ff", 510)).isEqualTo(510);
        for (var room = 500; room < 1000; room++) {
            var hex = "00ff0102030405060708090a0b0c0d0e0f00ff";
            if (room < 525) {
                var tooLittle = room;
                assertThatThrownBy(() -> decode(hex, tooLittle)).isInstanceOf(CorruptedDatagramException.class);
            } else {
                assertThat(decode(hex, room)).isEqualTo(525);
            }
        }
    }

    private static String encoded(String hex) {
        var plain = HexFormat.of().parseHex(hex);
        var coded = new byte[ZeroCoding.roomFor(plain.length)];
        var end = ZeroCoding.encode(plain, 0, plain.length, coded, 0);
        return HexFormat.of().formatHex(coded, 0, end);
    }

    private static int decode(String hex, int room) {
        var coded = HexFormat.of().parseHex(hex);
        return ZeroCoding.decode(coded, 0, coded.length, new byte[room]);
    }
}
