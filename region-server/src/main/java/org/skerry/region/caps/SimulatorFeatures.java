// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.grid.GridService;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.door.ChatRange;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;
import org.skerry.region.tick.TickLoop;

/** What this simulator can do: only what it really can. */
final class SimulatorFeatures implements Capability {
    private static final Logger LOG = System.getLogger(SimulatorFeatures.class.getName());

    /** Shares of the full rate at which viewers colour the figure. */
    private static final int WARN_PERCENT = 60;

    private static final int CRITICAL_PERCENT = 40;

    private final GridService grid;

    SimulatorFeatures(GridService grid) {
        this.grid = grid;
    }

    @Override
    public String name() {
        return "SimulatorFeatures";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        return LlsdAnswer.of(new LlsdStruct()
                .put("MeshRezEnabled", false)
                .put("MeshUploadEnabled", false)
                .put("MeshXferEnabled", true)
                .put("BakesOnMeshEnabled", true)
                .put("AvatarHoverHeightEnabled", true)
                .put("PhysicsMaterialsEnabled", false)
                .put("DynamicPathfindingEnabled", false)
                .put(
                        "AnimatedObjects",
                        new LlsdStruct()
                                .put("MaxAgentAnimatedObjectAttachments", 0)
                                .build())
                .put(
                        "PhysicsShapeTypes",
                        new LlsdStruct()
                                .put("convex", false)
                                .put("none", false)
                                .put("prim", false)
                                .build())
                .put("OpenSimExtras", extras().build())
                .build());
    }

    private LlsdStruct extras() {
        var extras = new LlsdStruct()
                .put("ExportSupported", false)
                .put("whisper-range", ChatRange.WHISPER)
                .put("say-range", ChatRange.SAY)
                .put("shout-range", ChatRange.SHOUT)
                // what the statistics tell is true: nothing is to be multiplied
                .put("SimulatorFPS", new Llsd.Real(TickLoop.RATE))
                .put("SimulatorFPSFactor", new Llsd.Real(1))
                .put("SimulatorFPSWarnPercent", WARN_PERCENT)
                .put("SimulatorFPSCritPercent", CRITICAL_PERCENT);
        ofTheGrid().forEach(extras::put);
        return extras;
    }

    /** The grid's own words, such as {@code map-server-url}; a viewer can do without them. */
    private Map<String, String> ofTheGrid() {
        try {
            return grid.extraFeatures();
        } catch (ServiceUnavailableException down) {
            LOG.log(Level.WARNING, "event=features-without-grid problem={0}", down.getMessage());
            return Map.of();
        }
    }
}
