// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.ejb.persistence.TestDatabase;

/** A list of accounts costs as many statements as one account. */
@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class AccountStatementsTest {
    private static final int MANY = 80;

    private static UserAccount numbered(int number) {
        return new UserAccount(
                AgentId.random(),
                ScopeId.ZERO,
                new UserName("First" + number, "Resident"),
                "",
                Instant.EPOCH,
                0,
                0,
                "",
                "",
                Map.of("HomeURI", "http://home.example/" + number));
    }

    @Test
    void listsAreNotReadOneByOne() {
        try (var database = TestDatabase.h2()) {
            var bean = new UserAccountServiceBean();
            bean.transactions = database;
            var accounts = IntStream.range(0, MANY)
                    .mapToObj(AccountStatementsTest::numbered)
                    .toList();
            accounts.forEach(bean::store);
            List<AgentId> ids = accounts.stream().map(UserAccount::id).toList();

            var byIds = database.statementsOf(
                    () -> assertThat(bean.findAll(ScopeId.ZERO, ids)).containsExactlyInAnyOrderElementsOf(accounts));
            var bySearch = database.statementsOf(
                    () -> assertThat(bean.search(ScopeId.ZERO, "resident")).hasSize(MANY));

            assertThat(byIds).isLessThanOrEqualTo(2);
            assertThat(bySearch).isLessThanOrEqualTo(2);
        }
    }
}
