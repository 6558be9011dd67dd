// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.prefs;

import java.net.URI;
import java.util.Optional;
import org.skerry.api.id.AgentId;
import org.skerry.api.prefs.AgentPreferences;
import org.skerry.api.prefs.AgentPreferencesService;
import org.skerry.api.wire.AgentPreferencesFields;
import org.skerry.api.wire.FormBody;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;

/** Agent preferences at a remote grid. */
public final class RobustAgentPreferencesConnector implements AgentPreferencesService {
    private final FormService service;

    public RobustAgentPreferencesConnector(URI base, RobustCalls calls) {
        this.service = new FormService("agentprefs", base, "agentprefs", calls);
    }

    @Override
    public Optional<AgentPreferences> find(AgentId user) {
        var fields =
                service.ask(request("getagentprefs").add("UserID", user)).root().wireFields();
        if (fields.has("result")) {
            throw service.refused("getagentprefs");
        }
        return fields.values().isEmpty()
                ? Optional.empty()
                : Optional.of(service.read(() -> AgentPreferencesFields.read(fields)));
    }

    @Override
    public String language(AgentId user) {
        return service.ask(request("getagentlang").add("UserID", user))
                .text("Language")
                .orElseThrow(() -> service.refused("getagentlang"));
    }

    @Override
    public boolean store(AgentPreferences preferences) {
        return FormService.succeeded(
                service.ask(request("setagentprefs").addAll(AgentPreferencesFields.of(preferences))));
    }

    private static FormBody.Builder request(String method) {
        return FormBody.request().add("METHOD", method);
    }
}
