// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.prefs;

import org.junit.jupiter.api.AfterEach;
import org.skerry.api.prefs.AgentPreferencesService;
import org.skerry.api.prefs.AgentPreferencesServiceContract;
import org.skerry.api.prefs.InMemoryAgentPreferencesService;
import org.skerry.connector.prefs.RobustAgentPreferencesConnector;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class AgentPreferencesOverTheWireTest implements AgentPreferencesServiceContract {
    private final AgentPreferencesRobustHandler handler =
            new AgentPreferencesRobustHandler(new InMemoryAgentPreferencesService());
    private final WireServer server = new WireServer((_, _, body) -> FormExceptionEdge.answer(handler.table(), body));
    private final AgentPreferencesService testee = new RobustAgentPreferencesConnector(server.base(), server.calls());

    @Override
    public AgentPreferencesService testee() {
        return testee;
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
