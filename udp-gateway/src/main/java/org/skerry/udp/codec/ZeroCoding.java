// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.skerry.udp.wire.CorruptedDatagramException;
import org.skerry.udp.wire.Corruption;

/**
 * Runs of zero bytes as pairs: a run of up to 255 is 0 and its length, a longer one starts another pair. Encoding is
 * canonical: one pair per run where the length allows it.
 */
public final class ZeroCoding {
    private static final int LONGEST_RUN = 255;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private ZeroCoding() {}

    /** The size that {@link #encode} would write. */
    public static int encodedLength(byte[] plain, int from, int to) {
        var length = 0;
        var i = from;
        while (i < to) {
            if (isFullWord(plain, i, to)) {
                length += Long.BYTES;
                i += Long.BYTES;
            } else if (plain[i] != 0) {
                length++;
                i++;
            } else {
                length += 2;
                i += run(plain, i, to);
            }
        }
        return length;
    }

    /** Encodes into {@code coded}, which has to have the room, and returns the end of what was written. */
    public static int encode(byte[] plain, int from, int to, byte[] coded, int at) {
        var out = at;
        var i = from;
        while (i < to) {
            if (isFullWord(plain, i, to)) {
                WORD.set(coded, out, (long) WORD.get(plain, i));
                out += Long.BYTES;
                i += Long.BYTES;
            } else if (plain[i] != 0) {
                coded[out++] = plain[i++];
            } else {
                var run = run(plain, i, to);
                coded[out++] = 0;
                coded[out++] = (byte) run;
                i += run;
            }
        }
        return out;
    }

    /** Whether the next eight bytes are there and none of them is zero: most bytes are taken eight at a time. */
    private static boolean isFullWord(byte[] bytes, int from, int to) {
        if (to - from < Long.BYTES) {
            return false;
        }
        var word = (long) WORD.get(bytes, from);
        return ((word - LOW_BITS) & ~word & HIGH_BITS) == 0;
    }

    /** The length of the run of zeros that begins here. */
    private static int run(byte[] bytes, int from, int to) {
        var end = Math.min(to, from + LONGEST_RUN);
        var at = from + 1;
        while (at < end && bytes[at] == 0) {
            at++;
        }
        return at - from;
    }

    /**
     * Decodes into {@code plain} from its start and returns the length.
     *
     * @throws CorruptedDatagramException if a run has no length or length 0, or the result is longer than {@code plain}
     */
    public static int decode(byte[] coded, int from, int to, byte[] plain) {
        var out = 0;
        var i = from;
        while (i < to) {
            if (isFullWord(coded, i, to) && plain.length - out >= Long.BYTES) {
                WORD.set(plain, out, (long) WORD.get(coded, i));
                out += Long.BYTES;
                i += Long.BYTES;
                continue;
            }
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
