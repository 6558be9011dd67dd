// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.region.door.RegionSettings;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.parcel.DefaultParcel;

/**
 * Tells viewers who owns which land. That of a small region goes at once; for 4096 m it is a megabyte, which nobody
 * waits for: it goes bit by bit while nothing else does. Region's thread.
 */
final class OverlayFeed {
    /** Two ticks. */
    static final Duration PERIOD = Duration.ofMillis(44);

    /** Parts at once, a kilobyte each: all of a region of 512 m. */
    static final int AT_ONCE = 16;

    /** Parts in a turn. */
    static final int IN_A_TURN = 4;

    /** A viewer with this much of anything on its way is not sent more yet. */
    static final int BUSY_BYTES = 8 * 1024;

    private final RegionSettings region;
    private final int parts;
    private final Map<Viewer, Integer> next = new LinkedHashMap<>();

    OverlayFeed(RegionSettings region) {
        this.region = region;
        this.parts = DefaultParcel.overlayParts(region);
    }

    /** Tells a viewer that has begun to watch. */
    void begin(Viewer viewer) {
        send(viewer, 0, AT_ONCE);
        if (parts > AT_ONCE) {
            next.put(viewer, AT_ONCE);
        }
    }

    /** Tells some more; to be called every {@link #PERIOD}. */
    void turn() {
        for (var turns = next.entrySet().iterator(); turns.hasNext(); ) {
            var turn = turns.next();
            var viewer = turn.getKey();
            var from = turn.getValue();
            if (!viewer.watching() || from >= parts) {
                turns.remove();
            } else if (viewer.link().waitingBytes() < BUSY_BYTES) {
                send(viewer, from, IN_A_TURN);
                turn.setValue(from + IN_A_TURN);
            }
        }
    }

    private void send(Viewer viewer, int from, int most) {
        for (var part = from; part < Math.min(from + most, parts); part++) {
            viewer.send(DefaultParcel.overlay(region, viewer.agent(), part));
        }
    }
}
