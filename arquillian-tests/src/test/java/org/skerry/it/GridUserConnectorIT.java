// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.skerry.api.griduser.GridUserService;
import org.skerry.api.griduser.GridUserServiceContract;
import org.skerry.connector.griduser.RobustGridUserConnector;

/** The contract, from the OUT connector over the wire to the deployed bean and its database. */
@ArquillianTest
@RunAsClient
class GridUserConnectorIT implements GridUserServiceContract {
    @Override
    public GridUserService testee() {
        return new RobustGridUserConnector(Grid.privateUri(), Grid.calls());
    }
}
