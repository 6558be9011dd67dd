// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.skerry.api.profile.ProfileService;
import org.skerry.api.profile.ProfileServiceContract;
import org.skerry.connector.profile.RobustProfileConnector;

/** The contract, from the OUT connector over the wire to the deployed bean and its database. */
@ArquillianTest
@RunAsClient
class ProfileConnectorIT implements ProfileServiceContract {
    @Override
    public ProfileService testee() {
        return new RobustProfileConnector(Grid.publicUri(), Grid.calls());
    }
}
