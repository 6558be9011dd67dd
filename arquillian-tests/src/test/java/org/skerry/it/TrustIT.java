// SPDX-License-Identifier: Apache-2.0
package org.skerry.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.account.UserName;
import org.skerry.api.auth.AuthenticationServiceContract;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ScopeId;
import org.skerry.connector.auth.RobustAuthenticationConnector;
import org.skerry.connector.call.CallerIdentity;
import org.skerry.connector.call.CallerIdentityReader;
import org.skerry.connector.call.RobustCalls;
import org.skerry.region.grid.GridLink;

/** Who is let in by a server that asks for certificates, a secret or a password; and where none starts. */
@StartsOwnServers
class TrustIT {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SECRET = "a-secret-of-the-whole-grid";
    private static final String PASSWORD = "first-password";
    private static final String ASK =
            "METHOD=getaccount&ScopeID=00000000-0000-0000-0000-000000000000" + "&FirstName=Test&LastName=User";

    @TempDir
    Path folder;

    private final HttpClient anonymous =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static CallerIdentity identity(Map<String, String> keys) {
        var read = CallerIdentityReader.read("grid.auth.", key -> Optional.ofNullable(keys.get(key)));
        assertThat(read.problems()).isEmpty();
        return read.identity();
    }

    private static Map<String, String> certificate(Path own, Path trusted) {
        var keys = new HashMap<String, String>();
        keys.put("grid.auth.key-store", own.toString());
        keys.put("grid.auth.key-store-password", Keys.PASSWORD);
        keys.put("grid.auth.trust-store", trusted.toString());
        keys.put("grid.auth.trust-store-password", Keys.PASSWORD);
        return keys;
    }

    private static Map<String, String> and(Map<String, String> keys, String... pairs) {
        var more = new HashMap<>(keys);
        for (var i = 0; i < pairs.length; i += 2) {
            more.put("grid.auth." + pairs[i], pairs[i + 1]);
        }
        return more;
    }

