// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Where the grid's beans get the time and their random numbers from; tests give them others. */
@ApplicationScoped
public class TimeAndChance {
    private final SecureRandom random = new SecureRandom();

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Unguessable numbers. */
    @Produces
    RandomGenerator random() {
        return random;
    }
}
