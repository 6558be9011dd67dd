// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.caps;

import org.skerry.api.llsd.LlsdStruct;
import org.skerry.api.prefs.AgentPreferencesService;
import org.skerry.region.http.Answer;
import org.skerry.region.http.HttpCall;

/** The language of the user's viewer. */
final class UpdateAgentLanguage implements Capability {
    private final AgentPreferencesService service;

    UpdateAgentLanguage(AgentPreferencesService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "UpdateAgentLanguage";
    }

    @Override
    public Answer answer(CapsSession session, HttpCall call) {
        if (!call.method().equals("POST")) {
            return Answer.methodNotAllowed("POST");
        }
        session.preferences().take(service, session.agent(), LlsdAnswer.struct(call));
        return LlsdAnswer.of(new LlsdStruct().build());
    }
}
