// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.bake.BakedTexture;
import org.skerry.api.bake.BakedTextureService;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.SessionId;
import org.skerry.api.wire.BakedAppearanceXml;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.region.avatar.FaceTextures;
import org.skerry.region.avatar.StoredAppearance;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;
import org.skerry.udp.message.AgentSetAppearance;

/**
 * Keeps the textures that a viewer has baked in the grid, and has them here again when its user comes from elsewhere or
 * after a restart, so that nothing is baked and sent twice; brings what is worn as objects too. Region's thread.
 */
public final class BakeStore {
    private static final Logger LOG = System.getLogger(BakeStore.class.getName());
    private static final UUID NO_OUTFIT = new UUID(0, 0);
    private static final int TEXTURE = 0;

    private final RegionContext region;
    private final KnownBakes known;
    private final Map<AgentId, Session> sessions = new HashMap<>();

    /** What the grid has of an agent's bakes, as far as this session knows. */
    private record Session(SessionId id, Set<AssetId> kept) {}

    /** What the grid keeps of a user's looks beyond clothes. */
    private record Stored(Optional<AvatarData> avatar, List<BakedTexture> bakes) {}

    public BakeStore(RegionContext region, KnownBakes known) {
        this.region = region;
        this.known = known;
    }

    /** Gets what the grid has, once for each session. */
    void restore(Viewer viewer) {
        sessions.keySet().removeIf(agent -> region.viewers().find(agent).isEmpty());
        var session = sessions.get(viewer.agent());
        if (session != null && session.id().equals(viewer.session())) {
            return;
        }
        sessions.put(viewer.agent(), new Session(viewer.session(), new HashSet<>()));
        region.background()
                .ask(
                        "stored bakes",
                        () -> new Stored(region.services().avatars().find(viewer.agent()), stored(viewer.agent())),
                        stored -> restored(viewer, stored),
                        () -> {});
    }

    /** Blocks. */
    private List<BakedTexture> stored(AgentId agent) {
        try {
            return region.services()
                    .bakes()
                    .find(agent)
                    .map(document -> BakedAppearanceXml.read(document, BakedTextureService.MAX_BYTES))
                    .orElse(List.of());
        } catch (MalformedBodyException garbled) {
            LOG.log(Level.WARNING, "agent={0} event=stored-bakes problem=\"{1}\"", agent, garbled.getMessage());
            return List.of();
        }
    }

    private void restored(Viewer viewer, Stored stored) {
        var session = sessions.get(viewer.agent());
        if (session == null || !viewer.root()) {
            return;
        }
        for (var bake : stored.bakes()) {
            var id = bake.asset().metadata().id();
            if (region.capabilities().keepBake(id, bake.asset().data())) {
                known.put(viewer.agent(), bake.cacheId(), id);
                session.kept().add(id);
            }
        }
        viewer.avatar()
                .ifPresent(avatar -> stored.avatar()
                        .map(data -> StoredAppearance.read(data).attachments())
                        .filter(worn -> !worn.isEmpty())
                        .ifPresent(worn -> avatar.appearance(avatar.appearance().with(worn))));
    }

    /** Keeps the bakes that a viewer has just named, as far as they are here and not kept already. */
    void keep(Viewer viewer, List<AgentSetAppearance.WearableData> outfits, FaceTextures faces) {
        var session =
                sessions.computeIfAbsent(viewer.agent(), unknown -> new Session(viewer.session(), new HashSet<>()));
        var bakes = new ArrayList<BakedTexture>();
        var ids = new HashSet<AssetId>();
        for (var outfit : outfits) {
            if (!outfit.cacheId().equals(NO_OUTFIT) && FaceTextures.isBaked(outfit.textureIndex())) {
                faces.own(outfit.textureIndex())
                        .map(AssetId::new)
                        .filter(ids::add)
                        .flatMap(id -> region.capabilities().bake(id).map(data -> asset(viewer.agent(), id, data)))
                        .ifPresent(
                                asset -> bakes.add(new BakedTexture(outfit.textureIndex(), outfit.cacheId(), asset)));
            }
        }
        ids.removeIf(id ->
                bakes.stream().noneMatch(bake -> bake.asset().metadata().id().equals(id)));
        if (bakes.isEmpty() || session.kept().equals(ids)) {
            return;
        }
        session.kept().clear();
        session.kept().addAll(ids);
        var agent = viewer.agent();
        region.background().keep(agent, "bakes", () -> {
            if (!region.services().bakes().store(agent, BakedAppearanceXml.write(bakes))) {
                LOG.log(Level.WARNING, "agent={0} event=bakes-refused count={1}", agent, bakes.size());
            }
        });
    }

    private Asset asset(AgentId agent, AssetId id, Octets data) {
        return new Asset(
                new AssetMetadata(
                        id, "Baked Texture", "", TEXTURE, region.clock().instant(), true, true, agent.toString(), 0),
                data);
    }
}
