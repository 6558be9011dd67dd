// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skerry.ejb.login.SteppedClock;
import org.skerry.ejb.persistence.TestDatabase;

class MinimumLevelTest {
    private static final AdmissionSettings SEVEN =
            new AdmissionSettings(7, List.of(), List.of(), Set.of(), Set.of(), "", "", AdmissionSettings.Texts.DEFAULT);

    private final SteppedClock clock = new SteppedClock();

    @Test
    void whatWasSaidStandsAboveTheConfigurationOnAllServersAndAfterARestart() {
        try (var database = TestDatabase.h2()) {
            var here = RulesForTests.minimum(SEVEN, database, clock);
            var there = RulesForTests.minimum(SEVEN, database, clock);
            assertThat(here.get()).isEqualTo(7);
            assertThat(there.get()).isEqualTo(7);

            here.set(150);

            assertThat(here.get()).isEqualTo(150);
            clock.step(MinimumLevel.KNOWN_FOR);
            assertThat(there.get()).isEqualTo(150);
            assertThat(RulesForTests.minimum(SEVEN, database, clock).get()).isEqualTo(150);
            here.set(-3);
            assertThat(here.get()).isEqualTo(-3);
        }
    }
}
