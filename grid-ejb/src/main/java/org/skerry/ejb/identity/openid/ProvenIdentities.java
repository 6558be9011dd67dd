// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.identity.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.skerry.api.identity.AuthToken;

/**
 * Who has come back from the provider and is on the way to an account: for ten minutes, in the memory of the server that
 * they came back to. What they carry opens nothing by itself. Thread-safe.
 */
@ApplicationScoped
public class ProvenIdentities {
    static final Duration LIFE = Duration.ofMinutes(10);
    static final int MOST = 10_000;

    @Inject
    RandomGenerator random;

    @Inject
    Clock clock;

    /** Oldest first. */
    private final Map<AuthToken, Kept> all = new LinkedHashMap<>();

    private record Kept(ProvenIdentity identity, Instant until) {}

    /** Keeps somebody; the oldest give way if there are too many. */
    public AuthToken keep(ProvenIdentity identity) {
        var token = AuthToken.random(random);
        synchronized (all) {
            var now = clock.instant();
            var eldest = all.values().iterator();
            while (eldest.hasNext() && (!now.isBefore(eldest.next().until()) || all.size() >= MOST)) {
                eldest.remove();
            }
            all.put(token, new Kept(identity, now.plus(LIFE)));
        }
        return token;
    }

    public Optional<ProvenIdentity> find(AuthToken token) {
        synchronized (all) {
            return Optional.ofNullable(all.get(token))
                    .filter(kept -> clock.instant().isBefore(kept.until()))
                    .map(Kept::identity);
        }
    }

    /** It has served; true for one caller alone. */
    public boolean take(AuthToken token) {
        synchronized (all) {
            return all.remove(token) != null;
        }
    }
}
