// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.skerry.api.friend.FriendsService;
import org.skerry.api.friend.FriendsServiceContract;
import org.skerry.connector.friend.RobustFriendsConnector;

/** The contract, from the OUT connector over the wire to the deployed bean and its database. */
@ArquillianTest
@RunAsClient
class FriendsConnectorIT implements FriendsServiceContract {
    @Override
    public FriendsService testee() {
        return new RobustFriendsConnector(Grid.privateUri(), Grid.calls());
    }
}
