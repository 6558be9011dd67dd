// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.AgentId;

/** Passwords and tokens in memory: the twin for tests. It keeps plain MD5 hashes, so it is for tests alone. */
public final class InMemoryAuthenticationService implements AuthenticationService {
    private final InstantSource clock;
    private final Map<AgentId, String> passwords = new HashMap<>();
    private final Map<String, Token> tokens = new HashMap<>();

    public InMemoryAuthenticationService() {
        this(InstantSource.system());
    }

    public InMemoryAuthenticationService(InstantSource clock) {
        this.clock = clock;
    }

    private record Token(AgentId user, Instant expires) {}

    @Override
    public synchronized Optional<String> authenticate(AgentId id, String passwordMd5, Duration lifetime) {
        if (!passwordMd5.equals(passwords.get(id))) {
            return Optional.empty();
        }
        var token = UUID.randomUUID().toString();
        tokens.put(token, new Token(id, expiry(lifetime)));
        return Optional.of(token);
    }

    @Override
    public synchronized boolean verify(AgentId id, String token, Duration lifetime) {
        if (!isGood(id, token)) {
            return false;
        }
        tokens.put(token, new Token(id, expiry(lifetime)));
        return true;
    }

    @Override
    public synchronized boolean release(AgentId id, String token) {
        return isGood(id, token) && tokens.remove(token) != null;
    }

    @Override
    public synchronized boolean setPassword(AgentId id, String clearText) {
        if (id.isZero() || clearText.isEmpty()) {
            return false;
        }
        passwords.put(id, md5(clearText));
        tokens.values().removeIf(token -> token.user().equals(id));
        return true;
    }

    private boolean isGood(AgentId id, String token) {
        var known = tokens.get(token);
        return known != null && known.user().equals(id) && known.expires().isAfter(clock.instant());
    }

    private Instant expiry(Duration lifetime) {
        return clock.instant().plus(lifetime.compareTo(MAX_LIFETIME) > 0 ? MAX_LIFETIME : lifetime);
    }

    private static String md5(String clearText) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(clearText.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
