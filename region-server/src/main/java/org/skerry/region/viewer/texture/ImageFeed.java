// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.texture;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetKind;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;
import org.skerry.udp.message.ImageNotInDatabase;
import org.skerry.udp.throttle.Category;

/**
 * Sends viewers the textures that they ask for over UDP: the most urgent first and only as fast as each circuit's
 * texture throttle takes them. Fetched in the background; little is in memory at a time. Region's thread.
 */
public final class ImageFeed {
    /** Two ticks. */
    public static final Duration PERIOD = Duration.ofMillis(44);

    /** To all viewers together in one turn. */
    static final int MOST_PACKETS = 1024;

    /** To one viewer in one turn. */
    static final int SERVING = 128;

    /** A viewer with this much of textures on its way is not sent more yet. */
    static final int ENOUGH_BYTES = 32 * 1024;

    /** Of all viewers together: beyond it nothing more is fetched until something is sent. */
    static final long MOST_HELD_BYTES = 64L << 20;

    private static final int MOST_LOADS = 16;
    private static final int MOST_FAILURES = 5;
    private static final int TURNS_AFTER_A_FAILURE = 45;

    private final RegionContext region;
    private final ArrayDeque<Viewer> inTurn = new ArrayDeque<>();
    private final Map<Viewer, ImageQueue> queues = new HashMap<>();
    private int loads;
    private long turns;

    public ImageFeed(RegionContext region) {
        this.region = region;
    }

    /** Begins to send a texture, or changes how urgent it is. */
    void want(Viewer viewer, AssetId image, int discard, float priority, int packet) {
        queues.computeIfAbsent(viewer, newcomer -> {
                    inTurn.add(newcomer);
                    return new ImageQueue();
                })
                .want(image, discard, priority, packet);
    }

    /** What is under way of it comes still. */
    void cancel(Viewer viewer, AssetId image) {
        var queue = queues.get(viewer);
        if (queue != null) {
            queue.remove(image);
        }
    }

    /** How many viewers wait for textures. */
    int waiting() {
        return queues.size();
    }

    /** Sends some; to be called every {@link #PERIOD}. */
    public void turn() {
        turns++;
        var left = MOST_PACKETS;
        for (var viewers = inTurn.size(); viewers > 0; viewers--) {
            var viewer = inTurn.remove();
            var queue = queues.get(viewer);
            if (queue == null) {
                continue;
            }
            if (viewer.leaving() || !viewer.link().alive()) {
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
    }

    private int serve(Viewer viewer, ImageQueue queue, int most) {
        var room = ENOUGH_BYTES - viewer.link().waitingBytes(Category.TEXTURE);
        var sent = 0;
        for (var request : queue.urgent()) {
            if (request.toLoad(turns)) {
                load(viewer, request);
            }
            while (sent < most && room > 0 && request.hasNext()) {
                viewer.send(request.next());
                room -= ImagePackets.OTHER_BYTES;
                sent++;
            }
            if (request.finished()) {
                queue.remove(request.image());
            }
        }
        return sent;
    }

    private void load(Viewer viewer, ImageRequest request) {
        var image = request.image();
        var baked = region.capabilities().bake(image);
        if (baked.isPresent()) {
            found(viewer, request, baked);
            return;
        }
        if (loads >= MOST_LOADS || heldBytes() >= MOST_HELD_BYTES) {
            return;
        }
        loads++;
        request.loading();
        region.background()
                .ask(
                        "texture",
                        () -> region.services().assets().find(image),
                        stored -> {
                            loads--;
                            found(viewer, request, stored.flatMap(ImageFeed::texture));
                        },
                        () -> {
                            loads--;
                            failed(viewer, request);
                        });
    }

    private long heldBytes() {
        return queues.values().stream().mapToLong(ImageQueue::heldBytes).sum();
    }

    private static Optional<Octets> texture(Asset asset) {
        return Optional.of(asset)
                .filter(stored -> stored.metadata().type() == AssetKind.TEXTURE.type())
                .map(Asset::data)
                .filter(data -> !data.isEmpty() && data.length() <= ImagePackets.MOST_BYTES);
    }

    private void found(Viewer viewer, ImageRequest request, Optional<Octets> texture) {
        if (texture.isPresent()) {
            request.loaded(new ImagePackets(request.image().value(), texture.get()));
        } else if (forget(viewer, request)) {
            viewer.send(new ImageNotInDatabase(
                    new ImageNotInDatabase.ImageID(request.image().value())));
        }
    }

    /** While the grid is away it is asked now and then; the viewer asks again for what is given up here. */
    private void failed(Viewer viewer, ImageRequest request) {
        if (request.failed(turns + TURNS_AFTER_A_FAILURE) >= MOST_FAILURES) {
            forget(viewer, request);
        }
    }

    /** False if the viewer no longer wants it. */
    private boolean forget(Viewer viewer, ImageRequest request) {
        var queue = queues.get(viewer);
        if (queue == null || queue.find(request.image()).filter(request::equals).isEmpty()) {
            return false;
        }
        queue.remove(request.image());
        return true;
    }
}
