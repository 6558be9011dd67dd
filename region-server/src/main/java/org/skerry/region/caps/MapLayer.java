// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.List;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** Which images cover the whole map: none do, each region has its own. */
final class MapLayer implements Capability {
    @Override
    public String name() {
        return "MapLayer";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        if (!call.method().equals("POST")) {
            return Answer.methodNotAllowed("POST");
        }
        var flags = LlsdMembers.integer(LlsdAnswer.struct(call), "Flags", 0);
        return LlsdAnswer.of(new LlsdStruct()
                .put("AgentData", new LlsdStruct().put("Flags", flags).build())
                .put("LayerData", new Llsd.Array(List.of()))
                .build());
    }
}
