// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.skerry.api.group.GroupsService;
import org.skerry.api.group.GroupsServiceContract;
import org.skerry.connector.group.RobustGroupsConnector;

/** The contract, from the OUT connector over the wire to the deployed bean and its database. */
@ArquillianTest
@RunAsClient
class GroupsConnectorIT implements GroupsServiceContract {
    @Override
    public GroupsService testee() {
        return new RobustGroupsConnector(Grid.privateUri(), Grid.calls());
    }
}
