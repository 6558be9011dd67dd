// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

import java.net.URI;
import java.time.Duration;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.ScopeId;
import org.skerry.api.wire.FormBody;
import org.skerry.connector.account.RobustUserAccountConnector;
import org.skerry.connector.call.FormService;
import org.skerry.connector.call.RobustCalls;
import org.skerry.load.AccountPattern.Account;

/**
 * Creates accounts where they are missing, with {@code createuser} on a grid's listener for simulators (robust-wire
 * section 4). Grids refuse that unless told otherwise: ours wants {@code skerry.accounts.allow-create=true}, a stock one
 * {@code AllowCreateUser = true} in {@code [UserAccountService]}.
 */
public final class AccountCreation implements AutoCloseable {
    private final RobustCalls calls = new RobustCalls(Duration.ofSeconds(10), Duration.ofMinutes(1));
    private final RobustUserAccountConnector known;
    private final FormService service;

    public AccountCreation(URI privateListener) {
        known = new RobustUserAccountConnector(privateListener, calls);
        service = new FormService("accounts", privateListener, "accounts", calls);
    }

    /**
     * Whether it had to be created.
     *
     * @throws ServiceUnavailableException if the grid does not answer, or does not let accounts be created
     */
    public boolean create(Account account) {
        if (known.find(ScopeId.ZERO, account.name()).isPresent()) {
            return false;
        }
        var answer = service.tell(FormBody.request()
                .versions()
                .add("METHOD", "createuser")
                .add("FirstName", account.name().first())
                .add("LastName", account.name().last())
                .add("Password", account.password())
                .add("Email", ""));
        if (answer.tree("result").isEmpty()) {
            throw new ServiceUnavailableException(
                    "accounts", "createuser was refused for " + account + ": the grid has to allow it");
        }
        return true;
    }

    @Override
    public void close() {
        calls.close();
    }
}
