// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.totp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.skerry.api.binary.Octets;

/** What an account and its authenticator app share; codes have six digits and change every 30 seconds, as all apps have it. */
record TotpSecret(Octets key) {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    /** RFC 4226 asks for 128 bits at least. */
    private static final int LEAST_BYTES = 16;

    private static final int STEP_SECONDS = 30;
    private static final int CODES = 1_000_000;
    /** Clocks of telephones go wrong; a code counts one step before and after its time. */
    private static final int SLACK = 1;

    /** Reads base 32, as apps take it, with or without blanks and padding; empty for anything else and for short ones. */
    static Optional<TotpSecret> parse(String text) {
        var out = new ByteArrayOutputStream();
        var bits = 0;
        var buffer = 0;
        for (var c : text.toUpperCase(Locale.ROOT).replaceAll("[\\s=-]", "").toCharArray()) {
            var value = BASE32.indexOf(c);
            if (value < 0) {
                return Optional.empty();
            }
            buffer = (buffer << 5 | value) & 0xFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                out.write(buffer >> bits);
            }
        }
        return out.size() < LEAST_BYTES
                ? Optional.empty()
                : Optional.of(new TotpSecret(Octets.owning(out.toByteArray())));
    }

    /** The step whose code that is, near a time and after another step. */
    OptionalLong step(String token, Instant now, long after) {
        var current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        for (var step = current - SLACK; step <= current + SLACK; step++) {
            if (step > after && code(step).equals(token)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    String code(long step) {
        var hash =
                hmac("HmacSHA1", ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var at = hash[hash.length - 1] & 0xF;
        var number = ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE;
        return "%06d".formatted(number % CODES);
    }

    /** Signs something that only this account's server can have signed. */
    byte[] sign(byte[] text) {
        return hmac("HmacSHA256", text);
    }

    private byte[] hmac(String algorithm, byte[] text) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.toArray(), algorithm));
            return mac.doFinal(text);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("a JDK without " + algorithm, impossible);
        }
    }

    /** Says nothing of itself. */
    @Override
    public String toString() {
        return "TotpSecret";
    }
}
