// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.agent;

import java.util.List;
import org.skerry.api.math.Vector3;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.generic.GenericMethod;

/** "Go there": three texts that say where in grid metres. Anything else is no place and is ignored. */
public final class AutopilotMethod implements GenericMethod {
    private final RegionContext region;

    public AutopilotMethod(RegionContext region) {
        this.region = region;
    }

    @Override
    public String name() {
        return "autopilot";
    }

    @Override
    public void call(Viewer viewer, List<String> parameters) {
        if (parameters.size() < 3) {
            return;
        }
        try {
            var area = region.settings().area();
            // in double: grid metres have no centimetres in a float
            var goal = new Vector3(
                    (float) (Double.parseDouble(parameters.get(0)) - area.x()),
                    (float) (Double.parseDouble(parameters.get(1)) - area.y()),
                    (float) Double.parseDouble(parameters.get(2)));
            if (goal.isFinite()) {
                viewer.avatar().ifPresent(avatar -> avatar.goTo(goal));
            }
        } catch (NumberFormatException noPlace) {
            // a viewer's mistake, and nobody waits for an answer
        }
    }
}
