// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.concurrent.CompletionStage;
import org.skerry.region.door.RegionDoor;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/**
 * What the user has chosen: rights of new things, language, and by how much the figure hovers, which all see at once.
 * Answers with all of it.
 */
final class AgentPreferences implements Capability {
    private final CompletionStage<RegionDoor> region;

    /** @param region there when it runs */
    AgentPreferences(CompletionStage<RegionDoor> region) {
        this.region = region;
    }

    @Override
    public String name() {
        return "AgentPreferences";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        if (!call.method().equals("POST")) {
            return Answer.methodNotAllowed("POST");
        }
        var preferences = session.preferences();
        var before = preferences.hover();
        preferences.take(LlsdAnswer.struct(call));
        var hover = preferences.hover();
        if (hover != before) {
            region.thenAccept(
                    door -> door.hover(session.agent(), session.circuit().session(), hover));
        }
        return LlsdAnswer.of(preferences.all());
    }
}
