// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.simulation;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From which addresses the grid itself calls: those of its private and its public host, for a machine calls from the
 * address that fits the way. Looked up again now and then, by one thread while the others go on with what was known.
 * Thread-safe; a lookup blocks.
 */
public final class GridAddresses {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final List<String> hosts;
    private final InstantSource clock;
    private final ReentrantLock lookup = new ReentrantLock();
    private volatile Known known;

    private record Known(Set<InetAddress> addresses, long untilMillis) {}

    private GridAddresses(List<String> hosts, InstantSource clock) {
        this.hosts = hosts;
        this.clock = clock;
        this.known = lookUp();
    }

    /** The hosts of these URIs; those without a host stand for nobody. */
    public static GridAddresses of(URI... bases) {
        return of(InstantSource.system(), bases);
    }

    static GridAddresses of(InstantSource clock, URI... bases) {
        var hosts = Arrays.stream(bases)
                .flatMap(base -> Stream.ofNullable(base.getHost()))
                .distinct()
                .toList();
        return new GridAddresses(hosts, clock);
    }

    boolean has(InetAddress peer) {
        if (clock.millis() >= known.untilMillis() && lookup.tryLock()) {
            try {
                known = lookUp();
            } finally {
                lookup.unlock();
            }
        }
        return known.addresses().contains(peer);
    }

    private Known lookUp() {
        var found = hosts.stream()
                .map(GridAddresses::addresses)
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
        return new Known(found, clock.millis() + FRESH.toMillis());
    }

    private static List<InetAddress> addresses(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException unknown) {
            return List.of();
        }
    }
}
