// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.skerry.api.grid.GridService;
import org.skerry.api.id.RegionId;
import org.skerry.api.wire.WireFields;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcCall;

/** {@code simulator_after_region_moved}: a region stops, or has gone elsewhere. */
@Singleton
@SimulatorCall
public class SimulatorAfterRegionMoved extends ClassicMethod {
    private final GridService grid;

    @Inject
    public SimulatorAfterRegionMoved(GridService grid) {
        super(
                "simulator_after_region_moved",
                Map.of("error", "No UUID or region_handle passed to grid server - unable to delete"));
        this.grid = grid;
    }

    @Override
    Map<String, Object> answer(WireFields members, XmlRpcCall call) {
        var id = new RegionId(members.uuid("UUID"));
        return Map.of(
                "status",
                (grid.deregister(id) ? "Deleting region successful: " : "Deleting region failed (Error): ") + id);
    }
}
