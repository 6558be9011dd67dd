// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.auth;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A slow salted hash (PBKDF2 with HMAC-SHA-256) of what viewers send, which is the MD5 of the password in lower-case
 * hex.
 *
 * @param salt hex
 * @param hash hex
 */
record PasswordHash(int iterations, String salt, String hash) {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    static PasswordHash of(String passwordMd5, int iterations, RandomGenerator random) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(
                iterations,
                HexFormat.of().formatHex(salt),
                HexFormat.of().formatHex(derive(passwordMd5, salt, iterations)));
    }

    /** Compares in a time that does not depend on where the two differ. */
    boolean matches(String passwordMd5) {
        var given = derive(passwordMd5, HexFormat.of().parseHex(salt), iterations);
        return MessageDigest.isEqual(given, HexFormat.of().parseHex(hash));
    }

    private static byte[] derive(String passwordMd5, byte[] salt, int iterations) {
        var spec = new PBEKeySpec(passwordMd5.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, missing);
        } finally {
            spec.clearPassword();
        }
    }
}
