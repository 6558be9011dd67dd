// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import java.util.concurrent.CompletionStage;
import org.skerry.api.prefs.AgentPreferencesService;
import org.skerry.region.door.RegionDoor;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/**
 * What the user has chosen: rights of new things, language, and by how much the figure hovers, which all see at once.
 * Answers with all of it, and so gives a user back at login what was chosen in an earlier session.
 */
final class AgentPreferences implements Capability {
    private final AgentPreferencesService service;
    private final CompletionStage<RegionDoor> region;

    /** @param region there when it runs */
    AgentPreferences(AgentPreferencesService service, CompletionStage<RegionDoor> region) {
        this.service = service;
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
        var chosen = session.preferences().take(service, session.agent(), LlsdAnswer.struct(call));
        var hover = chosen.hoverHeight();
        if (session.preferences().hoversAnew(hover)) {
            region.thenAccept(
                    door -> door.hover(session.agent(), session.circuit().session(), hover));
        }
        return LlsdAnswer.of(Preferences.all(chosen));
    }
}
