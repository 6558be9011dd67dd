// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.offline;

import java.time.Duration;

/**
 * How much is kept for people who are not there.
 *
 * @param limit messages for each user
 * @param lifetime after which a message is forgotten
 */
public record OfflineMessageSettings(int limit, Duration lifetime) {
    public OfflineMessageSettings {
        if (limit < 1) {
            throw new IllegalStateException(OfflineMessageConfiguration.LIMIT + " is " + limit
                    + ": set a number above 0, or leave it out for " + OfflineMessageConfiguration.DEFAULT_LIMIT + ".");
        }
        if (!lifetime.isPositive()) {
            throw new IllegalStateException(OfflineMessageConfiguration.DAYS + " is " + lifetime.toDays()
                    + ": set a number above 0, or leave it out for " + OfflineMessageConfiguration.DEFAULT_DAYS + ".");
        }
    }
}
