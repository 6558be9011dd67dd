// SPDX-License-Identifier: Apache-2.0
package org.skerry.it.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skerry.api.port.FreePorts;
import org.skerry.it.OwnServer;
import org.skerry.it.StartsOwnServers;
import org.skerry.it.browse.Browser;
import org.skerry.it.openid.OpenIdProvider.Fault;
import org.skerry.it.openid.OpenIdProvider.User;

/** A grid of its own with OpenID on, started while its provider is away. */
@StartsOwnServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenIdIT {
    private static final Path SHOTS = Path.of(System.getProperty("it.work", "target"), "openid");
    private static final String SESSION = "skerry_browse";
    private static final String PROOF = "skerry_openid";
    private static final String STATE = "OAuth_Token_Request_State";

    private OwnServer server;
    private OpenIdProvider provider;
    private URI grid;
    /** What a browser and a program were told while the provider was away, and when it talked nonsense. */
    private final Map<String, HttpResponse<String>> away = new HashMap<>();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        int port = FreePorts.one();
        server = OwnServer.start(
                folder.resolve("grid"),
                Map.of(
                        "skerry.oidc.provider-url",
                        "http://localhost:" + port,
                        "skerry.oidc.client-id",
                        OpenIdProvider.CLIENT,
                        "skerry.oidc.client-secret",
                        OpenIdProvider.SECRET,
                        "skerry.oidc.name",
                        "The <Test> Provider",
                        // where the test reaches it is known once it has started
                        "skerry.oidc.public-address",
                        "http://127.0.0.1:${skerry.listener.public-port}",
                        "skerry.auth.iterations",
                        "1000",
                        "skerry.login.back-off",
                        "false",
                        "skerry.first-accounts",
                        System.getProperty("it.work") + "/test-classes/first-accounts.properties"));
        assertThat(server.isDeployed()).as(server.output()).isTrue();
        grid = server.uri("public");
        away.put("page", new Visit(grid).get("/oidc/login"));
        away.put("problem", new Visit(grid).get("/oidc/login", "Accept", "application/json"));
        provider = OpenIdProvider.start(port);
        provider.fault(Fault.NONSENSE);
        away.put("nonsense", new Visit(grid).get("/oidc/login"));
    }

    @AfterAll
    void stop() {
        server.close();
        provider.close();
    }

    @BeforeEach
    void honest() {
        provider.fault(Fault.NONE);
    }

    private HttpResponse<String> told(String when) {
        return Objects.requireNonNull(away.get(when));
    }

    /** Somebody whom no other test has. */
    private static User user(String subject) {
        return new User(subject, subject + "@mail.example", true);
    }

    private Visit linked(String subject, String first, String last, String password)
            throws IOException, InterruptedException {
        provider.user(user(subject));
        var visit = new Visit(grid);
        var page = visit.login();
        var linked = visit.post(
                "/browse/openid/link",
                "word",
                Visit.formWord(page),
                "first",
                first,
                "last",
                last,
                "password",
                password);
        assertThat(linked.statusCode()).as(linked.body()).isEqualTo(303);
        return visit;
    }

    @Test
    void aProviderThatIsAwayOrTalksNonsenseIsToldAndTheGridRunsWithoutIt() throws Exception {
        assertThat(told("page").statusCode()).isEqualTo(503);
        assertThat(told("page").body()).contains("The &lt;Test&gt; Provider cannot be reached");
        assertThat(told("problem").statusCode()).isEqualTo(503);
        assertThat(told("problem").headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(told("problem").body()).contains("urn:skerry:problem:provider-away");
        assertThat(told("nonsense").statusCode()).isEqualTo(503);
        provider.user(user("after-the-outage"));
        assertThat(new Visit(grid).login().statusCode()).isEqualTo(200);
        assertThat(server.output())
                .containsOnlyOnce("openid=away")
                .containsOnlyOnce("openid=back")
                .doesNotContain("\tat org.wildfly.security.http.oidc");
    }

    @Test
    void whoIsNotLinkedGetsNoFurtherThanTheQuestionForAnAccount() throws Exception {
        provider.user(user("nobody"));
        var visit = new Visit(grid);
        var page = visit.login();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Link an account", "nobody@mail.example");
        assertThat(visit.jar().value(SESSION)).isEmpty();
        assertThat(visit.get("/browse").statusCode()).isEqualTo(303);
        var proof = visit.jar().value(PROOF).orElseThrow();
        assertThat(new Visit(grid)
                        .get("/api/v1/session", "Authorization", "Bearer " + proof)
                        .statusCode())
                .isEqualTo(401);
        var word = Visit.formWord(page);
        var guessed = visit.post(
                "/browse/openid/link", "word", word, "first", "First", "last", "User", "password", "guessed");
        assertThat(guessed.statusCode()).isEqualTo(401);
        var foreign = visit.post(
                "/browse/openid/link", "word", "x", "first", "First", "last", "User", "password", "first-password");
        assertThat(foreign.statusCode()).isEqualTo(403);
        var unproven = new Visit(grid)
                .post(
                        "/browse/openid/link",
                        "word",
                        word,
                        "first",
                        "First",
                        "last",
                        "User",
                        "password",
                        "first-password");
        assertThat(unproven.statusCode()).isEqualTo(403);
        assertThat(new Visit(grid).login().body()).as("still not").contains("Link an account");
    }

    @Test
    void whoHasLinkedAnAccountIsThatAccountInThePagesAndForPrograms() throws Exception {
        linked("second", "Second", "User", "second-password");
        var visit = new Visit(grid);
        assertThat(Visit.location(visit.login())).endsWith("/browse");
        assertThat(visit.get("/browse").body()).contains("Assets that you made");
        assertThat(visit.jar().value(PROOF)).as("has served").isEmpty();
        assertThat(visit.get("/browse/openid").statusCode()).isEqualTo(403);
        assertThat(visit.jar().lines())
                .allSatisfy(line -> assertThat(line)
                        .contains("HttpOnly")
                        .containsAnyOf("SameSite=Lax", "SameSite=Strict")
                        .containsAnyOf("ath=/oidc", "ath=/browse"));

        var account = visit.get("/browse/account");
        assertThat(account.body()).contains(provider.address() + "#second");
        var made = visit.post("/browse/account/token", "word", Visit.formWord(account));
        var token = made.body().replaceAll("(?s).*class=\"token\">([^<]+)<.*", "$1");
        var known = new Visit(grid).get("/api/v1/session", "Authorization", "Bearer " + token);
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(known.body()).contains("urn:uuid:");
        visit.post("/browse/logout", "word", Visit.formWord(account));
        assertThat(new Visit(grid)
                        .get("/api/v1/session", "Authorization", "Bearer " + token)
                        .statusCode())
                .as("ends with the login")
                .isEqualTo(401);
        var next = new Visit(grid);
        next.login();
        assertThat(next.post("/browse/account/token", "word", "x").statusCode()).isEqualTo(403);
        assertThat(server.output())
                .contains("audit=identity-linked", "audit=openid-login")
                .doesNotContain(token);
    }

    @Test
    void unlinkingMakesAStrangerOfThemAndEndsWhatIsOpen() throws Exception {
        var visit = linked("load", "Load", "Bot1", "load-password");
        var word = Visit.formWord(visit.get("/browse/account"));
        var identity = provider.address() + "#load";
        assertThat(visit.post("/browse/account/unlink", "word", word, "identity", identity + "s")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Visit.location(visit.post("/browse/account/unlink", "word", word, "identity", identity)))
                .endsWith("/browse/login");
        assertThat(visit.get("/browse").statusCode()).isEqualTo(303);
        assertThat(new Visit(grid).login().body()).contains("Link an account");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "OTHER_ISSUER",
                "OTHER_KEY",
                "EXPIRED",
                "OTHER_AUDIENCE",
                "OTHER_NONCE",
                "NO_SUBJECT",
                "NO_TOKENS",
                "GARBLED_TOKENS",
                "REFUSES"
            })
    void whatTheProviderDoesNotVouchForIsRefused(Fault fault) throws Exception {
        provider.user(user("liar"));
        provider.fault(fault);
        var visit = new Visit(grid);
        var answer = visit.get(visit.toTheProvider());
        if (fault == Fault.NO_SUBJECT) {
            answer = visit.get("/oidc/login");
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(fault == Fault.GARBLED_TOKENS ? 502 : 403);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(visit.jar().value(PROOF)).isEmpty();
        assertThat(visit.get("/oidc/login").statusCode()).as("not logged in").isEqualTo(302);
        assertThat(visit.get("/browse/openid").statusCode()).isEqualTo(403);
        assertThat(server.output()).doesNotContain("\tat ");
    }

    @Test
    void anAnswerServesOnceAndInTheBrowserThatAsked() throws Exception {
        provider.user(user("replayed"));
        var visit = new Visit(grid);
        var back = visit.toTheProvider();
        var state = visit.jar().value(STATE).orElseThrow();
        assertThat(new Visit(grid).get(back).statusCode()).as("another browser").isEqualTo(400);
        assertThat(visit.get(back).statusCode()).isEqualTo(302);
        assertThat(visit.get(back).statusCode()).as("again").isEqualTo(400);
        visit.jar().put("/oidc", STATE, state);
        assertThat(visit.get(back).statusCode())
                .as("with a cookie that was kept")
                .isEqualTo(502);
    }

    @Test
    void aSessionThatSomebodyElseKnowsIsNotTheOneThatIsLoggedIn() throws Exception {
        provider.user(user("victim"));
        var attacker = new Visit(grid);
        attacker.get(attacker.toTheProvider());
        var planted = attacker.jar().value("skerry_oidc").orElseThrow();
        attacker.get("/oidc/login");
        for (var id : new String[] {planted, "x".repeat(40)}) {
            var visit = new Visit(grid);
            visit.jar().put("/oidc", "skerry_oidc", id);
            visit.get(visit.toTheProvider());
            assertThat(visit.jar().value("skerry_oidc").orElseThrow()).isNotEqualTo(id);
            var thief = new Visit(grid);
            thief.jar().put("/oidc", "skerry_oidc", id);
            assertThat(thief.get("/oidc/login").statusCode()).isEqualTo(302);
            assertThat(thief.jar().value(PROOF)).isEmpty();
        }
    }

    @Test
    void whoWritesALinkDecidesNothing() throws Exception {
        var visit = new Visit(grid);
        var away = visit.get("/oidc/login?prompt=none&scope=offline_access&login_hint=me&access_token=x");
        assertThat(Visit.location(away))
                .startsWith(provider.address() + "/authorize?")
                .contains(
                        "scope=openid&", "redirect_uri=http%3A%2F%2F127.0.0.1%3A" + grid.getPort() + "%2Foidc%2Flogin&")
                .contains("nonce=")
                .doesNotContain("prompt", "hint", "offline", "access_token");
        var bearer = new Visit(grid).get("/oidc/login", "Authorization", "Bearer " + provider.accessToken());
        assertThat(bearer.statusCode()).as("no token of the provider").isEqualTo(302);
        assertThat(new Visit(grid)
                        .get("/api/v1/session", "Authorization", "Bearer " + provider.accessToken())
                        .statusCode())
                .isEqualTo(401);
        assertThat(new Visit(grid).get("/oidc/refused").statusCode()).isEqualTo(404);
        assertThat(new Visit(grid).post("/oidc/login", "code", "x").statusCode())
                .isEqualTo(404);
        assertThat(new Visit(server.uri("private")).get("/oidc/login").statusCode())
                .isEqualTo(404);
        assertThat(new Visit(server.uri("private")).get("/browse/openid").statusCode())
                .isEqualTo(404);
    }

    @Test
    void administratorsLinkAndUnlinkOnThePrivateListener() throws Exception {
        var own = linked("holder", "First", "User", "first-password");
        var account = own.get("/browse/account").body().replaceAll("(?s).*urn:uuid:([0-9a-f-]{36}).*", "$1");
        var path = "/api/v1/maintenance/identities";
        assertThat(new Visit(grid).get(path).statusCode()).isEqualTo(404);
        var operator = new Visit(server.uri("private"));
        assertThat(operator.get(path + "?account=" + account).body()).contains("#holder");
        assertThat(operator.get(path + "?account=x").statusCode()).isEqualTo(404);
        var order = "{\"identifier\":\"" + provider.address() + "#by-hand\",\"account\":\"" + account + "\"}";
        assertThat(operator.send("POST", path, order).statusCode()).isEqualTo(204);
        provider.user(user("by-hand"));
        assertThat(Visit.location(new Visit(grid).login())).endsWith("/browse");
        assertThat(operator.send("DELETE", path + "?identifier=" + provider.address() + "%23by-hand", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(new Visit(grid).login().body()).contains("Link an account");
        assertThat(operator.send("POST", path, "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void inABrowser(@TempDir Path profile) throws Exception {
        var program = Browser.installed();
        assumeTrue(program.isPresent(), "no chromium on this machine (apt-get install chromium)");
        provider.user(user("chromium"));
        try (var browser = Browser.start(program.get(), profile)) {
            browser.open(grid.resolve("/browse"), "document.title==='Log in'");
            assertThat(browser.text("document.querySelector('.openid a').innerText"))
                    .isEqualTo("Log in with The <Test> Provider");
            browser.screenshot(SHOTS.resolve("1-login.png"));
            browser.evaluate("document.querySelector('.openid a').click()");
            browser.await("document.title==='Link an account'");
            browser.screenshot(SHOTS.resolve("2-link.png"));
            browser.evaluate("document.querySelector('[name=first]').value='Load';"
                    + "document.querySelector('[name=last]').value='Bot2';"
                    + "document.querySelector('[name=password]').value='load-password';"
                    + "document.querySelector('form').submit()");
            browser.await("document.title==='Assets'");
            browser.evaluate("document.querySelector('header form').submit()");
            browser.await("document.title==='Log in'");
            browser.evaluate("document.querySelector('.openid a').click()");
            browser.await("document.title==='Assets'");
            browser.open(grid.resolve("/browse/account"), "document.title==='Your account'");
            browser.screenshot(SHOTS.resolve("3-account.png"));
            browser.evaluate("document.querySelector('form[action$=token]').submit()");
            browser.await("document.querySelector('.token')!==null");
            assertThat(browser.text("document.querySelector('.token').innerText"))
                    .hasSize(43);
        }
    }
}
