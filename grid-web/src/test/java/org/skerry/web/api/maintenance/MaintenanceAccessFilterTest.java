// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skerry.api.access.AccessAction;
import org.skerry.api.access.AccessPolicy;
import org.skerry.api.access.AccessQuestion;
import org.skerry.api.access.AccessTarget;
import org.skerry.api.access.Caller;
import org.skerry.api.access.ListedFacts;
import org.skerry.api.access.OpenOnPrivate;
import org.skerry.api.access.OwnerOnly;
import org.skerry.api.id.AgentId;
import org.skerry.api.identity.AuthToken;
import org.skerry.api.identity.Identifier;
import org.skerry.web.api.AccessGate;
import org.skerry.web.api.ProblemException;

class MaintenanceAccessFilterTest {
    private static final String JOBS = "/api/v1/maintenance/jobs";
    private static final String HOLDINGS = "/api/v1/maintenance/holdings/x";
    private final Identifier administrator = Identifier.of(AgentId.random());
    private final AuthToken token = AuthToken.random(new SecureRandom());
    private final Caller nobody = new Caller(Caller.Side.PRIVATE, Optional.empty());

    private void ask(AccessPolicy policy, Caller caller, String method, String path) {
        var facts = new ListedFacts().administrator(administrator);
        new AccessGate((asking, action, target) -> policy.decide(
                        new AccessQuestion(asking.side(), asking.token().map(_ -> administrator), action, target),
                        facts))
                .require(
                        MaintenanceAccessFilter.asking(caller, method, path),
                        AccessAction.MAINTENANCE,
                        new AccessTarget.AllAssets());
    }

    @ParameterizedTest
    @CsvSource({"GET," + JOBS, "POST," + JOBS, "DELETE," + HOLDINGS, "GET," + HOLDINGS, "PUT," + JOBS})
    void whereOwnersAloneGetAnythingAnOperatorHasToShowWhoItIs(String method, String path) {
        assertThatThrownBy(() -> ask(new OwnerOnly(), nobody, method, path))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().status()).isEqualTo(401));
        ask(new OwnerOnly(), new Caller(Caller.Side.PRIVATE, Optional.of(token)), method, path);
        ask(new OpenOnPrivate(), nobody, method, path);
    }

    @Test
    void whatRegionsSendTheySendAsSimulators() {
        ask(new OwnerOnly(), nobody, "PUT", HOLDINGS);
        ask(new OwnerOnly(), nobody, "PUT", "/api/v1/maintenance/contents/x");
        assertThatThrownBy(() -> ask((_, _) -> false, nobody, "PUT", HOLDINGS)).isInstanceOf(ProblemException.class);
    }
}
