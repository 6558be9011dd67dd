// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.auth;

import org.junit.jupiter.api.AfterEach;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.auth.AuthenticationServiceContract;
import org.skerry.api.auth.InMemoryAuthenticationService;
import org.skerry.connector.auth.RobustAuthenticationConnector;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class AuthenticationOverTheWireTest implements AuthenticationServiceContract {
    private final AuthRobustHandler handler =
            new AuthRobustHandler(new InMemoryAuthenticationService(), new AuthPolicy(true, true, true));
    private final WireServer server = new WireServer((_, _, body) -> FormExceptionEdge.answer(handler.table(), body));
    private final AuthenticationService testee = new RobustAuthenticationConnector(server.base(), server.calls());

    @Override
    public AuthenticationService testee() {
        return testee;
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
