// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import java.util.Arrays;
import org.skerry.udp.wire.CorruptedDatagramException;

/** Any bytes come back from their code; any bytes taken for a code are refused or are the code of what comes of them. */
public final class ZeroCodingFuzz {
    private static final byte[] PLAIN = new byte[Frame.LARGEST_BODY];
    private static final byte[] CODED = new byte[ZeroCoding.roomFor(Frame.LARGEST_BODY)];

    private ZeroCodingFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        comesBack(bytes, bytes.length);
        int length;
        try {
            length = ZeroCoding.decode(bytes, 0, bytes.length, PLAIN);
        } catch (CorruptedDatagramException refused) {
            return;
        }
        comesBack(PLAIN.clone(), length);
    }

    private static void comesBack(byte[] plain, int length) {
        var coded = ZeroCoding.encode(plain, 0, length, CODED, 0);
        if (coded > ZeroCoding.roomFor(length)
                || ZeroCoding.decode(CODED, 0, coded, PLAIN) != length
                || !Arrays.equals(PLAIN, 0, length, plain, 0, length)) {
            throw new AssertionError("does not come back from its code");
        }
    }
}
