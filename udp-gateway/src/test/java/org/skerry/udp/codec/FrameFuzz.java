// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import java.util.Arrays;
import org.skerry.udp.wire.CorruptedDatagramException;

/**
 * What any bytes must do: be refused in the one way there is, or decode to something that is written and read again as
 * the same. The entry point is what Jazzer looks for; the profile fuzz runs it with coverage, {@link FrameFuzzTest}
 * without.
 */
public final class FrameFuzz {
    private FrameFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var scratch = new byte[Frame.LARGEST_BODY];
        Datagram datagram;
        try {
            datagram = Frame.of(bytes, bytes.length).datagram(scratch);
        } catch (CorruptedDatagramException refused) {
            return;
        }
        var written = new DatagramWriter().write(datagram);
        var again = Frame.of(written, written.length).datagram(scratch);
        var rewritten = new DatagramWriter().write(again);
        if (!Arrays.equals(written, rewritten)) {
            throw new AssertionError("not the same twice: " + datagram.body());
        }
    }
}
