// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.simulation;

import java.util.List;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.math.Vector3;
import org.skerry.api.simulation.SimulationService.AccessOutcome;

/** Bodies and answers of {@code QUERYACCESS /agent} and the answer of {@code POST /agent}, for both ends. */
public final class AccessQueryJson {
    private static final float OLDEST = 0.3f;
    private static final float NEWEST = 0.8f;

    private AccessQueryJson() {}

    /** The versions of the transfer that were agreed on; before the two have spoken, the newest. */
    static Llsd.Struct context() {
        return new LlsdStruct()
                .put("InboundVersion", JsonMembers.real(NEWEST))
                .put("OutboundVersion", JsonMembers.real(NEWEST))
                .put("WearablesCount", -1)
                .build();
    }

    /** The question whether an agent may arrive at a position. */
    public static Llsd.Struct question(Vector3 position) {
        return new LlsdStruct()
                .put("viaTeleport", true)
                .put("position", position.toText())
                .put("my_version", "SIMULATION/0.3")
                .put("simulation_service_supported_min", JsonMembers.real(OLDEST))
                .put("simulation_service_supported_max", JsonMembers.real(NEWEST))
                .put("simulation_service_accepted_min", JsonMembers.real(OLDEST))
                .put("simulation_service_accepted_max", JsonMembers.real(NEWEST))
                .put("context", context())
                .put("features", new Llsd.Array(List.of()))
                .build();
    }

    /**
     * The position asked about, {@code <128, 128, 25>} if none was sent.
     *
     * @throws LlsdFormatException if the body is no map or its position no vector
     */
    public static Vector3 readPosition(Llsd question) {
        return new JsonMembers(question).vector("position", new Vector3(128, 128, 25));
    }

    /** The answer to a question; here, unlike everywhere else, default values are written. */
    public static Llsd.Struct answer(AccessOutcome outcome) {
        return new LlsdStruct()
                .put("success", outcome instanceof AccessOutcome.Granted)
                .put("reason", outcome instanceof AccessOutcome.Refused(var reason) ? reason : "")
                .put("version", "SIMULATION/0")
                .put("negotiated_inbound_version", JsonMembers.real(NEWEST))
                .put("negotiated_outbound_version", JsonMembers.real(NEWEST))
                .put("features", new Llsd.Array(List.of()))
                .build();
    }

    /** The answer to an announcement. */
    public static Llsd.Struct announced(AccessOutcome outcome, String callerAddress) {
        var out = new LlsdStruct();
        switch (outcome) {
            case AccessOutcome.Granted() -> out.put("reason", "Authorized").put("success", true);
            case AccessOutcome.Refused(var reason) -> out.put("reason", reason);
        }
        return out.put("your_ip", callerAddress).build();
    }

    /**
     * Reads an answer to either; a missing {@code success} is a refusal.
     *
     * @throws LlsdFormatException if it is no map
     */
    public static AccessOutcome readOutcome(Llsd answer) {
        var in = new JsonMembers(answer);
        if (in.flag("success")) {
            return new AccessOutcome.Granted();
        }
        var reason = in.text("reason");
        return new AccessOutcome.Refused(reason.isEmpty() ? "The region gave no reason." : reason);
    }
}
