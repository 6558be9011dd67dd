// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.skerry.api.auth.AuthInfo;
import org.skerry.api.auth.AuthWords;
import org.skerry.api.text.StoredText;

/**
 * A slow salted hash (PBKDF2 with HMAC-SHA-256) of what viewers send, which is the MD5 of the password in lower-case
 * hex. A password that came from an OpenSimulator grid is one of that grid's own hash, so that the quick hash is
 * nowhere, until the password is used and can be hashed as all others.
 *
 * @param salt hex
 * @param hash hex
 * @param md5Salt OpenSimulator's salt; null if the hash is of the password itself
 */
record PasswordHash(
        int iterations, String salt, String hash, @Nullable String md5Salt) {
    /** The most that is taken in from elsewhere: checking must end some day. */
    static final int MAX_ITERATIONS = 5_000_000;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final int MAX_MD5_SALT = 64;
    private static final Pattern TEXT =
            Pattern.compile("(md5-)?pbkdf2-sha256:([0-9]{1,7}):((?:[0-9a-f]{2}){8,32}):([0-9a-f]{64})");

    static PasswordHash of(String passwordMd5, int iterations, RandomGenerator random) {
        return of(passwordMd5, null, iterations, random);
    }

    private static PasswordHash of(String digest, @Nullable String md5Salt, int iterations, RandomGenerator random) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(
                iterations,
                HexFormat.of().formatHex(salt),
                HexFormat.of().formatHex(derive(digest, salt, iterations)),
                md5Salt);
    }

    /** Takes in a password of another grid; empty if it is in neither form of {@link AuthInfo}. */
    static Optional<PasswordHash> of(AuthInfo.Password password, int iterations, RandomGenerator random) {
        if (!StoredText.fits(password.salt(), MAX_MD5_SALT)) {
            return Optional.empty();
        }
        if (AuthWords.isMd5(password.hash())) {
            return Optional.of(of(password.hash(), password.salt(), iterations, random));
        }
        var text = TEXT.matcher(password.hash());
        if (!text.matches()) {
            return Optional.empty();
        }
        var rounds = Integer.parseInt(text.group(2));
        var md5Salt = text.group(1) == null ? null : password.salt();
        return rounds < 1 || rounds > MAX_ITERATIONS
                ? Optional.empty()
                : Optional.of(new PasswordHash(rounds, text.group(3), text.group(4), md5Salt));
    }

    /** The same as {@link #of(AuthInfo.Password, int, RandomGenerator)} takes in. */
    AuthInfo.Password toPassword() {
        var text = "pbkdf2-sha256:" + iterations + ":" + salt + ":" + hash;
        return md5Salt == null ? new AuthInfo.Password(text, "") : new AuthInfo.Password("md5-" + text, md5Salt);
    }

    /** Compares in a time that does not depend on where the two differ. */
    boolean matches(String passwordMd5) {
        var digest = md5Salt == null ? passwordMd5 : HexDigest.md5(passwordMd5 + ":" + md5Salt);
        var given = derive(digest, HexFormat.of().parseHex(salt), iterations);
        return MessageDigest.isEqual(given, HexFormat.of().parseHex(hash));
    }

    /** Whether a password set now would be kept as well as this one. */
    boolean isGood(int iterationsNow) {
        return md5Salt == null && iterations >= iterationsNow;
    }

    private static byte[] derive(String digest, byte[] salt, int iterations) {
        var spec = new PBEKeySpec(digest.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, missing);
        } finally {
            spec.clearPassword();
        }
    }
}
