// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

import java.util.Arrays;
import org.skerry.udp.wire.CorruptedDatagramException;

/**
 * What any bytes must do: be refused in the one way there is, or decode to something that is written and read again as
 * the same; and in either case with little memory. {@link org.skerry.udp.fuzz.FuzzRun} runs it led by coverage, {@link
 * FrameFuzzTest} without.
 */
public final class FrameFuzz {
    /** Far more than the largest message takes, far less than an unchecked length could. */
    private static final long MOST_ALLOCATED = 1 << 20;

    private static final Frame FRAME = new Frame(new byte[Frame.LARGEST_BODY]);
    private static final DatagramWriter WRITER = new DatagramWriter();

    private FrameFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var first = allocated(bytes);
        var second = first > MOST_ALLOCATED ? allocated(bytes) : first;
        if (second > MOST_ALLOCATED) {
            throw new AssertionError("takes " + second + " bytes of memory");
        }
        Datagram datagram;
        try {
            datagram = FRAME.read(bytes, bytes.length).datagram();
        } catch (CorruptedDatagramException refused) {
            return;
        }
        if (datagram.body() instanceof MessageBody body && !body.message().equals(FRAME.message())) {
            throw new AssertionError("not the same message twice: " + body.message());
        }
        var written = WRITER.write(datagram);
        var again = FRAME.read(written, written.length).datagram();
        if (!again.equals(datagram) || !Arrays.equals(written, WRITER.write(again))) {
            throw new AssertionError("not the same when written: " + datagram.body());
        }
    }

    /** A second time tells what the input takes, the first time classes may have been loaded. */
    private static long allocated(byte[] bytes) {
        var before = Allocations.soFar();
        try {
            FRAME.read(bytes, bytes.length).datagram();
        } catch (CorruptedDatagramException refused) {
            return Allocations.soFar() - before;
        }
        return Allocations.soFar() - before;
    }
}
