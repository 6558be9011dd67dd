// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.catalog;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.skerry.connector.catalog.ServiceKind.Side;
import org.skerry.connector.catalog.Switchboard.Probe;
import org.skerry.connector.upstream.Peer;

/** Probes of servers, each once, all at the same time. Any answer of HTTP below 500 is one. */
final class Probes {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private Probes() {}

    static void send(Collection<Probe> probes, Wires wires) {
        Map<Peer, CompletableFuture<Boolean>> asked = new HashMap<>();
        for (var probe : probes) {
            if (probe.listed() || !probe.upstreams().stream().allMatch(one -> one.isWell())) {
                asked.computeIfAbsent(
                        probe.peer(),
                        peer -> (probe.side() == Side.PUBLIC ? wires.open() : wires.calls())
                                .isAnswered(URI.create(peer.name()), LIMIT));
            }
        }
        for (var one : asked.entrySet()) {
            one.getKey().probed(answered(one.getValue()));
        }
        for (var probe : probes) {
            if (asked.containsKey(probe.peer()) && !probe.peer().isSilent()) {
                probe.upstreams().forEach(upstream -> upstream.probeAnswered());
            }
        }
    }

    private static boolean answered(CompletableFuture<Boolean> probe) {
        try {
            return probe.get();
        } catch (ExecutionException broken) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
