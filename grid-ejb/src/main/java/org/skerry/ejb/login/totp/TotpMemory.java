// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.totp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.skerry.api.id.AgentId;
import org.skerry.api.login.LoginRequest;

/**
 * What a viewer keeps after a good token, so that it need not ask again on that computer. It is signed with the account's
 * secret: nothing is stored here, and a new secret ends them all.
 */
final class TotpMemory {
    /** As long as viewers promise it. */
    static final Duration LASTS = Duration.ofDays(30);

    private TotpMemory() {}

    static String of(TotpSecret secret, AgentId user, LoginRequest request, Instant now) {
        var until = now.plus(LASTS).getEpochSecond();
        return until + "-" + signature(secret, user, request, until);
    }

    static boolean isGood(TotpSecret secret, AgentId user, LoginRequest request, Instant now) {
        var parts = request.proof().memory().split("-", 2);
        if (parts.length != 2 || !parts[0].matches("\\d{1,12}")) {
            return false;
        }
        var until = Long.parseLong(parts[0]);
        var right = signature(secret, user, request, until).getBytes(StandardCharsets.UTF_8);
        return now.getEpochSecond() < until && MessageDigest.isEqual(right, parts[1].getBytes(StandardCharsets.UTF_8));
    }

    private static String signature(TotpSecret secret, AgentId user, LoginRequest request, long until) {
        var text = "mfa " + user + " " + until + " " + request.viewer().id0();
        return HexFormat.of().formatHex(secret.sign(text.getBytes(StandardCharsets.UTF_8)));
    }
}
