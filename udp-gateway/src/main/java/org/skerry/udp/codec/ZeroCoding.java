// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import java.util.Arrays;
import org.skerry.udp.wire.CorruptedDatagramException;

/**
 * Runs of zero bytes as pairs: a run of up to 255 is 0 and its length, a longer one starts another pair. Encoding is
 * canonical: one pair per run where the length allows it.
 */
public final class ZeroCoding {
    private static final int LONGEST_RUN = 255;

    private ZeroCoding() {}

    /** The size that {@link #encode} would write. */
    public static int encodedLength(byte[] plain, int from, int to) {
        var length = 0;
        var run = 0;
        for (var i = from; i < to; i++) {
            if (plain[i] != 0) {
                length++;
                run = 0;
            } else if (run % LONGEST_RUN == 0) {
                length += 2;
                run = 1;
            } else {
                run++;
            }
        }
        return length;
    }

    /** Encodes into {@code coded}, which has to have the room, and returns the end of what was written. */
    public static int encode(byte[] plain, int from, int to, byte[] coded, int at) {
        var out = at;
        var i = from;
        while (i < to) {
            if (plain[i] != 0) {
                coded[out++] = plain[i++];
                continue;
            }
            var run = 1;
            while (run < LONGEST_RUN && i + run < to && plain[i + run] == 0) {
                run++;
            }
            coded[out++] = 0;
            coded[out++] = (byte) run;
            i += run;
        }
        return out;
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
            var value = coded[i++];
            var run = 1;
            if (value == 0) {
                if (i == to || coded[i] == 0) {
                    throw CorruptedDatagramException.corrupted();
                }
                run = coded[i++] & 0xFF;
            }
            if (run > plain.length - out) {
                throw CorruptedDatagramException.corrupted();
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
