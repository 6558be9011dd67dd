// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.transfer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;
import org.skerry.udp.message.TransferRequest;
import org.skerry.udp.throttle.Category;

/**
 * Sends viewers the assets that they ask for over UDP, in the order asked and only as fast as each circuit's asset
 * throttle takes them. Fetched in the background; little is in memory at a time. Region's thread.
 */
public final class TransferFeed {
    /** Two ticks. */
    public static final Duration PERIOD = Duration.ofMillis(44);

    /** Of one viewer at once; more are refused. */
    static final int MOST_TRANSFERS = 128;

    /** Of one viewer in memory. */
    static final int MOST_HELD = 4;

    /** To all viewers together in one turn. */
    static final int MOST_PACKETS = 1024;

    /** To one viewer in one turn. */
    static final int SERVING = 128;

    /** A viewer with this much on its way is not sent more yet. */
    static final int ENOUGH_BYTES = 32 * 1024;

    /** Of all viewers together: beyond it nothing more is fetched until something is sent. */
    static final long MOST_HELD_BYTES = 64L << 20;

    private static final int MOST_LOADS = 16;

    private final RegionContext region;
    private final ArrayDeque<Viewer> inTurn = new ArrayDeque<>();
    private final Map<Viewer, Map<UUID, Transfer>> queues = new HashMap<>();
    private int loads;

    public TransferFeed(RegionContext region) {
        this.region = region;
    }

    /** Begins a transfer, or tells why not. */
    void begin(Viewer viewer, TransferRequest.TransferInfo asked, Wanted wanted) {
        var queue = queues.computeIfAbsent(viewer, newcomer -> {
            inTurn.add(newcomer);
            return new LinkedHashMap<>();
        });
        if (queue.size() >= MOST_TRANSFERS) {
            viewer.send(Transfer.info(asked, TransferStatus.ERROR, 0));
        } else {
            queue.putIfAbsent(asked.transferId(), new Transfer(asked, wanted));
        }
    }

    /** The viewer wants no more of it. */
    void abort(Viewer viewer, UUID transfer) {
        var queue = queues.get(viewer);
        if (queue != null) {
            queue.remove(transfer);
        }
    }

    /** How many viewers wait for assets. */
    int waiting() {
        return queues.size();
    }

    /** Sends some; to be called every {@link #PERIOD}. */
    public void turn() {
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

    private int serve(Viewer viewer, Map<UUID, Transfer> queue, int most) {
        var room = ENOUGH_BYTES - viewer.link().waitingBytes(Category.ASSET);
        var sent = 0;
        for (var transfer :
                List.copyOf(queue.values()).stream().limit(MOST_HELD).toList()) {
            if (transfer.toLoad()) {
                load(viewer, transfer);
            }
            while (sent < most && room > 0 && transfer.hasNext()) {
                viewer.send(transfer.next());
                room -= Transfer.PACKET_BYTES;
                sent++;
            }
            if (transfer.finished()) {
                queue.remove(transfer.id());
            }
        }
        return sent;
    }

    private void load(Viewer viewer, Transfer transfer) {
        if (loads >= MOST_LOADS || heldBytes() >= MOST_HELD_BYTES) {
            return;
        }
        loads++;
        transfer.loading();
        var services = region.services();
        var agent = viewer.agent();
        region.background()
                .ask(
                        "transfer",
                        () -> new TransferSource(services.assets(), services.inventory())
                                .find(agent, transfer.wanted()),
                        found -> answer(viewer, transfer, found),
                        () -> answer(viewer, transfer, TransferSource.Found.no(TransferStatus.ERROR)));
    }

    private long heldBytes() {
        return queues.values().stream()
                .flatMap(queue -> queue.values().stream())
                .mapToLong(Transfer::heldBytes)
                .sum();
    }

    private void answer(Viewer viewer, Transfer transfer, TransferSource.Found found) {
        loads--;
        var queue = queues.get(viewer);
        if (queue == null || !transfer.equals(queue.get(transfer.id()))) {
            return;
        }
        viewer.send(transfer.found(found));
        if (found.status() != TransferStatus.OK) {
            queue.remove(transfer.id());
        }
    }
}
