// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.trust;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.skerry.api.audit.Actor;
import org.skerry.api.wire.CallerHeaders;

/**
 * Decides about one call, without a container. Thread-safe.
 *
 * <ul>
 *   <li>Scripts reach no service: nothing of the private side, and of the public one what can be read alone.
 *   <li>What a proxy moved to the private side was not meant for it.
 *   <li>On the TLS listener a caller has a certificate that the server has checked.
 *   <li>On both private listeners a caller shows the secret or the password, if there is one.
 *   <li>Where nothing has to be shown, calls come to a loopback address or not at all.
 * </ul>
 */
final class CallerCheck {
    /** Why a call is refused that nobody meant to let in. */
    static final String PUBLIC_ADDRESS = "public-address";

    /**
     * With these a server that is told to believe proxies in this, too, ({@code
     * io.undertow.forwarded.change-local-addr-port}) sees a call at another port and address than it came to, such as the
     * private ones. Nothing that means the private side sends them.
     */
    private static final List<String> MOVED = List.of("X-Forwarded-Host", "X-Forwarded-Port", "Forwarded");

    private static final String BASIC = "basic ";

    private final TrustSettings settings;
    private final byte @Nullable [] secret;
    private final byte @Nullable [] basic;

    /** Which door a call came through. */
    enum Door {
        PUBLIC,
        PRIVATE,
        PRIVATE_TLS
    }

    /**
     * A call, as far as it matters.
     *
     * @param localAddress the server's own, as text
     * @param certificate the name in the certificate that was checked
     */
    record Call(
            Door door,
            String method,
            String clientAddress,
            String localAddress,
            Optional<String> certificate,
            Function<String, @Nullable String> headers) {}

    /** What is done with it. */
    sealed interface Verdict {
        /** Whose call it is. */
        record Trusted(Actor actor) implements Verdict {}

        /** 401: name and password are wanted. */
        record Unauthorized(String cause) implements Verdict {}

        /** 403. */
        record Forbidden(String cause) implements Verdict {}
    }

    CallerCheck(TrustSettings settings) {
        this.settings = settings;
        this.secret = settings.secret().map(CallerCheck::bytes).orElse(null);
        this.basic = settings.basic()
                .map(pair -> bytes(pair.user() + ":" + pair.password()))
                .orElse(null);
    }

    Verdict check(Call call) {
        var fromScript = call.headers().apply(CallerHeaders.SCRIPT) != null;
        if (call.door() == Door.PUBLIC) {
            return fromScript && !isReading(call.method())
                    ? new Verdict.Forbidden("script")
                    : new Verdict.Trusted(new Actor("public", call.clientAddress()));
        }
        if (fromScript) {
            return new Verdict.Forbidden("script");
        }
        if (MOVED.stream().anyMatch(header -> call.headers().apply(header) != null)) {
            return new Verdict.Forbidden("forwarded");
        }
        if (call.door() == Door.PRIVATE_TLS && call.certificate().isEmpty()) {
            return new Verdict.Forbidden("no-certificate");
        }
        return settings.asksForProof() ? proved(call) : withoutProof(call);
    }

    private Verdict proved(Call call) {
        var shownSecret = call.headers().apply(CallerHeaders.SECRET);
        if (isSame(secret, shownSecret == null ? null : bytes(shownSecret))) {
            return trusted(call, "secret");
        }
        var authorization = call.headers().apply(CallerHeaders.AUTHORIZATION);
        var shownBasic = authorization == null ? null : decoded(authorization);
        if (isSame(basic, shownBasic)) {
            return trusted(call, "basic:" + settings.basic().orElseThrow().user());
        }
        var cause = shownSecret == null && authorization == null ? "no-proof" : "wrong-proof";
        return basic == null ? new Verdict.Forbidden(cause) : new Verdict.Unauthorized(cause);
    }

    /** What the configuration says was looked at when the grid started, but the server's interfaces may say otherwise. */
    private static Verdict withoutProof(Call call) {
        return call.door() == Door.PRIVATE_TLS || isLoopback(call.localAddress())
                ? trusted(call, "open")
                : new Verdict.Forbidden(PUBLIC_ADDRESS);
    }

    private static Verdict trusted(Call call, String credential) {
        return new Verdict.Trusted(new Actor(
                call.certificate().map(name -> "certificate:" + name).orElse(credential), call.clientAddress()));
    }

    private static boolean isReading(String method) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS" -> true;
            default -> false;
        };
    }

    /** In a time that does not depend on where the two differ. */
    private static boolean isSame(byte @Nullable [] wanted, byte @Nullable [] shown) {
        return wanted != null && shown != null && MessageDigest.isEqual(wanted, shown);
    }

    private static byte @Nullable [] decoded(String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return null;
        }
        try {
            return Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static boolean isLoopback(String address) {
        try {
            return address.equals("127.0.0.1") || InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
