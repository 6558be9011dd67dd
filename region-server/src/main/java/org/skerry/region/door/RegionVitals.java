// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.door;

import java.util.Map;
import org.skerry.region.tick.TickTotals;
import org.skerry.udp.gateway.GatewayStats;

/**
 * A region's figures, to be had at any time from any thread, also while the region hangs.
 *
 * @param tick what its thread has done since it started
 * @param pulse what the region itself told last, at most a few seconds ago
 */
public record RegionVitals(TickTotals tick, Pulse pulse, Inbox inbox, Work work, GatewayStats udp) {
    /**
     * What a region tells of itself every three seconds.
     *
     * @param dilation simulated time per real time, 0 to 1
     * @param ticksPerSecond 45 at full speed with somebody here, 4 with nobody
     * @param roots who stand here
     * @param children who are connected and do not
     * @param expected announced and not connected yet
     * @param handled messages that reached a handler
     * @param refused messages that were dropped, by reason
     * @param physicsFailures exceptions that the physics engine had to be saved from
     * @param unknown messages of kinds without a handler, by name
     */
    public record Pulse(
            double dilation,
            double ticksPerSecond,
            int roots,
            int children,
            int expected,
            long handled,
            long physicsFailures,
            Map<String, Long> refused,
            Map<String, Long> unknown) {
        /** Before the first. */
        public static final Pulse NONE = new Pulse(1, 0, 0, 0, 0, 0, 0, Map.of(), Map.of());

        public Pulse {
            refused = Map.copyOf(refused);
            unknown = Map.copyOf(unknown);
        }
    }

    /** Work for the region's thread: what waits now, and what found no room, by kind. */
    public record Inbox(int depth, long droppedUnreliable, long droppedReliable, long droppedCommands) {}

    /**
     * Work beside the region's thread.
     *
     * @param questions under way now
     * @param questionsTurnedAway since there were too many at once
     * @param writes that wait for the grid now
     * @param writesLost given up, each with a line in the log
     */
    public record Work(int questions, long questionsTurnedAway, int writes, long writesLost) {
        /** Nothing yet. */
        public static final Work NONE = new Work(0, 0, 0, 0);
    }
}
