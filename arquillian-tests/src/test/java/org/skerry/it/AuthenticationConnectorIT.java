// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.auth.AuthenticationServiceContract;
import org.skerry.connector.auth.RobustAuthenticationConnector;

/** The contract, from the OUT connector over the wire to the deployed bean and its database. */
@ArquillianTest
@RunAsClient
class AuthenticationConnectorIT implements AuthenticationServiceContract {
    @Override
    public AuthenticationService testee() {
        return new RobustAuthenticationConnector(Grid.privateUri(), Grid.calls());
    }
}
