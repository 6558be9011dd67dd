// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class LostSessionsTest {
    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    private final PresenceServiceBean bean = new PresenceServiceBean();

    private SessionId login(Duration later) {
        bean.clock = Clock.fixed(START.plus(later), ZoneOffset.UTC);
        var session = SessionId.random();
        assertThat(bean.login(AgentId.random(), session, SecureSessionId.random()))
                .isTrue();
        return session;
    }

    @Test
    void onlyOldSessionsThatNoRegionReportedEnd() {
        try (var database = TestDatabase.h2()) {
            bean.transactions = database;
            var lost = login(Duration.ZERO);
            var arrived = login(Duration.ZERO);
            bean.report(arrived, RegionId.random());
            var underway = login(Duration.ofMinutes(50));

            assertThat(bean.endUnreported(START.plus(Duration.ofMinutes(10)))).isEqualTo(1);

            assertThat(bean.find(lost)).isEmpty();
            assertThat(bean.find(arrived)).isPresent();
            assertThat(bean.find(underway)).isPresent();
            assertThat(bean.endUnreported(START.plus(Duration.ofMinutes(10)))).isZero();
        }
    }
}
