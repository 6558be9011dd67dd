// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity;

import java.time.Duration;

/**
 * How long tokens are good.
 *
 * @param idle after which one that is not used is forgotten
 * @param life after which it is forgotten though it is used
 */
public record IdentitySettings(Duration idle, Duration life) {
    public IdentitySettings {
        if (!idle.isPositive()) {
            throw new IllegalStateException(IdentityConfiguration.IDLE + " is " + idle.toMinutes()
                    + ": set a number of minutes above 0, or leave it out for "
                    + IdentityConfiguration.DEFAULT_IDLE_MINUTES + ".");
        }
        if (!life.isPositive()) {
            throw new IllegalStateException(IdentityConfiguration.LIFE + " is " + life.toHours()
                    + ": set a number of hours above 0, or leave it out for "
                    + IdentityConfiguration.DEFAULT_LIFE_HOURS + ".");
        }
    }
}
