// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.appearance;

import java.util.Optional;
import org.skerry.api.avatar.AvatarData;
import org.skerry.region.avatar.StoredAppearance;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AgentWearablesRequest;

/** Asks what the viewer wears, at the start of a session. */
public final class AgentWearablesRequestHandler implements ViewerHandler<AgentWearablesRequest> {
    private final RegionContext region;
    private final WornAssets assets;
    private final BakeStore bakes;

    public AgentWearablesRequestHandler(RegionContext region, WornAssets assets, BakeStore bakes) {
        this.bakes = bakes;
        this.region = region;
        this.assets = assets;
    }

    @Override
    public Class<AgentWearablesRequest> message() {
        return AgentWearablesRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(2, 5);
    }

    @Override
    public void handle(Viewer viewer, AgentWearablesRequest message) {
        var avatar = viewer.avatar();
        if (avatar.isEmpty()) {
            return;
        }
        bakes.restore(viewer);
        if (!avatar.get().appearance().wearables().isEmpty()) {
            tell(viewer);
            return;
        }
        region.background()
                .ask(
                        "stored appearance",
                        () -> region.services().avatars().find(viewer.agent()),
                        stored -> known(viewer, stored),
                        () -> known(viewer, Optional.empty()));
    }

    private void known(Viewer viewer, Optional<AvatarData> stored) {
        viewer.avatar().filter(avatar -> viewer.root()).ifPresent(avatar -> {
            if (avatar.appearance().wearables().isEmpty()) {
                var attached = avatar.appearance().attachments();
                stored.map(StoredAppearance::read)
                        .map(look -> attached.isEmpty() ? look : look.with(attached))
                        .ifPresent(avatar::appearance);
            }
            tell(viewer);
        });
    }

    private void tell(Viewer viewer) {
        assets.complete(viewer, avatar -> viewer.send(Wearables.update(viewer, avatar.appearance())));
    }
}
