// SPDX-License-Identifier: Apache-2.0
package org.skerry.it.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.it.Grid;

/** Somebody logs in, looks for an asset, looks at it, and logs out. Pictures of it are kept in {@code target/browse}. */
@ArquillianTest
@RunAsClient
class BrowseIT {
    private static final Path SHOTS = Path.of(System.getProperty("it.work", "target"), "browse");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String EVIL = "</pre><script>document.title='broken in'</script>";
    private static final String NOTE =
            "Linden text version 2\n{\nLLEmbeddedItems version 1\n{\ncount 0\n}\nText length " + EVIL.length() + "\n"
                    + EVIL + "}\n";
    private final URI pages = Grid.publicUri().resolve("browse");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** The level that administers the grid; what the private listener may set in this test's grid. */
    private void administrator(String id, int level) throws Exception {
        var form = "METHOD=setaccount&PrincipalID=" + id + "&FirstName=Second&LastName=User&UserLevel=" + level;
        var set = send(HttpRequest.newBuilder(Grid.privateUri().resolve("accounts"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(set.body()).contains("<UserLevel>" + level);
    }

    private String stored(String type, String name, byte[] content) throws Exception {
        var made = send(HttpRequest.newBuilder(Grid.privateUri().resolve("api/v1/assets?name=" + name))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(content)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.body().replaceAll(".*\"ID\":\"([^\"]+)\".*", "$1");
    }

    private String idOfSecondUser() throws Exception {
        var session = send(HttpRequest.newBuilder(Grid.publicUri().resolve("api/v1/session"))
                .POST(BodyPublishers.ofString(
                        "{\"FirstName\":\"Second\",\"LastName\":\"User\",\"Password\":\"second-password\"}")));
        return session.body().replaceAll(".*urn:uuid:([0-9a-f-]+).*", "$1");
    }

    @Test
    void strangersAreLedToTheLoginAndSeeNothing() throws Exception {
        for (var path : new String[] {
            "", "/assets/00000000-38f9-1111-024e-222222111110", "/assets/00000000-38f9-1111-024e-222222111110/data"
        }) {
            for (var side : new URI[] {Grid.publicUri(), Grid.privateUri()}) {
                var answer = send(HttpRequest.newBuilder(side.resolve("browse" + path)));
                assertThat(answer.statusCode()).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/browse/login");
            }
        }
    }

    @Test
    void nobodyIsSentToAProviderThatIsNotThere() throws Exception {
        assertThat(send(HttpRequest.newBuilder(URI.create(pages + "/login"))).body())
                .doesNotContain("oidc");
        for (var side : new URI[] {Grid.publicUri(), Grid.privateUri()}) {
            for (var path : new String[] {"oidc", "oidc/login", "oidc/login?code=x&state=y", "oidc/refused"}) {
                assertThat(send(HttpRequest.newBuilder(side.resolve(path))).statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void whatOtherSitesMakeABrowserDoIsRefused() throws Exception {
        var form = "first=Second&last=User&password=second-password";
        var login = HttpRequest.newBuilder(URI.create(pages + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        assertThat(send(login.copy().header("Sec-Fetch-Site", "cross-site")).statusCode())
                .isEqualTo(403);
        var opened = send(login);
        var cookie = opened.headers().firstValue("Set-Cookie").orElse("");
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(cookie)
                .contains("HttpOnly")
                .containsIgnoringCase("SameSite=Strict")
                .contains("Path=/browse");
        var logout = HttpRequest.newBuilder(URI.create(pages + "/logout"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie.split(";", 2)[0])
                .POST(BodyPublishers.ofString("word=guessed"));
        assertThat(send(logout).statusCode()).isEqualTo(403);
        var still = send(HttpRequest.newBuilder(pages).header("Cookie", cookie.split(";", 2)[0]));
        assertThat(still.statusCode()).isEqualTo(200);
        assertThat(still.body()).contains("Assets that you made or have");
        assertThat(still.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void anAdministratorLooksThroughTheAssets(@TempDir Path profile) throws Exception {
        var program = Browser.installed();
        assumeTrue(
                program.isPresent(),
                "no chromium on this machine: the pages are not looked at (apt-get install chromium)");
        var id = idOfSecondUser();
        administrator(id, 200);
        var note = stored("application/x-metaverse-notecard", "a-hostile-note", NOTE.getBytes(StandardCharsets.UTF_8));
        var sound = stored("application/ogg", "a-sound", new byte[] {'O', 'g', 'g', 'S'});
        var texture = textureOfTheLibrary();
        try (var browser = Browser.start(program.get(), profile)) {
            browser.open(pages, "document.title==='Log in'");
            browser.screenshot(SHOTS.resolve("1-login.png"));
            browser.evaluate("document.querySelector('[name=first]').value='Second';"
                    + "document.querySelector('[name=last]').value='User';"
                    + "document.querySelector('[name=password]').value='second-password';"
                    + "document.querySelector('form').submit()");
            browser.await("document.title==='Assets'");
            assertThat(browser.text("document.querySelector('h1').innerText")).isEqualTo("Assets of the grid");
            browser.open(
                    URI.create(pages + "?type=image%2Fjp2"),
                    "[...document.querySelectorAll('.assets img')].filter(i=>i.naturalWidth>0).length>3&&"
                            + "[...document.querySelectorAll('.assets img')].every(i=>i.complete)");
            browser.screenshot(SHOTS.resolve("2-textures.png"));
            browser.open(
                    URI.create(pages + "/assets/" + texture),
                    "document.querySelector('img.large')&&document.querySelector('img.large').naturalWidth>0");
            browser.screenshot(SHOTS.resolve("3-texture.png"));
            browser.open(URI.create(pages + "?name=HOSTILE"), "document.querySelectorAll('.assets li').length===1");
            browser.screenshot(SHOTS.resolve("4-search.png"));
            browser.open(URI.create(pages + "/assets/" + note), "document.querySelector('pre')!==null");
            assertThat(browser.text("document.querySelector('pre').innerText")).isEqualTo(EVIL);
            assertThat(browser.text("document.title")).isEqualTo("a-hostile-note");
            assertThat(browser.text("document.body.innerText")).contains("Where it is used");
            browser.screenshot(SHOTS.resolve("5-notecard.png"));
            browser.open(URI.create(pages + "/assets/" + sound), "document.querySelector('audio')!==null");
            browser.screenshot(SHOTS.resolve("6-sound.png"));
            uses(browser, note, id);
            browser.open(pages, "document.querySelector('header form')!==null");
            browser.evaluate("document.querySelector('header form').submit()");
            browser.await("document.title==='Log in'");
            browser.open(pages, "document.title==='Log in'");
        } finally {
            administrator(id, 0);
        }
    }

    /** Of an asset that another refers to and that somebody has. */
    private void uses(Browser browser, String note, String owner) throws Exception {
        var other =
                stored("application/x-metaverse-lsl", "a-script", ("// see " + note).getBytes(StandardCharsets.UTF_8));
        give(owner, "my copy", note);
        indexed();
        browser.open(URI.create(pages + "/assets/" + note), "document.querySelector('ul.uses a')!==null");
        assertThat(browser.text("document.querySelector('ul.uses a').href")).endsWith("/browse/assets/" + other);
        var text = browser.text("document.body.innerText");
        assertThat(text)
                .contains("a-script, application/x-metaverse-lsl")
                .contains("\u201cmy copy\u201d of Second User")
                .contains("As of ")
                .doesNotContain("not complete");
        browser.evaluate("document.querySelector('h2').scrollIntoView()");
        browser.screenshot(SHOTS.resolve("7-uses.png"));
    }

    /** As a simulator puts something into somebody's inventory. */
    private void give(String owner, String name, String asset) throws Exception {
        var inventory = Grid.privateUri().resolve("api/v1/inventories/" + owner);
        // there already or not
        send(HttpRequest.newBuilder(inventory).POST(BodyPublishers.noBody()));
        var folders = send(HttpRequest.newBuilder(URI.create(inventory + "/folders")));
        var folder = folders.body().replaceAll(".*?\"ID\":\"([^\"]+)\".*", "$1");
        var item =
                "{\"Folder\":\"" + folder + "\",\"Name\":\"" + name + "\",\"Asset\":\"" + asset + "\",\"AssetType\":7}";
        var given =
                send(HttpRequest.newBuilder(URI.create(inventory + "/items")).POST(BodyPublishers.ofString(item)));
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
    }

    private void indexed() throws Exception {
        var jobs = Grid.privateUri().resolve("api/v1/maintenance/jobs");
        var started = send(
                HttpRequest.newBuilder(jobs).POST(BodyPublishers.ofString("{\"kind\":\"index\",\"dry_run\":false}")));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        var job = URI.create(jobs + "/" + started.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"));
        var deadline = Instant.now().plus(PATIENCE);
        while (!send(HttpRequest.newBuilder(job)).body().contains("\"state\":\"done\"")) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void anybodySeesWhatTheyHaveAndNotWhoElseHasIt() throws Exception {
        var id = idOfSecondUser();
        var had = stored("application/x-metaverse-notecard", "had-by-second", "had".getBytes(StandardCharsets.UTF_8));
        var others = stored("application/x-metaverse-notecard", "had-by-none", "none".getBytes(StandardCharsets.UTF_8));
        give(id, "what I have", had);
        give(UUID.randomUUID().toString(), "what somebody else has", had);
        var opened = send(HttpRequest.newBuilder(URI.create(pages + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("first=Second&last=User&password=second-password")));
        var cookie = opened.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
        var list =
                send(HttpRequest.newBuilder(URI.create(pages + "?name=HAD-BY")).header("Cookie", cookie));
        assertThat(list.body()).contains(had).doesNotContain(others);
        var page = send(
                HttpRequest.newBuilder(URI.create(pages + "/assets/" + had)).header("Cookie", cookie));
        assertThat(page.body()).contains("In your inventory", "what I have").doesNotContain("somebody else");
        assertThat(send(HttpRequest.newBuilder(URI.create(pages + "/assets/" + others))
                                .header("Cookie", cookie))
                        .statusCode())
                .isEqualTo(403);
    }

    private String textureOfTheLibrary() throws Exception {
        var page = send(HttpRequest.newBuilder(Grid.privateUri().resolve("api/v1/assets?type=image/jp2&limit=1")));
        return page.body().replaceAll(".*?\"ID\":\"([^\"]+)\".*", "$1");
    }
}
