// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

/**
 * How slow password hashes are. Each hash remembers its own figure, so this may be raised at any time.
 *
 * @param iterations of PBKDF2 for passwords set from now on
 */
public record AuthenticationSettings(int iterations) {
    public AuthenticationSettings {
        if (iterations < 1) {
            throw new IllegalStateException(AuthenticationConfiguration.ITERATIONS + " is " + iterations
                    + ": set a number above 0, or leave it out for 120000.");
        }
    }
}
