// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.maintenance;

import java.time.Duration;

/**
 * How long the grid keeps what nobody came for.
 *
 * @param arrival after which a session that no region has reported is taken for lost
 * @param auditDays for which administrative changes are kept; 0 for ever
 */
public record HousekeepingSettings(Duration arrival, int auditDays) {
    public HousekeepingSettings {
        if (!arrival.isPositive()) {
            throw new IllegalStateException(HousekeepingConfiguration.ARRIVAL + " is " + arrival.toMinutes()
                    + ": set a number above 0, or leave it out for " + HousekeepingConfiguration.DEFAULT_MINUTES + ".");
        }
        if (auditDays < 0) {
            throw new IllegalStateException(HousekeepingConfiguration.AUDIT + " is " + auditDays
                    + ": set a number above 0, 0 to keep everything, or leave it out for "
                    + HousekeepingConfiguration.DEFAULT_AUDIT_DAYS + ".");
        }
    }
}