    private HttpResponse<String> post(URI uri, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(ASK));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return anonymous.send(request.build(), BodyHandlers.ofString());
    }

    private static boolean findsFirstUser(OwnServer server, String door, Map<String, String> keys) {
        try (var link = GridLink.to(server.uri(door), identity(keys), server.uri("public"))) {
            return link.services()
                    .accounts()
                    .find(ScopeId.ZERO, new UserName("First", "User"))
                    .isPresent();
        }
    }

    @Test
    void certificatesSecretAndPasswordLetInAndNothingElse() throws Exception {
        var keys = new Keys(folder);
        var grid = keys.identity("grid");
        var sim = keys.identity("sim");
        var stranger = keys.identity("stranger");
        var trustsGrid = keys.trusting("grid");
        try (var server = OwnServer.start(
                folder.resolve("server"),
                Map.ofEntries(
                        Map.entry("skerry.listener.private-tls", "true"),
                        Map.entry("skerry.tls.key-store", grid.toString()),
                        Map.entry("skerry.tls.key-store-password", Keys.PASSWORD),
                        Map.entry("skerry.tls.trust-store", keys.trusting("sim").toString()),
                        Map.entry("skerry.tls.trust-store-password", Keys.PASSWORD),
                        Map.entry("skerry.trust.secret", SECRET),
                        Map.entry("skerry.trust.username", "sims"),
                        Map.entry("skerry.trust.password", "password of sims"),
                        Map.entry("skerry.auth.allow-set-password", "true"),
                        Map.entry("skerry.auth.iterations", "1000"),
                        Map.entry(
                                "skerry.first-accounts",
                                System.getProperty("it.work") + "/test-classes/first-accounts.properties")))) {
            assertThat(server.isDeployed()).as(server.output()).isTrue();
            plainListenerAsksForSecretOrPassword(server);
            tlsListenerAsksForACertificateToo(server, sim, stranger, trustsGrid);
            scriptsAreRefusedWhateverTheyShow(server);
            guessesAreSlowedDownAndTheUserIsNot(server);
            changesAreAudited(server, certificate(sim, trustsGrid));
        }
    }

    private void plainListenerAsksForSecretOrPassword(OwnServer server) throws IOException, InterruptedException {
        for (var path : new String[] {"accounts", "grid", "assets", "auth/plain", "nothing/there"}) {
            var refused = post(server.uri("private").resolve(path));
            assertThat(refused.statusCode()).as(path).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Basic realm = \"Asset Server\"");
        }
        var wrong = Map.of("grid.auth.username", "sims", "grid.auth.password", "no password");
        assertThatThrownBy(() -> findsFirstUser(server, "private", wrong))
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessageContaining("401");
        assertThat(findsFirstUser(server, "private", Map.of("grid.auth.secret", SECRET)))
                .isTrue();
        assertThat(findsFirstUser(
                        server,
                        "private",
                        Map.of("grid.auth.username", "sims", "grid.auth.password", "password of sims")))
                .isTrue();
        // what the world may see asks for nothing
        assertThat(Http.get(server.uri("public").resolve("get_grid_info")).statusCode())
                .isEqualTo(200);
    }

    private void tlsListenerAsksForACertificateToo(OwnServer server, Path sim, Path stranger, Path trustsGrid)
            throws IOException, InterruptedException {
        var known = certificate(sim, trustsGrid);
        assertThatThrownBy(() -> findsFirstUser(server, "private-tls", and(known)))
                .as("certificate alone")
                .hasMessageContaining("401");
        assertThat(findsFirstUser(server, "private-tls", and(known, "secret", SECRET)))
                .isTrue();
        assertThat(findsFirstUser(
                        server, "private-tls", and(known, "username", "sims", "password", "password of sims")))
                .isTrue();
        assertThatThrownBy(() ->
                        findsFirstUser(server, "private-tls", and(certificate(stranger, trustsGrid), "secret", SECRET)))
                .as("a certificate that nobody trusts")
                .isInstanceOf(ServiceUnavailableException.class);
        var noneOwn = and(known, "secret", SECRET);
        noneOwn.remove("grid.auth.key-store");
        assertThatThrownBy(() -> findsFirstUser(server, "private-tls", noneOwn))
                .as("no certificate")
                .isInstanceOf(ServiceUnavailableException.class);
        assertThatThrownBy(() -> post(server.uri("private-tls").resolve("accounts")))
                .as("a grid that is not trusted")
                .isInstanceOf(SSLHandshakeException.class);
        // bytes travel as without TLS
        try (var link =
                GridLink.to(server.uri("private-tls"), identity(and(known, "secret", SECRET)), server.uri("public"))) {
            assertThat(link.services().assets().find(AssetId.random())).isEmpty();
        }
    }

    private void scriptsAreRefusedWhateverTheyShow(OwnServer server) throws IOException, InterruptedException {
        String[] script = {"X-SecondLife-Shard", "OpenSim", "X-Skerry-Secret", SECRET};
        assertThat(post(server.uri("private").resolve("accounts"), script).statusCode())
                .isEqualTo(403);
        assertThat(post(server.uri("public"), script).statusCode()).isEqualTo(403);
        assertThat(post(server.uri("public").resolve("xmlrpc.php"), script).statusCode())
                .isEqualTo(403);
    }

    private static String login(OwnServer server, String first, String last, String password)
            throws IOException, InterruptedException {
        var members = new StringBuilder();
        Map.of("first", first, "last", last, "passwd", password)
                .forEach((name, value) -> members.append("<member><name>")
                        .append(name)
                        .append("</name><value><string>")
                        .append(value)
                        .append("</string></value></member>"));
        var call =
                "<?xml version=\"1.0\"?><methodCall><methodName>login_to_simulator</methodName><params><param><value>"
                        + "<struct>" + members + "</struct></value></param></params></methodCall>";
        return Http.post(server.uri("public"), "text/xml", call).body();
    }

    /** There is no region, so the right password is told by another refusal than the wrong one. */
    private static void guessesAreSlowedDownAndTheUserIsNot(OwnServer server) throws IOException, InterruptedException {
        var wrong = "Could not authenticate your avatar";
        var wait = "Please wait";
        assertThat(login(server, "First", "User", PASSWORD))
                .contains("<name>reason</name>")
                .doesNotContain(wrong, wait);
        assertThat(login(server, "First", "User", "guess")).contains(wrong);
        var answer = "";
        // waits double, so that even a slow machine gets there
        for (var guess = 0; guess < 60 && !answer.contains(wait); guess++) {
            answer = login(server, "Nobody", "Here", "guess" + guess);
            assertThat(answer).containsAnyOf(wrong, wait);
        }
        assertThat(answer).contains(wait, "<string>key</string>");
        var guess = "{\"FirstName\":\"Nobody\",\"LastName\":\"Here\",\"Password\":\"guess\"}";
        var session = server.uri("public").resolve("api/v1/session");
        var early = Http.post(session, "application/json", guess);
        for (var more = 0; more < 60 && early.statusCode() == 401; more++) {
            early = Http.post(session, "application/json", guess);
        }
        assertThat(early.statusCode()).as(early.body()).isEqualTo(429);
        assertThat(early.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(early.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(early.body()).contains("urn:skerry:problem:too-early", "Please wait");
        assertThat(login(server, "First", "User", PASSWORD)).doesNotContain(wrong, wait);
    }

    private static void changesAreAudited(OwnServer server, Map<String, String> known) throws IOException {
        var user = AgentId.random();
        try (var calls = new RobustCalls(
                Duration.ofSeconds(5), Duration.ofSeconds(30), identity(and(known, "secret", SECRET)))) {
            var passwords = new RobustAuthenticationConnector(server.uri("private-tls"), calls);
            assertThat(passwords.setPassword(user, "secret of the user")).isTrue();
            assertThat(passwords.authenticate(
                            user, AuthenticationServiceContract.md5("secret of the user"), Duration.ofMinutes(1)))
                    .isPresent();
        }
        assertThat(server.output())
                .contains("audit=password-set subject=\"account " + user + "\" actor=\"certificate:CN=sim\""
                        + " address=127.0.0.1 before=\"\" after=\"\"")
                .contains("call=refused cause=no-proof client=127.0.0.1")
                .doesNotContain(SECRET)
                .doesNotContain("password of sims")
                .doesNotContain("secret of the user");
    }

    @Test
    void aPrivateListenerForOtherMachinesDoesNotStartWithoutAProof() throws Exception {
        try (var server =
                OwnServer.start(folder.resolve("server"), Map.of("skerry.listener.private-address", "0.0.0.0"))) {
            assertThat(server.isDeployed()).isFalse();
            assertThat(server.output())
                    .contains("skerry.listener.private-address is '0.0.0.0'")
                    .contains("Set skerry.trust.secret, or skerry.trust.username and skerry.trust.password");
        }
    }
}
