// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.InMemoryUserAccountService;
import org.skerry.api.account.UserName;
import org.skerry.api.auth.AuthenticationService;
import org.skerry.api.auth.InMemoryAuthenticationService;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.inventory.InMemoryInventoryService;
import org.skerry.api.inventory.InventoryService;
import org.skerry.api.wire.FormBody;

/** A creation that is cut short leaves no account that looks complete, and can be repeated. */
class AccountCreationTest {
    private static final AgentId ID = AgentId.of("11111111-2222-3333-4444-555555555501");
    private static final String FORM =
            "METHOD=createuser&FirstName=New&LastName=User&Password=secret&Email=&PrincipalID=" + ID;

    private final InMemoryUserAccountService accounts = new InMemoryUserAccountService();
    private final InMemoryAuthenticationService passwords = new InMemoryAuthenticationService();
    private boolean inventoryIsAway = true;
    private final InMemoryInventoryService inventories = new InMemoryInventoryService();
    private final InventoryService killable = (InventoryService) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {InventoryService.class}, (_, method, arguments) -> {
                if (inventoryIsAway) {
                    throw new ServiceUnavailableException("inventory", "killed");
                }
                return method.invoke(inventories, arguments);
            });
    private final AccountChanges changes =
            new AccountChanges(accounts, passwords, killable, new AccountPolicy(true, false));

    @Test
    void theAccountIsThereOnlyWithAllThatBelongsToIt() {
        assertThatThrownBy(() -> changes.createUser(form(FORM))).isInstanceOf(ServiceUnavailableException.class);
        assertThat(accounts.find(ScopeId.ZERO, ID)).isEmpty();

        inventoryIsAway = false;
        assertThat(changes.createUser(form(FORM))).isNotEqualTo(AccountsRobustHandler.FAILURE);
        assertThat(accounts.find(ScopeId.ZERO, new UserName("New", "User"))).isPresent();
        assertThat(inventories.rootFolder(ID)).isPresent();
        var md5 = "5ebe2294ecd0e0f08eab7690d2a6ee69";
        assertThat(passwords.authenticate(ID, md5, Duration.ofMinutes(1))).isPresent();
    }

    @Test
    void anAccountThatCannotBeStoredChangesNothing() {
        inventoryIsAway = false;
        var overlong = FORM.replace("New", "N".repeat(65));
        assertThat(changes.createUser(form(overlong))).isEqualTo(AccountsRobustHandler.FAILURE);
        assertThat(inventories.rootFolder(ID)).isEmpty();
    }

    /** As a server does whose configuration lets nobody set passwords from afar. */
    @Test
    void thereIsNoAccountWithoutItsPassword() {
        inventoryIsAway = false;
        var strict = (AuthenticationService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AuthenticationService.class},
                (_, method, arguments) ->
                        method.getName().equals("setPassword") ? false : method.invoke(passwords, arguments));
        var creation = new AccountChanges(accounts, strict, killable, new AccountPolicy(true, false));
        assertThat(creation.createUser(form(FORM))).isEqualTo(AccountsRobustHandler.FAILURE);
        assertThat(accounts.find(ScopeId.ZERO, ID)).isEmpty();
        assertThat(inventories.rootFolder(ID)).isEmpty();
    }

    private static FormBody form(String text) {
        return FormBody.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
