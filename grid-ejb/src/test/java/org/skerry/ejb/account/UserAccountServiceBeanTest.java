// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserAccountService;
import org.skerry.api.account.UserAccountServiceContract;
import org.skerry.api.account.UserName;
import org.skerry.api.audit.Actor;
import org.skerry.api.audit.AuditChange;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.ejb.audit.AuditRecords;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class UserAccountServiceBeanTest implements UserAccountServiceContract {
    /** Where the bean keeps its data; on another database in a subclass. */
    Transactions database() {
        return TestDatabase.sharedH2();
    }

    @Override
    public UserAccountService testee() {
        var bean = new UserAccountServiceBean();
        bean.transactions = database();
        return bean;
    }

    @Test
    void changesAreKeptWithTheirAuthor() {
        var user = AgentId.random();
        var account = UserAccount.ordinary(user, new UserName("Audit", "N" + user), "a@example.org", Instant.EPOCH);
        var god = new UserAccount(
                user, ScopeId.ZERO, account.name(), account.email(), Instant.EPOCH, 250, 0, "", "", Map.of());
        new Actor("basic:admin", "192.0.2.1").call(() -> {
            testee().store(account);
            testee().store(account);
            return testee().store(god);
        });
        assertThat(AuditRecords.of(database(), "account " + user))
                .satisfiesExactlyInAnyOrder(
                        created -> {
                            assertThat(created.action()).isEqualTo("account-created");
                            assertThat(created.after()).contains("Email=a@example.org");
                        },
                        changed -> assertThat(changed)
                                .isEqualTo(new AuditChange(
                                        new Actor("basic:admin", "192.0.2.1"),
                                        "account-changed",
                                        "account " + user,
                                        "UserLevel=0",
                                        "UserLevel=250")));
    }
}
