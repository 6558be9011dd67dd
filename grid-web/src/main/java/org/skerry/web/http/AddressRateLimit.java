// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** So many calls per address and window; remembers the addresses seen last, and no more of them than it may. */
public final class AddressRateLimit {
    private static final int MAX_ADDRESSES = 10_000;

    private final int limit;
    private final Duration window;
    private final InstantSource clock;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true);

    private record Window(Instant start, int count) {}

    public AddressRateLimit(int limit, Duration window, InstantSource clock) {
        this.limit = limit;
        this.window = window;
        this.clock = clock;
    }

    /** By the system's clock. */
    public static AddressRateLimit of(int limit, int windowSeconds) {
        return new AddressRateLimit(limit, Duration.ofSeconds(windowSeconds), InstantSource.system());
    }

    /** Counts a call; false if the address has had its share for now. */
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
