// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.avatar.FaceTextures;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentSetAppearance;
import org.skerry.udp.message.RebakeAvatarTextures;

/**
 * How the viewer looks: shown to all and kept for the next session. A bake that neither this region nor the grid has,
 * and so nobody could see, is asked for once more. A texture entry that is none changes nothing.
 */
public final class AgentSetAppearanceHandler implements ViewerHandler<AgentSetAppearance> {
    /** Forty-five faces need less; more would not fit a datagram with the parameters. */
    private static final int MOST_ENTRY = 1000;

    private static final UUID NO_OUTFIT = new UUID(0, 0);

    private final RegionContext region;
    private final KnownBakes known;
    private final BakeStore store;

    public AgentSetAppearanceHandler(RegionContext region, KnownBakes known, BakeStore store) {
        this.store = store;
        this.region = region;
        this.known = known;
    }

    @Override
    public Class<AgentSetAppearance> message() {
        return AgentSetAppearance.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(5, 10);
    }

    @Override
    public void handle(Viewer viewer, AgentSetAppearance message) {
        var entry = message.objectData().textureEntry();
        var faces = faces(entry);
        viewer.avatar().filter(avatar -> faces.isPresent()).ifPresent(avatar -> {
            take(avatar, message);
            remember(viewer, message.wearableData(), faces.get());
            store.keep(viewer, message.wearableData(), faces.get());
            lookForBakes(viewer, faces.get());
        });
    }

    private static Optional<FaceTextures> faces(Octets entry) {
        if (entry.isEmpty()) {
            return Optional.of(FaceTextures.NONE);
        }
        return entry.length() > MOST_ENTRY ? Optional.empty() : FaceTextures.read(entry);
    }

    private void take(Avatar avatar, AgentSetAppearance message) {
        var params = message.visualParam();
        var bytes = new byte[params.size()];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) params.get(i).paramValue();
        }
        var height = message.agentData().size().z();
        var entry = message.objectData().textureEntry();
        avatar.appearance(
                avatar.appearance().looking(message.agentData().serialNum(), height, entry, Octets.owning(bytes)));
        Wearables.keep(region, avatar);
    }

    private void remember(Viewer viewer, List<AgentSetAppearance.WearableData> outfits, FaceTextures faces) {
        for (var outfit : outfits) {
            if (!outfit.cacheId().equals(NO_OUTFIT)) {
                faces.own(outfit.textureIndex())
                        .ifPresent(bake -> known.put(viewer.agent(), outfit.cacheId(), new AssetId(bake)));
            }
        }
    }

    private void lookForBakes(Viewer viewer, FaceTextures faces) {
        var elsewhere = faces.bakes().stream()
                .map(AssetId::new)
                .filter(bake -> !region.capabilities().holdsBake(bake))
                .toList();
        if (!elsewhere.isEmpty()) {
            region.background()
                    .ask(
                            "bakes",
                            () -> region.services().assets().existing(elsewhere),
                            stored -> askAgain(viewer, elsewhere, stored),
                            () -> {});
        }
    }

    private void askAgain(Viewer viewer, List<AssetId> named, Set<AssetId> stored) {
        var worn = viewer.avatar()
                .filter(avatar -> viewer.root())
                .flatMap(avatar -> FaceTextures.read(avatar.appearance().textureEntry()))
                .map(FaceTextures::bakes)
                .orElse(List.of());
        var lost = new ArrayList<>(named);
        lost.removeAll(new HashSet<>(stored));
        for (var bake : lost) {
            if (worn.contains(bake.value()) && known.request(viewer.agent(), bake)) {
                viewer.send(new RebakeAvatarTextures(new RebakeAvatarTextures.TextureData(bake.value())));
            }
        }
    }
}
