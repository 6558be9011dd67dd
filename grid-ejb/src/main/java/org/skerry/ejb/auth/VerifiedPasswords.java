// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;

/**
 * Which passwords have passed the slow check lately, so that a viewer that logs in again costs no second one. Of a
 * password only a MAC is kept, with a key that this process alone has and that ends with it; the stored hash is part of
 * it, so that a new password, set here or by another server, ends the old one's. A wrong password is never known and
 * always costs the slow check. Thread-safe.
 */
@ApplicationScoped
public class VerifiedPasswords {
    private static final int MAX_USERS = 10_000;
    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    @Inject
    AuthenticationSettings settings;

    @Inject
    Clock clock;

    private final SecretKeySpec key;
    private final Map<AgentId, Verified> users = new LinkedHashMap<>(16, 0.75f, true);

    private record Verified(Octets mac, Instant until) {}

    VerifiedPasswords() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Whether this is the password that passed the slow check against this stored hash, not long ago. */
    boolean knows(AgentId id, PasswordHash stored, String passwordMd5) {
        if (settings.remember().isZero()) {
            return false;
        }
        var mac = mac(id, stored, passwordMd5);
        Verified known;
        synchronized (users) {
            known = users.get(id);
        }
        return known != null
                && clock.instant().isBefore(known.until())
                && MessageDigest.isEqual(mac, known.mac().toArray());
    }

    /** A password has passed the slow check. */
    void remember(AgentId id, PasswordHash stored, String passwordMd5) {
        if (settings.remember().isZero()) {
            return;
        }
        var verified = new Verified(
                Octets.owning(mac(id, stored, passwordMd5)), clock.instant().plus(settings.remember()));
        synchronized (users) {
            users.put(id, verified);
            if (users.size() > MAX_USERS) {
                var eldest = users.keySet().iterator();
                eldest.next();
                eldest.remove();
            }
        }
    }

    /** All parts but the last have a fixed length or a bar behind them, so no two inputs look the same. */
    private byte[] mac(AgentId id, PasswordHash stored, String passwordMd5) {
        var text = id + "|" + stored.iterations() + "|" + stored.salt() + "|" + stored.hash() + "|" + passwordMd5;
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, missing);
        }
    }
}
