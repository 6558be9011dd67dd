// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import java.time.Duration;

/**
 * How slow password hashes are, and who may pass without the user's own. Each hash remembers its own figure, so that may
 * be raised at any time; hashes with a smaller one are made anew when their password is next used.
 *
 * @param iterations of PBKDF2 for passwords set from now on
 * @param remember how long after a slow check the same password of the same user is known without another; zero for not
 *     at all
 * @param impersonation whether a password of an account of level 200 or more opens accounts that are marked for it
 */
public record AuthenticationSettings(int iterations, Duration remember, boolean impersonation) {
    private static final Duration LONGEST = Duration.ofDays(1);

    public AuthenticationSettings {
        if (iterations < 1 || iterations > PasswordHash.MAX_ITERATIONS) {
            throw new IllegalStateException(AuthenticationConfiguration.ITERATIONS + " is " + iterations
                    + ": set a number from 1 to " + PasswordHash.MAX_ITERATIONS + ", or leave it out for 120000.");
        }
        if (remember.isNegative() || remember.compareTo(LONGEST) > 0) {
            throw new IllegalStateException(AuthenticationConfiguration.REMEMBER + " is " + remember.toSeconds()
                    + ": set a number from 0, which is not at all, to " + LONGEST.toSeconds()
                    + ", or leave it out for 3600.");
        }
    }
}
