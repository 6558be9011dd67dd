// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.transport;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.skerry.api.id.AgentId;
import org.skerry.udp.circuit.CircuitKey;
import org.skerry.udp.circuit.CloseReason;
import org.skerry.udp.socket.DatagramPort;
import org.skerry.udp.throttle.SharedBudget;
import org.skerry.udp.trace.PacketTrace;

/**
 * The circuits at one address, on one event loop or shared out to several. Only a UseCircuitCode with an announced key
 * opens one; whoever has none gets no answer and leaves nothing behind but a count. Thread-safe.
 */
public final class UdpServer implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 5;

    private final Directory directory;
    private final Endpoint.Surroundings surroundings;

    UdpServer(InetSocketAddress address, ServerSettings settings, SharedBudget budget, CircuitListener listener) {
        var counters = new ServerCounters();
        var edge = new ExceptionEdge(settings.clock(), counters, address.toString());
        this.surroundings = new Endpoint.Surroundings(settings.clock(), counters, edge, budget);
        this.directory = new Directory(settings, listener, counters);
    }

    /** Takes one of the sockets at its address, before anything comes in there. */
    DatagramPort.Receiver receiver(DatagramPort port) {
        var shard = new Shard(port, surroundings, directory);
        directory.add(shard);
        return shard.endpoint();
    }

    /** All sockets are there. */
    void start() {
        directory.shards().forEach(shard -> shard.endpoint().start());
    }

    /** The address it is bound to, with the real port when any was asked for. */
    public InetSocketAddress address() {
        return directory.shards().getFirst().local();
    }

    /** Lets the viewer with this key in, once, from now on and for a limited time. */
    public void announce(CircuitKey key) {
        directory.announcements().add(key);
    }

    /** Takes an announcement back; an open circuit is not touched. */
    public void retract(CircuitKey key) {
        directory.announcements().remove(key);
    }

    public ServerStats stats() {
        var unsent = 0L;
        for (var shard : directory.shards()) {
            unsent += shard.endpoint().port().unsent();
        }
        return directory.stats(unsent);
    }

    /** Shows each datagram of this agent's circuits to {@code trace} from now on; null ends that. */
    public void trace(AgentId agent, @Nullable PacketTrace trace) {
        directory.trace(agent, trace);
    }

    /**
     * Closes all circuits, each after what was sent before, and waits for that as long as told; blocks. Nobody is let in
     * any more.
     */
    public void drain(Duration patience) throws InterruptedException {
        var drained = directory.drain();
        directory.sessions().forEach(session -> session.session().close(true));
        var _ = drained.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Ends all circuits at once and gives the port back; who wants a last word to arrive drains before. */
    @Override
    public void close() {
        var shards = directory.shards();
        var ended = new CountDownLatch(shards.size());
        for (var shard : shards) {
            var running = shard.endpoint().execute(() -> {
                shard.forEach(session -> session.session().circuit().end(CloseReason.TRANSPORT_STOPPED));
                ended.countDown();
            });
            if (!running) {
                ended.countDown();
            }
        }
        try {
            var _ = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        shards.forEach(shard -> shard.endpoint().close());
    }
}
