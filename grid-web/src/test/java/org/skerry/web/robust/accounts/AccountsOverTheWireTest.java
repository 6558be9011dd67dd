// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.accounts;

import org.junit.jupiter.api.AfterEach;
import org.skerry.api.account.InMemoryUserAccountService;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.account.UserAccountServiceContract;
import org.skerry.api.auth.InMemoryAuthenticationService;
import org.skerry.api.inventory.InMemoryInventoryService;
import org.skerry.connector.account.RobustUserAccountConnector;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.WireServer;

/** The OUT connector against the IN connector before the twin in memory: both ends hold the whole contract. */
class AccountsOverTheWireTest implements UserAccountServiceContract {
    private final UserAccountService twin = new InMemoryUserAccountService();
    private final AccountsRobustHandler handler = new AccountsRobustHandler(
            twin,
            new AccountChanges(
                    twin,
                    new InMemoryAuthenticationService(),
                    new InMemoryInventoryService(),
                    new AccountPolicy(true, true)));
    private final WireServer server = new WireServer((_, _, body) -> FormExceptionEdge.answer(handler.table(), body));
    private final UserAccountService testee = new RobustUserAccountConnector(server.base(), server.calls());

    @Override
    public UserAccountService testee() {
        return testee;
    }

    @AfterEach
    void stop() {
        server.close();
    }
}
