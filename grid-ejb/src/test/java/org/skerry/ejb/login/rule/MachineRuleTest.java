// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skerry.api.login.LoginOutcome.Refused;
import org.skerry.api.simulation.ViewerIdentity;
import org.skerry.ejb.login.LoginRequests;

class MachineRuleTest {
    private final MachineRule rule = new MachineRule(Set.of("02:fc:00:00:00:01"), Set.of("5ebe2294"), "no");

    private boolean lets(String mac, String id0) {
        return rule.ofAnybody(LoginRequests.from(new ViewerIdentity("", "", mac, id0)))
                .isEmpty();
    }

    @Test
    void barredComputersAreRefusedInEitherCase() {
        assertThat(lets("02:FC:00:00:00:01", "")).isFalse();
        assertThat(lets("", " 5EBE2294 ")).isFalse();
        assertThat(rule.ofAnybody(LoginRequests.from(new ViewerIdentity("", "", "", "5ebe2294"))))
                .contains(new Refused("presence", "no"));
    }

    @Test
    void theRestIsNot() {
        assertThat(lets("", "")).isTrue();
        assertThat(lets("5ebe2294", "02:fc:00:00:00:01"))
                .as("the other way round")
                .isTrue();
        assertThat(lets("02:fc:00:00:00:0", "5ebe22945")).isTrue();
    }
}
