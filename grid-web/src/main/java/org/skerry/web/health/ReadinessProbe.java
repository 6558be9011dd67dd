// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.grid.GridService;
import org.skerry.api.id.ScopeId;
import org.skerry.ejb.persistence.GridReadiness;
import org.skerry.ejb.wiring.LocalService;

/**
 * Asks whether the tables are there and the region registry of this server, and with it its database, answers a small
 * question. Other servers are not asked: one that is away does not take this one off, which serves the rest.
 */
@ApplicationScoped
public class ReadinessProbe {
    @Inject
    GridReadiness startup;

    @Inject
    @LocalService
    GridService grid;

    /** What stands in the way of serving; empty if nothing does. */
    public Optional<String> problem() {
        if (!startup.isReady()) {
            return Optional.of("still starting");
        }
        try {
            grid.defaultRegions(ScopeId.ZERO);
            return Optional.empty();
        } catch (ServiceUnavailableException unavailable) {
            return Optional.of(String.valueOf(unavailable.getMessage()));
        }
    }
}
