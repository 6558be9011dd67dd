// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.skerry.api.message.InstantMessages.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.offline.OfflineMessageService.StoreOutcome;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class OfflineMessageLifetimeTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private final AgentId user = AgentId.random();
    /** Of its own, for others' messages grow old as well. */
    private final TestDatabase database = TestDatabase.h2();

    private OfflineMessageServiceBean beanAt(Instant now) {
        var bean = new OfflineMessageServiceBean();
        bean.transactions = database;
        bean.clock = Clock.fixed(now, ZoneOffset.UTC);
        bean.settings = new OfflineMessageSettings(2, Duration.ofDays(14));
        return bean;
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void oldMessagesAreNotGivenOut() {
        beanAt(NOW).store(talk(user, user, "old"));
        beanAt(NOW.plus(Duration.ofDays(10))).store(talk(user, user, "new"));
        assertThat(beanAt(NOW.plus(Duration.ofDays(15))).take(user))
                .singleElement()
                .satisfies(message -> assertThat(message.message()).isEqualTo("new"));
    }

    @Test
    void oldMessagesFillNoBox() {
        beanAt(NOW).store(talk(user, user, "one"));
        beanAt(NOW).store(talk(user, user, "two"));
        assertThat(beanAt(NOW).store(talk(user, user, "three"))).isInstanceOf(StoreOutcome.Refused.class);
        assertThat(beanAt(NOW.plus(Duration.ofDays(15))).store(talk(user, user, "three")))
                .isInstanceOf(StoreOutcome.Stored.class);
    }

    @Test
    void housekeepingRemovesThem() {
        beanAt(NOW).store(talk(user, user, "old"));
        assertThat(beanAt(NOW.plus(Duration.ofDays(14))).deleteOld()).isZero();
        assertThat(beanAt(NOW.plus(Duration.ofDays(14)).plusSeconds(1)).deleteOld())
                .isPositive();
        assertThat(beanAt(NOW).take(user)).isEmpty();
    }

    @Test
    void settingsThatAreNoneAreRefusedWithAdvice() {
        assertThatThrownBy(() -> new OfflineMessageSettings(0, Duration.ofDays(1)))
                .hasMessageContaining("skerry.offline-messages.limit");
        assertThatThrownBy(() -> new OfflineMessageSettings(1, Duration.ZERO))
                .hasMessageContaining("skerry.offline-messages.days");
    }
}
