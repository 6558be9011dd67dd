// SPDX-License-Identifier: Apache-2.0
package org.skerry.it.openid;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.api.llsd.LlsdStruct;

/**
 * An OpenID provider with one client, where everybody who comes is logged in at once as {@link #user}. It can lie. Its name
 * is {@code localhost}, so that a browser takes it for another site than a grid at 127.0.0.1.
 */
final class OpenIdProvider implements AutoCloseable {
    static final String CLIENT = "grid";
    static final String SECRET = "a secret of the client";

    /** What it does wrong. */
    enum Fault {
        NONE,
        OTHER_ISSUER,
        OTHER_KEY,
        EXPIRED,
        OTHER_AUDIENCE,
        OTHER_NONCE,
        NO_SUBJECT,
        /** Answers a code with an object that has nothing in it. */
        NO_TOKENS,
        /** Answers a code with what is no JSON. */
        GARBLED_TOKENS,
        /** Says no to everybody. */
        REFUSES,
        /** Its description is no JSON. */
        NONSENSE
    }

    /** Who is logged in there. */
    record User(String subject, String email, boolean verified) {}

    private record Grant(String redirectUri, String nonce) {}

    private final HttpServer server;
    private final KeyPair key;
    private final KeyPair otherKey;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    /** The queries of those who were sent here. */
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();

    private volatile Fault fault = Fault.NONE;
    private volatile User user = new User("1", "somebody@mail.example", true);

    private OpenIdProvider(HttpServer server, KeyPair key, KeyPair otherKey) {
        this.server = server;
        this.key = key;
        this.otherKey = otherKey;
    }

    static OpenIdProvider start(int port) throws IOException {
        try {
            var keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var provider = new OpenIdProvider(server, keys.generateKeyPair(), keys.generateKeyPair());
            server.createContext("/.well-known/openid-configuration", provider::describe);
            server.createContext("/keys", provider::keys);
            server.createContext("/authorize", provider::authorize);
            server.createContext("/token", provider::token);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return provider;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** By hand: port, subject, e-mail address. */
    public static void main(String[] words) throws IOException {
        var provider = start(Integer.parseInt(words[0]));
        provider.user(new User(words[1], words[2], true));
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    int port() {
        return server.getAddress().getPort();
    }

    void fault(Fault now) {
        fault = now;
    }

    void user(User now) {
        user = now;
    }

    List<Map<String, String>> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void describe(HttpExchange exchange) throws IOException {
        var endpoints = new LlsdStruct()
                .put("issuer", address().toString())
                .put("authorization_endpoint", address() + "/authorize")
                .put("token_endpoint", address() + "/token")
                .put("jwks_uri", address() + "/keys")
                .put("response_types_supported", new Llsd.Array(List.of(new Llsd.Text("code"))))
                .put("id_token_signing_alg_values_supported", new Llsd.Array(List.of(new Llsd.Text("RS256"))));
        send(exchange, 200, fault == Fault.NONSENSE ? "<html>no" : LlsdJson.writeText(endpoints.build()));
    }

    private void keys(HttpExchange exchange) throws IOException {
        send(exchange, 200, LlsdJson.writeText(JsonWebTokens.keySet(key)));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = fields(exchange.getRequestURI().getRawQuery());
        asked.add(query);
        var back = query.getOrDefault("redirect_uri", "") + "?state=" + coded(query.getOrDefault("state", ""));
        if (fault == Fault.REFUSES) {
            back += "&error=access_denied";
        } else {
            var code = UUID.randomUUID().toString();
            codes.put(code, new Grant(query.getOrDefault("redirect_uri", ""), query.getOrDefault("nonce", "")));
            back += "&code=" + code;
        }
        exchange.getResponseHeaders().set("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var shown = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        var secret = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        var grant = codes.remove(form.getOrDefault("code", ""));
        if (grant == null
                || !shown.equals("Basic " + secret)
                || !grant.redirectUri().equals(form.get("redirect_uri"))) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        if (fault == Fault.NO_TOKENS || fault == Fault.GARBLED_TOKENS) {
            send(exchange, 200, fault == Fault.NO_TOKENS ? "{}" : "<html>no");
            return;
        }
        var id = JsonWebTokens.signed(fault == Fault.OTHER_KEY ? otherKey : key, claims(grant));
        var access = JsonWebTokens.signed(key, claims(grant).put("typ", "Bearer"));
        send(
                exchange,
                200,
                "{\"access_token\":\"" + access + "\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"" + id
                        + "\"}");
    }

    /** A good one, as a program of the provider's would have it. */
    String accessToken() {
        return JsonWebTokens.signed(key, claims(new Grant("", "")).put("typ", "Bearer"));
    }

    private LlsdStruct claims(Grant grant) {
        var now = Instant.now().getEpochSecond();
        var life = fault == Fault.EXPIRED ? -300 : 300;
        var claims = new LlsdStruct()
                .put(
                        "iss",
                        fault == Fault.OTHER_ISSUER
                                ? "https://elsewhere.example"
                                : address().toString())
                .put("aud", fault == Fault.OTHER_AUDIENCE ? "another client" : CLIENT)
                .put("exp", (int) (now + life))
                .put("iat", (int) (now - 1))
                .put("nonce", fault == Fault.OTHER_NONCE ? "another nonce" : grant.nonce())
                .put("email", user.email())
                .put("email_verified", user.verified());
        return fault == Fault.NO_SUBJECT ? claims : claims.put("sub", user.subject());
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        // it leaves idle connections after 30 s, as callers do: a call must not meet that
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> fields(String form) {
        var fields = new ConcurrentHashMap<String, String>();
        Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return fields;
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
