// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.inventory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;

/** Takes handlers' questions and changes to the agents' inventories. Region's thread. */
public final class InventoryDesk {
    /** Changes of one viewer that wait for the grid; more are refused. */
    static final int MOST_CHANGES = 500;

    private final RegionContext region;
    private final Map<Viewer, Integer> underWay = new HashMap<>();
    private long changes;

    public InventoryDesk(RegionContext region) {
        this.region = region;
    }

    RegionContext region() {
        return region;
    }

    /**
     * Changes something, in order with the agent's other changes and even if the viewer leaves meanwhile.
     *
     * @param what as in logs
     * @param change blocks; may be run again when the grid did not answer, and must come to the same then
     * @param then gets its outcome on the region's thread
     */
    <T> void change(Viewer viewer, String what, Function<AgentInventory, T> change, Consumer<? super T> then) {
        var waiting = underWay.getOrDefault(viewer, 0);
        if (waiting >= MOST_CHANGES) {
            viewer.send(Alerts.alert("Your inventory does not answer; the last change was not made."));
            return;
        }
        underWay.put(viewer, waiting + 1);
        var inventory = inventory(viewer);
        // numbered, since a later one must not take the place of an earlier one
        changes++;
        region.background().keep(viewer.agent(), what + " " + changes, () -> change.apply(inventory), done -> {
            underWay.computeIfPresent(viewer, (same, count) -> count > 1 ? count - 1 : null);
            then.accept(done);
        });
    }

    /** Asks something; while the inventory cannot be reached there is no answer, and the viewer asks again. */
    <T> void ask(Viewer viewer, String what, Function<AgentInventory, T> question, Consumer<? super T> then) {
        var inventory = inventory(viewer);
        region.background().ask(what, () -> question.apply(inventory), then, () -> {});
    }

    private AgentInventory inventory(Viewer viewer) {
        return new AgentInventory(
                region.services().inventory(), region.services().assets(), viewer.agent());
    }

    /** Forgets those who have left; to be called every second or so. */
    public void expire() {
        underWay.keySet().removeIf(viewer -> viewer.leaving() || !viewer.link().alive());
    }
}
