// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.api.account.UserName;
import org.skerry.api.id.ScopeId;
import org.skerry.ejb.backoff.BackOffs;
import org.skerry.ejb.login.rule.AdmissionSettings;
import org.skerry.ejb.login.rule.RulesForTests;
import org.skerry.ejb.persistence.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // stands in for the container
class LoginControlBeanTest {
    private static boolean set(LoginControlBean control, UserName name, String password, int level) {
        return control.setMinimumLevel(ScopeId.ZERO, name, password, level, "10.0.0.7");
    }

    @Test
    void administratorsCloseTheGridAndOpenItAgain() {
        try (var database = TestDatabase.h2()) {
            var bench = LoginBench.on(database);
            var control = new LoginControlBean();
            control.credentials = bench.logins.credentials;
            control.backOff = BackOffs.off();
            control.minimum = RulesForTests.minimum(AdmissionSettings.OPEN, database, bench.clock);
            bench.logins.rules = RulesForTests.of(AdmissionSettings.OPEN, control.minimum, database);

            assertThat(set(control, LoginRequests.NAME, LoginRequests.MD5_OF_SECRET, 10))
                    .as("no administrator")
                    .isFalse();
            bench.level(200);
            assertThat(set(control, LoginRequests.NAME, "0".repeat(32), 10))
                    .as("wrong password")
                    .isFalse();
            assertThat(set(control, new UserName("No", "Body"), LoginRequests.MD5_OF_SECRET, 10))
                    .as("unknown")
                    .isFalse();
            bench.loggedOut(bench.accepted("last"));

            assertThat(set(control, LoginRequests.NAME, LoginRequests.MD5_OF_SECRET, 201))
                    .isTrue();
            assertThat(bench.refused("last").reason()).isEqualTo("presence");
            assertThat(set(control, LoginRequests.NAME, LoginRequests.MD5_OF_SECRET, 0))
                    .as("the minimum does not hold for it")
                    .isTrue();
            bench.accepted("last");
        }
    }
}
