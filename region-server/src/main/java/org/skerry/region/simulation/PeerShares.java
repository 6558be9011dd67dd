// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.simulation;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.binary.Octets;

/**
 * How much may be under way at once for peers: so much for the grid, which nobody else can use up; so much for all others
 * together, and of that a share for each address. Thread-safe, without waiting.
 */
final class PeerShares {
    /** How much of an IPv6 address its network gave away; the rest is the machine's own to choose. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private final Limits limits;
    private final GridAddresses grid;
    private final Map<Octets, Integer> byPeer = new HashMap<>();
    private int others;
    private int ofGrid;

    /**
     * How much at once.
     *
     * @param grid for the grid alone
     * @param others for all others together
     * @param share for one address of those
     */
    record Limits(int grid, int others, int share) {
        static final Limits DEFAULT = new Limits(64, 48, 8);
    }

    /** A place that is given back. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    PeerShares(Limits limits, GridAddresses grid) {
        this.limits = limits;
        this.grid = grid;
    }

    /** A place for a peer, which is to be closed once; empty if it has to try again later. */
    Optional<Place> take(InetAddress peer) {
        return grid.has(peer) ? takeOfGrid() : takeOfOthers(key(peer));
    }

    private synchronized Optional<Place> takeOfGrid() {
        if (ofGrid >= limits.grid()) {
            return Optional.empty();
        }
        ofGrid++;
        return Optional.of(this::giveBack);
    }

    private synchronized Optional<Place> takeOfOthers(Octets peer) {
        var had = byPeer.getOrDefault(peer, 0);
        if (others >= limits.others() || had >= limits.share()) {
            return Optional.empty();
        }
        others++;
        byPeer.put(peer, had + 1);
        return Optional.of(() -> giveBack(peer));
    }

    private synchronized void giveBack() {
        ofGrid--;
    }

    private synchronized void giveBack(Octets peer) {
        others--;
        byPeer.computeIfPresent(peer, (_, had) -> had == 1 ? null : had - 1);
    }

    private static Octets key(InetAddress peer) {
        var bytes = peer.getAddress();
        return Octets.owning(peer instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes);
    }
}
