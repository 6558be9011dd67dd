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
import org.skerry.udp.gateway.CircuitListener;
import org.skerry.udp.gateway.Gateway;
import org.skerry.udp.gateway.GatewaySettings;
import org.skerry.udp.gateway.GatewayStats;
import org.skerry.udp.socket.DatagramPort;
import org.skerry.udp.throttle.SharedBudget;
import org.skerry.udp.trace.PacketTrace;

/**
 * The circuits at one address, on one event loop or shared out to several. Only a UseCircuitCode with an announced key
 * opens one; whoever has none gets no answer and leaves nothing behind but a count. Thread-safe.
 */
public final class UdpServer implements Gateway {
    private static final int PATIENCE_SECONDS = 5;

    private final Directory directory;
    private final Endpoint.Surroundings surroundings;

    UdpServer(InetSocketAddress address, GatewaySettings settings, SharedBudget budget, CircuitListener listener) {
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

    @Override
    public InetSocketAddress address() {
        return directory.shards().getFirst().local();
    }

    @Override
    public void announce(CircuitKey key) {
        directory.announcements().add(key);
    }

    @Override
    public void retract(CircuitKey key) {
        directory.announcements().remove(key);
    }

    @Override
    public GatewayStats stats() {
        var unsent = 0L;
        for (var shard : directory.shards()) {
            unsent += shard.endpoint().port().unsent();
        }
        return directory.stats(unsent);
    }

    @Override
    public void trace(AgentId agent, @Nullable PacketTrace trace) {
        directory.trace(agent, trace);
    }

    @Override
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
