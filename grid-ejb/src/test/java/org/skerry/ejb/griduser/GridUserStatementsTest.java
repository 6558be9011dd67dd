// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.griduser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skerry.ejb.persistence.TestDatabase;

/** A list of users costs as many statements as one user. */
@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class GridUserStatementsTest {
    @Test
    void listsAreNotReadOneByOne() {
        try (var database = TestDatabase.h2()) {
            var bean = new GridUserServiceBean();
            bean.transactions = database;
            bean.clock = Clock.systemUTC();
            var ids = Stream.generate(() -> UUID.randomUUID().toString())
                    .limit(60)
                    .toList();
            ids.forEach(id -> bean.loggedIn(id.hashCode() % 2 == 0 ? id : id + ";http://far.example/;First Last"));

            var statements =
                    database.statementsOf(() -> assertThat(bean.findAll(ids)).hasSize(60));

            assertThat(statements).isEqualTo(1);
        }
    }
}
