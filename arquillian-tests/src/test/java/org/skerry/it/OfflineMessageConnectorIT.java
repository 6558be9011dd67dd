// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.skerry.api.offline.OfflineMessageService;
import org.skerry.api.offline.OfflineMessageServiceContract;
import org.skerry.connector.offline.RobustOfflineMessageConnector;

/** The contract, from the OUT connector over the wire to the deployed bean and its database. */
@ArquillianTest
@RunAsClient
class OfflineMessageConnectorIT implements OfflineMessageServiceContract {
    @Override
    public OfflineMessageService testee() {
        return new RobustOfflineMessageConnector(Grid.privateUri(), Grid.calls());
    }
}
