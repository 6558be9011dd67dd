// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.upload;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetKind;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.xfer.FileDesk;
import org.skerry.udp.message.AssetUploadComplete;
import org.skerry.udp.message.AssetUploadRequest;

/**
 * What viewers upload over UDP: small assets in one message, others by Xfer. Told to the viewer as complete only when
 * the grid has stored it. Region's thread.
 */
public final class Uploads {
    /** The largest asset; HTTP takes larger ones. */
    static final int MOST_BYTES = 2 << 20;

    /** Of one viewer, those that are over included. */
    static final int MOST_UPLOADS = 64;

    /** How long the maker of an item waits for an upload that has not begun: messages may overtake each other. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MOST_WAITING = 8;

    private static final Set<AssetKind> KINDS = Set.of(
            AssetKind.TEXTURE,
            AssetKind.SOUND,
            AssetKind.CLOTHING,
            AssetKind.NOTECARD,
            AssetKind.SCRIPT,
            AssetKind.BODY_PART,
            AssetKind.ANIMATION,
            AssetKind.GESTURE);

    private final RegionContext region;
    private final FileDesk files;
    private final Map<Viewer, Map<UUID, Upload>> all = new HashMap<>();

    public Uploads(RegionContext region, FileDesk files) {
        this.region = region;
        this.files = files;
    }

    void begin(Viewer viewer, AssetUploadRequest.AssetBlock asked) {
        var upload = of(viewer, asked.transactionId());
        if (upload.isEmpty()
                || AssetKind.of(asked.type()).filter(KINDS::contains).isEmpty()) {
            tell(viewer, asked, false);
            return;
        }
        if (!upload.get().begin(asked.type())) {
            if (upload.get().isStored()) {
                tell(viewer, asked, true);
            }
            return;
        }
        if (asked.assetData().isEmpty()) {
            files.fetch(
                    viewer,
                    upload.get().asset(),
                    asked.type(),
                    MOST_BYTES,
                    file -> file.ifPresentOrElse(
                            data -> store(viewer, asked, upload.get(), data),
                            () -> end(viewer, asked, upload.get(), false)));
        } else {
            store(viewer, asked, upload.get(), asked.assetData());
        }
    }

    /**
     * Calls back when a transaction's asset is stored, or with nothing if it fails or does not come; at once if it is
     * over already.
     */
    public void whenStored(Viewer viewer, UUID transaction, Consumer<Optional<StoredAsset>> then) {
        var upload = of(viewer, transaction);
        if (upload.isEmpty() || !upload.get().whenOver(then, MOST_WAITING)) {
            then.accept(Optional.empty());
        }
    }

    /** Gives up waiting for what does not come; to be called every second or so. */
    public void expire() {
        var now = region.clock().instant();
        for (var viewer : List.copyOf(all.keySet())) {
            var mine = all.getOrDefault(viewer, Map.of());
            if (viewer.leaving() || !viewer.link().alive()) {
                // what is under way to the grid goes on, and so does what waits for it
                all.remove(viewer);
                continue;
            }
            for (var upload : List.copyOf(mine.values())) {
                if (upload.overdue(now)) {
                    upload.end(false);
                }
            }
        }
    }

    private Optional<Upload> of(Viewer viewer, UUID transaction) {
        var mine = all.computeIfAbsent(viewer, _ -> new LinkedHashMap<>());
        var known = mine.get(transaction);
        if (known != null) {
            return Optional.of(known);
        }
        if (mine.size() >= MOST_UPLOADS) {
            var over = mine.entrySet().stream()
                    .filter(each -> each.getValue().isOver())
                    .findFirst();
            if (over.isEmpty()) {
                return Optional.empty();
            }
            mine.remove(over.get().getKey());
        }
        var made = new Upload(
                TransactionAsset.id(transaction, viewer.circuit().secureSession()),
                region.clock().instant().plus(PATIENCE));
        mine.put(transaction, made);
        return Optional.of(made);
    }

    private void store(Viewer viewer, AssetUploadRequest.AssetBlock asked, Upload upload, Octets data) {
        if (data.isEmpty()) {
            end(viewer, asked, upload, false);
            return;
        }
        var metadata = new AssetMetadata(
                upload.asset(),
                "",
                "",
                asked.type(),
                region.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                asked.storeLocal(),
                asked.tempfile(),
                viewer.agent().toString(),
                0);
        region.background()
                .ask(
                        "upload",
                        () -> region.services().assets().store(new Asset(metadata, data)),
                        id -> end(viewer, asked, upload, id.equals(upload.asset())),
                        () -> end(viewer, asked, upload, false));
    }

    private void end(Viewer viewer, AssetUploadRequest.AssetBlock asked, Upload upload, boolean stored) {
        tell(viewer, asked, stored);
        upload.end(stored);
    }

    private static void tell(Viewer viewer, AssetUploadRequest.AssetBlock asked, boolean stored) {
        var id = TransactionAsset.id(asked.transactionId(), viewer.circuit().secureSession());
        viewer.send(new AssetUploadComplete(new AssetUploadComplete.AssetBlock(id.value(), asked.type(), stored)));
    }
}
