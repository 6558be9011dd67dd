// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import static org.skerry.udp.wire.LittleEndian.int16;
import static org.skerry.udp.wire.LittleEndian.int64;

import java.util.Arrays;
import org.skerry.udp.wire.CorruptedDatagramException;
import org.skerry.udp.wire.Corruption;

/**
 * Runs of zero bytes as pairs: a run of up to 255 is 0 and its length, a longer one starts another pair. Encoding is
 * canonical: one pair per run where the length allows it.
 *
 * <p>Eight bytes are looked at together and copied whole, however many of them count: what is too much is written over
 * next. So a stretch and the run behind it cost a few operations and not a branch per byte.
 */
public final class ZeroCoding {
    private static final int LONGEST_RUN = 255;
    private static final int WORD = Long.BYTES;
    private static final int PAIR = 2;
    private static final long LOW_SEVEN = 0x7F7F7F7F7F7F7F7FL;

    private ZeroCoding() {}

    /** The room that {@link #encode} wants for so many bytes: half as much again if every second one is zero, and a word. */
    public static int roomFor(int length) {
        return length + (length + 1) / 2 + WORD;
    }

    /** Encodes into {@code coded}, which has to have the room behind {@code at}, and returns the end of what was written. */
    public static int encode(byte[] plain, int from, int to, byte[] coded, int at) {
        var out = at;
        var i = from;
        while (i <= to - WORD) {
            var word = int64(plain, i);
            int64(coded, out, word);
            var zeros = zeros(word);
            if (zeros == 0) {
                i += WORD;
                out += WORD;
                continue;
            }
            var before = Long.numberOfTrailingZeros(zeros) >>> 3;
            var run = Long.numberOfTrailingZeros(word >>> (before << 3)) >>> 3;
            i += before;
            out += before;
            if (before + run >= WORD) {
                run = run(plain, i, i + WORD - before, to);
            }
            int16(coded, out, run << 8);
            i += run;
            out += PAIR;
        }
        return encodeRest(plain, i, to, coded, out);
    }

    /** The last few bytes, one by one. */
    private static int encodeRest(byte[] plain, int from, int to, byte[] coded, int at) {
        var out = at;
        var i = from;
        while (i < to) {
            if (plain[i] != 0) {
                coded[out++] = plain[i++];
            } else {
                var run = run(plain, i, i + 1, to);
                int16(coded, out, run << 8);
                i += run;
                out += PAIR;
            }
        }
        return out;
    }

    /** The high bit of each byte that is zero, exactly. */
    private static long zeros(long word) {
        return ~(((word & LOW_SEVEN) + LOW_SEVEN) | word | LOW_SEVEN);
    }

    /** The length of the run of zeros that begins at {@code from} and is known up to {@code known}. */
    private static int run(byte[] bytes, int from, int known, int to) {
        var end = Math.min(to, from + LONGEST_RUN);
        var at = known;
        while (at <= end - WORD) {
            var word = int64(bytes, at);
            if (word != 0) {
                return at + (Long.numberOfTrailingZeros(word) >>> 3) - from;
            }
            at += WORD;
        }
        while (at < end && bytes[at] == 0) {
            at++;
        }
        return at - from;
    }

    /**
     * Decodes into {@code plain} from its start and returns the length; what is behind that may be written over.
     *
     * @throws CorruptedDatagramException if a run has no length or length 0, or the result is longer than {@code plain}
     */
    public static int decode(byte[] coded, int from, int to, byte[] plain) {
        var out = 0;
        var i = from;
        var room = plain.length - LONGEST_RUN - 2 * WORD;
        while (i < to - WORD && out <= room) {
            var word = int64(coded, i);
            int64(plain, out, word);
            var zeros = zeros(word);
            if (zeros == 0) {
                i += WORD;
                out += WORD;
                continue;
            }
            var before = Long.numberOfTrailingZeros(zeros) >>> 3;
            i += before;
            out += before;
            var run = coded[i + 1] & 0xFF;
            if (run == 0) {
                throw CorruptedDatagramException.of(Corruption.ZERO_CODING);
            }
            int64(plain, out, 0);
            for (var written = WORD; written < run; written += WORD) {
                int64(plain, out + written, 0);
            }
            i += PAIR;
            out += run;
        }
        return decodeRest(coded, i, to, plain, out);
    }

    /** The last few bytes, and those that might not fit, one by one. */
    private static int decodeRest(byte[] coded, int from, int to, byte[] plain, int at) {
        var out = at;
        var i = from;
        while (i < to) {
            var value = coded[i++];
            var run = 1;
            if (value == 0) {
                if (i == to || coded[i] == 0) {
                    throw CorruptedDatagramException.of(Corruption.ZERO_CODING);
                }
                run = coded[i++] & 0xFF;
            }
            if (run > plain.length - out) {
                throw CorruptedDatagramException.of(Corruption.ZERO_CODING);
            }
            if (value != 0) {
                plain[out++] = value;
            } else {
                Arrays.fill(plain, out, out + run, (byte) 0);
                out += run;
            }
        }
        return out;
    }
}
