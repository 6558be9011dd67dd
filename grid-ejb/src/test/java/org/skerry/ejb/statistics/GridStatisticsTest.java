// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.skerry.ejb.persistence.TestDatabase;
import org.skerry.ejb.persistence.Transactions;

@SuppressWarnings("UnnecessaryAssignment") // stands in for the container
class GridStatisticsTest {
    private static final String ZERO = "'00000000-0000-0000-0000-000000000000'";

    private static void run(Transactions database, String sql) {
        database.call(em -> em.createNativeQuery(sql).executeUpdate());
    }

    private static void user(Transactions database, int number, String login) {
        run(
                database,
                "insert into grid_user values ('u" + number + "', " + id(number) + ", " + ZERO + ", '', '', " + ZERO
                        + ", '', '', true, timestamp with time zone '" + login + "+00', timestamp with time zone '"
                        + login + "+00')");
    }

    private static void session(Transactions database, int number, int user, String region) {
        run(
                database,
                "insert into presence (session_id, secure_session_id, user_id, region_id, last_seen) values ("
                        + id(number) + ", " + id(number) + ", " + id(user) + ", " + region
                        + ", timestamp with time zone '2026-11-21 00:00:00+00')");
    }

    private static String id(int number) {
        return "'00000000-0000-0000-0000-0000000000%02d'".formatted(number);
    }

    @Test
    void countsWhatThereIs() {
        try (var database = TestDatabase.h2()) {
            var statistics = new GridStatistics();
            statistics.transactions = database;
            statistics.clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
            assertThat(statistics.count()).isEqualTo(new GridStatistics.Figures(0, 0, 0, 0));

            user(database, 1, "2026-11-20 00:00:00");
            user(database, 2, "2026-10-23 00:00:00");
            user(database, 3, "2026-10-21 00:00:00");
            session(database, 11, 1, id(99));
            session(database, 12, 1, id(98));
            session(database, 13, 2, ZERO);

            assertThat(statistics.count()).isEqualTo(new GridStatistics.Figures(0, 2, 0, 1));
        }
    }
}
