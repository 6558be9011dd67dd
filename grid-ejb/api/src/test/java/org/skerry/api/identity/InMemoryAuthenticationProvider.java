// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Tokens in memory: the twin for tests. */
public final class InMemoryAuthenticationProvider implements AuthenticationProvider {
    private final InstantSource clock;
    private final Duration idle;
    private final Duration life;
    private final Map<AuthToken, Kept> tokens = new HashMap<>();

    private record Kept(Identifier identifier, Instant added, Instant used) {}

    public InMemoryAuthenticationProvider(InstantSource clock, Duration idle, Duration life) {
        this.clock = clock;
        this.idle = idle;
        this.life = life;
    }

    @Override
    public synchronized IdentityResult<AuthToken> addIdentifier(AuthToken token, Identifier identifier) {
        var now = clock.instant();
        return tokens.putIfAbsent(token, new Kept(identifier, now, now)) == null
                ? new IdentityResult.Success<>(token)
                : new IdentityResult.Failure<>("the token is taken");
    }

    @Override
    public synchronized IdentityResult<Identifier> removeIdentifier(AuthToken token) {
        var good = tryGetIdentifier(token);
        tokens.remove(token);
        return good;
    }

    @Override
    public synchronized IdentityResult<Identifier> tryGetIdentifier(AuthToken token) {
        var kept = tokens.get(token);
        var now = clock.instant();
        if (kept == null
                || !now.isBefore(kept.used().plus(idle))
                || !now.isBefore(kept.added().plus(life))) {
            return new IdentityResult.NotFound<>();
        }
        tokens.put(token, new Kept(kept.identifier(), kept.added(), now));
        return new IdentityResult.Success<>(kept.identifier());
    }

    @Override
    public synchronized IdentityResult<Integer> removeAll(Identifier identifier) {
        var before = tokens.size();
        tokens.values().removeIf(kept -> kept.identifier().equals(identifier));
        return new IdentityResult.Success<>(before - tokens.size());
    }
}
