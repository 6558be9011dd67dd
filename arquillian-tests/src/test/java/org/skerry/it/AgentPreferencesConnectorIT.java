// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.skerry.api.prefs.AgentPreferencesService;
import org.skerry.api.prefs.AgentPreferencesServiceContract;
import org.skerry.connector.prefs.RobustAgentPreferencesConnector;

/** The contract, from the OUT connector over the wire to the deployed bean and its database. */
@ArquillianTest
@RunAsClient
class AgentPreferencesConnectorIT implements AgentPreferencesServiceContract {
    @Override
    public AgentPreferencesService testee() {
        return new RobustAgentPreferencesConnector(Grid.privateUri(), Grid.calls());
    }
}
