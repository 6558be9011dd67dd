// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.prefs;

class InMemoryAgentPreferencesServiceTest implements AgentPreferencesServiceContract {
    private final InMemoryAgentPreferencesService testee = new InMemoryAgentPreferencesService();

    @Override
    public AgentPreferencesService testee() {
        return testee;
    }
}
