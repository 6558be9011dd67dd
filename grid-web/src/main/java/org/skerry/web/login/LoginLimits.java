// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many logins there may be at a time. */
@Singleton
public class LoginLimits {
    private final int concurrent;
    private final int waiting;
    private final Duration patience;

    @Inject
    public LoginLimits(
            @ConfigProperty(name = "skerry.login.concurrent") Optional<Integer> concurrent,
            @ConfigProperty(name = "skerry.login.waiting", defaultValue = "400") int waiting,
            @ConfigProperty(name = "skerry.login.wait-seconds", defaultValue = "30") int waitSeconds) {
        this(
                concurrent.orElse(Math.max(8, 4 * Runtime.getRuntime().availableProcessors())),
                waiting,
                Duration.ofSeconds(waitSeconds));
    }

    LoginLimits(int concurrent, int waiting, Duration patience) {
        this.concurrent = above("skerry.login.concurrent", concurrent);
        this.waiting = above("skerry.login.waiting", waiting);
        this.patience = patience;
    }

    private static int above(String key, int value) {
        if (value < 1) {
            throw new IllegalStateException(key + " is " + value + ": set a number above 0, or leave it out.");
        }
        return value;
    }

    /** In progress, each on a thread of its own. */
    int concurrent() {
        return concurrent;
    }

    /** Behind those. */
    int waiting() {
        return waiting;
    }

    /** After which a login that waited is refused: its viewer has given up by then, or will. */
    Duration patience() {
        return patience;
    }
}
