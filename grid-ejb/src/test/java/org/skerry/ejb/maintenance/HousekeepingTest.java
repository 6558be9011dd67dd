// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.ejb.auth.ExpiredTokens;

@SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
class HousekeepingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private final List<Instant> asked = new ArrayList<>();
    private final List<Instant> audited = new ArrayList<>();

    private Housekeeping housekeeping(ExpiredTokens tokens) {
        var housekeeping = new Housekeeping();
        housekeeping.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        housekeeping.settings = new HousekeepingSettings(Duration.ofMinutes(60), 30);
        housekeeping.tokens = tokens;
        housekeeping.messages = () -> 0;
        housekeeping.sources = () -> 0;
        housekeeping.identities = () -> 0;
        housekeeping.audit = time -> {
            audited.add(time);
            return 0;
        };
        housekeeping.sessions = begunBefore -> {
            asked.add(begunBefore);
            return 3;
        };
        return housekeeping;
    }

    @Test
    void sessionsHaveTheConfiguredTimeToArrive() {
        var tokensAsked = new ArrayList<String>();
        housekeeping(() -> {
                    tokensAsked.add("asked");
                    return 0;
                })
                .tidy();
        assertThat(asked).containsExactly(NOW.minus(Duration.ofMinutes(60)));
        assertThat(tokensAsked).hasSize(1);
        assertThat(audited).containsExactly(NOW.minus(Duration.ofDays(30)));
    }

    @Test
    void anUnreachableDatabaseDoesNotReachTheContainer() {
        housekeeping(() -> {
                    throw new ServiceUnavailableException("database", "gone");
                })
                .tidy();
        assertThat(asked).hasSize(1);
    }

    @Test
    void aTimeThatIsNoneIsRefusedWithAdvice() {
        assertThatThrownBy(() -> new HousekeepingSettings(Duration.ZERO, 30))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("skerry.presence.arrival-minutes")
                .hasMessageContaining("60");
    }
}
