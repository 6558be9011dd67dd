// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.people;

import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;

/** Who may send others away or hold them: whoever owns the land, which is the estate's owner as long as it is one parcel. */
final class Order {
    private Order() {}

    /** The one aimed at, if this viewer may touch them; else the viewer is told why not. */
    static Optional<Viewer> target(RegionContext region, Viewer viewer, AgentId aimedAt) {
        if (!region.owns(viewer.agent())) {
            return refused(viewer, "Only the owner of this land may do that.");
        }
        if (region.owns(aimedAt)) {
            return refused(viewer, "The owner of this land cannot be frozen or ejected.");
        }
        var target = region.viewers().findRoot(aimedAt);
        return target.isPresent() ? target : refused(viewer, "This person is not in the region any more.");
    }

    private static Optional<Viewer> refused(Viewer viewer, String reason) {
        viewer.send(Alerts.alert(reason));
        return Optional.empty();
    }
}
