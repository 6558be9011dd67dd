// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.catalog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.skerry.connector.call.CallFigures;
import org.skerry.connector.catalog.ServiceKind.Side;
import org.skerry.connector.late.LateQueue;
import org.skerry.connector.upstream.AnyOf;
import org.skerry.connector.upstream.Chain;
import org.skerry.connector.upstream.Here;
import org.skerry.connector.upstream.LateWrites;
import org.skerry.connector.upstream.Peer;
import org.skerry.connector.upstream.Route;
import org.skerry.connector.upstream.ServiceProxy;
import org.skerry.connector.upstream.Upstream;
import org.skerry.connector.upstream.UpstreamLimits;

/**
 * Puts behind each service what the configuration says, with everything that a call to another server needs around it. Thread-safe.
 */
public final class Switchboard {
    private final PlaceReader places;
    private final Wires wires;
    private final UpstreamLimits limits;
    private final CallFigures figures;
    private final Clock clock;
    private final LateWrites late;
    private final Semaphore sharers;
    private final Map<String, Peer> peers = new ConcurrentHashMap<>();
    private final Map<String, Wired> wired = new ConcurrentSkipListMap<>();
    private final Set<Probe> probes = ConcurrentHashMap.newKeySet();

    private record Wired(String place, String reads, List<Upstream> upstreams) {}

    /** How a server is probed, and what hangs on it. */
    record Probe(Peer peer, Side side, boolean listed, List<Upstream> upstreams) {}

    /** @param late keeps what may be late */
    public Switchboard(
            PlaceReader places, Wires wires, UpstreamLimits limits, CallFigures figures, Clock clock, LateWrites late) {
        this.places = places;
        this.wires = wires;
        this.limits = limits;
        this.figures = figures;
        this.clock = clock;
        this.late = late;
        this.sharers = new Semaphore(limits.waiting());
    }

    /**
     * A service as configured, which is not called yet.
     *
     * @param here the one in this process; asked for when it is called
     * @throws IllegalStateException with key, value and remedy for configuration that cannot be used
     */
    public <S> S connect(ServiceKind<S> kind, Supplier<S> here) {
        var chosen = places.of(kind);
        var upstreams = new ArrayList<Upstream>();
        var changes = route(kind, chosen.changes(), here, upstreams);
        var reads = chosen.reads().equals(chosen.changes()) ? changes : route(kind, chosen.reads(), here, upstreams);
        wired.put(kind.name(), new Wired(chosen.changesText(), chosen.readsText(), List.copyOf(upstreams)));
        var direct = upstreams.isEmpty()
                ? here.get()
                : ServiceProxy.of(
                        kind.name(), kind.type(), new ServiceProxy.Routes(reads, changes), sharers, LateWrites.NONE);
        if (late instanceof LateQueue queue) {
            queue.serve(kind.name(), kind.type(), new LateMaker(direct));
        }
        return upstreams.isEmpty()
                ? direct
                : ServiceProxy.of(kind.name(), kind.type(), new ServiceProxy.Routes(reads, changes), sharers, late);
    }

    /**
     * Calls that go where a service is and are no service of their own: not in the table, and nothing of them is late.
     *
     * @param kind by the name of the service
     * @param here the ones in this process; asked for when they are called
     */
    public <S> S connectBeside(ServiceKind<S> kind, Supplier<S> here) {
        var chosen = places.of(kind);
        var upstreams = new ArrayList<Upstream>();
        var changes = route(kind, chosen.changes(), here, upstreams);
        return upstreams.isEmpty()
                ? here.get()
                : ServiceProxy.of(
                        kind.name(), kind.type(), new ServiceProxy.Routes(changes, changes), sharers, LateWrites.NONE);
    }

    private <S> Route route(ServiceKind<S> kind, Place place, Supplier<S> here, List<Upstream> upstreams) {
        return switch (place) {
            case Place.Local() -> new Here(here);
            case Place.Remote(var base) -> {
                var peer = peers.computeIfAbsent(base.toString(), name -> new Peer(name, limits));
                var upstream = new Upstream(kind.name(), kind.connector().apply(base, wires), peer, figures, clock);
                upstreams.add(upstream);
                probes.add(new Probe(peer, kind.side(), false, List.of(upstream)));
                yield upstream;
            }
            case Place.Connector(var id) -> {
                var peer = peers.computeIfAbsent(id, name -> new Peer(name, limits));
                var upstream = new Upstream(kind.name(), places.connector(kind, id), peer, figures, clock);
                upstreams.add(upstream);
                yield upstream;
            }
            case Place.Alternatives(var several) -> {
                var before = upstreams.size();
                var route = new AnyOf(several.stream()
                        .map(one -> route(kind, one, here, upstreams))
                        .toList());
                for (var upstream : upstreams.subList(before, upstreams.size())) {
                    if (probes.remove(new Probe(upstream.peer(), kind.side(), false, List.of(upstream)))) {
                        probes.add(new Probe(upstream.peer(), kind.side(), true, List.of(upstream)));
                    }
                }
                yield route;
            }
            case Place.Sequence(var several) ->
                new Chain(several.stream()
                        .map(one -> route(kind, one, here, upstreams))
                        .toList());
        };
    }

    /** What stands behind each service that was connected, by name. */
    public List<ServiceState> states() {
        return wired.entrySet().stream()
                .map(entry -> new ServiceState(
                        entry.getKey(),
                        entry.getValue().place(),
                        entry.getValue().reads(),
                        entry.getValue().upstreams().stream()
                                .map(Upstream::state)
                                .toList()))
                .toList();
    }

    /** Asks servers of which there are several, and those that are not well, whether they are there. Blocks for some seconds. */
    public void probe() {
        Probes.send(new LinkedHashSet<>(probes), wires);
    }
}
