// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.skerry.api.login.LoginOutcome.Refused;
import org.skerry.api.simulation.ViewerIdentity;
import org.skerry.ejb.login.LoginRequests;

class ViewerRuleTest {
    private static boolean lets(ViewerRule rule, String channel, String version) {
        var request = LoginRequests.from(new ViewerIdentity(version, channel, "", ""));
        var refusal = rule.ofAnybody(request);
        assertThat(refusal).isIn(List.of(Optional.empty(), Optional.of(new Refused("presence", "no"))));
        return refusal.isEmpty();
    }

    private static List<Pattern> patterns(String... regexes) {
        return List.of(regexes).stream()
                .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE))
                .toList();
    }

    @Test
    void withoutListsAllAreWelcome() {
        assertThat(lets(new ViewerRule(List.of(), List.of(), "no"), "Any", "1")).isTrue();
        assertThat(lets(new ViewerRule(List.of(), List.of(), "no"), "", "")).isTrue();
    }

    @Test
    void onlyTheAllowedAreLetIn() {
        var rule = new ViewerRule(patterns("^Firestorm", "Cool VL .* 1\\."), List.of(), "no");
        assertThat(lets(rule, "Firestorm-Releasex64", "7.1.9")).isTrue();
        assertThat(lets(rule, "cool vl viewer", "1.32")).isTrue();
        assertThat(lets(rule, "My Firestorm", "1")).isFalse();
        assertThat(lets(rule, "", "")).isFalse();
    }

    @Test
    void denialStandsAbovePermission() {
        var rule = new ViewerRule(patterns("Firestorm"), patterns("Firestorm 5\\."), "no");
        assertThat(lets(rule, "Firestorm", "6.1")).isTrue();
        assertThat(lets(rule, "Firestorm", "5.1")).isFalse();
    }
}
