// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.grid.GridService;
import org.skerry.api.id.ScopeId;
import org.skerry.ejb.persistence.GridReadiness;

/** Ready when the tables are there and the region registry, and with it the database, answers a small question. */
@Readiness
@ApplicationScoped
public class GridReadinessCheck implements HealthCheck {
    @Inject
    GridReadiness startup;

    @Inject
    GridService grid;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("grid-services");
        if (!startup.isReady()) {
            return response.down().withData("cause", "still starting").build();
        }
        try {
            var regions = grid.onlineRegions(ScopeId.ZERO, 0, 0, 1).size();
            return response.up().withData("regionsSeen", regions).build();
        } catch (ServiceUnavailableException unavailable) {
            return response.down()
                    .withData("cause", String.valueOf(unavailable.getMessage()))
                    .build();
        }
    }
}
