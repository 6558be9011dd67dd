// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.xfer;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;
import org.skerry.udp.message.AbortXfer;
import org.skerry.udp.message.ConfirmXferPacket;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.RequestXfer;

/**
 * Files to and from viewers by Xfer (lludp section 15). A file is under way one packet at a time, so that a slow circuit
 * holds a packet for each and no more. Region's thread.
 */
public final class FileDesk {
    /** Of one viewer at once, each way. */
    static final int MOST_FILES = 16;

    /** Offered to one viewer, and under way from one viewer. */
    public static final int MOST_BYTES = 8 << 20;

    /** Without a packet or a confirmation for so long a file is given up. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** As LL_ERR_EOF and its like: any but zero tells that it failed. */
    private static final int FAILED = -1;

    /** Where stock begins to count, too. */
    private static final long FIRST_ID = 5000;

    private final RegionContext region;
    private final Map<Viewer, AgentFiles> all = new HashMap<>();
    private long nextId = FIRST_ID;

    public FileDesk(RegionContext region) {
        this.region = region;
    }

    /** Lets a viewer fetch a file of this name, once; it is to be told the name by a message of the caller's. */
    public void offer(Viewer viewer, String name, Octets data) {
        files(viewer).offer(name, data, MOST_BYTES);
    }

    /**
     * Asks a viewer for the content of an asset that it uploads.
     *
     * @param then called once on the region's thread with the file, or with nothing if it does not come or is larger
     *     than allowed
     */
    public void fetch(Viewer viewer, AssetId asset, int type, int mostBytes, Consumer<Optional<Octets>> then) {
        var files = files(viewer);
        if (files.incoming.size() >= MOST_FILES) {
            then.accept(Optional.empty());
            return;
        }
        var id = nextId++;
        files.incoming.put(id, new IncomingFile(mostBytes, deadline(), then));
        viewer.send(new RequestXfer(RequestXfer.XferID.builder()
                .id(id)
                .filename(Octets.EMPTY)
                .vFileId(asset.value())
                .vFileType(type)
                .build()));
    }

    /** A viewer wants a file; what was not offered to it does not exist. */
    void requested(Viewer viewer, RequestXfer.XferID asked) {
        var files = all.get(viewer);
        var name = asked.filename().text();
        var data = files == null || files.outgoing.size() >= MOST_FILES ? null : files.offered.remove(name);
        if (files == null || data == null) {
            viewer.send(abort(asked.id()));
            return;
        }
        var file = new OutgoingFile(asked.id(), data, deadline());
        files.outgoing.put(asked.id(), file);
        viewer.send(file.current());
    }

    void confirmed(Viewer viewer, long id, int packet) {
        var files = all.get(viewer);
        var file = files == null ? null : files.outgoing.get(id);
        if (files == null || file == null || !file.confirm(packet, deadline())) {
            return;
        }
        if (file.finished()) {
            files.outgoing.remove(id);
            tidy(viewer, files);
        } else {
            viewer.send(file.current());
        }
    }

    void received(Viewer viewer, long id, int packet, Octets data) {
        var files = all.get(viewer);
        var file = files == null ? null : files.incoming.get(id);
        if (files == null || file == null) {
            return;
        }
        var outcome = file.take(packet, data, deadline());
        if (outcome == IncomingFile.Outcome.ABORT || files.incomingBytes() > MOST_BYTES) {
            viewer.send(abort(id));
            end(viewer, files, id);
        } else if (outcome == IncomingFile.Outcome.CONFIRM) {
            viewer.send(new ConfirmXferPacket(new ConfirmXferPacket.XferID(id, packet)));
            if (file.isWhole()) {
                end(viewer, files, id);
            }
        }
    }

    void aborted(Viewer viewer, long id) {
        var files = all.get(viewer);
        if (files != null) {
            files.outgoing.remove(id);
            end(viewer, files, id);
        }
    }

    /** Gives up what has come to a stand; to be called every second or so. */
    public void expire() {
        var now = region.clock().instant();
        for (var viewer : List.copyOf(all.keySet())) {
            var files = files(viewer);
            var gone = viewer.leaving() || !viewer.link().alive();
            files.outgoing.values().removeIf(file -> gone || file.overdue(now));
            var late = files.incoming.entrySet().stream()
                    .filter(file -> gone || file.getValue().overdue(now))
                    .map(Map.Entry::getKey)
                    .toList();
            late.forEach(id -> {
                viewer.send(abort(id));
                end(viewer, files, id);
            });
            if (gone) {
                all.remove(viewer);
            }
        }
    }

    private void end(Viewer viewer, AgentFiles files, long id) {
        var file = files.incoming.remove(id);
        tidy(viewer, files);
        if (file != null) {
            file.complete();
        }
    }

    private void tidy(Viewer viewer, AgentFiles files) {
        if (files.isEmpty()) {
            all.remove(viewer);
        }
    }

    private AgentFiles files(Viewer viewer) {
        return all.computeIfAbsent(viewer, _ -> new AgentFiles());
    }

    private Instant deadline() {
        return region.clock().instant().plus(PATIENCE);
    }

    private static Message abort(long id) {
        return new AbortXfer(new AbortXfer.XferID(id, FAILED));
    }

    /** How many viewers have files offered or under way. */
    int busy() {
        return all.size();
    }
}
