// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.skerry.api.binary.Octets;

/** Writes datagrams to a stream on a thread of its own; what it cannot write fast enough is left out and counted. */
public final class PacketLog implements PacketTrace, AutoCloseable {
    private static final System.Logger LOG = System.getLogger("org.skerry.udp");
    private static final int MOST_WAITING = 10_000;
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OutputStream out;
    private final PacketFormat format;
    private final InstantSource clock;
    private final ArrayBlockingQueue<TracedPacket> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong leftOut = new AtomicLong();
    private final Thread thread;
    private volatile boolean closed;

    private PacketLog(OutputStream out, PacketFormat format, InstantSource clock) {
        this.out = out;
        this.format = format;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("udp-packet-log").unstarted(this::write);
    }

    /** Writes to this stream from now on, and closes it at the end. */
    public static PacketLog start(OutputStream out, PacketFormat format, InstantSource clock) {
        var log = new PacketLog(out, format, clock);
        log.thread.start();
        return log;
    }

    /** Datagrams that are not in the log although they were shown to it. */
    public long leftOut() {
        return leftOut.get();
    }

    @Override
    public void received(InetSocketAddress local, InetSocketAddress remote, byte[] datagram) {
        offer(new TracedPacket(clock.instant(), true, local, remote, Octets.owning(datagram)));
    }

    @Override
    public void sent(InetSocketAddress local, InetSocketAddress remote, byte[] datagram) {
        offer(new TracedPacket(clock.instant(), false, local, remote, Octets.owning(datagram)));
    }

    private void offer(TracedPacket packet) {
        if (closed || !waiting.offer(packet)) {
            leftOut.incrementAndGet();
        }
    }

    private void write() {
        try (out) {
            out.write(format.head());
            while (!closed || !waiting.isEmpty()) {
                var next = waiting.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    out.flush();
                } else {
                    out.write(format.packet(next));
                }
            }
        } catch (IOException full) {
            closed = true;
            LOG.log(Level.WARNING, "event=udp-packet-log-failed error={0}", full.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes what waits and ends. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
