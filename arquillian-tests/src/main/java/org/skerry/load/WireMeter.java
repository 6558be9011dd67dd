// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.InetSocketAddress;
import java.nio.ByteOrder;
import org.HdrHistogram.AbstractHistogram;
import org.skerry.udp.circuit.NanoClock;
import org.skerry.udp.codec.Flags;
import org.skerry.udp.trace.PacketTrace;

/**
 * Watches an avatar's datagrams: counts, resends, sequence numbers, pings. Reads the clock once for each datagram that
 * comes; what is done with its message uses that time. On the circuit's event loop; counts may be read by any thread.
 */
final class WireMeter implements PacketTrace {
    private static final VarHandle BIG_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int HEADER = 6;
    private static final int EXTRA = 5;
    private static final byte START_PING = 1;
    private static final byte COMPLETE_PING = 2;
    private static final long LONGEST_MICROS = 60_000_000;

    private final NanoClock clock;
    private final AbstractHistogram pings;
    private final Fleet fleet;
    private final long[] pingSentAt = new long[256];
    private final Tally in = new Tally();
    private final Tally inBytes = new Tally();
    private final Tally inResent = new Tally();
    private final Tally out = new Tally();
    private final Tally outBytes = new Tally();
    private final Tally outResent = new Tally();
    private final Tally span = new Tally();
    private int newest;
    private boolean begun;
    private long now;

    /** @param pings takes round trips in microseconds; shared by all avatars, so thread-safe */
    WireMeter(NanoClock clock, Fleet fleet, AbstractHistogram pings) {
        this.clock = clock;
        this.fleet = fleet;
        this.pings = pings;
    }

    /** When the datagram came that is being taken apart. */
    long now() {
        return now;
    }

    @Override
    public void received(InetSocketAddress local, InetSocketAddress remote, byte[] datagram) {
        now = clock.nanos();
        in.add(1);
        inBytes.add(datagram.length);
        if ((datagram[0] & Flags.RESENT) != 0) {
            inResent.add(1);
        }
        sequence(number(datagram));
        if (isMessage(datagram, COMPLETE_PING)) {
            var id = datagram[HEADER + extra(datagram) + 1] & 0xFF;
            var sent = pingSentAt[id];
            pingSentAt[id] = 0;
            if (sent != 0 && fleet.measuring()) {
                pings.recordValue(Math.min((now - sent) / 1000, LONGEST_MICROS));
            }
        }
    }

    /** The peer numbers its datagrams one by one, so from the newest number follows how many it sent. */
    private void sequence(int number) {
        if (!begun) {
            begun = true;
            newest = number;
            span.add(1);
        } else if (number - newest > 0) {
            span.add(number - newest);
            newest = number;
        }
    }

    @Override
    public void sent(InetSocketAddress local, InetSocketAddress remote, byte[] datagram) {
        out.add(1);
        outBytes.add(datagram.length);
        if ((datagram[0] & Flags.RESENT) != 0) {
            outResent.add(1);
        }
        if (isMessage(datagram, START_PING)) {
            pingSentAt[datagram[HEADER + extra(datagram) + 1] & 0xFF] = clock.nanos();
        }
    }

    private static boolean isMessage(byte[] datagram, byte number) {
        var at = HEADER + extra(datagram);
        return (datagram[0] & Flags.ZEROCODED) == 0 && at + 1 < datagram.length && datagram[at] == number;
    }

    private static int extra(byte[] datagram) {
        return datagram[EXTRA] & 0xFF;
    }

    private static int number(byte[] datagram) {
        return (int) BIG_INT.get(datagram, 1);
    }

    /** @param duplicates how many of the received datagrams were not the first of their number */
    WireTotals totals(long duplicates) {
        return new WireTotals(
                in.get(),
                inBytes.get(),
                inResent.get(),
                out.get(),
                outBytes.get(),
                outResent.get(),
                Math.max(0, span.get() - (in.get() - duplicates)));
    }
}
