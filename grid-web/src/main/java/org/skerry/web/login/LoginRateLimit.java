// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.skerry.web.http.AddressRateLimit;

/** So many logins per address and window. */
@Singleton
public class LoginRateLimit {
    private final AddressRateLimit limit;

    @Inject
    public LoginRateLimit(
            @ConfigProperty(name = "skerry.login.rate-limit", defaultValue = "30") int limit,
            @ConfigProperty(name = "skerry.login.rate-window-seconds", defaultValue = "10") int windowSeconds) {
        this(limit, Duration.ofSeconds(windowSeconds), InstantSource.system());
    }

    LoginRateLimit(int limit, Duration window, InstantSource clock) {
        this.limit = new AddressRateLimit(limit, window, clock);
    }

    /** Counts a login; false if the address has had its share for now. */
    public boolean allows(String address) {
        return limit.allows(address);
    }
}
