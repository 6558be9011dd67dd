// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.skerry.api.id.AgentId;
import org.skerry.region.door.RegionRules;
import org.skerry.region.store.OperatorChoices;
import org.skerry.region.viewer.RegionContext;

/** Changes what a region's owner may set, keeps it on disk and tells everybody who is there. Region's thread. */
public final class RulesDesk {
    private final RegionContext region;
    private final OperatorChoices choices;

    public RulesDesk(RegionContext region) {
        this.region = region;
        this.choices = new OperatorChoices(region.settings().folder());
    }

    /** Changes them for their owner; false, and nothing has changed, if somebody else asks. */
    public boolean change(AgentId by, UnaryOperator<RegionRules> wish) {
        if (!region.owns(by)) {
            return false;
        }
        var wanted = wish.apply(region.scene().rules());
        region.scene().rules(wanted);
        region.background().keep(by, "region rules", () -> save(wanted));
        region.viewers().all().stream()
                .filter(viewer -> viewer.watching())
                .forEach(viewer -> viewer.send(RegionFacts.info(region, viewer)));
        return true;
    }

    private void save(RegionRules wanted) {
        try {
            choices.rules(wanted);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
