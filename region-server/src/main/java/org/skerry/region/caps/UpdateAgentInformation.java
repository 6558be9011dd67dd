// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import org.skerry.api.prefs.AgentPreferencesService;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** The most adult content that the user wants to see; answers with what is taken. */
final class UpdateAgentInformation implements Capability {
    private final AgentPreferencesService service;

    UpdateAgentInformation(AgentPreferencesService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "UpdateAgentInformation";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        if (!call.method().equals("POST")) {
            return Answer.methodNotAllowed("POST");
        }
        var chosen = session.preferences().take(service, session.agent(), LlsdAnswer.struct(call));
        return LlsdAnswer.of(Preferences.access(chosen));
    }
}
