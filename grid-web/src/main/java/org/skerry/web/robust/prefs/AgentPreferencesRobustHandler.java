// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.prefs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.skerry.api.id.AgentId;
import org.skerry.api.prefs.AgentPreferencesService;
import org.skerry.api.wire.AgentPreferencesFields;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.ServerResponse;
import org.skerry.web.robust.FormReply;
import org.skerry.web.robust.FormTable;

/** The METHODs of {@code /agentprefs} (robust-wire section 10): what is found stands directly under the root. */
@Singleton
public class AgentPreferencesRobustHandler {
    private static final FormReply SUCCESS = FormReply.fixed("result", "Success");
    private static final FormReply FAILURE = FormReply.fixed("result", "Failure");

    private final AgentPreferencesService preferences;
    private final FormTable table;

    @Inject
    public AgentPreferencesRobustHandler(AgentPreferencesService preferences) {
        this.preferences = preferences;
        this.table = new FormTable(
                "agentprefs",
                Map.of("getagentprefs", this::get, "getagentlang", this::language, "setagentprefs", this::set),
                FAILURE);
    }

    public FormTable table() {
        return table;
    }

    private FormReply get(FormBody form) {
        return FormReply.data(preferences
                .find(user(form))
                .map(found -> ServerResponse.flat(AgentPreferencesFields.of(found)))
                .orElseGet(ServerResponse::empty));
    }

    private FormReply language(FormBody form) {
        return FormReply.data(ServerResponse.of("Language", preferences.language(user(form))));
    }

    private FormReply set(FormBody form) {
        return preferences.store(AgentPreferencesFields.read(form.wireFields())) ? SUCCESS : FAILURE;
    }

    private static AgentId user(FormBody form) {
        return new AgentId(form.wireFields().uuid("UserID"));
    }
}
