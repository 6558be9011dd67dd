// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.terrain.Heightmap;
import org.skerry.region.terrain.LayerDataEncoder;
import org.skerry.region.terrain.LayerStream;
import org.skerry.region.terrain.PatchId;
import org.skerry.region.terrain.PatchQueue;
import org.skerry.region.viewer.Viewer;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.Message;

/**
 * Sends viewers the ground: to each what is nearest first, only as fast as its circuit takes it, and in one turn only as
 * much as leaves a tick its time. A region of 4096 m has 65,536 patches. Region's thread.
 */
final class GroundFeed {
    /** Two ticks. */
    static final Duration PERIOD = Duration.ofMillis(44);

    /** To all viewers together in one turn. */
    static final int MOST_PATCHES = 512;

    /** To one viewer in one turn: a whole region of 256 m. */
    static final int SERVING = 256;

    /** A viewer with this much on its way is not sent more yet: a second or two of the slowest usual throttle. */
    static final int ENOUGH_BYTES = 32 * 1024;

    private final Heightmap ground;
    private final LayerDataEncoder encoder;
    private final ArrayDeque<Viewer> inTurn = new ArrayDeque<>();
    private final Map<Viewer, PatchQueue> queues = new HashMap<>();
    private int served; // since the last turn, to newcomers

    GroundFeed(Heightmap ground) {
        this.ground = ground;
        this.encoder = new LayerDataEncoder(ground);
    }

    /** Sends the whole ground to a viewer that has begun to watch: some at once, the rest turn by turn. */
    void begin(Viewer viewer) {
        var queue = queue(viewer);
        queue.addAll();
        served += serve(viewer, queue, Math.min(SERVING, MOST_PATCHES - served));
    }

    /** Sends these patches, which have changed, to all who watch. */
    void changed(Collection<PatchId> patches, Collection<Viewer> viewers) {
        for (var viewer : viewers) {
            if (viewer.watching() && !patches.isEmpty()) {
                var queue = queue(viewer);
                patches.forEach(queue::add);
            }
        }
    }

    /** How many viewers wait for ground. */
    int waiting() {
        return queues.size();
    }

    /** Sends some; to be called every {@link #PERIOD}. */
    void turn() {
        if (inTurn.isEmpty()) {
            return;
        }
        var left = MOST_PATCHES - served;
        served = 0;
        for (var viewers = inTurn.size(); viewers > 0 && left > 0; viewers--) {
            var viewer = inTurn.remove();
            var queue = queue(viewer);
            if (!viewer.watching()) {
                queues.remove(viewer);
                continue;
            }
            left -= serve(viewer, queue, Math.min(SERVING, left));
            if (queue.isEmpty()) {
                queues.remove(viewer);
            } else {
                inTurn.add(viewer);
            }
        }
        if (inTurn.isEmpty()) {
            encoder.rest();
        }
    }

    private PatchQueue queue(Viewer viewer) {
        return queues.computeIfAbsent(viewer, newcomer -> {
            inTurn.add(newcomer);
            return new PatchQueue(ground);
        });
    }

    private int serve(Viewer viewer, PatchQueue queue, int most) {
        if (most <= 0 || viewer.link().waitingGroundBytes() >= ENOUGH_BYTES) {
            return 0;
        }
        var middle = ground.size() / 2f;
        var at = viewer.avatar().map(Avatar::position);
        queue.centre(
                at.map(place -> place.x()).orElse(middle),
                at.map(place -> place.y()).orElse(middle));
        var patches = new ArrayList<PatchId>();
        while (patches.size() < most) {
            var next = queue.next();
            if (next.isEmpty()) {
                break;
            }
            patches.add(next.get());
        }
        for (var stream : encoder.land(patches)) {
            viewer.send(layer(stream));
        }
        return patches.size();
    }

    private static Message layer(LayerStream stream) {
        return new LayerData(new LayerData.LayerID(stream.type()), new LayerData.LayerDataBlock(stream.data()));
    }
}
