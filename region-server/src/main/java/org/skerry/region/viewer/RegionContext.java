// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer;

import java.time.InstantSource;
import org.skerry.api.id.AgentId;
import org.skerry.region.door.AgentCapabilities;
import org.skerry.region.door.GridServices;
import org.skerry.region.door.RegionSettings;
import org.skerry.region.event.RegionEvents;
import org.skerry.region.interest.AvatarUpdates;
import org.skerry.region.scene.Scene;

/** What handlers can reach. Use on the region's thread; services only through {@link Background}. */
public record RegionContext(
        RegionSettings settings,
        Scene scene,
        Viewers viewers,
        AvatarUpdates updates,
        GridServices services,
        RegionEvents events,
        Background background,
        AgentCapabilities capabilities,
        InstantSource clock) {
    public long handle() {
        return settings.area().handle();
    }

    /** The settings with what has been changed since the start. */
    public RegionSettings settingsNow() {
        return scene.waterHeight().map(settings::withWaterHeight).orElse(settings);
    }

    /** Root agents at once: what its owner wants, but no more than the configuration says. */
    public int agentLimit() {
        return Math.min(settings.maxAgents(), scene.rules().agentLimit().orElse(settings.maxAgents()));
    }

    public boolean owns(AgentId agent) {
        return settings.owner().equals(agent);
    }
}
