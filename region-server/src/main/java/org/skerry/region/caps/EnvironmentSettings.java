// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** The environment in the form of viewers that know WindLight only: the same day as {@link ExtEnvironment} has. */
final class EnvironmentSettings implements Capability {
    private final List<Llsd> day = LegacyDay.of(DefaultDay.cycle());

    @Override
    public String name() {
        return "EnvironmentSettings";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        if (!call.method().equals("GET")) {
            return Answer.methodNotAllowed("GET");
        }
        var head = new LlsdStruct()
                .put("messageID", new UUID(0, 0))
                .put("regionID", session.region().id().value())
                .build();
        var answer = new ArrayList<Llsd>();
        answer.add(head);
        answer.addAll(day);
        return LlsdAnswer.of(new Llsd.Array(answer));
    }
}
