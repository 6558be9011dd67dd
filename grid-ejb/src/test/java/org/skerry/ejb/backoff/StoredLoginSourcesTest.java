// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.backoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class StoredLoginSourcesTest {
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    private StoredLoginSources sources(TestDatabase database) {
        var sources = new StoredLoginSources();
        sources.transactions = database;
        InstantSource source = () -> now;
        sources.clock = source.withZone(ZoneOffset.UTC);
        return sources;
    }

    @Test
    void theLastEightOfAUserAreKnownAndOfThatUserAlone() {
        try (var database = TestDatabase.h2()) {
            var sources = sources(database);
            for (var n = 0; n < 10; n++) {
                sources.remember("test user", "192.0.2." + n);
                now = now.plusSeconds(60);
            }
            // another server of the grid, or this one after an hour
            sources = sources(database);
            assertThat(sources.isKnown("test user", "192.0.2.0")).isFalse();
            assertThat(sources.isKnown("test user", "192.0.2.1")).isFalse();
            assertThat(sources.isKnown("test user", "192.0.2.2")).isTrue();
            assertThat(sources.isKnown("test user", "192.0.2.9")).isTrue();
            assertThat(sources.isKnown("other user", "192.0.2.9")).isFalse();
            assertThat(database.<Long>call(em -> em.createQuery("select count(s) from LoginSourceEntity s", Long.class)
                            .getSingleResult()))
                    .isEqualTo(8);
        }
    }

    @Test
    void whatIsUsedStaysAndWhatIsNotGoesAfterHalfAYear() {
        try (var database = TestDatabase.h2()) {
            var sources = sources(database);
            sources.remember("test user", "192.0.2.1");
            sources.remember("test user", "192.0.2.2");
            now = now.plus(Duration.ofDays(100));
            sources.remember("test user", "192.0.2.1");
            now = now.plus(Duration.ofDays(100));
            assertThat(sources.deleteOld()).isOne();
            assertThat(sources.isKnown("test user", "192.0.2.1")).isTrue();
            assertThat(sources.isKnown("test user", "192.0.2.2")).isFalse();
        }
    }
}
