// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.skerry.api.presence.PresenceService;
import org.skerry.api.presence.PresenceServiceContract;
import org.skerry.connector.presence.RobustPresenceConnector;

/** The contract, from the OUT connector over the wire to the deployed bean and its database. */
@ArquillianTest
@RunAsClient
class PresenceConnectorIT implements PresenceServiceContract {
    @Override
    public PresenceService testee() {
        return new RobustPresenceConnector(Grid.privateUri(), Grid.calls());
    }
}
