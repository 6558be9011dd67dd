// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.account.UserAccountServiceContract;
import org.skerry.connector.account.RobustUserAccountConnector;

/** The contract, from the OUT connector over the wire to the deployed bean and its database. */
@ArquillianTest
@RunAsClient
class UserAccountConnectorIT implements UserAccountServiceContract {
    @Override
    public UserAccountService testee() {
        return new RobustUserAccountConnector(Grid.privateUri(), Grid.calls());
    }
}
