// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** {@link ReadinessProbe} as MicroProfile Health. WildFly 39 finds it in a WAR of its own, but not within an EAR. */
@Readiness
@ApplicationScoped
public class GridReadinessCheck implements HealthCheck {
    @Inject
    ReadinessProbe probe;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("grid-services");
        return probe.problem()
                .map(problem -> response.down().withData("cause", problem).build())
                .orElseGet(() -> response.up().build());
    }
}
