// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.skerry.api.binary.Octets;

/**
 * Writes datagrams to a stream on a thread of its own; what it cannot write fast enough is left out and counted. The
 * stream never gets more bytes than it may: the last thing in a full log says that it is full.
 */
public final class PacketLog implements PacketTrace, AutoCloseable {
    private static final System.Logger LOG = System.getLogger("org.skerry.udp");
    /** Bytes a log may have unless told otherwise: some hours of one agent. */
    public static final long MOST_BYTES = 64L << 20;

    private static final int MOST_WAITING = 10_000;
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OutputStream out;
    private final PacketFormat format;
    private final InstantSource clock;
    private final long mostBytes;
    private final ArrayBlockingQueue<TracedPacket> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong leftOut = new AtomicLong();
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean full;

    private PacketLog(OutputStream out, PacketFormat format, InstantSource clock, long mostBytes) {
        this.mostBytes = mostBytes;
        this.out = out;
        this.format = format;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("udp-packet-log").unstarted(this::write);
    }

    /** Writes up to {@link #MOST_BYTES} to this stream from now on, and closes it at the end. */
    public static PacketLog start(OutputStream out, PacketFormat format, InstantSource clock) {
        return start(out, format, clock, MOST_BYTES);
    }

    /** Writes up to this many bytes to this stream from now on, and closes it when it is full or at the end. */
    public static PacketLog start(OutputStream out, PacketFormat format, InstantSource clock, long mostBytes) {
        var log = new PacketLog(out, format, clock, mostBytes);
        log.thread.start();
        return log;
    }

    /** Datagrams that are not in the log although they were shown to it. */
    public long leftOut() {
        return leftOut.get() + (full ? waiting.size() : 0);
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
            var head = format.head();
            out.write(head);
            var left = mostBytes - head.length;
            while (!closed || !waiting.isEmpty()) {
                var next = waiting.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    out.flush();
                    continue;
                }
                var bytes = format.packet(next);
                var end = format.end(next.at(), "full after " + mostBytes + " bytes, all that follows is left out");
                if (bytes.length + end.length > left) {
                    closed = true;
                    out.write(end);
                    full = true;
                    leftOut.addAndGet(1 + waiting.drainTo(new ArrayList<>()));
                    LOG.log(Level.INFO, "event=udp-packet-log-full bytes={0}", mostBytes);
                    return;
                }
                out.write(bytes);
                left -= bytes.length;
            }
        } catch (IOException failed) {
            closed = true;
            LOG.log(Level.WARNING, "event=udp-packet-log-failed error={0}", failed.getMessage());
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
