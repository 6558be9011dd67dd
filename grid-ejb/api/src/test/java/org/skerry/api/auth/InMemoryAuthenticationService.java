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
import org.skerry.api.text.StoredText;

/** Passwords and tokens in memory: the twin for tests. It keeps plain MD5 hashes, so it is for tests alone. */
public final class InMemoryAuthenticationService implements AuthenticationService {
    private static final String OURS = "pbkdf2-sha256:";
    private static final String IMPORTED = "md5-pbkdf2-sha256:";
    private static final int MAX_TYPE = 32;
    private static final int MAX_SALT = 64;

    private final InstantSource clock;
    private final Map<AgentId, Stored> users = new HashMap<>();
    private final Map<String, Token> tokens = new HashMap<>();

    public InMemoryAuthenticationService() {
        this(InstantSource.system());
    }

    public InMemoryAuthenticationService(InstantSource clock) {
        this.clock = clock;
    }

    private record Token(AgentId user, Instant expires) {}

    private record Stored(String type, String hash, String salt, String webLoginKey) {
        boolean matches(String passwordMd5) {
            return hash.equals(OURS + passwordMd5) || hash.equals(IMPORTED + md5(passwordMd5 + ":" + salt));
        }
    }

    @Override
    public synchronized Optional<String> authenticate(AgentId id, String proof, Duration lifetime) {
        var user = users.get(id);
        if (user == null || !(AuthWords.isWebLoginKey(proof) ? useUp(id, user, proof) : user.matches(proof))) {
            return Optional.empty();
        }
        var token = UUID.randomUUID().toString();
        tokens.put(token, new Token(id, expiry(lifetime)));
        return Optional.of(token);
    }

    private boolean useUp(AgentId id, Stored user, String key) {
        if (!user.webLoginKey().equals(key)) {
            return false;
        }
        users.put(id, new Stored(user.type(), user.hash(), user.salt(), ""));
        return true;
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
        var known = users.get(id);
        users.put(id, new Stored(known == null ? AuthInfo.PERSON : known.type(), OURS + md5(clearText), "", ""));
        endTokens(id);
        return true;
    }

    @Override
    public synchronized Optional<AuthInfo> info(AgentId id) {
        return Optional.ofNullable(users.get(id))
                .map(user -> new AuthInfo(user.type(), user.hash(), user.salt(), Optional.empty()));
    }

    @Override
    public synchronized boolean setInfo(AgentId id, AuthInfo.Change change) {
        var known = users.get(id);
        var type = change.accountType().orElse(known == null ? AuthInfo.PERSON : known.type());
        var password = change.password();
        if (id.isZero()
                || (known == null && password.isEmpty())
                || type.isEmpty()
                || !StoredText.fits(type, MAX_TYPE)
                || password.filter(given -> stored(given).isEmpty()).isPresent()) {
            return false;
        }
        var hash = password.flatMap(InMemoryAuthenticationService::stored)
                .orElseGet(() -> known == null ? "" : known.hash());
        var salt = password.map(AuthInfo.Password::salt).orElseGet(() -> known == null ? "" : known.salt());
        var key = change.webLoginKey().map(UUID::toString).orElseGet(() -> known == null ? "" : known.webLoginKey());
        users.put(id, new Stored(type, hash, salt, key));
        if (password.isPresent()) {
            endTokens(id);
        }
        return true;
    }

    /** The hash as it is kept; empty for a form that is not known. */
    private static Optional<String> stored(AuthInfo.Password password) {
        var hash = password.hash();
        if (!StoredText.fits(password.salt(), MAX_SALT)) {
            return Optional.empty();
        }
        if (AuthWords.isMd5(hash)) {
            return Optional.of(IMPORTED + hash);
        }
        return hash.startsWith(OURS) || hash.startsWith(IMPORTED) ? Optional.of(hash) : Optional.empty();
    }

    private void endTokens(AgentId id) {
        tokens.values().removeIf(token -> token.user().equals(id));
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
