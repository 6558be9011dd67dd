// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.avatar.AvatarServiceContract;
import org.skerry.connector.avatar.RobustAvatarConnector;

/** The contract, from the OUT connector over the wire to the deployed bean and its database. */
@ArquillianTest
@RunAsClient
class AvatarConnectorIT implements AvatarServiceContract {
    @Override
    public AvatarService testee() {
        return new RobustAvatarConnector(Grid.privateUri(), Grid.calls());
    }
}
