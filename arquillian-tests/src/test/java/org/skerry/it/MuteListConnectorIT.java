// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.skerry.api.mute.MuteListService;
import org.skerry.api.mute.MuteListServiceContract;
import org.skerry.connector.mute.RobustMuteListConnector;

/** The contract, from the OUT connector over the wire to the deployed bean and its database. */
@ArquillianTest
@RunAsClient
class MuteListConnectorIT implements MuteListServiceContract {
    @Override
    public MuteListService testee() {
        return new RobustMuteListConnector(Grid.privateUri(), Grid.calls());
    }
}
