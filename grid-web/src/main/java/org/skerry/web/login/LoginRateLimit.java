// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** So many logins per address and window; remembers the addresses seen last, and no more of them than it may. */
@Singleton
public class LoginRateLimit {
    private static final int MAX_ADDRESSES = 10_000;

    private final int limit;
    private final Duration window;
    private final InstantSource clock;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true);

    private record Window(Instant start, int count) {}

    @Inject
    public LoginRateLimit(
            @ConfigProperty(name = "skerry.login.rate-limit", defaultValue = "30") int limit,
            @ConfigProperty(name = "skerry.login.rate-window-seconds", defaultValue = "10") int windowSeconds) {
        this(limit, Duration.ofSeconds(windowSeconds), InstantSource.system());
    }

    LoginRateLimit(int limit, Duration window, InstantSource clock) {
        this.limit = limit;
        this.window = window;
        this.clock = clock;
    }

    /** Counts a login; false if the address has had its share for now. */
    public synchronized boolean allows(String address) {
        var now = clock.instant();
        var current = windows.get(address);
        var next = current == null || !now.isBefore(current.start().plus(window))
                ? new Window(now, 1)
                : new Window(current.start(), Math.min(current.count(), limit) + 1);
        windows.put(address, next);
        if (windows.size() > MAX_ADDRESSES) {
            var eldest = windows.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
        return next.count() <= limit;
    }
}
